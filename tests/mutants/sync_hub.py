"""Planted bugs of the hub: intake, feed, what lies beside the chain."""

from tests.mutants.mutant import SyncMutant

_INTAKE = "app/floorledger/services/intake.py"
_TESTS = "services/test_intake.py"
_SIMULATION = "simulation"

HUB = (
    SyncMutant(
        _INTAKE,
        "        held = self._tx.find(row.event_id)\n",
        "        held = None\n",
        "no dedupe: a batch whose answer was lost is refused when it comes again",
        _SIMULATION,
    ),
    SyncMutant(
        _INTAKE,
        "        if held == row:\n",
        "        if held.event_id == row.event_id:\n",
        "other content under a known id is called a repeat, and nobody hears of it",
        _SIMULATION,
    ),
    SyncMutant(
        _INTAKE,
        "fault = fault_of(row, self._seq + 1, self._hash, self._verified)",
        "fault = fault_of(row, row.device_seq, row.prev_hash, self._verified)",
        "a gap in a device's log is accepted",
        f"{_TESTS}::test_a_gap_is_refused_with_an_exception_until_it_is_closed",
    ),
    SyncMutant(
        "app/floorledger/domain/chain.py",
        "if next_hash(row.prev_hash, row.body) != row.hash:",
        "if next_hash(row.prev_hash, row.body) == GENESIS:",
        "the chain's hashes are not worked out again",
        f"{_TESTS}::test_what_does_not_hold_is_refused_with_an_exception_and_stops_what_follows",
    ),
    SyncMutant(
        _INTAKE,
        "return self._hub.verify(self._key, message, signature)",
        "return bool(self._hub.verify) or self._key == message + signature",
        "the device's signature is not verified",
        f"{_TESTS}::test_what_does_not_hold_is_refused_with_an_exception_and_stops_what_follows",
    ),
    SyncMutant(
        _INTAKE,
        "if row.event().photo_hash != photo_hash(photo.salt, photo.content):",
        "if row.event().photo_hash is None:",
        "a picture is kept without its hash checked",
        "hub/test_app.py services/test_photos.py",
    ),
    SyncMutant(
        _INTAKE,
        "row.event().note_hash == note_hash(note.salt, note.text)",
        "row.event().note_hash is not None and note_hash",
        "a note is kept without its hash checked",
        f"{_TESTS}::test_notes_are_kept_with_the_event_that_names_them_and_with_no_other",
    ),
    SyncMutant(
        _INTAKE,
        "return self._hub.signer.sign(anchor_message(row.device_id, row.device_seq, row.hash))",
        "return self._hub.signer.sign(anchor_message(row.device_id, row.device_seq, row.prev_hash))",
        "the anchor is over another row than the one it is kept with",
        _SIMULATION,
    ),
    SyncMutant(
        "app/floorledger/services/audit_check.py",
        "return self._verify(self._files.hub_key, message, anchor)",
        "return bool(self._verify) and bool(message + anchor)",
        "an auditor's anchors are not checked",
        "services/test_audit_tampering.py",
    ),
)
