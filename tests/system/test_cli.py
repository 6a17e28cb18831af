"""The command line: help with an example everywhere, one clear line on bad input, and the auditor's way."""

import json
from pathlib import Path

import pytest

from floorledger.cli import main
from tests.services.floor import scrap

COMMANDS = [
    "",
    "run",
    "hub",
    "hub serve",
    "hub code",
    "hub policy",
    "import",
    "import production-log",
    "variance",
    "export",
    "verify",
]

BAD = {
    "variance NOPE --data-dir {folder}": "order NOPE is not known here",
    "import production-log {folder}/none.csv --data-dir {folder}": "cannot be opened",
    "verify {folder}/none": "is not a folder",
    "hub serve --db nonsense --data-dir {folder}": "no database URL",
    "hub serve --db postgresql://h/d --data-dir {folder}": "later version",
    "hub policy {folder}/none.yaml --data-dir {folder}": "There is no hub at",
    "run --hub http://127.0.0.1:1 --data-dir {folder}": "both --hub and --code",
    "run --hub http://127.0.0.1:1 --code ABC --data-dir {folder}": "cannot be reached",
    "verify {folder} --hub-key xyz": "hexadecimal",
}


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """Secrets of a test stay in its folder."""
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([*command.split(), "--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert "example:\n  floorledger " in shown


@pytest.mark.parametrize("command", BAD, ids=str.split)
def test_bad_input_ends_with_one_clear_line(command, tmp_path, capsys):
    code = main(command.format(folder=tmp_path / "data").split())
    shown = capsys.readouterr()
    assert code == 1
    assert shown.err.startswith("floorledger: ")
    assert BAD[command] in shown.err
    assert "Traceback" not in shown.err


def test_export_verify_and_a_changed_byte(rig, tmp_path, capsys):
    """A bundle is sound until a byte of it changes; then the command says so and fails."""
    rig.close()
    folder, bundle = str(rig.installation.folder), str(tmp_path / "bundle")
    assert main(["export", bundle, "--data-dir", folder]) == 0
    assert main(["verify", bundle]) == 0
    changed = Path(bundle) / "exceptions.jsonl"
    changed.write_bytes(changed.read_bytes().replace(b"M03", b"M04", 1))
    capsys.readouterr()
    assert main(["verify", bundle, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["sound"] is False


def test_variance_as_json(rig, capsys):
    rig.close()
    assert main(["variance", "WO1001", "--json", "--data-dir", str(rig.installation.folder)]) == 0
    assert json.loads(capsys.readouterr().out)["order"] == "WO1001"


def test_a_policy_file_is_checked_published_and_applied(rig, tmp_path, capsys):
    """A tolerance changed in an editor; a wrong line is named and nothing changes; then the next entry follows it."""
    rig.close()
    demo = Path(__file__).resolve().parents[2] / "resources" / "policy" / "demo.yaml"
    file, data = tmp_path / "plant.yaml", ["--data-dir", str(rig.folder)]
    file.write_text(demo.read_text(encoding="utf-8").replace("scrap_block: 50 %", "scrap_block: 5,0 %"), "utf-8")
    assert main(["hub", "policy", str(file), *data]) == 1
    shown = capsys.readouterr().err
    assert shown.startswith("floorledger: plant.yaml, line ")
    assert "“5,0 %” is not a number; with a point it would be 5.0 %." in shown
    file.write_text(demo.read_text(encoding="utf-8").replace("scrap_block: 50 %", "scrap_block: 5 %"), "utf-8")
    assert main(["hub", "policy", str(file), "--check", *data]) == 0
    assert "can be applied" in capsys.readouterr().out
    assert main(["hub", "policy", str(file), *data]) == 0
    assert "applies from now on" in capsys.readouterr().out
    assert main(["hub", "policy", str(file), *data]) == 0
    assert "applies already" in capsys.readouterr().out
    rig._open()
    rig.installation.settle()
    recorded = rig.record(scrap(rig, "1"))
    assert [finding.code for finding in recorded.findings] == ["Q07"], "one of sixteen is more than five per cent"
