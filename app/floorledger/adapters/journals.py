"""Predicted journals and running sums in the hub's database. Implements services.effect_ports.Journals."""

from collections.abc import Callable
from fractions import Fraction

from sqlalchemy import Connection, bindparam, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.hub_rows import journal_line, prediction_lines, prediction_values, running_values, write_rows
from floorledger.adapters.upsert import upsert
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine, Running, RunningKey
from floorledger.services.records import FeedKind, Prediction

_RUNNING = select(t.running).where(t.running.c.order_no == bindparam("order"))

Tell = Callable[[FeedKind, str, object], None]


class SqlJournals:
    """Inside one write transaction; what changes is kept until :meth:`flush` writes it in bulk."""

    def __init__(self, connection: Connection, tell: Tell) -> None:
        self._connection = connection
        self._tell = tell
        self._running: dict[str, dict[RunningKey, Running]] = {}
        self._changed: dict[RunningKey, Running] = {}
        self._predictions: dict[str, Prediction] = {}

    def flush(self) -> None:
        """Write what was kept."""
        query = upsert(t.running, self._connection.dialect.name, "order_no", "role", "cost_line")
        write_rows(self._connection, query, [running_values(key, sums) for key, sums in self._changed.items()])
        self._write_predictions()
        self._changed = {}

    def _write_predictions(self) -> None:
        made = list(self._predictions.values())
        with_lines = [prediction for prediction in made if prediction.lines]
        write_rows(self._connection, t.prediction.insert(), [prediction_values(each) for each in made])
        lines = [row for each in with_lines for row in prediction_lines(each)]
        write_rows(self._connection, t.prediction_line.insert(), lines)
        queued = [{"event_id": each.event_id, "order_no": each.lines[0].order_no} for each in with_lines]
        write_rows(self._connection, t.to_post.insert(), queued)
        self._predictions = {}

    def running(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums."""
        if order_no not in self._running:
            self._running[order_no] = self._read_running(order_no)
        return self._running[order_no]

    def _read_running(self, order_no: str) -> dict[RunningKey, Running]:
        rows = self._connection.execute(_RUNNING, {"order": order_no})
        return {
            (row.order_no, Role(row.role), row.cost_line): Running(
                exact=Fraction(row.exact), posted_minor=row.posted_minor
            )
            for row in rows
        }

    def save_running(self, changed: dict[RunningKey, Running]) -> None:
        """Keep those that changed."""
        self._changed |= changed
        for key, sums in changed.items():
            self.running(key[0])[key] = sums

    def predict(self, prediction: Prediction) -> None:
        """Keep a predicted journal, queue it for posting when it has lines, and tell it."""
        self._predictions[prediction.event_id] = prediction
        self._tell(FeedKind.PREDICTION, prediction.event_id, prediction)

    def lines_of_event(self, event_id: str) -> tuple[JournalLine, ...]:
        """The predicted lines of an event."""
        if event_id in self._predictions:
            return self._predictions[event_id].lines
        query = select(t.prediction_line).where(t.prediction_line.c.event_id == event_id)
        return tuple(journal_line(row) for row in self._connection.execute(query.order_by(t.prediction_line.c.line_no)))

    def lines_of_order(self, order_no: str) -> tuple[JournalLine, ...]:
        """All predicted lines of an order."""
        query = select(t.prediction_line).where(t.prediction_line.c.order_no == order_no)
        kept = [line for each in self._predictions.values() for line in each.lines if line.order_no == order_no]
        return (*(journal_line(row) for row in self._connection.execute(query)), *kept)
