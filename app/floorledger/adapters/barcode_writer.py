"""The modules of a barcode, by zxing-cpp. Nothing else of the product sees that library.

It was chosen because it writes all three kinds with a true FNC1 for GS1 (``]C1``, ``]d2``, ``]Q3`` when read back) and
reads them too, so tests hold what was painted against what was meant. GS1 data goes in with its identifiers in square
brackets, which no GS1 value can contain; parentheses can stand in a lot.
"""

from floorledger.domain.gs1_label import in_order
from floorledger.services.printing import Carrier, Rows, Symbol

_DARK_BELOW = 128


def encode(carrier: Carrier, symbol: Symbol) -> Rows:
    """Make the modules of a code without its quiet zone. Raises ValueError for data that the code cannot hold."""
    import zxingcpp  # late: a window starts sooner without

    formats = {
        Carrier.CODE128: zxingcpp.BarcodeFormat.Code128,
        Carrier.DATAMATRIX: zxingcpp.BarcodeFormat.DataMatrix,
        Carrier.QR: zxingcpp.BarcodeFormat.QRCode,
    }
    options: dict[str, object] = {}
    if carrier is Carrier.DATAMATRIX:
        options["force_square"] = True
    if carrier is Carrier.QR:
        options["ec_level"] = "M"
    if symbol.elements:
        options["gs1"] = True
        content = "".join(f"[{ai}]{value}" for ai, value in in_order(symbol.elements))
    else:
        content = symbol.text
    try:
        barcode = zxingcpp.create_barcode(content, formats[carrier], **options)
    except (ValueError, RuntimeError) as refused:
        raise ValueError(f"This cannot be printed as {carrier.value}: {refused}") from refused
    picture = memoryview(barcode.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    height, width = picture.shape[:2] if picture.shape else (0, 0)
    return tuple(
        tuple(picture[row, column] < _DARK_BELOW for column in range(width))
        for row in range(1 if carrier is Carrier.CODE128 else height)
    )
