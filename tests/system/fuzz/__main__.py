"""``python -m tests.system.fuzz --seconds N``: mutated inputs to every reader; those that reach new lines are kept.

Guided by coverage of the product's own lines, as atheris is, without a native module that not every Python of ours has.
Prints run time, cases, size of the corpus, lines reached and crashes; exits 1 when there was one.
"""

import argparse
import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import CodeType, FrameType

import floorledger
from tests.system.fuzz.targets import Target, targets
from tests.system.simulate import quick

_PRODUCT = str(Path(floorledger.__file__).parent)
_LONGEST = 1 << 16
_TOKENS = (
    *(bytes([each]) for each in b"\"\\{}[]:,|'=#%\x00\x1d\x1e\x04\xff\t"),
    *(b"null", b"true", b"-1", b"0", b"1e9", b"NaN", b"9" * 40, b"0.0000001", b"2012/02/30 25:61"),
    *(b"\xc3\x28", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\r\n", b"[" * 500, b"(" * 50, b"../"),
    *(b"&a *a", b"!!python/x", b"]C1", b"]d2", b"[)>", b"(01)"),
)


@dataclass
class Ran:
    """What came of one target."""

    name: str
    cases: int = 0
    seconds: float = 0.0
    corpus: list[bytes] = field(default_factory=list)
    lines: set[tuple[str, int]] = field(default_factory=set)
    crashes: dict[str, bytes] = field(default_factory=dict)


def mutated(held: list[bytes], chance: Random) -> bytes:
    """One of the corpus with a few changes."""
    data = bytearray(chance.choice(held))
    for _ in range(1 << chance.randrange(4)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(8):
            case 0 if data:
                data[at % len(data)] ^= 1 << chance.randrange(8)
            case 1:
                data[at:at] = chance.choice(_TOKENS)
            case 2:
                end = min(len(data), at + chance.randint(1, 40))
                del data[at:end]
            case 3:
                end = min(len(data), at + chance.randint(1, 200))
                data[at:at] = data[at:end] * chance.randint(1, 3)
            case 4:
                other = chance.choice(held)
                begin = chance.randrange(len(other) + 1)
                data[at:at] = other[begin : begin + chance.randint(1, 200)]
            case 5 if data:
                data[at % len(data)] = chance.randrange(256)
            case 6:
                del data[at:]
            case _:
                end = min(len(data), at + len(token := chance.choice(_TOKENS)))
                data[at:end] = token
    return bytes(data[:_LONGEST])


class Watch:
    """Which lines of the product a call reached."""

    def __init__(self) -> None:
        self.lines: set[tuple[str, int]] = set()

    def __call__(self, frame: FrameType, event: str, _value: object) -> "Callable[..., object] | None":
        code: CodeType = frame.f_code
        if not code.co_filename.startswith(_PRODUCT):
            return None
        if event == "line":
            self.lines.add((code.co_filename, frame.f_lineno))
        return self


def tried(target: Target, data: bytes, ran: Ran, *, watched: bool) -> None:
    """One case; kept where it reached new lines, and named where it crashed."""
    watch = Watch()
    if watched:
        sys.settrace(watch)
    try:
        target.attempt(data)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        at = error.__traceback__
        while at is not None and at.tb_next is not None:
            at = at.tb_next
        place = "" if at is None else f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}"
        ran.crashes.setdefault(f"{type(error).__name__} at {place}: {str(error)[:120]}", data)
    finally:
        sys.settrace(None)
    ran.cases += 1
    if watched and not watch.lines <= ran.lines:
        ran.lines |= watch.lines
        ran.corpus.append(data)


def fuzz(target: Target, seconds: float, seed: int, most: int | None = None) -> Ran:
    """Try inputs until the time is over, or so many; the seed decides which."""
    ran, chance = Ran(target.name, corpus=[]), Random(f"{target.name} {seed}")
    began = time.monotonic()
    for data in target.seeds:
        tried(target, data, ran, watched=True)
    held = list(target.seeds)
    while time.monotonic() - began < seconds and (most is None or ran.cases < most):
        data = mutated([*held, *ran.corpus], chance)
        tried(target, data, ran, watched=ran.cases % 4 == 0)
    ran.seconds = time.monotonic() - began
    return ran


def main(arguments: list[str]) -> int:
    """Fuzz every target for its share of the time; 1 when something crashed."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="for all targets together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--target", help="only targets with this word in their name")
    asked = parser.parse_args(arguments)
    logging.getLogger("floorledger").setLevel(logging.CRITICAL + 1)
    assert threading.active_count() == 1
    crashes = 0
    with quick.folder() as folder, quick.compiled_once(), targets(Path(folder)) as every:
        chosen = [each for each in every if not asked.target or asked.target in each.name]
        for target in chosen:
            ran = fuzz(target, asked.seconds / len(chosen), asked.seed)
            crashes += len(ran.crashes)
            print(
                f"{ran.name:<20} {ran.seconds:6.1f} s {ran.cases:8} cases, corpus {len(ran.corpus):4} inputs "
                f"{sum(map(len, ran.corpus)):8} bytes, {len(ran.lines):5} lines, crashes {len(ran.crashes)}",
                flush=True,
            )
            for crash, data in ran.crashes.items():
                print(f"  {crash}\n    {data[:300]!r}")
    print(f"crashes {crashes}")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
