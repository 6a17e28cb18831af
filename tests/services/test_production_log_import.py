"""The way of a log into the plant: the capture service, the device's log, the hub, the ledger; on real databases."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from floorledger.domain.event import CaptureMethod
from floorledger.domain.master import MasterData
from floorledger.services.capture import Session
from floorledger.services.ports import StoreFault
from floorledger.services.production_log import ImportReport, LogRefused, import_log
from floorledger.services.publish import IMPORTER, publish_master
from floorledger.services.records import Standing
from tests.rig import Rig
from tests.services.test_production_log import HEADER, LINES, write

SESSION = Session(person_id=IMPORTER.person_id, auth_method="import", roles=frozenset(IMPORTER.roles))


class Importing:
    """Imports at a rig; counts what was published and how far it came."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.published: list[MasterData] = []
        self.progress: list[tuple[int, int]] = []

    def __call__(self, path: Path, *, batch: int = 500, after_batch: Callable[[], None] | None = None) -> ImportReport:
        return import_log(
            path,
            capture=self.rig.installation.capture,
            session=SESSION,
            publish=self._publish,
            base=self.rig.installation.store.master(),
            progress=lambda done, of: self.progress.append((done, of)),
            batch=batch,
            after_batch=after_batch,
        )

    def _publish(self, master: MasterData) -> None:
        self.published.append(master)
        publish_master(self.rig.hub.store, self.rig.clock.now(), master)
        self.rig.installation.settle()


@pytest.fixture
def importing(rig: Rig) -> Importing:
    return Importing(rig)


def test_figures_of_the_first_import_by_hand(importing, tmp_path):
    report = importing(write(tmp_path / "log.csv"))
    assert (report.rows, report.events, report.already_there, report.refused) == (14, 33, 0, 0)
    assert report.events_by_type == {
        "DOWNTIME": 1,
        "HOLD": 1,
        "ORDER_STATUS": 2,
        "OUTPUT": 8,
        "SCRAP_OUTPUT": 1,
        "TIME": 20,
    }
    assert report.findings == {
        "C05": 1,
        "F04": 5,  # packing, and all of Case 2: nothing of it was reported before Case 2 began
        "F05": 1,  # 30 minutes for 10 x 1.5
        "Q01": 1,
        "Q06": 2,
        "T01": 2,
        "T02": 1,
        "T04": 13,
        "T05": 4,
        "T06": 3,
    }
    assert report.waiting == 3
    totals = [(total.name, total.in_file, total.in_events) for total in report.control_totals]
    assert totals == [("good pieces", 43, 43), ("scrapped pieces", 1, 1), ("held pieces", 1, 1)]
    assert importing.progress == [(14, 14)]


def test_a_second_import_changes_nothing_and_says_so(importing, rig, tmp_path):
    path = write(tmp_path / "log.csv")
    importing(path)
    head = rig.installation.store.head()
    report = importing(path)
    assert (report.events, report.already_there) == (0, 33)
    assert report.as_text().splitlines()[1] == "Nothing changed: all 33 events of this file were there already."
    assert rig.installation.store.head() == head
    assert len(importing.published) == 1


def test_the_same_rows_in_another_spelling_add_nothing(importing, rig, tmp_path):
    importing(write(tmp_path / "log.csv"))
    other = tmp_path / "mirror.csv"
    header = "\ufeff" + HEADER.replace("Work Order Qty", "Work Order  Qty")
    other.write_bytes("\r\n".join([header, *LINES]).encode())
    assert importing(other).events == 0


def test_an_interrupted_import_goes_on_where_it_stopped(importing, rig, tmp_path):
    path = write(tmp_path / "log.csv")
    batches = iter(range(2))

    def stop_at_the_second() -> None:
        if next(batches) == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        importing(path, batch=5, after_batch=stop_at_the_second)
    number, _ = rig.installation.store.head()
    assert 0 < number < 33
    report = importing(path, batch=5)
    assert (report.events, report.already_there) == (33 - number, number)
    assert f"{33 - number} events were recorded; {number} were there already" in report.as_text()
    assert rig.installation.store.head()[0] == 33
    assert importing.progress[-1] == (14, 14)


def test_a_batch_that_cannot_be_made_durable_is_not_there_at_all(importing, rig, tmp_path, monkeypatch):
    path, store = write(tmp_path / "log.csv"), rig.installation.store
    append, calls = store.append, []

    def full_disk(*rows: object) -> None:
        calls.append(rows)
        if len(calls) > 1:
            raise StoreFault("The disk is full.")
        append(*rows)

    with monkeypatch.context() as patched:
        patched.setattr(store, "append", full_disk)
        with pytest.raises(StoreFault):
            importing(path, batch=5)
    number, _ = store.head()
    assert number == len(calls[0][0])
    assert importing(path).events == 33 - number


def test_a_refused_file_leaves_everything_as_it_is(importing, rig, tmp_path):
    before = (rig.installation.store.head(), rig.installation.store.master())
    with pytest.raises(LogRefused):
        importing(write(tmp_path / "log.csv", [line.replace(" 0", "") for line in LINES], header="Case ID"))
    assert (rig.installation.store.head(), rig.installation.store.master()) == before
    assert importing.published == []


def test_a_refused_row_is_counted_explained_and_can_follow_later(importing, tmp_path):
    broken = [LINES[0], LINES[1].replace("D,9,1", "D,nine,1"), *LINES[2:]]
    report = importing(write(tmp_path / "log.csv", broken))
    assert (report.rows, report.refused, report.findings["Q05"]) == (14, 1, 1)
    assert "Row 3 was not taken: “Qty Completed” is “nine”" in report.as_text()
    assert importing.progress == [(14, 14)]
    mended = importing(write(tmp_path / "log.csv"))
    assert (mended.refused, mended.already_there, mended.events) == (0, 29, 4)


def test_events_name_worker_actor_and_method(importing, rig, tmp_path):
    importing(write(tmp_path / "log.csv"))
    events = [event for event, _ in rig.installation.store.events_of_order("CASE-2")]
    assert {event.actor for event in events} == {"importer"}
    assert {event.on_behalf_of for event in events} == {None, "ID3", "ID4", "ID5"}
    assert {event.capture_method for event in events} == {CaptureMethod.IMPORT}
    assert {event.plant for event in events} == {rig.installation.store.master().plant}
    assert events[1].occurred_start.isoformat() == "2012-01-31T22:00:00+01:00"


def test_at_the_hub_each_event_has_its_effect_or_an_exception(importing, rig, tmp_path):
    report = importing(write(tmp_path / "log.csv"), batch=5, after_batch=rig.installation.settle)
    standings = Counter(
        standing for order in ("CASE-1", "CASE-2") for _, standing in rig.installation.store.events_of_order(order)
    )
    with rig.hub.store.begin() as tx:
        waiting = {case.event_id for case in tx.open_exceptions() if case.event_id}
    assert standings == {Standing.ACCEPTED: 33 - len(waiting), Standing.WAITING: len(waiting)}
    assert len(waiting) == report.waiting
    balance = rig.hub.ledger.trial_balance()
    assert balance
    assert sum(balance.values()) == 0


def test_the_json_has_the_promised_figures(importing, tmp_path):
    figures = importing(write(tmp_path / "log.csv")).as_json()
    assert {"rows", "events", "already_there", "refused", "findings", "seconds", "quirks"} <= set(figures)
    assert figures["control_totals"]["good pieces"] == {"file": 43, "events": 43}
