"""Hours over the end of a period: a document for each, once, whatever the ERP answers in between (D14; B7; I5, I8).

In the workshop an hour at M1 is 30.00 of labour, 6.00 of variable and 12.00 of fixed overhead; its clock is UTC.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from floorledger.domain.detail import Output, Time, TimeCategory, TimeKind
from floorledger.domain.plant_time import FiscalPeriod
from floorledger.services.posting import Poster
from floorledger.services.publish import publish_master
from floorledger.services.records import Standing
from tests.plants import pieces
from tests.queued import queued
from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.effects_bench import at_shop, change_policy, everything, lines, open_shop
from tests.services.floor import CLOSE, COMPLETE, approve, undo
from tests.services.invariants import check_all, check_closed, check_effects
from tests.services.memory_ledger import Fault, MemoryLedger, Temper

NIGHT = datetime(2026, 11, 30, 22, tzinfo=UTC)
NOVEMBER, DECEMBER = date(2026, 11, 30), date(2026, 12, 1)


@pytest.fixture
def shop(rig: Rig) -> Rig:
    """The workshop on the morning of the first of December."""
    rig.clock.time = datetime(2026, 12, 1, 6, tzinfo=UTC)
    open_shop(rig)
    return rig


def worked(rig: Rig, seconds: int = 6 * 3600, kind: TimeKind = TimeKind.LABOUR, **times: object) -> str:
    """Hours from ten in the evening of the thirtieth to four in the morning: a third of them in November."""
    detail = Time(category=TimeCategory.RUN, kind=kind, worked_s=seconds, paid_s=seconds)
    span = {"occurred_start": NIGHT, "occurred_end": NIGHT + timedelta(hours=6)} | times
    return at_shop(rig, detail, **span)


def documents(rig: Rig) -> dict[str, tuple[date, int, list[int]]]:
    """What the ledger holds: by id its date, its sum, and its debits."""
    with rig.hub.ledger.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT event_id, posting_date, amount_minor FROM entry JOIN entry_line USING (entry_no) ORDER BY entry_no"
        )
        found: dict[str, tuple[date, int, list[int]]] = {}
        for event_id, day, cents in rows:
            _, total, debits = found.get(event_id, (None, 0, []))
            found[event_id] = (
                date.fromisoformat(day),
                total + cents,
                [*debits, cents] if cents > 0 else debits,
            )
    return found


# --- two documents ----------------------------------------------------------------------------------------------------


def test_each_period_gets_its_hours_as_a_document_of_its_own(shop):
    """Two hours in November, four in December: 96.00 and 192.00, each balanced, 288.00 as six hours at one rate."""
    event_id = worked(shop)
    assert documents(shop) == {
        event_id: (NOVEMBER, 0, [6000, 1200, 2400]),
        f"{event_id}#2": (DECEMBER, 0, [12000, 2400, 4800]),
    }
    later = {"occurred_start": NIGHT + timedelta(hours=2), "occurred_end": NIGHT + timedelta(hours=8)}
    whole = worked(shop, on_behalf_of="psn-b27e", **later)  # one person is not paid twice for the same hours
    assert documents(shop)[whole] == (DECEMBER, 0, [18000, 3600, 7200])
    assert len(lines(shop, event_id)) == 12
    assert shop.hub.ledger.lines_by_event() == {event_id: 12, whole: 6}
    check_all(shop)


def test_machine_time_too(shop):
    """60.00 an hour: 120.00 and 240.00."""
    event_id = worked(shop, kind=TimeKind.MACHINE)
    assert documents(shop) == {event_id: (NOVEMBER, 0, [12000]), f"{event_id}#2": (DECEMBER, 0, [24000])}
    check_all(shop)


def test_cents_add_up_over_the_boundary(shop):
    """421 seconds, 140 and 281 of them: labour 1.1667 and 3.5083 in all, so 1.17 and then 2.34.

    Variable overhead .2333 and .7017, fixed .4667 and 1.4033.
    """
    event_id = worked(shop, 421)
    by_line = {}
    for _, line, cents in lines(shop, event_id):
        if cents > 0:
            by_line.setdefault(line, []).append(cents)
    assert by_line == {"labour:10": [117, 234], "voh:10": [23, 47], "foh:10": [47, 93]}
    check_all(shop)


def test_hours_that_end_on_the_boundary_belong_to_the_period_before_it(shop):
    event_id = worked(shop, 7200, occurred_end=NIGHT + timedelta(hours=2))
    assert documents(shop) == {event_id: (NOVEMBER, 0, [6000, 1200, 2400])}
    check_all(shop)


def test_three_periods_make_three_documents(shop):
    """The plant closes the thirtieth on its own. Of 28 hours 2.8 were worked: 0.2, 2.4 and 0.2 by the clock."""
    master = shop.installation.store.master()
    day = FiscalPeriod(name="stocktaking", first=NOVEMBER, last=NOVEMBER)
    publish_master(shop.hub.store, shop.clock.now(), replace(master, periods=(day,)))
    shop.installation.settle()
    start = datetime(2026, 11, 29, 22, tzinfo=UTC)
    event_id = worked(shop, 28 * 360, occurred_start=start, occurred_end=start + timedelta(hours=28))
    assert documents(shop) == {
        event_id: (date(2026, 11, 29), 0, [600, 120, 240]),
        f"{event_id}#2": (NOVEMBER, 0, [7200, 1440, 2880]),
        f"{event_id}#3": (DECEMBER, 0, [600, 120, 240]),
    }
    check_all(shop)


def test_the_plants_midnight_counts(rig):
    """In Berlin November ends at 23:00 UTC: one hour and five."""
    rig.clock.time = datetime(2026, 12, 1, 6, tzinfo=UTC)
    detail = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=21600, paid_s=21600)
    event_id = rig.record(detail, occurred_start=NIGHT, occurred_end=NIGHT + timedelta(hours=6)).event_id
    rig.installation.settle()
    first, second = (documents(rig)[key] for key in (event_id, f"{event_id}#2"))
    assert (first[0], second[0]) == (NOVEMBER, DECEMBER)
    assert [5 * cents for cents in first[2]] == second[2]


def test_only_time_is_split(shop):
    """Pieces go with their report (B7)."""
    event_id = at_shop(
        shop,
        Output(qty=pieces("2")),
        where="WO5 30 M1",
        occurred_start=NIGHT,
        occurred_end=NIGHT + timedelta(hours=6),
    )
    assert documents(shop) == {event_id: (DECEMBER, 0, [2548])}


# --- closed periods, undo, closing ------------------------------------------------------------------------------------


def test_hours_of_a_closed_period_post_in_the_open_one(shop):
    """November is closed before they arrive, on the second: its part posts on that day, December's on its own."""
    change_policy(shop, closed_through=NOVEMBER)
    shop.clock.forward(24 * 60)
    event_id = worked(shop)
    assert documents(shop) == {
        event_id: (date(2026, 12, 2), 0, [6000, 1200, 2400]),
        f"{event_id}#2": (DECEMBER, 0, [12000, 2400, 4800]),
    }
    check_all(shop)


def test_an_undo_mirrors_both_dates(shop):
    before = everything(shop)
    event_id = worked(shop)
    shop.clock.forward(24 * 60)
    mirror = at_shop(shop, undo(event_id))
    assert lines(shop, mirror) == [(role, line, -cents) for role, line, cents in lines(shop, event_id)]
    made = documents(shop)
    assert [made[key][0] for key in (mirror, f"{mirror}#2")] == [NOVEMBER, DECEMBER]
    assert everything(shop) == before
    check_all(shop)


def test_an_undo_after_the_first_period_was_closed_leaves_it_alone(shop):
    """Nothing is posted into November any more; its part goes to the day of the undo, the second."""
    event_id = worked(shop)
    change_policy(shop, closed_through=NOVEMBER)
    shop.clock.forward(24 * 60)
    mirror = at_shop(shop, undo(event_id))
    made = documents(shop)
    assert {key: made[key][:2] for key in (mirror, f"{mirror}#2")} == {
        mirror: (date(2026, 12, 2), 0),
        f"{mirror}#2": (DECEMBER, 0),
    }
    check_all(shop)


def test_an_undo_after_both_periods_were_closed_is_one_document(shop):
    event_id = worked(shop)
    change_policy(shop, closed_through=date(2026, 12, 31))
    shop.clock.time = datetime(2027, 1, 5, 6, tzinfo=UTC)
    mirror = at_shop(shop, undo(event_id))
    assert documents(shop)[mirror][:2] == (date(2027, 1, 5), 0)
    assert f"{mirror}#2" not in documents(shop)
    assert len(lines(shop, mirror)) == 12
    check_all(shop)


def test_an_order_with_hours_of_two_periods_closes_to_nothing(shop):
    worked(shop)
    at_shop(shop, COMPLETE, SUPERVISOR, "WO5 - -")
    assert shop.codes(at_shop(shop, CLOSE, CONTROLLER, "WO5 - -")) == []
    check_closed(shop, ["WO5"])
    check_all(shop)


def test_what_waited_posts_in_both_periods_once_it_is_approved(shop):
    change_policy(shop, time_block_h=4)
    event_id = worked(shop)
    assert (shop.codes(event_id), documents(shop)) == (["T02"], {})
    at_shop(shop, approve(event_id), SUPERVISOR)
    assert sorted(documents(shop)) == [event_id, f"{event_id}#2"]
    check_all(shop)


# --- what the ERP answers in between ----------------------------------------------------------------------------------


class Erp:
    """The workshop in front of an ERP that can fail between two documents; nothing posts by itself."""

    def __init__(self, rig: Rig, temper: Temper) -> None:
        self.rig = rig
        self.ledger = MemoryLedger(temper)

    def push(self, detail: object, **draft: object) -> str:
        at = self.rig.installation
        place = {"order_no": "WO5", "operation_no": "10", "work_center": "M1"}
        event_id = self.rig.record(detail, **(place | draft)).event_id
        at.store.answered(self.rig.hub.hub.push(at.sync.claim().batch), self.rig.clock.now())
        return event_id

    def worked(self) -> str:
        detail = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=21600, paid_s=21600)
        return self.push(detail, occurred_start=NIGHT, occurred_end=NIGHT + timedelta(hours=6))

    def run(self) -> None:
        """A poster that knows nothing but the databases, as after a restart, when it has seen every lane rest."""
        poster = Poster(self.rig.hub.store, self.ledger, self.rig.clock)
        poster.run(limit=0)
        self.rig.clock.forward(5)
        poster.run()

    def booked(self) -> list[tuple[str, date]]:
        return [(key, day) for key, day, _ in self.ledger.documents]

    def pending(self) -> list[str]:
        return queued(self.rig.hub.store)


@pytest.fixture(params=list(Temper))
def erp(request: pytest.FixtureRequest, shop: Rig) -> Iterator[Erp]:
    return Erp(shop, request.param)


def both(event_id: str) -> list[tuple[str, date]]:
    return [(event_id, NOVEMBER), (f"{event_id}#2", DECEMBER)]


@pytest.mark.parametrize("fault", [Fault.UNREACHABLE, Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.LIES])
@pytest.mark.parametrize("which", ["", "#2"], ids=["first", "second"])
def test_a_fault_at_either_document_books_neither_twice(erp, fault, which):
    event_id = erp.worked()
    erp.ledger.plan(fault, event_id=f"{event_id}{which}")
    for _ in range(3):
        erp.run()
    if fault is Fault.LIES:  # accepted is not booked: said, and never sent again by itself
        assert erp.rig.codes(event_id) == ["P05" if which else "P06"]
        assert erp.booked() == both(event_id)[: 1 if which else 0]
    else:
        assert (erp.booked(), erp.rig.codes(event_id)) == (both(event_id), [])
    assert erp.pending() == []


@pytest.mark.parametrize("which", ["", "#2"], ids=["first", "second"])
def test_a_crash_after_either_document_books_neither_twice(erp, which):
    event_id = erp.worked()
    erp.ledger.plan(Fault.BREAKS, event_id=f"{event_id}{which}")
    erp.run()
    assert erp.pending() == [event_id]
    for _ in range(2):
        erp.run()
    assert (erp.booked(), erp.pending()) == (both(event_id), [])
    assert erp.rig.codes(event_id) == []


def test_a_second_document_that_is_refused_is_somebodys_business(erp):
    """November is booked, December is not: P05, with an owner; the order does not close over it."""
    event_id = erp.worked()
    erp.ledger.plan(Fault.REFUSES, event_id=f"{event_id}#2")
    erp.run()
    (case,) = erp.rig.open_cases(event_id)
    assert (case.code, case.owner, case.order_no) == ("P05", "integration support", "WO5")
    assert case.value_minor == 28800
    assert (erp.booked(), erp.pending()) == (both(event_id)[:1], [])
    check_effects(erp.rig)
    undone = erp.push(undo(event_id))
    assert (erp.rig.standing(undone), erp.rig.codes(undone)) == (Standing.WAITING, ["P01"])


def test_a_first_document_that_is_refused_leaves_the_second_alone(erp):
    event_id = erp.worked()
    erp.ledger.plan(Fault.REFUSES, event_id=event_id)
    erp.run()
    assert (erp.rig.codes(event_id), erp.booked(), erp.pending()) == (["P01"], [], [])


def test_other_lines_in_one_of_two_documents_are_not_called_verified(erp):
    event_id = erp.worked()
    erp.ledger.plan(Fault.BOOKS_OTHER_LINES, event_id=f"{event_id}#2")
    erp.run()
    assert (erp.rig.codes(event_id), erp.booked()) == (["R04"], both(event_id))


def test_an_undo_that_is_refused_in_one_period_is_said_too(erp):
    event_id = erp.worked()
    erp.run()
    mirror = erp.push(undo(event_id))
    erp.ledger.plan(Fault.REFUSES, event_id=f"{mirror}#2")
    erp.run()
    assert erp.rig.codes(mirror) == ["P05"]
    assert erp.booked() == [*both(event_id), (mirror, NOVEMBER)]


def test_an_undo_waits_behind_a_document_in_doubt(erp):
    """It is of the same order, so nothing of it is sent before the first is settled."""
    event_id = erp.worked()
    mirror = erp.push(undo(event_id))
    erp.ledger.plan(Fault.REQUEST_LOST, event_id=f"{event_id}#2")
    erp.run()
    assert erp.booked() == both(event_id)[:1]
    erp.run()
    assert erp.booked() == [*both(event_id), *both(mirror)]
