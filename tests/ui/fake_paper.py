"""Paper that answers at once: the demo plant's own label and work instruction, no thread and no printer."""

from dataclasses import replace

from PySide6.QtCore import QObject

from floorledger.adapters.barcode_writer import encode
from floorledger.adapters.demo_plant import load
from floorledger.main.assets import asset
from floorledger.services.labels import LotFacts, lot_label
from floorledger.services.print_request import PrintRequest
from floorledger.services.print_views import PrintChoice, PrintView
from floorledger.services.settings import PrinterKind, PrinterSettings
from floorledger.services.terminal_print import NOT_SET_UP
from floorledger.services.views import DocumentLink
from floorledger.ui.print.pages import open_document
from floorledger.ui.print.render import preview
from floorledger.ui.terminal.paper import Paper

INSTRUCTION = DocumentLink(title="Electrical wiring, work instruction", sha256="a" * 64, media_type="image/png")
ABSENT = DocumentLink(title="Drawing of the pump housing, sheet 2 of 3", sha256="b" * 64, media_type="application/pdf")

THINGS = (
    PrintChoice(key="lot RESIN-7|R7-112", text="Lot R7-112", chosen=True),
    PrintChoice(key="pallet RESIN-7|R7-112", text="Pallet of lot R7-112"),
    PrintChoice(key="order", text="Order WO48213, operation 20"),
    PrintChoice(key="sheet", text="Command sheet"),
    PrintChoice(key="self-test", text="Scanner self-test"),
)
PRINTERS = (
    PrintChoice(key="Zebra", text="Zebra at press 2", chosen=True),
    PrintChoice(key="Office", text="Office, second floor, behind the stairs"),
)
PRINTING = PrintView(things=THINGS, printers=PRINTERS, copies="2", revision=1)
BUSY = replace(PRINTING, copies="99", blocked="The last job is still on its way to the printer.", revision=2)
UNNUMBERED = replace(
    PRINTING,
    things=(replace(THINGS[0], chosen=False), replace(THINGS[1], chosen=True), *THINGS[2:]),
    note=NOT_SET_UP,
    revision=3,
)
_ZEBRA = PrinterSettings(name="Zebra", kind=PrinterKind.RAW, host="10.0.0.7")


def paper_scenes(at_work, page):
    """The scenes of printing and documents."""
    with_document = replace(at_work, job=replace(at_work.job, documents=(INSTRUCTION, ABSENT)))
    return {
        "print": replace(with_document, page=page.PRINT, printing=PRINTING),
        "print-busy": replace(at_work, page=page.PRINT, printing=BUSY),
        "print-unnumbered": replace(at_work, page=page.PRINT, printing=UNNUMBERED),
        "document": replace(with_document, page=page.DOCUMENT, page_key=INSTRUCTION.sha256),
        "document-absent": replace(with_document, page=page.DOCUMENT, page_key=ABSENT.sha256),
        "document-none": replace(at_work, page=page.DOCUMENT),
    }


class StillPaper(Paper):
    """Paper without a thread."""

    def __init__(self):
        QObject.__init__(self)

    pending = 0
    has_page_printer = True

    def serve(self, terminal, worker):
        """Nothing is asked of the terminal."""

    def follow(self, view):
        """Nothing is printed."""

    def preview(self, on_done):
        """Paint a lot's label."""
        master = load(asset("db", "demo")).master
        label = lot_label(LotFacts(item=master.item_by_no["SP-BOM2001"], lot="R2001A"), master)
        on_done(preview(PrintRequest(title="Lot", printer=_ZEBRA, labels=(label,)), encode))

    def document(self, sha256, media_type, on_done):
        """Open the work instruction; the other one is not here."""
        content = asset("db", "demo", "documents", "electrical-wiring.png").read_bytes()
        on_done(open_document(content, media_type) if sha256 == INSTRUCTION.sha256 else None)

    def render(self, document, page, box, on_done):
        """Paint at once."""
        on_done(document.render(page, *box))
