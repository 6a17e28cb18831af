"""Planted bugs of the terminal: recording, sending, keeping answers."""

from tests.mutants.mutant import SyncMutant

_SYNC = "app/floorledger/services/sync.py"
_STORE = "app/floorledger/adapters/terminal_store.py"
_CAPTURE = "app/floorledger/services/capture.py"
_SIMULATION = "simulation"

TERMINAL = (
    SyncMutant(
        _SYNC,
        "events = tuple(self._store.waiting(BATCH))",
        "events = tuple(\n"
        "            type(row)(str(self._clock.monotonic_ns()), row.device_id, row.device_seq, row.body, row.prev_hash,"
        " row.hash, row.signature)\n            for row in self._store.waiting(BATCH)\n        )",
        "the id is made when it is sent: a repeat is another event",
        "services/test_sync.py::test_a_lost_answer_is_healed_by_already_there_and_has_no_second_effect",
    ),
    SyncMutant(
        _SYNC,
        "        results: list[PushResult] = []\n",
        "        results = [PushResult(row.event_id, Outcome.ACCEPTED) for row in claim.batch.events]\n",
        "the receipt is written before the hub has answered",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT)",
        "_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT, Outcome.REFUSED)",
        "what the hub refused is never sent again, also when the cause is mended",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT)",
        "_HELD = (Outcome.ACCEPTED, Outcome.CONFLICT)",
        "an event that is there already is sent for ever",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT)",
        "_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE)",
        "an event in conflict is sent for ever and its device never comes to rest",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "_WAITING = _unanswered(select(t.log)).order_by(t.log.c.device_seq)",
        "_WAITING = _unanswered(select(t.log)).order_by(t.log.c.device_seq.desc())",
        "the newest events are sent first: the hub meets gaps",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "            _set_shown(connection, rows[0].device_seq - 1)\n",
        "            _set_shown(connection, rows[-1].device_seq)\n",
        "what was saved and never answered is not shown at restart",
        _SIMULATION,
    ),
    SyncMutant(
        _STORE,
        "            if notes:\n                connection.execute(t.note.insert()",
        "            if notes and photos:\n                connection.execute(t.note.insert()",
        "a note is lost on its way into the log",
        "services/test_capture.py::test_a_note_is_named_by_a_salted_hash_and_kept_beside_the_chain",
    ),
    SyncMutant(
        _SYNC,
        "return end_ns is not None and self._clock.monotonic_ns() < end_ns",
        "return end_ns is not None and self._clock.now().timestamp() * 10**9 < end_ns",
        "pauses by the wall clock: a clock that is set back silences the terminal",
        "services/test_sync.py",
    ),
    SyncMutant(
        _SYNC,
        "return None if pause_s is None else self._clock.monotonic_ns() + pause_s * 10**9",
        "return None if pause_s is None else self._clock.monotonic_ns() + pause_s * 10**12",
        "a busy hub is left alone for hours instead of seconds",
        _SIMULATION,
    ),
    SyncMutant(
        _CAPTURE,
        "        if batch.rows:\n            self._store.append(batch.rows, batch.notes, batch.photos)\n",
        "        if batch.rows:\n            for row in batch.rows:\n"
        "                self._store.append([row], batch.notes, batch.photos)\n",
        "what belongs together is recorded in several transactions",
        "services/test_capture.py::test_a_batch_that_does_not_fit_on_the_disk_leaves_nothing",
    ),
)
