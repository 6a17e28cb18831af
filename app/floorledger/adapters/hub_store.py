"""The hub's database. Implements services.hub_ports.HubStore."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading, tell_faults_at_once, writing
from floorledger.adapters.feed_reader import FeedReader
from floorledger.adapters.hub_tx import SqlHubTx
from floorledger.adapters.master_reader import WHOLE, MasterReader
from floorledger.adapters.master_shelf import HUB
from floorledger.adapters.projection import sealed
from floorledger.domain.chain import SealedEvent, read_event
from floorledger.domain.codec import from_bytes
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.services.records import FeedRow, Page, Place, Standing


class SqlHubStore:
    """One write transaction at a time, so the feed's order is the order of commits."""

    def __init__(self, engine: Engine, whole: int = WHOLE) -> None:
        self.engine = engine
        tell_faults_at_once(engine)
        self._writing = threading.local()
        self._masters = MasterReader(HUB, self._reading, whole)

    @contextmanager
    def begin(self) -> Iterator[SqlHubTx]:
        """A write transaction."""
        with writing(self.engine) as connection:
            self._writing.connection = connection
            try:
                tx = SqlHubTx(connection, self._masters)
                yield tx
                tx.flush()
            finally:
                self._writing.connection = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """For master data: the transaction that this thread is in, else a view of its own."""
        held: Connection | None = getattr(self._writing, "connection", None)
        if held is not None:
            yield held
            return
        with reading(self.engine) as connection:
            yield connection

    def page(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Rows after a place for a device, for nobody in particular all of them."""
        with reading(self.engine) as connection:
            return FeedReader(connection, device_id).page(place, limit)

    def feed(self, cursor: int, limit: int) -> list[FeedRow]:
        """Every row of the feed after ``cursor``."""
        return list(self.page(Place(pos=cursor), limit).rows)

    def enrol(self, device_id: str, public_key: bytes, name: str) -> None:
        """Know a device's key; another key for a known device is refused."""
        with self.begin() as tx:
            held = tx.device_key(device_id)
            if held is None:
                values = {"device_id": device_id, "public_key": public_key, "name": name}
                tx.connection.execute(t.device.insert().values(values))
            elif held != public_key:
                raise ValueError(f"device {device_id} is enrolled with another key")

    def devices(self) -> list[tuple[str, bytes, str]]:
        """Enrolled devices: id, public key, name."""
        with reading(self.engine) as connection:
            rows = connection.execute(select(t.device).order_by(t.device.c.device_id))
            return [(row.device_id, row.public_key, row.name) for row in rows]

    def events(self) -> Iterator[tuple[SealedEvent, datetime, bytes]]:
        """Every event with time of receipt and anchor, by device and number."""
        query = select(t.event).order_by(t.event.c.device_id, t.event.c.device_seq)
        with reading(self.engine) as connection:
            for row in connection.execute(query):
                yield sealed(row), datetime.fromisoformat(row.received_at), row.anchor

    def standings(self) -> list[tuple[Event, Standing]]:
        """Every event with its standing, in hub order."""
        query = select(t.event.c.body, t.standing.c.standing).join(
            t.standing, t.standing.c.event_id == t.event.c.event_id
        )
        with reading(self.engine) as connection:
            rows = connection.execute(query.order_by(t.event.c.hub_no)).all()
        return [(read_event(body), Standing(standing)) for body, standing in rows]

    def exceptions(self) -> list[ExceptionCase]:
        """Every exception that was ever opened."""
        with reading(self.engine) as connection:
            return [from_bytes(ExceptionCase, body) for body in connection.scalars(select(t.case.c.body))]
