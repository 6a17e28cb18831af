"""The first start, driven as a person does: on the glass, by keys, by scans; against a real hub over HTTP."""

import os
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.adapters.port_discovery import PortInfo
from floorledger.main.chosen import is_due
from floorledger.main.first_start import DRAFT_NAME
from floorledger.main.remote_hub import hub_address
from floorledger.main.wizard import Wizard
from floorledger.services.hub_label import hub_label
from floorledger.services.settings import FILE_NAME, DeviceKind, Settings
from floorledger.services.settings_file import load_settings
from floorledger.services.setup_views import Step
from tests.hub.certificates import Certificates
from tests.hub.plant import HubRig, serving
from tests.pty_device import pty
from tests.ui.pictures import settle

SELF_TEST = b"]C191FLOORLEDGER\x1d92SELFTEST"
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
ADDRESS = "usb:05E0:1701"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """Secrets of a test stay in its folder."""
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


@pytest.fixture
def hub(tmp_path):
    rig = HubRig(tmp_path / "hub")
    with serving(rig) as server:
        rig.address = server.url
        yield rig
    rig.close()


@pytest.fixture
def scanner(tmp_path):
    yield from pty(tmp_path / "ttyACM0")


class Driver:
    """One wizard on a folder, as a person meets it."""

    def __init__(self, qtbot, folder, scanner=None, base=None):
        self.qtbot = qtbot
        ports = (
            [] if scanner is None else [PortInfo(path=str(scanner.path), description="Hand", vid=0x05E0, pid=0x1701)]
        )
        self.ended = []
        app = QApplication.instance()
        self.wizard = Wizard(app, folder, base or Settings(), use_keyring=False, lister=lambda: ports)
        self.wizard.ended.connect(self.ended.append)
        self.window = self.wizard.window
        qtbot.addWidget(self.window)
        self.window.resize(1024, 768)
        self.window.show()
        self.wait()

    def wait(self):
        settle(self.wizard.tasks)

    @property
    def view(self):
        return self.window.view

    def button(self, name):
        found = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
        assert len(found) == 1, (name, [b.accessibleName() for b in self.window.findChildren(QAbstractButton)])
        return found[0]

    def tap(self, *names):
        for name in names:
            self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
            self.wait()

    def field(self, name):
        return next(f for f in self.window.findChildren(QLineEdit) if f.isVisible() and f.accessibleName() == name)

    def touch(self, name):
        self.qtbot.mouseClick(self.field(name), Qt.MouseButton.LeftButton)

    def join(self, url, code, ca=""):
        self.field("Address of the hub").setText(url)
        self.field("One-time code").setText(code)
        self.field("CA file of the plant, if any").setText(ca)
        self.tap("Connect")

    def says(self, text):
        return any(text in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def until(self, done):
        self.qtbot.waitUntil(done, timeout=5000)
        self.wait()


@pytest.fixture
def start(qtbot, light, tmp_path):
    made = []

    def make(scanner=None, base=None, folder=tmp_path / "home"):
        made.append(Driver(qtbot, folder, scanner, base))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        assert not one.wizard.errors.faults


def code_of(hub):
    return hub.enrolment.issue("Line 4").code


def test_the_plants_data_on_their_way_are_said_and_the_window_answers_meanwhile(start, hub, monkeypatch):
    """One row of the feed a page, and the second page is stuck until somebody lets it go."""
    stuck = threading.Event()
    whole = HttpHubLink.pull

    def one_row(self, place, limit):
        assert place.pos == 0 or stuck.wait(10)
        return whole(self, place, 1)

    monkeypatch.setattr(HttpHubLink, "pull", one_row)
    one = start()
    one.field("Address of the hub").setText(hub.address)
    one.field("One-time code").setText(code_of(hub))
    one.qtbot.mouseClick(one.button("Connect"), Qt.MouseButton.LeftButton)
    percent = 100 // hub.end_of_feed()
    one.qtbot.waitUntil(lambda: one.says(f"Getting the plant's data: {percent}\u00a0%."), timeout=10_000)
    assert one.window.waiting
    stuck.set()
    one.until(lambda: one.view.step is Step.CENTER)


def test_a_terminal_is_set_up_on_the_glass_alone(start, hub, scanner, tmp_path):
    one = start(scanner)
    assert one.view.step is Step.HUB
    one.touch("Address of the hub")
    one.tap(*hub.address)
    one.touch("One-time code")
    one.tap(*code_of(hub).lower())
    one.tap("Connect")
    assert one.says("where does this terminal stand?")
    one.tap("Next")
    assert one.says("Choose the work centre")
    one.tap(dict(one.view.plant.centers)["100"], "Next")
    scanner.send(SELF_TEST + b"\r")
    one.until(lambda: one.says("The self-test passed"))
    assert one.says("]C191FLOORLEDGER<GS>92SELFTEST")
    one.tap("Finish")
    settings = load_settings(tmp_path / "home" / FILE_NAME)
    assert (settings.hub.url, settings.terminal.work_center) == (hub.address, "100")
    assert [(each.kind, each.port) for each in settings.devices] == [(DeviceKind.SCANNER, ADDRESS)]
    assert one.ended == [settings]
    assert not is_due(tmp_path / "home", settings)
    assert not (tmp_path / "home" / DRAFT_NAME).exists()


def test_a_terminal_is_set_up_by_scans_and_keys(start, hub, scanner, tmp_path):
    one = start(scanner)
    scanner.send(b"]C0WO/1001/30/M\r")
    one.until(lambda: one.says("This is not the label of a hub"))
    scanner.send(b"]Q1" + hub_label(code_of(hub), hub.address).encode() + b"\r\n")
    one.until(lambda: one.says("were read from the label"))
    one.qtbot.keyClick(one.window, Qt.Key.Key_Return)
    one.until(lambda: one.view.step is Step.CENTER)
    one.qtbot.keyClick(one.window, Qt.Key.Key_Escape)
    one.wait()
    assert one.view.step is Step.HUB
    assert one.says(f"enrolled at {hub.address}")
    one.qtbot.keyClick(one.window, Qt.Key.Key_Return)
    one.until(lambda: one.view.step is Step.CENTER)
    tile = one.button(dict(one.view.plant.centers)["100"])
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    one.qtbot.keyClick(tile, Qt.Key.Key_Return)
    one.wait()
    assert one.view.center == "100"
    one.window.setFocus()
    one.qtbot.keyClick(one.window, Qt.Key.Key_Return)
    one.until(lambda: one.view.step is Step.DEVICES)
    one.qtbot.keyClick(one.window, Qt.Key.Key_Enter)
    one.until(lambda: one.ended != [])
    assert load_settings(tmp_path / "home" / FILE_NAME).terminal.work_center == "100"


def test_what_is_wrong_is_said_in_words_and_nothing_is_lost(start, hub, tmp_path):
    one = start()
    one.tap("Connect")
    assert one.says("Enter the hub's address and the one-time code")
    one.join("http://127.0.0.1:9", "7KQ2M-9XB4T")
    assert one.says("cannot be reached")
    one.join("http://hub.plant", "7KQ2M-9XB4T")
    assert one.says("not encrypted")
    one.join(hub.address, "7KQ2M-9XB4T")
    assert one.says("The hub does not know this code")
    old = code_of(hub)
    hub.clock.forward(31)
    one.join(hub.address, old)
    assert one.says("This code has expired")
    one.join(hub.address, "7KQ2M-9XB4T", str(tmp_path / "none.pem"))
    assert one.says("cannot be read")
    assert one.field("Address of the hub").text() == hub.address
    assert not (tmp_path / "home" / FILE_NAME).exists()
    one.join(hub.address, code_of(hub))
    assert one.view.step is Step.CENTER


def test_a_hub_with_the_plants_own_certificate_needs_its_ca(start, tmp_path):
    made, rig = Certificates(tmp_path), HubRig(tmp_path / "hub")
    with serving(rig, certificate=made.certificate, private_key=made.key) as server:
        one = start()
        one.join(server.url, code_of(rig))
        assert one.says("is not one that this device trusts")
        one.join(server.url, code_of(rig), str(made.ca))
        assert one.view.step is Step.CENTER
        one.tap(dict(one.view.plant.centers)["100"], "Next", "Finish")
    rig.close()
    assert one.ended[0].hub.ca == str(tmp_path / "home" / "hub-ca.pem")


def test_a_start_that_was_killed_goes_on_and_asks_nothing_twice(start, hub):
    """Each step ends in a file that stands whole; a killed process is as one whose window is never answered again."""
    one = start()
    one.join(hub.address, code_of(hub))
    one.window.close()
    two = start()
    assert two.view.step is Step.CENTER
    two.tap("Deutsch", dict(two.view.plant.centers)["100"])
    two.window.next()
    two.wait()
    assert two.view.step is Step.DEVICES
    two.window.close()
    three = start()
    assert (three.view.step, three.view.center, three.view.language) == (Step.DEVICES, "100", "de")


def test_quitting_leaves_the_enrolment_and_nothing_else(start, hub, tmp_path):
    home = tmp_path / "home"
    one = start()
    assert one.says("Quitting leaves nothing behind.")
    one.tap("Quit")
    assert one.ended == [None]
    assert not home.exists() or {path.name for path in home.iterdir()} <= {"owner.lock"}
    two = start()
    two.join(hub.address, code_of(hub))
    assert two.says("Quitting keeps the enrolment, nothing else.")
    two.tap("Quit")
    assert two.ended == [None]
    assert hub_address(home, use_keyring=False) == hub.address
    assert not (home / FILE_NAME).exists()
    assert not (home / DRAFT_NAME).exists()


def test_this_computer_can_be_the_hub_and_show_the_demo_plant(start, tmp_path):
    one = start()
    one.tap("This computer is the hub", "Next")
    assert one.says("The hub has no plant yet")
    assert not (tmp_path / "home" / "hub.db").exists()
    one.tap("Back", "This computer is the hub")
    assert not one.view.inside
    one.tap("This computer is the hub", "Next", "Load the demo plant")
    one.tap(dict(one.view.plant.centers)["100"], "Next", "Finish")
    assert load_settings(tmp_path / "home" / FILE_NAME) == one.ended[0]
    assert one.ended[0].hub.url is None


def test_a_hub_without_a_plant_lets_go_on_and_is_asked_again(start, tmp_path):
    one = start()
    one.tap("This computer is the hub", "Next", "Next", "Finish")
    settings = load_settings(tmp_path / "home" / FILE_NAME)
    assert settings.terminal.work_center is None
    assert is_due(tmp_path / "home", settings)


def test_a_scale_is_known_by_what_it_sends(start, scanner, tmp_path):
    one = start(scanner)
    one.tap("This computer is the hub", "Next", "Next")
    scanner.send(b"S S     12.345 kg\r\n")
    one.until(lambda: one.says("The scale shows 12.345 kg, at rest."))
    one.tap("Finish")
    assert [each.kind for each in load_settings(tmp_path / "home" / FILE_NAME).devices] == [DeviceKind.SCALE]


def test_what_the_scanner_cannot_the_terminal_is_set_to(start, scanner, tmp_path):
    one = start(scanner)
    one.tap("This computer is the hub", "Next", "Next")
    scanner.send(SELF_TEST.replace(b"\x1d", b"^") + b"\r")
    one.until(lambda: one.says("in place of the separator"))
    one.tap("Take this for GS")
    one.qtbot.wait(750)
    scanner.send(SELF_TEST.replace(b"\x1d", b"^") + b"\r")
    one.until(lambda: one.says("The self-test passed"))
    one.tap("Finish")
    assert load_settings(tmp_path / "home" / FILE_NAME).devices[0].gs_substitute == "^"


def test_a_keyboard_scanner_types_into_no_field(start):
    one = start()
    one.touch("Address of the hub")
    field = one.field("Address of the hub")
    for key in "HUB/7KQ2M-9XB4T/https://hub.plant:8040":
        QTest.keyClick(one.window.windowHandle(), key, SHIFT if key.isupper() or key == ":" else PLAIN)
    QTest.keyClick(one.window.windowHandle(), Qt.Key.Key_Return)
    one.until(lambda: one.says("were read from the label"))
    assert (field.text(), one.field("One-time code").text()) == ("https://hub.plant:8040", "7KQ2M-9XB4T")


def test_a_directory_in_use_is_said(start, qtbot, tmp_path):
    from floorledger.adapters.instance_lock import InstanceLock

    lock = InstanceLock(tmp_path / "home")
    one = start()
    one.tap("This computer is the hub", "Next")
    assert one.says("Another Floorledger is using")
    assert one.view.step is Step.HUB
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that cannot be written is made otherwise there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_full_or_locked_disk_is_said_and_can_be_tried_again(start, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    one = start(folder=tmp_path / "locked" / "home")
    one.tap("This computer is the hub", "Next")
    assert one.says("could not be kept")
