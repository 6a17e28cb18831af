"""A device's database that is damaged, lost or put back from an old copy: from the start to the words."""

import shutil
from pathlib import Path

import pytest

from floorledger.domain.device_detail import SignIn
from floorledger.main.installation import open_installation
from floorledger.main.repair_commands import repair
from floorledger.main.terminal_opening import DATABASE
from floorledger.services.ports import StoreFault
from floorledger.services.records import Outcome
from floorledger.services.terminal_ports import HubFault
from tests.rig import Rig

NOWHERE = {"order_no": None, "operation_no": None, "work_center": None}


class Away:
    """A hub that cannot be reached."""

    def __getattr__(self, _name: str):
        def refuse(*_arguments: object) -> None:
            raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")

        return refuse


def entries(rig: Rig, count: int) -> None:
    for _ in range(count):
        rig.clock.forward(1)
        rig.record(SignIn(), **NOWHERE)


def test_a_lost_database_is_made_again_and_its_numbers_are_not_used_twice(rig: Rig) -> None:
    entries(rig, 4)
    rig.installation.settle()
    rig.close()
    (rig.folder / DATABASE).unlink()
    rig._open()
    assert rig.installation.repaired is not None
    assert "the file is gone" in rig.installation.repaired.text()
    assert rig.installation.store.head()[0] == 4
    assert rig.record(SignIn(), **NOWHERE).event.device_seq == 5


def test_an_empty_file_in_its_place_is_not_a_new_device(rig: Rig) -> None:
    entries(rig, 3)
    rig.installation.settle()
    rig.close()
    (rig.folder / DATABASE).write_bytes(b"")
    rig._open()
    assert rig.installation.repaired is not None
    assert rig.installation.store.head()[0] == 3


def test_an_old_folder_is_brought_forward_before_anything_is_recorded(rig: Rig, tmp_path: Path) -> None:
    entries(rig, 2)
    rig.installation.settle()
    rig.close()
    old = shutil.copyfile(rig.folder / DATABASE, tmp_path / "old.db")
    mark = shutil.copyfile((rig.folder / DATABASE).with_suffix(".head"), tmp_path / "old.head")
    rig._open()
    entries(rig, 3)
    rig.installation.settle()
    rig.close()
    shutil.copyfile(old, rig.folder / DATABASE)
    shutil.copyfile(mark, (rig.folder / DATABASE).with_suffix(".head"))
    rig._open()
    assert rig.installation.store.head()[0] == 2
    rig.installation.settle()
    assert rig.installation.store.head()[0] == 5
    assert rig.installation.store.waiting_count() == 0


def test_entries_made_on_an_old_folder_without_a_network_get_new_numbers(rig: Rig, tmp_path: Path) -> None:
    entries(rig, 2)
    rig.installation.settle()
    rig.close()
    shutil.copytree(rig.folder, tmp_path / "old")
    rig._open()
    entries(rig, 3)
    rig.installation.settle()
    rig.close()
    for name in (DATABASE, "terminal.head"):
        shutil.copyfile(tmp_path / "old" / name, rig.folder / name)
    alone = open_installation(rig.folder, clock=rig.clock, link=Away(), use_keyring=False)
    rig.clock.forward(1)
    made = [alone.capture.record(rig.draft(SignIn(), **NOWHERE), _operator()).event_id for _ in range(2)]
    assert alone.store.head()[0] == 4
    alone.close()
    rig._open()
    rig.installation.settle()
    rig.reopen()
    assert rig.installation.repaired is not None
    assert rig.installation.repaired.restored.resealed == ((3, 6), (4, 7))
    rig.installation.settle()
    rows = [row for row, _, _ in rig.hub.store.events()]
    assert [row.device_seq for row in rows] == list(range(1, 8))
    assert [row.event_id for row in rows][5:] == made


def _operator():
    from tests.rig import OPERATOR

    return OPERATOR


def test_without_the_hub_a_damaged_log_is_left_alone_and_said(rig: Rig) -> None:
    entries(rig, 4)
    rig.installation.settle()
    rig.close()
    path = rig.folder / DATABASE
    path.write_bytes(path.read_bytes()[:20_000])
    damaged = path.read_bytes()
    with pytest.raises(StoreFault, match="the hub is needed to mend it but cannot be reached"):
        open_installation(rig.folder, clock=rig.clock, link=Away(), use_keyring=False)
    assert path.read_bytes() == damaged
    rig._open()
    assert rig.installation.repaired is not None
    assert list(rig.folder.glob(f"{DATABASE}.damaged-*.txt")), "what was done stands beside the old file"


def test_the_command_says_that_all_is_well_and_repairs_what_is_not(rig: Rig) -> None:
    entries(rig, 2)
    rig.installation.settle()
    rig.close()
    said, is_sound = repair(rig.folder, ca=None, only_check=False, use_keyring=False)
    assert (said, is_sound) == ("The database of this device is sound; nothing was changed.", True)
    path = rig.folder / DATABASE
    content = path.read_bytes()
    at = content.rindex(b'"received_at":"2026-11-20')
    path.write_bytes(content[: at + 20] + b"9" + content[at + 21 :])
    said, is_sound = repair(rig.folder, ca=None, only_check=True, use_keyring=False)
    assert not is_sound
    assert "feed sum: the hub's data is not as it came" in said
    assert "built again at the next start" in said
    said, is_sound = repair(rig.folder, ca=None, only_check=False, use_keyring=False)
    assert is_sound
    assert "2 entries are at the hub and back here." in said
    rig._open()
