"""Roll-out by file: one file for all terminals, run on each, as often as one likes; no screen."""

import os
import subprocess
import sys
from pathlib import Path
from socket import gethostname

import pytest

from floorledger.main.chosen import is_due
from floorledger.main.first_start import CA_NAME
from floorledger.main.setup_commands import apply_file, check_file, write_hub_label
from floorledger.services.hub_label import HubLabel, read_hub_label
from floorledger.services.ports import StoreFault
from floorledger.services.settings import FILE_NAME, Settings
from floorledger.services.settings_file import SettingsFault, load_settings
from floorledger.services.terminal_ports import HubFault
from tests.hub.certificates import Certificates
from tests.hub.plant import HubRig, serving

FILE = """
[hub]
url = "{url}"
{ca}
[terminal]
language = "de"

[terminal.by_host]
"press-*" = "200"
"line4-??.plant" = "100"
"lost" = "1000"

[[devices]]
name = "Hand scanner"
kind = "scanner"
port = "usb:0C2E:0B61"
"""


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


def written(folder: Path, url: str, ca: str = "") -> Path:
    file = folder / "roll-out.toml"
    file.write_text(FILE.format(url=url, ca=ca))
    return file


def code(rig: HubRig) -> str:
    return rig.enrolment.issue("a terminal").code


def test_the_file_enrols_and_writes_and_a_second_run_changes_nothing(hub, tmp_path):
    file, home = written(tmp_path, hub.address), tmp_path / "home"
    said = apply_file(home, file, code(hub), "line4-07.plant")
    assert said == f"line4-07.plant: enrolled at {hub.address}; work centre 100, 1 device; settings written."
    settings = load_settings(home / FILE_NAME)
    assert (settings.terminal.work_center, settings.terminal.language, settings.terminal.by_host) == ("100", "de", ())
    assert not is_due(home, settings)
    before = (home / FILE_NAME).stat().st_mtime_ns
    said = apply_file(home, file, None, "line4-07.plant")
    assert said.startswith(f"line4-07.plant: enrolled at {hub.address} before;")
    assert said.endswith("settings as they were.")
    assert (home / FILE_NAME).stat().st_mtime_ns == before


def test_a_run_without_a_network_is_good_once_the_plant_came(tmp_path):
    rig = HubRig(tmp_path / "hub")
    with serving(rig) as server:
        file = written(tmp_path, server.url)
        apply_file(tmp_path / "home", file, code(rig), "press-1")
    rig.close()
    file.write_text(file.read_text().replace('"de"', '"es"'))
    assert apply_file(tmp_path / "home", file, None, "press-1").endswith("settings written.")


def test_what_is_wrong_is_said_and_what_was_done_is_not_done_again(hub, tmp_path):
    home, one = tmp_path / "home", code(hub)
    wrong = {
        "elsewhere": (LookupError, "no work centre for the computer elsewhere"),
        "lost": (LookupError, "has no work centre 1000; did you mean “100”"),
    }
    file = written(tmp_path, hub.address)
    with pytest.raises(wrong["elsewhere"][0], match=wrong["elsewhere"][1]):
        apply_file(home, file, one, "elsewhere")
    with pytest.raises(LookupError, match=r"not enrolled at .* yet: give --code"):
        apply_file(home, file, None, "press-1")
    with pytest.raises(HubFault, match="does not know this code"):
        apply_file(home, file, "AAAAA-AAAAA", "press-1")
    assert not (home / FILE_NAME).exists()
    with pytest.raises(wrong["lost"][0], match=wrong["lost"][1]):
        apply_file(home, file, one, "lost")
    assert not (home / FILE_NAME).exists()
    apply_file(home, file, None, "press-1")


def test_a_terminal_of_one_hub_is_not_moved_to_another(hub, tmp_path):
    file, home = written(tmp_path, hub.address), tmp_path / "home"
    apply_file(home, file, code(hub), "press-1")
    for other in ('url = "http://127.0.0.1:1"', ""):
        file.write_text(FILE.replace('url = "{url}"', other).format(ca=""))
        with pytest.raises(LookupError, match="nothing was changed"):
            apply_file(home, file, None, "press-1")
    assert load_settings(home / FILE_NAME).hub.url == hub.address


def test_the_plants_ca_is_copied_since_the_stick_goes(tmp_path):
    made = Certificates(tmp_path)
    rig = HubRig(tmp_path / "hub")
    with serving(rig, certificate=made.certificate, private_key=made.key) as server:
        file = written(tmp_path, server.url, 'ca = "stick/ca.pem"')
        with pytest.raises(LookupError, match=r"ca\.pem cannot be read as a file of CA certificates"):
            apply_file(tmp_path / "home", file, code(rig), "press-1")
        (tmp_path / "stick").mkdir()
        (tmp_path / "stick" / "ca.pem").write_bytes(made.ca.read_bytes())
        apply_file(tmp_path / "home", file, code(rig), "press-1")
    rig.close()
    assert load_settings(tmp_path / "home" / FILE_NAME).hub.ca == CA_NAME
    assert (tmp_path / "home" / CA_NAME).read_bytes() == made.ca.read_bytes()


def test_check_only_checks(tmp_path):
    file = written(tmp_path, "https://hub.plant:8040")
    assert check_file(file, "PRESS-12").endswith("PRESS-12: work centre 200, hub https://hub.plant:8040, 1 device.")
    file.write_text(file.read_text().replace("language", "langauge").replace('"200"', "200"))
    with pytest.raises(SettingsFault) as wrong:
        check_file(file, "press-12")
    assert [line for line, _ in wrong.value.problems] == [6, 8]


def test_the_command_in_an_empty_home(hub, tmp_path):
    """As a roll-out tool runs it: a new user, no settings, no keyring, only the exit code to go by."""
    file = written(tmp_path, hub.address)
    file.write_text(file.read_text().replace('"lost"', f'"{gethostname()}"').replace('"1000"', '"100"'))
    home = tmp_path / "nobody"
    home.mkdir()
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    keyring = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    environment = keep | keyring | {"HOME": str(home), "LOCALAPPDATA": str(home), "APPDATA": str(home)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "floorledger", "setup", "--file", str(file), *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    checked = run("--check")
    assert (checked.returncode, list(home.iterdir())) == (0, []), checked.stderr
    refused = run()
    assert refused.returncode == 1
    assert refused.stderr.startswith("floorledger: this terminal is not enrolled at")
    done = run("--code", code(hub))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("work centre 100, 1 device; settings written.\n")
    again = run("--code", "USED-BEFORE")
    assert again.returncode == 0
    assert again.stdout.endswith("settings as they were.\n")


def test_a_damaged_or_busy_directory_is_said(hub, tmp_path):
    from floorledger.adapters.instance_lock import InstanceLock

    lock = InstanceLock(tmp_path / "home")
    with pytest.raises(StoreFault, match="Another Floorledger is using"):
        apply_file(tmp_path / "home", written(tmp_path, hub.address), code(hub), "press-1")
    lock.release()


def test_what_is_set_up_by_file_without_a_hub_elsewhere_is_not_asked_again(tmp_path):
    file = tmp_path / "one.toml"
    file.write_text('[terminal]\nwork_center = "100"\n')
    assert apply_file(tmp_path / "home", file, None, "any").startswith("any: hub inside; work centre 100, 0 devices")
    assert not is_due(tmp_path / "home", load_settings(tmp_path / "home" / FILE_NAME))
    assert is_due(tmp_path / "other", Settings())


def test_the_label_of_a_code_is_read_from_the_paper(tmp_path):
    pdfium, zxing = pytest.importorskip("pypdfium2"), pytest.importorskip("zxingcpp")
    out, url = tmp_path / "line4.pdf", "https://hub-7.plant.example.com:8040"
    write_hub_label(out, "7KQ2M-9XB4T", url, "Line 4, press 2")
    page = pdfium.PdfDocument(out.read_bytes())[0].render(scale=203 / 72).to_numpy()
    read = [found.bytes for found in zxing.read_barcodes(page)]
    assert [read_hub_label(each) for each in read] == [HubLabel("7KQ2M-9XB4T", url)]
    with pytest.raises(LookupError, match="cannot stand on a hub label"):
        write_hub_label(out, "7KQ2M-9XB4T", "hub.plant", "Line 4")
