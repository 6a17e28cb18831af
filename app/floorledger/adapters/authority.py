"""Who did what before, in the hub's database. Implements services.authority_ports.Authority."""

from sqlalchemy import Connection, bindparam, select

from floorledger.adapters import hub_tables as t
from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import OrderState, OrderStatus
from floorledger.domain.event import Event, EventType
from floorledger.domain.exception import CaseChange
from floorledger.services.records import Standing

_REVOKED = select(t.device.c.revoked_at).where(t.device.c.device_id == bindparam("device_id"))


class SqlAuthority:
    """Questions inside one transaction; what the batch itself holds is flushed by whoever asks."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reopeners(self, order_no: str) -> frozenset[str]:
        """Who reopened an order."""
        query = (
            select(t.event.c.body)
            .join(t.standing, t.standing.c.event_id == t.event.c.event_id)
            .where(
                t.event.c.order_no == order_no,
                t.event.c.event_type == EventType.ORDER_STATUS.value,
                t.standing.c.standing == Standing.ACCEPTED.value,
            )
        )
        events = (from_bytes(Event, body) for body in self._connection.scalars(query))
        return frozenset(each.actor for each in events if _reopens(each))

    def is_revoked(self, device_id: str) -> bool:
        """Whether a device's key was ended."""
        return self._connection.scalar(_REVOKED, {"device_id": device_id}) is not None

    def approvals_of(self, target_id: str) -> list[str]:
        """Decisions noted on an event's exceptions, ended or not, in the order of their arrival."""
        query = (
            select(t.case_change.c.body)
            .join(t.case, t.case.c.exception_id == t.case_change.c.exception_id)
            .where(t.case.c.event_id == target_id)
            .order_by(t.case_change.c.change_no)
        )
        changes = (from_bytes(CaseChange, body) for body in self._connection.scalars(query))
        return list(dict.fromkeys(each.by_event_id for each in changes if each.by_event_id is not None))


def _reopens(event: Event) -> bool:
    return isinstance(event.detail, OrderStatus) and event.detail.state is OrderState.REOPENED
