"""The photo of a hold on the screen: taken off the worker, small, shown, taken again, removed."""

import threading

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QAbstractButton, QLabel

from floorledger.services.photos import PHOTO_LIMIT, CameraFault
from floorledger.services.views import Tone
from floorledger.ui.photo import fitted, pixmap_of
from tests.ui import terminal_scenes as scenes
from tests.ui.pictures import settle

HELD = scenes.HOLD_PHOTO.photo


def picture(width, height, *, kind=b"png", noisy=False, text=""):
    """A picture as a camera gives it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    if noisy:
        seed = 1
        for y in range(0, height, 2):
            for x in range(0, width, 2):
                seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
                image.setPixel(x, y, seed)
    if text:
        image.setText("Author", text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(100)
    assert writer.write(image)
    return bytes(buffer.data().data())


class Camera:
    """Gives one picture after the other, on whatever thread it is asked."""

    def __init__(self, *pictures):
        self.pictures, self.threads = list(pictures), []
        self.ready = threading.Event()
        self.ready.set()

    def take(self):
        self.threads.append(threading.current_thread())
        assert self.ready.wait(10)
        taken = self.pictures.pop(0)
        if isinstance(taken, Exception):
            raise taken
        return taken


def at_hold(terminal, *pictures):
    camera = Camera(*pictures)
    one = terminal(scenes.SCENES["hold-camera"], camera=camera)
    return one, camera


def wait(one):
    while one.booth.pending or one.tasks.pending:
        settle(one.booth)
        settle(one.tasks)


def thumbnail(one):
    found = [each for each in one.window.findChildren(QLabel) if each.accessibleName() == "Photo of what is held"]
    return next((each for each in found if each.isVisible()), None)


def asked(one):
    return [call[:2] for call in one.service.asked]


def test_the_button_takes_a_picture_and_shows_it(terminal):
    one, camera = at_hold(terminal, picture(4000, 3000))
    button = one.button("Photo")
    assert min(button.width(), button.height()) >= 64
    one.tap("Photo")
    wait(one)
    assert asked(one) == [("ask_photo",), ("keep_photo", 1)]
    assert thumbnail(one).pixmap().deviceIndependentSize().toSize() == QSize(176, 132)
    assert camera.threads[0] not in (threading.main_thread(), one.tasks._worker)


def test_a_slow_camera_holds_up_neither_the_screen_nor_a_scan(terminal):
    one, camera = at_hold(terminal, picture(640, 480))
    camera.ready.clear()
    one.tap("Photo")
    assert one.button("Go on without a photo").isVisible()
    one.window.scan(b"R:FLASH")
    one.wait()
    assert ("scan", b"R:FLASH") in one.service.asked
    camera.ready.set()
    wait(one)


def test_an_order_is_taken_once_however_often_it_is_shown(terminal):
    one, camera = at_hold(terminal, picture(640, 480), picture(640, 480))
    camera.ready.clear()
    one.tap("Photo")
    for _ in range(3):
        one.window.refresh()
        one.wait()
    camera.ready.set()
    wait(one)
    assert len(camera.threads) == 1


def test_the_photo_is_taken_again_and_removed(terminal):
    one, _camera = at_hold(terminal, picture(640, 480), picture(480, 640))
    one.tap("Photo")
    wait(one)
    one.tap("Take again")
    wait(one)
    assert thumbnail(one).pixmap().deviceIndependentSize().toSize() == QSize(99, 132), "the second one stands upright"
    one.tap("Remove the photo")
    assert thumbnail(one) is None
    assert one.button("Photo").isVisible()
    assert asked(one) == [("ask_photo",), ("keep_photo", 1), ("ask_photo",), ("keep_photo", 2), ("remove_photo",)]


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (CameraFault("The camera does not answer."), "The camera does not answer."),
        (b"no picture at all", "What the camera gave is no picture. Check the camera."),
    ],
)
def test_a_camera_that_fails_says_why(terminal, taken, said):
    one, _camera = at_hold(terminal, taken)
    one.tap("Photo")
    wait(one)
    assert one.service.asked[-1] == ("no_photo", 1, said)
    assert one.says(said)
    assert one.player.played == [Tone.LOOK]


def test_what_nobody_foresaw_is_reported_and_does_not_hold_the_entry_up(terminal):
    one, _camera = at_hold(terminal, RuntimeError("driver"))
    faults = []
    one.errors.raised.connect(lambda *_: faults.append(1))
    one.tap("Photo")
    wait(one)
    assert one.service.asked[-1] == ("no_photo", 1, "The camera failed.")
    assert faults == [1]


def test_without_a_camera_there_is_no_button(terminal):
    one = terminal(scenes.SCENES["hold"])
    shown = {each.accessibleName() for each in one.window.findChildren(QAbstractButton) if each.isVisible()}
    assert "Hold" in shown
    assert "Photo" not in shown


# --- made small -------------------------------------------------------------------------------------------------------
def size_of(content):
    return QImage.fromData(content).size()


@pytest.mark.parametrize(
    ("made", "size"),
    [((4000, 3000), QSize(1280, 960)), ((3000, 4000), QSize(960, 1280)), ((320, 200), QSize(320, 200))],
)
def test_a_picture_is_made_small_and_never_larger(qapp, made, size):
    content = fitted(picture(*made))
    assert content.startswith(b"\xff\xd8\xff")
    assert size_of(content) == size


def test_a_picture_full_of_noise_still_fits(qapp):
    raw = picture(1280, 960, kind=b"jpeg", noisy=True)
    assert len(raw) > PHOTO_LIMIT
    assert len(fitted(raw)) <= PHOTO_LIMIT


@pytest.mark.parametrize("kind", [b"png", b"jpeg"])
def test_what_the_camera_wrote_beside_the_picture_stays_behind(qapp, kind):
    raw = picture(640, 480, kind=kind, text="Mara Lindt")
    assert b"Mara Lindt" in raw
    assert b"Mara" not in fitted(raw)


@pytest.mark.parametrize("content", [b"", b"rubbish", HELD[:40]])
def test_what_is_no_picture_is_none(qapp, content):
    assert fitted(content) is None


def test_the_thumbnail_is_sharp_on_a_dense_screen(qapp):
    pixmap = pixmap_of(HELD, QSize(100, 100), 2.0)
    assert pixmap.size() == QSize(200, 150)
    assert pixmap_of(b"rubbish", QSize(100, 100)).isNull()
