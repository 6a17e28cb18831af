"""A hub that is copied while it works, restored, or lost for good: devices bring back what they have, nothing is booked
twice, and what is missing is said."""

import re
import shutil
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.adapters.credentials import verify
from floorledger.adapters.purge import purge
from floorledger.adapters.terminal_check import TAIL, everything
from floorledger.cli import main
from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.main.installation import Installation, set_up_demo
from floorledger.services.records import Outcome, Page, Place, Standing
from floorledger.services.settings import Language, Settings, TerminalSettings
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Action
from tests.rig import OPERATOR, Rig
from tests.services.floor import TANK, good, issue

BADGE = label(ScanKind.BADGE, "1042").encode()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


def work(rig: Rig, count: int = 3) -> list[str]:
    """Some entries, sent and booked."""
    made = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(count)]
    made.append(rig.record(good(rig, "1")).event_id)
    rig.installation.settle()
    return made


def url(rig: Rig) -> str:
    return f"sqlite:///{rig.folder / 'hub.db'}"


def back_up(rig: Rig, into: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["hub", "backup", "--db", url(rig), "--to", str(into), "--data-dir", str(rig.folder)]) == 0
    return capsys.readouterr().out


def restore(rig: Rig, folder: Path, *more: str) -> int:
    return main(["hub", "restore", str(folder), "--db", url(rig), "--data-dir", str(rig.folder), *more])


def lose_the_hub(rig: Rig) -> None:
    rig.close()
    for path in rig.folder.glob("hub.db*"):
        path.unlink()


def lose_the_ledger(rig: Rig) -> None:
    for path in rig.folder.glob("ledger.db*"):
        path.unlink()


def entries(installation: Installation) -> dict[str, Standing]:
    with installation.store.engine.connect() as connection:
        log = terminal_tables.log.c
        ids = list(connection.scalars(select(log.event_id).order_by(log.device_seq)))
    return {each: installation.store.event(each)[1] for each in ids}


def booked_once(rig: Rig, ids: list[str]) -> None:
    issues = [each for each in ids if rig.event(each).event_type is EventType.CONSUMPTION]
    assert rig.hub.ledger.lines_by_event() == dict.fromkeys(issues, 2)
    assert sum(rig.hub.ledger.trial_balance().values()) == 0


def test_a_restored_hub_gets_back_from_its_devices_what_came_after_the_copy(rig, tmp_path, capsys):
    before = work(rig)
    said = back_up(rig, tmp_path / "copy", capsys)
    assert "holds 4 events, the last one received at 2026-11-20" in said
    assert "secret keys are not in it" in said
    after = work(rig)
    lose_the_hub(rig)
    lose_the_ledger(rig)
    assert restore(rig, tmp_path / "copy") == 0
    assert "comes again from them" in capsys.readouterr().out

    rig._open()
    assert [row.event_id for row, _, _ in rig.hub.store.events()] == before
    rig.installation.settle()
    assert rig.installation.sync.is_behind_a_new_hub, "it noticed by itself, and exchanges nothing half"
    assert rig.terminal().view().link.restored, "and the terminal says so"
    rig.reopen()
    assert rig.installation.repaired is not None
    rig.installation.settle()
    assert [row.event_id for row, _, _ in rig.hub.store.events()] == before + after
    assert set(entries(rig.installation).values()) == {Standing.ACCEPTED}
    booked_once(rig, before + after)
    assert rig.open_cases(before[0]) == []


class Way:
    """The way to the rig's hub, whichever stands now. ``until`` is how many more pages come before the cable is out."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self.until: int | None = None

    def pull(self, place: Place, limit: int) -> Page:
        if self.until is not None:
            self.until -= 1
            if self.until < 0:
                raise HubFault(Outcome.UNREACHABLE, "the cable is out")
        return self._rig.hub.pull(place, limit if self.until is None else 1)

    def __getattr__(self, name: str) -> object:
        return getattr(self._rig.hub, name)


def rounds(desk: Desk) -> None:
    """As the network's thread does it."""
    while (claim := desk.claim()) is not None and desk.keep(desk.exchange(claim)):
        pass


@pytest.fixture
def way(rig):
    return Way(rig)


@pytest.fixture
def desk(rig, way):
    made = Desk(rig.folder.parent / "far", demo=False, clock=rig.clock, link=lambda _: way, use_keyring=False)
    rig.enrol(made.installation)
    rounds(made)
    yield made
    made.close()


def taken(rig: Rig, desk: Desk) -> str:
    """An entry of the far device."""
    return desk.installation.capture.record(rig.draft(issue(rig, TANK, "1")), OPERATOR).event_id


def restored(rig: Rig, desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The hub is one entry behind the device, and one entry waits there."""
    ids = [taken(rig, desk)]
    rounds(desk)
    back_up(rig, tmp_path / "copy", capsys)
    ids.append(taken(rig, desk))
    rounds(desk)
    lose_the_hub(rig)
    lose_the_ledger(rig)
    assert restore(rig, tmp_path / "copy") == 0
    rig._open()
    return [*ids, taken(rig, desk)]


def all_is_there(rig: Rig, desk: Desk, ids: list[str]) -> None:
    assert desk.installation.repaired is not None
    own = entries(desk.installation)
    assert [each for each in own if each in ids] == ids
    assert set(own.values()) == {Standing.ACCEPTED}
    assert sorted(row.event_id for row, _, _ in rig.hub.store.events()) == sorted(own)
    rig.hub.poster.run()
    assert rig.hub.ledger.lines_by_event() == dict.fromkeys(ids, 2)


def test_a_terminal_goes_on_with_a_restored_hub_by_itself_once_nobody_is_at_work(rig, desk, tmp_path, capsys):
    ids, before = restored(rig, desk, tmp_path, capsys), desk.installation
    desk.terminal.scan(BADGE)
    rounds(desk)
    rounds(desk)
    view = desk.terminal.view()
    assert (view.person, view.link.restored) == ("Mara Lindt", True)
    assert desk.installation is before, "nobody is thrown out of an entry"
    desk.terminal.sign_out()
    rounds(desk)
    assert desk.installation is before, "the receipt is still being read"
    rig.clock.forward(1)
    rounds(desk)
    assert desk.installation is not before
    view = desk.terminal.view()
    assert (view.person, view.link.restored, view.link.arriving) == (None, False, None)
    assert view.saved_unanswered == (), "what was answered before is not asked again"
    all_is_there(rig, desk, ids)
    assert desk.repair().startswith("This device's database could not be trusted (the hub was restored")
    assert desk.repair() == ""
    assert desk.terminal.scan(BADGE).last_scan.meaning == "Mara Lindt is signed in."


@pytest.mark.parametrize("begun", [False, True])
def test_a_locked_terminal_goes_on_with_a_restored_hub_unless_something_is_begun_there(
    rig, desk, tmp_path, capsys, begun
):
    ids, before = restored(rig, desk, tmp_path, capsys), desk.installation
    desk.terminal.scan(BADGE)
    desk.terminal.scan(label(ScanKind.ORDER, "WO1001", "10").encode())
    if begun:
        desk.terminal.open(Action.REPORT)
        desk.terminal.press("7")
    desk.terminal.lock()
    rounds(desk)
    rounds(desk)
    assert (desk.installation is before) is begun
    if not begun:
        all_is_there(rig, desk, ids)


@pytest.mark.parametrize("pages", [1, 3])
def test_a_hub_that_goes_away_while_a_terminal_takes_its_data_leaves_it_as_it_was(
    rig, desk, way, tmp_path, capsys, pages
):
    """One page for the question whether it is there, and then none or two of the feed."""
    ids = restored(rig, desk, tmp_path, capsys)
    rounds(desk)
    assert desk.installation.sync.is_behind_a_new_hub
    way.until = pages
    assert desk.claim() is not None
    assert desk.installation.repaired is None
    assert desk.terminal.scan(BADGE).last_scan.meaning == "Mara Lindt is signed in."
    ids.append(taken(rig, desk))
    desk.terminal.sign_out()
    way.until = None
    rig.clock.forward(2)
    rounds(desk)
    rounds(desk)
    all_is_there(rig, desk, ids)


def test_the_window_brings_its_terminal_forward_and_says_how_far_it_is(qtbot, qapp, rig, way, tmp_path, capsys):
    settings = Settings(terminal=TerminalSettings(work_center="100", language=Language.ENGLISH, scan_sound=False))
    far = Desk(
        rig.folder.parent / "far", demo=False, clock=rig.clock, link=lambda _: way, use_keyring=False, settings=settings
    )
    rig.enrol(far.installation)
    rounds(far)
    assert far.repair() == ""
    ids = restored(rig, far, tmp_path, capsys)
    app = App(qapp, far, demo=False, poll_ms=20)
    heard, said = [], []
    app.network.arriving.connect(heard.append)
    app.network.repaired.connect(said.append)
    way.until = 1_000  # a row a page
    try:
        app.terminal.show()
        qtbot.waitUntil(lambda: bool(said), timeout=20_000)
        qtbot.waitUntil(lambda: not app.network.busy and app.terminal.view.link.online, timeout=20_000)
        app.network.tick()
        qtbot.waitUntil(lambda: not app.network.busy and far.installation.store.waiting_count() == 0, timeout=20_000)
    finally:
        app.close()
        app.terminal.close()
    assert heard == sorted(heard)
    assert heard[0] < 50 <= heard[-1]
    assert [str(fault.what) for fault in app.errors.faults] == said
    with rig.hub.store.begin() as tx:
        assert {each: tx.standing(each) for each in ids} == dict.fromkeys(ids, Standing.ACCEPTED)


def test_a_device_goes_on_with_what_it_knows_while_the_restored_hub_is_away(rig, tmp_path, capsys):
    work(rig)
    far = rig.second_device("far")
    far.settle()
    back_up(rig, tmp_path / "copy", capsys)
    lose_the_hub(rig)
    lose_the_ledger(rig)
    assert restore(rig, tmp_path / "copy") == 0
    rig._open()
    far.sync._link = rig.hub
    far.settle()
    assert far.sync.is_behind_a_new_hub
    far.close()

    class Away:
        def __getattr__(self, name: str) -> object:
            from floorledger.services.records import Outcome
            from floorledger.services.terminal_ports import HubFault

            def fail(*_: object) -> None:
                raise HubFault(Outcome.UNREACHABLE, "the cable is out")

            return fail

    alone = rig.second_device("far", enrolled=False, link=Away())
    assert alone.repaired is None
    assert alone.store.master() is not None
    kept = alone.capture.record(
        rig.draft(good(rig, "1")), next(iter([__import__("tests.rig", fromlist=["x"]).OPERATOR]))
    )
    alone.close()
    back = rig.second_device("far", enrolled=False)
    assert back.repaired is not None
    back.settle()
    assert back.store.event(kept.event_id)[1] is Standing.ACCEPTED
    back.close()


def test_a_hub_without_any_copy_is_made_again_from_its_devices_and_books_nothing_twice(rig):
    """Its keys and the ERP are there, its database is not."""
    ids = work(rig)
    booked = rig.hub.ledger.lines_by_event()
    lose_the_hub(rig)
    rig._open()
    set_up_demo(rig.hub, rig.installation.pins, rig.clock)
    rig.installation.settle()
    rig.reopen()
    rig.installation.settle()
    assert [row.event_id for row, _, _ in rig.hub.store.events()] == ids
    assert rig.hub.ledger.lines_by_event() == booked
    assert set(entries(rig.installation).values()) == {Standing.ACCEPTED}


def test_what_a_device_has_removed_and_no_hub_holds_any_more_is_said(rig):
    work(rig, TAIL + 10)
    removed = purged(rig)
    lose_the_hub(rig)
    rig._open()
    set_up_demo(rig.hub, rig.installation.pins, rig.clock)
    rig.installation.settle()
    rig.reopen()
    rig.installation.settle()
    held = [row.device_seq for row, _, _ in rig.hub.store.events()]
    assert held == list(range(removed + 1, removed + TAIL + 1))
    (case,) = [case for case in rig.hub.store.exceptions() if case.code == "S05"]
    assert f"Entries 1 to {removed} of {rig.installation.device_id}" in case.text
    rig.record(good(rig, "1"))
    rig.installation.settle()
    assert len([case for case in rig.hub.store.exceptions() if case.code == "S05"]) == 1


def purged(rig: Rig) -> int:
    rig.clock.forward(60 * 24 * 40)
    now = rig.clock.now()
    return purge(rig.installation.store.engine, now - timedelta(days=30), now).last_seq


def test_a_purge_leaves_a_log_that_still_proves_itself_and_goes_on(rig):
    ids = work(rig, TAIL + 10)
    assert purged(rig) == len(ids) - TAIL
    at = rig.installation
    assert list(entries(at)) == ids[-TAIL:]
    with at.store.engine.connect() as connection:
        triggers = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    assert "log_no_delete" in triggers, "the log refuses deletes again"
    holds = lambda message, signature: verify(at.public_key, message, signature)  # noqa: E731
    assert everything(at.store.engine, holds, rig.folder / "again.db") == []
    rig.reopen()
    assert rig.installation.repaired is None
    new = rig.record(good(rig, "1")).event_id
    rig.installation.settle()
    assert rig.standing(new) is Standing.ACCEPTED
    assert rig.installation.store.event(ids[0])[1] is Standing.ACCEPTED, "what is known of it stays"


def test_a_purge_takes_nothing_that_the_hub_has_not_confirmed(rig):
    work(rig, 5)
    rig.installation.sync.go(online=False)
    for _ in range(TAIL + 10):
        rig.record(issue(rig, TANK, "1"))
    assert purged(rig) == 6
    assert purged(rig) == 0
    rig.installation.sync.go(online=True)
    rig.installation.settle()
    assert purged(rig) > 6


def test_the_scope_read_anew_does_not_bring_back_what_was_removed(rig):
    """Receipts of removed entries come again when a device reads the feed from its beginning."""
    ids = work(rig, TAIL + 5)
    purged(rig)
    with rig.hub.store.begin() as tx:
        tx.connection.execute(hub_tables.device.update().values(lines="100"))
    rig.installation.settle()
    assert list(entries(rig.installation)) == ids[-TAIL:]
    rig.reopen()
    assert rig.installation.repaired is None


def test_a_copy_made_while_the_hub_works_is_whole(rig, tmp_path, capsys):
    """A writer is busy all the time; the copy is some moment between two transactions."""
    stop = threading.Event()
    copies = [tmp_path / f"copy-{number}" for number in range(3)]

    def copying() -> None:
        for folder in copies:
            main(["hub", "backup", "--db", url(rig), "--to", str(folder), "--data-dir", str(rig.folder)])
        stop.set()

    thread = threading.Thread(target=copying)
    thread.start()
    while not stop.is_set():
        work(rig, 1)
    thread.join()
    held = [row.event_id for row, _, _ in rig.hub.store.events()]
    for number, folder in enumerate(copies):
        other = tmp_path / f"plant-{number}"
        shutil.copytree(rig.folder / "keys", other / "keys")
        order = ["hub", "restore", str(folder), "--db", f"sqlite:///{other / 'hub.db'}", "--data-dir", str(other)]
        assert main(order) == 0
        plant = Rig.__new__(Rig)
        plant.folder, plant.database, plant.clock = other, None, rig.clock
        plant._open()
        some = [row.event_id for row, _, _ in plant.hub.store.events()]
        assert some == held[: len(some)]
        plant.hub.poster.run()
        assert set(plant.hub.ledger.lines_by_event().values()) <= {2}
        plant.close()


@pytest.mark.parametrize("how", ["changed", "gone", "no manifest"])
def test_a_damaged_copy_is_refused_and_nothing_is_touched(rig, tmp_path, capsys, how):
    work(rig)
    back_up(rig, tmp_path / "copy", capsys)
    lose_the_hub(rig)
    file = tmp_path / "copy" / "hub.db"
    match how:
        case "changed":
            content = bytearray(file.read_bytes())
            content[5000] ^= 1
            file.write_bytes(content)
        case "gone":
            file.unlink()
        case "no manifest":
            (tmp_path / "copy" / "backup.json").unlink()
    assert restore(rig, tmp_path / "copy") != 0
    assert "nothing was changed" in capsys.readouterr().err
    assert not (rig.folder / "hub.db").exists()


def test_a_hub_that_is_there_is_not_written_over(rig, tmp_path, capsys):
    work(rig)
    back_up(rig, tmp_path / "copy", capsys)
    rig.close()
    before = (rig.folder / "hub.db").read_bytes()
    assert restore(rig, tmp_path / "copy") != 0
    assert "Move it away first" in capsys.readouterr().err
    assert (rig.folder / "hub.db").read_bytes() == before


def test_keys_travel_in_a_file_of_their_own(rig, tmp_path, capsys):
    work(rig)
    key = tmp_path / "hub.key"
    copy = tmp_path / "copy"
    order = ["hub", "backup", "--db", url(rig), "--to", str(copy), "--data-dir", str(rig.folder)]
    assert main([*order, "--key-to", str(key)]) == 0
    assert key.stat().st_mode & 0o777 == 0o600
    assert not any(re.search(rb"hub-key [0-9a-f]{64}", path.read_bytes()) for path in copy.rglob("*") if path.is_file())
    other = tmp_path / "other"
    order = ["hub", "restore", str(copy), "--db", f"sqlite:///{other / 'hub.db'}", "--data-dir", str(other)]
    assert main(order) != 0
    assert "Give them with --key-from" in capsys.readouterr().err
    assert not (other / "hub.db").exists()
    assert main([*order, "--key-from", str(key)]) == 0
