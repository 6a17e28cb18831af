"""``python -m floorledger``."""

import sys

from floorledger.cli import main

if __name__ == "__main__":
    sys.exit(main())
