"""From what is to be printed to the bytes of a job, and to a picture of it; both from the same placed labels."""

from PySide6.QtGui import QImage

from floorledger.services import zpl
from floorledger.services.placing import place
from floorledger.services.print_request import PrintRequest, stock_of
from floorledger.services.printing import Encode, PrintJob
from floorledger.services.settings import PrinterLanguage, Purpose
from floorledger.services.sheet import sheet_pages
from floorledger.ui.print.paint import label_picture, measure, page_picture, text_dots
from floorledger.ui.print.pdf import labels_pdf, sheet_pdf


def render(request: PrintRequest, encode: Encode) -> PrintJob:
    """Make the job; may run on any thread. Raises DoesNotFit, ValueError."""
    if request.printer.language is PrinterLanguage.ZPL:
        stock = stock_of(request.printer)
        placed = [place(label, stock, encode, zpl.measure) for label in request.all_labels]
        content = zpl.zpl(placed, copies=request.copies, picture=text_dots)
    elif on_sheet(request):
        content = sheet_pdf(
            request.title, sheet_pages(request.title, request.sheet, encode, measure), copies=request.copies
        )
    else:
        stock = stock_of(request.printer)
        labels = [place(label, stock, encode, measure) for label in request.all_labels]
        content = labels_pdf(labels, copies=request.copies)
    return PrintJob(title=request.title, language=request.printer.language, content=content)


def preview(request: PrintRequest, encode: Encode) -> QImage:
    """Paint the first label or page as it will come out; may run on any thread. Raises DoesNotFit, ValueError."""
    if on_sheet(request):
        return page_picture(sheet_pages(request.title, request.sheet, encode, measure)[0])
    measured = zpl.measure if request.printer.language is PrinterLanguage.ZPL else measure
    return label_picture(place(request.all_labels[0], stock_of(request.printer), encode, measured))


def on_sheet(request: PrintRequest) -> bool:
    """Whether this comes out as pages of A4: the command sheet at a printer of pages that is not one for labels."""
    printer = request.printer
    pages = printer.language is PrinterLanguage.PDF and printer.purpose is Purpose.DOCUMENTS
    return bool(request.sheet) and pages
