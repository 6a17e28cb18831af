"""The command line, with somebody who writes down what its windows say that has no template.

Run as a program with a file's name before the arguments of ``floorledger``.
"""

import json
import sys
from pathlib import Path

from floorledger.adapters.demo_plant import load
from floorledger.cli import main
from floorledger.main.assets import asset
from floorledger.ui.sentences import Sentences
from tests.heard import unknown

heard: set[str] = set()
plain = Sentences.say


def listen(self: Sentences, text: str) -> str:
    heard.add(text)
    return plain(self, text)


if __name__ == "__main__":
    Sentences.say = listen  # type: ignore[method-assign]
    code = main(sys.argv[2:])
    data = repr(load(asset("db", "demo")))
    Path(sys.argv[1]).write_text(json.dumps({"heard": len(heard), "unknown": sorted(unknown(heard, data))}), "utf-8")
    sys.exit(code)
