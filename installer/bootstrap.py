#!/usr/bin/env python3
"""Start or test Floorledger from a fresh checkout: `python3 installer/bootstrap.py run` or `... test`.

This file is what an unprepared machine meets first. It stays free of anything an old Python would choke on, so that
such a Python can still say what is missing; the work is in `installer.commands`.
"""

import os
import sys

if sys.version_info < (3, 8):  # noqa: UP036 - the floor of the project is not yet known to hold here
    sys.exit("floorledger: this Python is too old to even look for another. Run the command with Python 3.11 to 3.13.")

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120 - see above

from installer.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
