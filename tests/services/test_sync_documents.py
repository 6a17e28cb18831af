"""Drawings follow the master data to each terminal: one at a time, again after a break, never in the way of events."""

import pytest

from floorledger.adapters.documents import DocumentFolder
from floorledger.domain.document import document_id
from floorledger.services.documents import WantedDocuments, documents_of
from floorledger.services.ports import StoreFault
from tests.rig import OPERATOR, Rig
from tests.services.floor import good
from tests.services.test_sync import Wire


class Far:
    """A second device whose folder of documents is its own, with a wire between it and the hub."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.wire = Wire(rig.hub)
        self.device = rig.second_device("T-far", link=self.wire)
        self.documents = DocumentFolder(self.device.folder / "documents")

    @property
    def named(self) -> list[str]:
        master = self.device.store.master()
        assert master is not None
        steps = [step for standard in master.standards for step in standard.operations]
        return [ref.sha256 for step in steps for ref in step.documents]

    def have(self) -> list[bool]:
        return [self.documents.has(name) for name in self.named]


@pytest.fixture
def far(rig: Rig):
    made = Far(rig)
    yield made
    made.device.close()


def test_what_master_data_names_is_fetched_once(far):
    far.device.settle()
    assert far.have() == [True, True]
    assert sorted(far.wire.asked) == sorted(far.named)
    far.device.settle()
    assert len(far.wire.asked) == 2
    assert document_id(far.documents.get(far.named[0])) == far.named[0]


def test_one_is_fetched_in_a_round(far):
    while far.device.store.master() is None:
        far.device.sync.round()
    far.device.sync.round()
    assert far.have().count(True) == 1


def test_a_break_in_the_middle_keeps_what_came_and_goes_on_later(far):
    far.wire.faults = ["document"]
    far.device.settle()
    assert far.have() == [False, False]
    far.device.settle()
    assert far.have().count(True) == 1
    far.rig.clock.forward(2)
    far.device.settle()
    assert far.have() == [True, True]


def good_draft(rig: Rig):
    return rig.draft(good(rig, "1"))


def test_a_document_that_does_not_come_holds_up_nothing_else(far):
    far.device.settle()
    for name in far.named:
        (far.device.folder / "documents" / name).unlink()
    far.wire.faults = ["document", "document"]
    far.rig.clock.forward(2)
    far.device.sync._wanted = WantedDocuments(far.documents, far.rig.clock)
    event = far.device.capture.record(good_draft(far.rig), OPERATOR)
    far.device.settle()
    assert far.device.sync.offline_since is None
    assert far.device.store.waiting_count() == 0
    assert far.rig.standing(event.event_id) is not None


def test_content_of_another_hash_does_not_become_the_document(far):
    far.wire.damaged = b"%PDF something else"
    far.device.settle()
    assert far.have() == [False, False]


def test_a_document_the_hub_lacks_is_not_asked_for_in_every_round(far):
    for path in far.rig.folder.joinpath("documents").iterdir():
        path.unlink()
    for _ in range(10):
        far.device.sync.round()
    assert len(far.wire.asked) == 2
    far.rig.clock.forward(2)
    far.device.sync.round()
    assert len(far.wire.asked) == 3


def test_a_full_disk_is_tried_again(rig):
    class Full:
        def has(self, _sha256):
            return False

        def get(self, _sha256):
            return None

        def put(self, _content):
            raise StoreFault("The document cannot be kept.")

    wanted = WantedDocuments(Full(), rig.clock)
    master = rig.installation.store.master()
    assert wanted.next(master) is not None
    assert not wanted.keep(b"x")
    rig.clock.forward(2)
    assert wanted.next(master) is not None


def test_a_job_knows_its_documents(rig):
    master = rig.installation.store.master()
    assert [ref.title for ref in documents_of("WO1001", "10", master)] == ["Reservoir assembly, drawing"]
    assert documents_of("WO1001", "20", master) == ()
    assert documents_of("NOPE", "10", master) == ()
