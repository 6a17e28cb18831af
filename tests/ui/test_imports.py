"""What the first window may cost: QtWidgets and small things only (stack.md)."""

import subprocess
import sys

HEAVY = (
    "pyqtgraph",
    "numpy",
    "sqlalchemy",
    "httpx",
    "alembic",
    "keyring",
    "serial",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
)


def test_the_terminal_brings_nothing_heavy():
    code = f"""
import sys
import floorledger.ui.terminal.window
import floorledger.ui.errors, floorledger.ui.sounds, floorledger.ui.receipt_pdf
print([name for name in {HEAVY!r} if name in sys.modules])
print([name for name in sys.modules if name.startswith("floorledger.") and name.split(".")[1] in ("adapters", "hub")])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == ["[]", "[]"]
