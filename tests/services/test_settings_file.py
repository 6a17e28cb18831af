"""The settings file: what is written is read again, and everything that is wrong is said at once, with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.number import micro
from floorledger.services.settings import (
    CameraSettings,
    DeviceKind,
    DeviceSettings,
    HostRange,
    HubSettings,
    Keyboard,
    Language,
    PalletSettings,
    Parity,
    PrinterKind,
    PrinterLanguage,
    PrinterSettings,
    Purpose,
    Settings,
    Suffix,
    TerminalSettings,
    ThemeName,
    host_span,
)
from floorledger.services.settings_file import SettingsFault, load_settings, read_settings, write_settings

FULL = """
[hub]
url = "https://hub.plant:8040"
ca = "plant-ca.pem"

[terminal]
work_center = "130"
language = "de"
theme = "dark"
kiosk = true
idle_lock_min = 5
scan_sound = false

[[devices]]
name = "Hand scanner"
kind = "scanner"
port = "usb:0C2E:0B61"
baudrate = 115200
bytesize = 7
parity = "even"
stopbits = 2
suffix = "crlf"
prefix = "\\u0002"
gap_ms = 80
aim_required = false
gs_substitute = "|"
mh10_bare = true

[[devices]]
name = "Old scanner"
kind = "wedge"
suffix = "tab"
keyboard = "us"

[[devices]]
name = "Scale"
kind = "scale"
port = "/dev/ttyS0"
unit = "kg"

[[printers]]
name = "Labels"
kind = "raw"
host = "10.0.0.7"
port = 9101
dpi = 300
width_mm = 101.6
height_mm = 150

[[printers]]
name = "Office"
kind = "queue"
queue = "office"
language = "pdf"
purpose = "documents"
"""


def test_every_setting_is_read():
    assert read_settings(FULL.encode()) == Settings(
        hub=HubSettings(url="https://hub.plant:8040", ca="plant-ca.pem"),
        terminal=TerminalSettings(
            work_center="130",
            language=Language.GERMAN,
            theme=ThemeName.DARK,
            kiosk=True,
            idle_lock_min=5,
            scan_sound=False,
        ),
        devices=(
            DeviceSettings(
                name="Hand scanner",
                kind=DeviceKind.SCANNER,
                port="usb:0C2E:0B61",
                baudrate=115200,
                bytesize=7,
                parity=Parity.EVEN,
                stopbits=2,
                suffix=Suffix.CRLF,
                prefix="\x02",
                gap_ms=80,
                aim_required=False,
                gs_substitute="|",
                mh10_bare=True,
            ),
            DeviceSettings(name="Old scanner", kind=DeviceKind.WEDGE, suffix=Suffix.TAB, keyboard=Keyboard.US),
            DeviceSettings(name="Scale", kind=DeviceKind.SCALE, port="/dev/ttyS0", unit="kg"),
        ),
        printers=(
            PrinterSettings(
                name="Labels",
                kind=PrinterKind.RAW,
                host="10.0.0.7",
                port=9101,
                dpi=300,
                width_mm=micro("101.6"),
                height_mm=micro("150"),
            ),
            PrinterSettings(
                name="Office",
                kind=PrinterKind.QUEUE,
                queue="office",
                language=PrinterLanguage.PDF,
                purpose=Purpose.DOCUMENTS,
            ),
        ),
    )


def test_an_empty_file_and_none_are_the_defaults(tmp_path: Path):
    assert read_settings(b"") == load_settings(tmp_path / "floorledger.toml") == Settings()


def test_what_is_written_is_read_again():
    settings = read_settings(FULL.encode())
    assert read_settings(write_settings(settings).encode()) == settings
    assert "theme" not in write_settings(Settings())


def test_pallet_ranges_are_read_and_written_again():
    text = """[pallets]
company_prefix = "4012345"
extension = 3

[pallets.range_by_host]
"line4-1" = "07"
"press.plant" = "12"
"""
    settings = read_settings(text.encode())
    assert settings.pallets == PalletSettings(
        company_prefix="4012345",
        extension=3,
        range_by_host=(HostRange(host="line4-1", span="07"), HostRange(host="press.plant", span="12")),
    )
    assert read_settings(write_settings(settings).encode()) == settings
    assert host_span(settings.pallets, "LINE4-1.plant.example") == "07"
    assert host_span(settings.pallets, "line4-12") is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('company_prefix = "123"', "4 to 12 digits"),
        ("company_prefix = 4012345", "4 to 12 digits"),
        ('company_prefix = "4012345"\nextension = 10', "from 0 to 9"),
        ('company_prefix = "4012345"\n[pallets.range_by_host]\n"a" = "1"\n"b" = "1"', "the same range"),
        ('company_prefix = "4012345"\n[pallets.range_by_host]\n"a" = "1"\n"b" = "12"', "as many digits"),
        ('company_prefix = "4012345"\n[pallets.range_by_host]\n"line*" = "1"', "one computer"),
        ('[pallets.range_by_host]\n"a" = "1"', "need a company_prefix"),
        ('company_prefix = "401234500000"\n[pallets.range_by_host]\n"a" = "1"', "3 digits are left"),
    ],
)
def test_pallet_ranges_that_would_clash_are_refused(text, part):
    assert any(part in line for line in wrong(f"[pallets]\n{text}\n"))


names = st.text(min_size=1, max_size=12).filter(str.strip)
characters = st.text(st.characters(min_codepoint=1, max_codepoint=127), max_size=8)


@given(names, names, characters, st.integers(5, 1000), st.booleans(), st.sampled_from(Suffix))
def test_any_text_survives_the_file(name: str, port: str, prefix: str, gap_ms: int, aim: bool, suffix: Suffix):
    if port.lower().startswith("usb"):
        port = "/dev/" + port
    device = DeviceSettings(
        name=name,
        kind=DeviceKind.SCANNER,
        port=port,
        prefix=prefix,
        gap_ms=gap_ms,
        aim_required=aim,
        suffix=suffix,
    )
    settings = Settings(devices=(device,))
    assert read_settings(write_settings(settings).encode()) == settings


def wrong(text: str) -> list[str]:
    with pytest.raises(SettingsFault) as caught:
        read_settings(text.encode(), "t.toml")
    return str(caught.value).split("\n")


def test_everything_that_is_wrong_is_said_at_once_with_its_line():
    assert wrong(
        """colour = "red"
[hub]
url = "hub.plant"
[terminal]
idle_lock_min = 300
thema = "dark"
kiosk = "yes"
[[devices]]
name = "A"
kind = "scanner"
port = "usb:XYZ"
baudrate = 9601
[[devices]]
name = "B"
kind = "wegde"
[[devices]]
kind = "wedge"
baudrate = 9600
[[printers]]
name = "P"
kind = "raw"
width_mm = 0.1
"""
    ) == [
        "t.toml, line 1: “colour” is not known in the settings.",
        "t.toml, line 3: url: “hub.plant” is not an address such as https://hub.plant:8040.",
        "t.toml, line 5: idle_lock_min: this is a whole number from 0 to 240, without quotes.",
        "t.toml, line 6: “thema” is not known in [terminal]; did you mean “theme”?.",
        "t.toml, line 7: kiosk: this is true or false, without quotes.",
        "t.toml, line 11: port: “usb:XYZ” is not usb:VID:PID or usb:VID:PID:SERIAL, such as usb:0C2E:0B61.",
        "t.toml, line 12: baudrate: this is one of 300, 600, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, "
        "without quotes.",
        "t.toml, line 15: kind: this is one of scanner, wedge, scale.",
        "t.toml, line 16: a wedge needs “name”.",
        "t.toml, line 18: “baudrate” is not known in a wedge.",
        "t.toml, line 19: a raw printer needs “host”.",
        "t.toml, line 22: width_mm: this is a number of millimetres from 5 to 1000, such as 101.6, without quotes.",
    ]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ('[terminal]\ntheme = "dark', 2, "cannot be read"),
        ("[terminal]\nkiosk = true\nkiosk = false", 3, "cannot be read"),
        ("terminal = 3", 1, "[terminal]"),
        ("devices = 3", 1, "[[devices]]"),
        ('[terminal]\ntheme = "drak"', 2, "did you mean “dark”?"),
        ('[terminal]\nwork_center = ""', 2, "no value"),
        ('[terminal]\nwork_center = 130', 2, "in quotes"),
        ("[terminal]\nwork_center = 1e99999999999999999999", 2, "in quotes"),
        (f"[terminal]\nwork_center = {'9' * 5000}", 1, "far too long"),
    ],
)  # fmt: skip
def test_one_thing_that_is_wrong(text: str, line: int, part: str):
    (problem,) = wrong(text)
    assert problem.startswith(f"t.toml, line {line}: ")
    assert part in problem


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e99999999999999999999", "true", "1e-7"])
def test_a_size_that_is_no_size_is_named_by_its_line(number):
    (problem,) = wrong(f'[[printers]]\nname = "L"\nkind = "raw"\nhost = "h"\nwidth_mm = {number}')
    assert problem.startswith("t.toml, line 5: width_mm: this is a number of millimetres")


DEVICE = '[[devices]]\nname = "{}"\nkind = "{}"\n'


def test_what_does_not_go_together():
    two = DEVICE.format("A", "wedge") + 'gs_substitute = "A"\n' + DEVICE.format("A", "wedge")
    assert wrong(two) == [
        "t.toml, line 4: gs_substitute: the substitute for GS must hold a character that GS1 data cannot "
        "(such as | ^ # {).",
        "t.toml, line 6: “A” is the name of another one already.",
        "t.toml, line 7: there is one wedge already, and two cannot be told apart.",
    ]
    same = DEVICE.format("A", "scanner") + 'port = "COM3"\n' + DEVICE.format("B", "scale") + 'port = "COM3"\n'
    assert wrong(same) == ["t.toml, line 8: “COM3” is read by another device already."]


def test_bytes_that_are_no_text():
    with pytest.raises(SettingsFault, match="UTF-8"):
        read_settings(b"\xff\xfe")


def test_a_camera_is_a_command_or_a_folder():
    settings = read_settings(b'[camera]\ncommand = "fswebcam -q -"\n')
    assert settings.camera == CameraSettings(command="fswebcam -q -")
    assert read_settings(write_settings(settings).encode()) == settings
    dropped = read_settings(b'[camera]\nfolder = "/srv/photos"\nwithin_min = 2\n')
    assert dropped.camera == CameraSettings(folder="/srv/photos", within_min=2)
    assert read_settings(write_settings(dropped).encode()) == dropped
    assert not read_settings(b"").camera.is_set


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ('[camera]\ncommand = "c"\nfolder = "f"', 3, "a command or a folder, not both"),
        ('[camera]\ncommand = "cam \'x"', 2, "is not closed"),
        ("[camera]\nwithin_min = 0", 2, "from 1 to 60"),
        ("[camera]\nport = 1", 2, "is not known in [camera]"),
    ],
)
def test_a_camera_that_cannot_be_is_named_by_its_line(source, line, said):
    with pytest.raises(SettingsFault) as fault:
        read_settings(source.encode())
    ((found, text),) = fault.value.problems
    assert found == line
    assert said in text
