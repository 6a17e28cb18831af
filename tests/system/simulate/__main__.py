"""``python -m tests.system.simulate [WORD] ...``: the deterministic simulation, or another class of faults by its word.

Each word is a module of this package with a function ``main(arguments) -> exit code``; 1 means that something did not
hold. Without a word it is the simulation of terminals, hub and ERP (``sweep``).
"""

import sys
from importlib import import_module

WORDS = {
    "interleave": "two app instances on one machine, two terminals on one order",
    "crash": "power loss and torn writes",
    "kill": "kill -9 at every step",
    "disk": "a disk that is full, broken or read-only",
    "damage": "flipped bits, zeroed sectors, truncation, old snapshots",
    "replies": "every reply that a hub must never give",
    "scans": "scanners that go wrong",
    "inject": "formulas, SQL, rich text, path names",
}


def main(arguments: list[str]) -> int:
    """Run the command that the first word names."""
    word = arguments[0] if arguments and arguments[0] in WORDS else ""
    module = import_module(f"tests.system.simulate.{word or 'sweep'}")
    code: int = module.main(arguments[1:] if word else arguments)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
