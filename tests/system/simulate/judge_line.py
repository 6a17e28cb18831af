"""Whether a terminal that follows one line says what the hub says of its orders, and of what lines share (I7)."""

from floorledger.adapters.hub_store import SqlHubStore
from floorledger.domain.detail import Hold
from floorledger.domain.master import MasterData
from tests.services.floor import tally
from tests.services.invariants import shown_pieces
from tests.system.simulate.terminal import TerminalMachine


def check_line(store: SqlHubStore, at: TerminalMachine, master: MasterData) -> None:
    """Raises AssertionError, or TypeError for an event that should be known and is not."""
    orders = orders_of(at.lines or "", master)
    standings = store.standings()
    mine = {
        event.event_id: standing
        for event, standing in standings
        if event.order_no in orders or event.device_id == at.name
    }
    holds = [event.event_id for event, _ in standings if isinstance(event.detail, Hold)]
    with store.begin() as tx:
        positions = {order_no: tx.position(order_no) for order_no in orders}
        lots = tx.accepted.held_lots()
        remaining = {event_id: tx.accepted.remaining_held(event_id) for event_id in holds}
        cases = {case.exception_id for case in tx.open_exceptions() if case.order_no in orders}
    assert {each: at.store.event(each)[1] for each in mine} == mine  # type: ignore[index]
    for order_no, position in positions.items():
        assert tally(at.capture.availability.position(order_no)) == tally(position), order_no
    pieces = shown_pieces(at)  # type: ignore[arg-type]
    shown = {place: counts for place, counts in pieces.items() if place[0] in orders}
    assert shown == {
        (order_no, row.operation_no): (row.good, row.scrap, row.held)
        for order_no, position in positions.items()
        for row in position.operations
        if row.good or row.scrap or row.held
    }
    assert at.capture.availability.held_lots() == lots, "lots on hold"
    assert {each: at.capture.availability.remaining_held(each) for each in holds} == remaining, "what is left of holds"
    with at.store.engine.connect() as connection:
        known = connection.exec_driver_sql('SELECT exception_id FROM exception_case WHERE "end" IS NULL')
        assert cases <= set(known.scalars()), "open exceptions"


def orders_of(lines: str, master: MasterData) -> set[str]:
    """The orders whose routing names one of the work centres."""
    return {
        order.order_no
        for order in master.orders
        if (standard := master.standard_of(order.order_no)) is not None
        if any(step.work_center in lines.split() for step in standard.operations)
    }
