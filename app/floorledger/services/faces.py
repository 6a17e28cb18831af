"""What a face may ask: the two services behind the windows. Every call runs on the database worker, never in the UI.

What is printed and the workstation's rows are only named here: the terminal's first picture does without them.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from floorledger.domain.scale import Weight
from floorledger.services.views import Action, Field, Page, TerminalView

if TYPE_CHECKING:
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.printing import PrintOutcome
    from floorledger.services.workstation_views import (
        ExceptionDetail,
        ExceptionRow,
        Figure,
        JournalRow,
        OrderRow,
        Trace,
        VarianceView,
        WorkstationView,
    )


class TerminalService(Protocol):
    """The operator's terminal. Each call changes the state, if it does, and answers with all there is to show."""

    def view(self) -> TerminalView:
        """The state now."""

    def scan(self, raw: bytes, device: str = "") -> TerminalView:
        """A scan of a device, from any screen, does the natural next thing; the answer is in ``last_scan``."""

    def broken_scan(self, raw: bytes) -> TerminalView:
        """Bytes that were no whole frame: refused in words, kept as an event, never read as a label."""

    def weigh(self, weight: Weight | None) -> TerminalView:
        """What the scale shows now is offered, never typed over what is there; None when it shows nothing any more."""

    def open(self, action: Action) -> TerminalView:
        """Open a panel."""

    def show(self, page: Page, key: str = "") -> TerminalView:
        """Show a page in the middle; ``key`` says of what, such as ``item|lot``. An open panel closes unrecorded."""

    def press(self, key: str) -> TerminalView:
        """A key of the number pad: a digit, ``.``, ``back`` or ``clear``; goes to the PIN while one is asked."""

    def focus(self, field: Field) -> TerminalView:
        """Let digits go to another number of the panel."""

    def choose(self, group: str, key: str) -> TerminalView:
        """Choose in a group of the panel; groups are named as Panel's fields, and ``final`` takes "yes" or "no"."""

    def open_job(self, order_no: str, operation_no: str) -> TerminalView:
        """Open a job of the list, as a scan of its order label does."""

    def take_weight(self) -> TerminalView:
        """Put what the scale shows into the number that it weighs."""

    def ask_photo(self) -> TerminalView:
        """Order a picture for the open panel; the view holds the order's number, and whoever has the camera answers."""

    def keep_photo(self, number: int, content: bytes) -> TerminalView:
        """The picture that was ordered under a number, small enough to be kept."""

    def no_photo(self, number: int, why: str) -> TerminalView:
        """No picture was taken under a number; ``why`` is a sentence."""

    def remove_photo(self) -> TerminalView:
        """Take the picture out of the open panel, or do not wait for it."""

    def take_suggestion(self) -> TerminalView:
        """Replace the number by the suggested one."""

    def record(self, *, keep: bool = False) -> TerminalView:
        """Record what the panel holds; ``keep`` records against a blocking finding and asks the supervisor."""

    def cancel(self) -> TerminalView:
        """Close the panel; nothing is recorded."""

    def undo(self, event_id: str) -> TerminalView:
        """Reverse an event of the tape at once; where it takes more, the page shows what, and ``record`` does it."""

    def sign_out(self) -> TerminalView:
        """Sign the active person out; the view holds the shift receipt until the next scan."""

    def ask_supervisor(self) -> TerminalView:
        """Put what a check stops to a supervisor: on the spot, or sent for approval."""

    def explain(self, code: str) -> TerminalView:
        """Why what is asked of a supervisor is right: the code of a reason."""

    def acknowledge(self) -> TerminalView:
        """The hand-over of the one before was read."""

    def lock(self) -> TerminalView:
        """Lock at once, as after the machine slept; the open entry stays."""

    def leave_kiosk(self) -> TerminalView:
        """Ask for the badge of somebody who may leave the full screen."""

    def enter_kiosk(self) -> TerminalView:
        """Close the full screen again."""

    def print_request(self) -> "PrintRequest | str":
        """What the print page would print now, or in words why nothing can be."""

    def print_ordered(self, number: int) -> "PrintRequest | None":
        """The job that is to be printed under a number of ``print_order``; None when it was answered."""

    def printed(self, number: int, outcome: "PrintOutcome") -> TerminalView:
        """Say what came of a job, once."""

    def set_online(self, online: bool) -> TerminalView:
        """The demo's offline switch."""


class PaperService(Protocol):
    """What printers and documents take their time for. Every call runs on a thread of its own, never on the worker."""

    @property
    def has_page_printer(self) -> bool:
        """Whether a printer of pages is set up; known at once."""

    def preview(self, request: "PrintRequest") -> bytes:
        """The first label or page as a PNG. Raises ValueError where it does not fit."""

    def print(self, request: "PrintRequest") -> "PrintOutcome":
        """Render and hand over; answers within some seconds, whatever the printer does."""

    def print_page(self, title: str, pdf: bytes) -> "PrintOutcome":
        """Hand a finished page over to the printer of pages."""

    def document(self, sha256: str) -> bytes | None:
        """A drawing or work instruction, None where it is not on this terminal. Raises StoreFault."""


class WorkstationService(Protocol):
    """The controller's workstation."""

    def view(self) -> "WorkstationView":
        """The frame."""

    def today(self) -> "tuple[Figure, ...]":
        """What needs me, by money."""

    def exceptions(self) -> "tuple[ExceptionRow, ...]":
        """Open exceptions first, by money and time to SLA."""

    def exception(self, exception_id: str) -> "ExceptionDetail":
        """One exception with its evidence."""

    def decide(self, exception_id: str, *, approve: bool, reason: str, pin: str) -> str:
        """Approve or reject; returns one plain line on what happened or why it was refused."""

    def take_step(self, exception_id: str, verdict: str, *, reason: str, pin: str, assignee: str = "") -> str:
        """Say something of an exception itself (a value of Verdict); one plain line on what came of it."""

    def set_state(self, order_no: str, state: str, pin: str) -> str:
        """Complete or close an order (a value of OrderState); returns one plain line on what came of it."""

    def orders(self) -> "tuple[OrderRow, ...]":
        """Orders with a state, quantities and WIP."""

    def variance(self, order_no: str) -> "VarianceView":
        """An order's variance; raises KeyError for an unknown order."""

    def lines_of(self, order_no: str, key: str) -> "tuple[JournalRow, ...]":
        """The ledger lines behind a part of an order's variance (key of the part, or "" for all)."""

    def trace(self, line_id: str) -> "Trace":
        """From a ledger line to its event."""

    def export(self, folder: Path) -> str:
        """Write the auditor's bundle; returns one plain line."""
