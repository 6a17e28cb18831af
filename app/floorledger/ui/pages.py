"""Pages of which one is shown at a time, in a room of their own size."""

from PySide6.QtWidgets import QStackedWidget


class Pages(QStackedWidget):
    """A stack that takes the room it is given.

    A plain stack asks every page, also those that nobody sees, how high it would be for each width that a layout tries:
    a thousand questions after each scan. These pages fill what is left of a window, whatever they would like.
    """

    def hasHeightForWidth(self) -> bool:
        """The height does not follow from the width."""
        return False

    def heightForWidth(self, width: int) -> int:
        """No answer."""
        return -1
