"""The command line: help with an example everywhere, one clear line on bad input, and the auditor's way."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from floorledger.cli import main
from floorledger.domain.detail import Disposition, Fate
from floorledger.services.records import Standing
from tests.rig import QUALITY
from tests.services.effects_bench import last, report
from tests.services.floor import TANK, good, hold_lot, labour, pieces, scrap

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
    "recompute",
    "margin",
    "undo-plan",
    "export",
    "verify",
    "setup",
]

BAD = {
    "variance NOPE --data-dir {folder}": "order NOPE is not known here",
    "recompute NOPE --data-dir {folder}": "order NOPE was not known then",
    "undo-plan NOPE --data-dir {folder}": "event NOPE is not known here",
    "import production-log {folder}/none.csv --data-dir {folder}": "cannot be opened",
    "verify {folder}/none": "is not a folder",
    "hub serve --db nonsense --data-dir {folder}": "no database URL",
    "hub serve --db postgresql://no-such.invalid/d --data-dir {folder}": "database does not answer",
    "hub policy {folder}/none.yaml --data-dir {folder}": "none.yaml cannot be opened: No such file or directory",
    "run --hub http://127.0.0.1:1 --data-dir {folder}": "both --hub and --code",
    "run --hub http://127.0.0.1:1 --code ABC --data-dir {folder}": "cannot be reached",
    "verify {folder} --hub-key xyz": "hexadecimal",
    "setup --file {folder}/none.toml --data-dir {folder}": "none.toml",
    "hub code --db sqlite:///none.db --device X --label x.pdf --data-dir {folder}": "both --address and --label",
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


WRONG = {
    "recompute --as-of yesterday": "yesterday is no time with an offset from UTC, such as 2026-11-30T22:00+01:00",
    "recompute --as-of 2026-11-30T22:00": "2026-11-30T22:00 is no time with an offset from UTC, such as",
    "margin --by shoe-size": "invalid choice: 'shoe-size'",
    "undo-plan": "the following arguments are required: EVENT",
}


@pytest.mark.parametrize("command", WRONG, ids=str.split)
def test_what_cannot_be_an_argument_is_said_and_nothing_is_opened(command, tmp_path, capsys):
    with pytest.raises(SystemExit) as left:
        main([*command.split(), *([] if command == "undo-plan" else ["--data-dir", str(tmp_path / "data")])])
    assert left.value.code == 2
    assert WRONG[command] in capsys.readouterr().err.splitlines()[-1]
    assert not (tmp_path / "data").exists()


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


# --- recompute, margin, undo-plan -------------------------------------------------------------------------------------


def run(rig, capsys, *command: str) -> tuple[int, str]:
    """A command on the rig's plant, which is closed meanwhile; its exit code and what it printed."""
    rig.close()
    capsys.readouterr()
    code = main([*command, "--data-dir", str(rig.folder)])
    shown = capsys.readouterr()
    assert shown.err == ""
    rig._open()
    return code, shown.out


def test_recompute_says_that_everything_comes_out_the_same(rig, capsys):
    last(rig, good(rig, "2"))
    report(rig, labour(30))
    code, shown = run(rig, capsys, "recompute", "WO1001", "--json")
    found = json.loads(shown)
    assert (code, found["differences"], found["events"]) == (0, [], 2)
    assert found["variance"]["residual"] == "0.00"
    assert json.loads(run(rig, capsys, "variance", "WO1001", "--json")[1]) == found["variance"]
    code, shown = run(rig, capsys, "recompute")
    assert (code, shown.splitlines()[0]) == (0, f"2 events, {found['rows']} rows compared, 0 differ")


def test_recompute_as_of_a_moment(rig, capsys):
    """Two pieces in the morning, three an hour later: as of half past, two were delivered (2 x 99.288)."""
    last(rig, good(rig, "2"))
    rig.clock.forward(60)
    last(rig, good(rig, "3"))
    code, shown = run(rig, capsys, "recompute", "WO1001", "--as-of", "2026-11-20T06:30+01:00", "--json")
    found = json.loads(shown)
    assert (code, found["events"], found["variance"]["standard"]) == (0, 1, "198.58")
    assert found["periods"] == {"2026-11": {"FG": "198.58", "WIP": "-198.58"}}
    assert "standard" in run(rig, capsys, "recompute", "WO1001", "--as-of", "2026-11-20T06:30+01:00")[1]


def test_recompute_names_what_somebody_changed(rig, capsys):
    """A line in the device's copy of the feed, one cent more: the command fails and says which."""
    event_id = last(rig, good(rig, "2"))
    with rig.installation.store.engine.begin() as connection:
        (trigger,) = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'feed_row' AND sql LIKE '%UPDATE%'"
        ).scalars()
        connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        changed = "UPDATE feed_row SET body = CAST(replace(CAST(body AS TEXT), '19858', '19859') AS BLOB)"
        connection.exec_driver_sql(f"{changed} WHERE kind = 'prediction' AND ref = ?", (event_id,))
    code, shown = run(rig, capsys, "recompute")
    assert code == 1
    assert shown.splitlines()[1].endswith(f"prediction of {event_id}")


def test_margin_by_product_and_customer(rig, capsys):
    """Two air pots at 399.00 less 348.7705 at standard each; reservoirs have no price, lots in stock no order."""
    report(rig, good(rig, "2"), order_no="WO1002", operation_no="40", work_center="210")
    last(rig, good(rig, "1"))
    held = report(rig, hold_lot(TANK), order_no=None, operation_no=None)
    sent = report(
        rig,
        Disposition(hold_event_id=held, fate=Fate.RETURN, qty=pieces(rig, "1"), reason_code="QA"),
        QUALITY,
        order_no=None,
        operation_no=None,
    )
    assert rig.standing(sent) is Standing.ACCEPTED
    variance = json.loads(run(rig, capsys, "variance", "WO1002", "--json")[1])
    code, shown = run(rig, capsys, "margin", "--by", "customer", "product")
    found = json.loads(shown)
    assert code == 0
    (margin,) = found["margins"]
    assert margin == {
        "customer": "C10 Office Outlet (demo)",
        "product": "SP-SCM1009",
        "orders": 1,
        "delivered": "2",
        "revenue": "798.00",
        "standard_margin": "100.46",
        "actual_margin": f"{Decimal('100.46') - Decimal(variance['total'])}",
    }
    assert (found["orders_without_a_price"], found["orders_without_a_standard"]) == (["WO1001"], [])
    assert json.loads(run(rig, capsys, "margin", "--by", "customer", "product", "customer")[1]) == found


def test_undo_plan_shows_what_is_in_the_way_and_the_journals(rig, capsys):
    """Ten at operation 10, nine at 20: the nine first. Neither has posted; the labour at 10 has."""
    first = report(rig, good(rig, "10"))
    second = report(rig, good(rig, "9"), operation_no="20")
    hour = report(rig, labour(60))
    code, shown = run(rig, capsys, "undo-plan", first)
    plan = json.loads(shown)
    assert (code, [each["obstacle"] for each in plan["blockers"]]) == (0, ["used downstream"])
    assert len(plan["steps"]) == 2
    assert [step["journal"] for step in plan["steps"]] == [[], []]
    (step,) = json.loads(run(rig, capsys, "undo-plan", hour)[1])["steps"]
    assert [(line["role"], line["account"]) for line in step["journal"]][:2] == [
        ("WIP", "1400"),
        ("LABOUR_ABS", "5410"),
    ]
    assert sum(Decimal(line["amount"]) for line in step["journal"]) == 0
    assert rig.standing(second) is Standing.ACCEPTED, "a plan records nothing"
