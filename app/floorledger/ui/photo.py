"""Pictures: made small enough to be kept, and shown."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap

from floorledger.services.photos import PHOTO_LIMIT

_LONGEST_SIDES = (1280, 960, 640, 320)
_QUALITIES = (82, 60, 40)


def fitted(content: bytes) -> bytes | None:
    """Make a JPEG of at most PHOTO_LIMIT bytes from a camera's picture, upright; None where it is no picture.

    What a camera writes beside the picture, such as the place and the owner's name, does not come along.
    """
    for side in _LONGEST_SIDES:
        image = _read(content, side)
        if image is None:
            return None
        for quality in _QUALITIES:
            made = _jpeg(image, quality)
            if len(made) <= PHOTO_LIMIT:
                return made
    return None


def pixmap_of(content: bytes, box: QSize, ratio: float = 1.0) -> QPixmap:
    """Make what fits into a box of points, sharp at this device pixel ratio; null where it is no picture."""
    pixmap = QPixmap()
    pixmap.loadFromData(content)
    if pixmap.isNull():
        return pixmap
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = pixmap.scaled(box * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    scaled.setDevicePixelRatio(ratio)
    return scaled


def _read(content: bytes, longest: int) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    bare = image.convertToFormat(QImage.Format.Format_RGB888)
    for key in bare.textKeys():
        bare.setText(key, "")
    return bare


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
