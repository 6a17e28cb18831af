"""An auditor's bundle taken into an empty hub gives the same events, the same journals and the same bundle again."""

import tempfile
from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorledger.adapters.audit_source import SqlAuditSource
from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import from_bytes
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Hold, Output, ScrapOutput
from floorledger.services.audit import export_bundle
from floorledger.services.audit_forms import DeviceLine, EventLine, PostingLine
from floorledger.services.records import Push
from tests.hub.plant import Device, HubRig
from tests.plants import hours, pieces

ORDER = {"order_no": "WO1001", "operation_no": "10", "work_center": "100"}
kinds = st.sampled_from(["good", "scrap", "hold", "hours", "undo", "too many"])
stories = st.lists(st.tuples(kinds, st.integers(1, 3), st.integers(0, 1)), min_size=1, max_size=8)


def detail(kind: str, number: int, ids: list[str]) -> object:
    match kind:
        case "good":
            return Output(qty=pieces(str(number)))
        case "scrap":
            return ScrapOutput(qty=pieces(str(number)), reason_code="SEAL")
        case "hold":
            return Hold(qty=pieces(str(number)), hold_code="QA")
        case "undo" if ids:
            return Reversal(target_event_id=ids[-number % len(ids)], reason_code="MIS")
        case "too many":
            return Output(qty=pieces("900"))
        case _:
            return hours(str(number))


def play(rig: HubRig, story: list[tuple[str, int, int]]) -> list[Device]:
    devices, ids = [rig.device("T-1"), rig.device("T-2")], list[str]()
    for kind, number, at in story:
        row = devices[at].seal(detail(kind, number, ids), **ORDER)
        rig.side.hub.push(Push(devices[at].device_id, (row,)))
        ids.append(row.event_id)
        rig.clock.forward(1)
    post(rig)
    return devices


def post(rig: HubRig) -> None:
    while rig.side.poster.run():
        pass


def export(rig: HubRig, folder: Path) -> Path:
    export_bundle(folder, SqlAuditSource(rig.side.store.engine), rig.side.hub.signer, rig.clock.now())
    return folder


def lines(folder: Path, name: str, kind: type) -> list:
    return [from_bytes(kind, line) for line in (folder / name).read_bytes().splitlines()]


def sealed(line: EventLine) -> SealedEvent:
    return SealedEvent(
        line.event_id, line.device_id, line.device_seq, line.body.encode(), line.prev_hash, line.hash, line.signature
    )


def take_in(rig: HubRig, folder: Path) -> None:
    """In the order in which the first hub received them, at those times."""
    for device in lines(folder, "devices.jsonl", DeviceLine):
        rig.side.store.enrol(device.device_id, device.public_key, device.name)
    for line in sorted(lines(folder, "events.jsonl", EventLine), key=lambda line: (line.received_at, line.event_id)):
        rig.clock.time = datetime.fromisoformat(line.received_at.isoformat())
        assert rig.side.hub.push(Push(line.device_id, (sealed(line),)))
    post(rig)


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(story=stories)
def test_an_import_of_an_export_is_identical(story):
    with tempfile.TemporaryDirectory() as name:
        first, second = HubRig(Path(name) / "first"), HubRig(Path(name) / "second")
        try:
            play(first, story)
            was = export(first, Path(name) / "was")
            take_in(second, was)
            again = export(second, Path(name) / "again")
            kept = [sealed(line) for line in lines(was, "events.jsonl", EventLine)]
            assert [sealed(line) for line in lines(again, "events.jsonl", EventLine)] == kept
            assert lines(again, "postings.jsonl", PostingLine) == lines(was, "postings.jsonl", PostingLine)
            assert second.side.store.standings() == first.side.store.standings()
            assert second.side.ledger.trial_balance() == first.side.ledger.trial_balance()
        finally:
            first.close()
            second.close()
