"""``floorledger setup``: the first start from a file, for many terminals; ``hub code``: what lets a terminal in."""

import argparse
import os
from dataclasses import replace
from pathlib import Path
from socket import gethostname
from typing import TYPE_CHECKING

from floorledger.main.parsers import Commands, add_command, folder_of

if TYPE_CHECKING:
    from floorledger.main.first_start import FolderPlace
    from floorledger.services.settings import Settings


def add_setup(commands: Commands) -> None:
    """Add the command."""
    setup = add_command(
        commands,
        "setup",
        "Set this terminal up from a file; may be run again.",
        "floorledger setup --file floorledger.toml --code 7KQ2M-9XB4T",
    )
    setup.add_argument("--file", metavar="FILE", type=Path, required=True, help="the settings; one for all terminals")
    setup.add_argument("--code", metavar="CODE", help="the one-time code from: floorledger hub code")
    setup.add_argument("--check", action="store_true", help="only say what is wrong with the file")
    setup.set_defaults(command=_setup)


def add_hub_code(actions: Commands) -> None:
    """Add ``hub code``, the other half of setting a terminal up."""
    code = add_command(
        actions,
        "code",
        "Issue a one-time code with which a terminal enrols.",
        'floorledger hub code --db sqlite:///hub.db --device "Line 4"',
    )
    code.add_argument("--db", required=True, metavar="URL")
    code.add_argument("--device", required=True, metavar="NAME")
    code.add_argument(
        "--lines",
        metavar="CENTRES",
        help='work centres whose orders the terminal follows, such as "100 130"; "*" for the whole plant as it is now; '
        "without it, the whole plant with its history, as a workstation needs it",
    )
    code.add_argument("--address", metavar="URL", help="with --label: where terminals reach the hub")
    code.add_argument("--label", metavar="FILE", type=Path, help="write a label (PDF) that a new terminal scans")
    code.set_defaults(command=_hub_code)


def _hub_code(chosen: argparse.Namespace) -> int:
    from floorledger.main.hub_server import issue_code

    if (chosen.address is None) != (chosen.label is None):
        raise LookupError("a label takes both --address and --label")
    issued = issue_code(chosen.db, chosen.device, lines=chosen.lines)
    print(f"{issued.code}  (for {chosen.device}, valid until {issued.expires_at:%Y-%m-%d %H:%M})")
    if chosen.label is not None:
        write_hub_label(chosen.label, issued.code, chosen.address, chosen.device)
    return 0


def _setup(chosen: argparse.Namespace) -> int:

    host = gethostname()
    if chosen.check:
        print(check_file(chosen.file, host))
        return 0
    print(apply_file(folder_of(chosen), chosen.file, chosen.code, host))
    return 0


def check_file(file: Path, host: str) -> str:
    """What the file makes of this computer. Raises SettingsFault, LookupError, OSError."""
    settings = _read(file, host)
    hub = settings.hub.url or "inside"
    return f"{file} is sound. {host}: work centre {settings.terminal.work_center}, hub {hub}, {_devices(settings)}."


def apply_file(folder: Path, file: Path, code: str | None, host: str, *, use_keyring: bool = True) -> str:
    """Enrol where that is due and write the settings; says what was done.

    Raises SettingsFault, LookupError, HubFault, StoreFault, OSError; what was done before stays and is not done again.
    """
    from floorledger.main.first_start import CA_NAME, FolderPlace

    settings = _read(file, host)
    place = FolderPlace(folder, use_keyring=use_keyring)
    try:
        encrypted = _encrypt(place, folder, settings, use_keyring=use_keyring)
        enrolled = _enrol(place, settings, code)
        _check_center(place, settings)
        ca = None if settings.hub.ca is None else CA_NAME
        wanted = replace(settings, hub=replace(settings.hub, ca=ca))
        written = _write(place, folder, wanted)
    finally:
        place.close()
    said = f"{host}: {enrolled}; work centre {wanted.terminal.work_center}, {_devices(wanted)}; settings {written}."
    return said + encrypted


def write_hub_label(out: Path, code: str, url: str, device: str) -> None:
    """Write the label that a new terminal scans at its first start. Raises LookupError, OSError."""
    from PySide6.QtGui import QGuiApplication

    from floorledger.adapters.barcode_writer import encode
    from floorledger.main.assets import asset
    from floorledger.services.hub_label import hub_label
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.printing import Carrier, Label, Role, Symbol, Text
    from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings
    from floorledger.ui.print.render import render
    from floorledger.ui.theme import load_fonts

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QGuiApplication.instance() or QGuiApplication(["floorledger"])
    assert qt is not None
    load_fonts(asset("resources", "fonts"))
    try:
        texts = (Text(text=device, role=Role.TITLE), Text(text=code), Text(text=url, role=Role.NOTE))
        label = Label(name=device, texts=texts, symbol=Symbol(text=hub_label(code, url)), carriers=(Carrier.QR,))
        paper = PrinterSettings(name="file", kind=PrinterKind.FILE, language=PrinterLanguage.PDF)
        out.write_bytes(render(PrintRequest(title=device, printer=paper, labels=(label,)), encode).content)
    except ValueError as error:
        raise LookupError(str(error)) from error


def _read(file: Path, host: str) -> "Settings":
    """The settings for this computer, the CA as a full path."""
    from floorledger.services.settings import host_center
    from floorledger.services.settings_file import read_settings

    settings = read_settings(file.read_bytes(), str(file))
    center = host_center(settings, host)
    if center is None:
        raise LookupError(
            f"{file} has no work centre for the computer {host}: "
            "give work_center, or a line in [terminal.by_host] that fits its name"
        )
    ca = None if settings.hub.ca is None else file.parent / settings.hub.ca
    if ca is not None:
        _check_ca(ca)
    return replace(
        settings,
        hub=replace(settings.hub, ca=None if ca is None else str(ca)),
        terminal=replace(settings.terminal, work_center=center, by_host=()),
    )


def _check_ca(ca: Path) -> None:
    import ssl  # late: every command comes by here, and a window starts sooner without

    try:
        ssl.create_default_context(cafile=ca)
    except (OSError, ValueError) as error:
        raise LookupError(f"{ca} cannot be read as a file of CA certificates (PEM)") from error


def _enrol(place: "FolderPlace", settings: "Settings", code: str | None) -> str:
    """Enrol unless that is done; says where."""
    joined, url = place.known().joined, settings.hub.url
    if joined is not None and (url is None or joined != url.rstrip("/")):
        wanted = "a hub inside" if url is None else url
        raise LookupError(
            f"this terminal is enrolled at {joined}, and the file wants {wanted}; "
            "nothing was changed: correct the file, or use another --data-dir"
        )
    if url is None:
        return "hub inside"
    if joined is not None:
        place.trust(settings.hub.ca or "")
        return f"enrolled at {joined} before"
    if not code:
        raise LookupError(f"this terminal is not enrolled at {url} yet: give --code; nothing was changed")
    place.join(url, code, settings.hub.ca or "")
    return f"enrolled at {url}"


def _encrypt(place: "FolderPlace", folder: Path, settings: "Settings", *, use_keyring: bool) -> str:
    """Before anything is kept in it, the log is encrypted where the file wants that; what was done."""
    from floorledger.main.cipher_command import make_encrypted

    if not settings.terminal.encrypt_log:
        return ""
    place.own()
    return " " + make_encrypted(folder, use_keyring=use_keyring)


def _check_center(place: "FolderPlace", settings: "Settings") -> None:
    """A work centre that the plant does not know would take the whole shift's entries to nowhere."""
    from floorledger.services.file_problems import nearest

    plant, center = place.plant(), settings.terminal.work_center or ""
    known = dict(plant.centers)
    if known and center not in known:
        raise LookupError(f"{plant.name} has no work centre {center}{nearest(center, known)}")


def _write(place: "FolderPlace", folder: Path, wanted: "Settings") -> str:
    from floorledger.services.settings import FILE_NAME
    from floorledger.services.settings_file import SettingsFault, load_settings

    try:
        same = (folder / FILE_NAME).exists() and load_settings(folder / FILE_NAME) == wanted
    except SettingsFault:
        same = False
    if same:
        return "as they were"
    place.finish(wanted)
    return "written"


def _devices(settings: "Settings") -> str:
    count = len(settings.devices)
    return f"{count} device" if count == 1 else f"{count} devices"
