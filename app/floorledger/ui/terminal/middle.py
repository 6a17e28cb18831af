"""What may stand in the middle of the terminal while no panel is open."""

from PySide6.QtWidgets import QFrame

from floorledger.services.views import TerminalView


class MiddlePage(QFrame):
    """A page of the middle; it shows its own part of the view and nothing else."""

    def render_view(self, view: TerminalView) -> None:
        """Show the view."""
        raise NotImplementedError
