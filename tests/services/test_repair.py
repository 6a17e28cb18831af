"""A device's log brought back from the hub's rows and from what was salvaged (reliability.md I1, I4)."""

from dataclasses import replace

import pytest

from floorledger.adapters.credentials import verify
from floorledger.domain.chain import SealedEvent, verify_chain
from floorledger.services.ports import StoreFault
from floorledger.services.repair import Repaired, Salvage, numbers_text, restored
from tests.hub.plant import Device
from tests.rig import HandClock


@pytest.fixture
def device() -> Device:
    return Device("T-1", HandClock())


def brought_back(device: Device, held: list[SealedEvent], found: list[SealedEvent], last: int = 0):
    def holds(message: bytes, signature: bytes) -> bool:
        return verify(device.signer.public_key, message, signature)

    made = restored(held, Salvage(rows=tuple(found), last=last), device.signer, holds)
    assert list(verify_chain(made.rows, holds)) == []
    return made


def test_what_was_never_sent_follows_the_hubs_rows(device):
    rows = [device.seal() for _ in range(5)]
    made = brought_back(device, rows[:3], rows[2:])
    assert made.rows == tuple(rows)
    assert (made.held, made.saved, made.resealed, made.missing) == (3, 2, (), ())


def test_rows_behind_a_lost_one_are_sealed_again_and_the_lost_one_is_named(device):
    rows = [device.seal() for _ in range(6)]
    made = brought_back(device, rows[:3], [rows[4], rows[5]])
    assert [row.event_id for row in made.rows] == [row.event_id for row in (*rows[:3], rows[4], rows[5])]
    assert [row.device_seq for row in made.rows] == [1, 2, 3, 4, 5]
    assert (made.resealed, made.missing) == (((5, 4), (6, 5)), (4,))


def test_the_mark_beside_the_file_names_what_is_lost_at_the_end(device):
    rows = [device.seal() for _ in range(3)]
    assert brought_back(device, rows[:2], rows, last=6).missing == (4, 5, 6)


def test_an_old_copy_that_went_on_alone_gives_its_entries_new_numbers(device):
    rows = [device.seal() for _ in range(2)]
    fork = Device("T-1", device.clock)
    fork.signer, fork._seq, fork._hash = device.signer, device._seq, device._hash
    hub = [*rows, device.seal(), device.seal()]
    alone = [fork.seal(), fork.seal()]
    made = brought_back(device, hub, [*rows, *alone])
    assert made.rows[:4] == tuple(hub), "what the hub holds keeps its number"
    assert [row.event_id for row in made.rows[4:]] == [row.event_id for row in alone]
    assert made.resealed == ((3, 5), (4, 6))
    assert made.missing == ()


def test_a_row_that_proves_nothing_is_not_taken(device):
    rows = [device.seal() for _ in range(3)]
    forged = replace(rows[2], signature=bytes(64))
    made = brought_back(device, rows[:2], [forged])
    assert made.rows == tuple(rows[:2])


def test_a_row_the_hub_keeps_without_telling_is_the_one_found_here(device):
    rows = [device.seal() for _ in range(4)]
    made = brought_back(device, [rows[0], rows[2]], rows)
    assert made.rows == tuple(rows)
    assert made.held == 3


def test_a_hub_whose_rows_are_no_chain_changes_nothing(device):
    rows = [device.seal() for _ in range(3)]
    with pytest.raises(StoreFault, match=r"does not hold at entry 2\. Nothing was changed"):
        brought_back(device, [rows[0], rows[2]], [])


def test_it_is_said_in_words(device):
    rows = [device.seal() for _ in range(6)]
    made = brought_back(device, rows[:3], [rows[4], rows[5]])
    said = Repaired(
        why=("chain: entry 4",), restored=made, kept="terminal.db.damaged-1", is_fed=False, bare=(2,)
    ).text()
    assert "3 entries are at the hub and back here. 2 entries that were never sent were saved" in said
    assert "5 is now 4, 6 is now 5" in said
    assert "Lost, never sent: entry 4. Enter these again" in said
    assert "The old file is kept as terminal.db.damaged-1." in said


def test_numbers_in_words():
    assert numbers_text([4]) == "entry 4"
    assert numbers_text([9, 4, 5, 6]) == "entries 4 to 6, 9"
