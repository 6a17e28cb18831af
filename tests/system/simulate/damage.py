"""``python -m tests.system.simulate damage --runs N --from S``: what a failing disk and a wrong restore do to a device.

Each run takes a device that has worked (entries sent and entries that were not), damages its database while it is
closed, opens it again and lets it sync. What is judged is the outcome, not the alarm: beside it stands a twin whose
file was not touched. Every table must be as the twin's, or the loss must be named; the hub's chain must hold and have
each entry once; no number that the hub held may name another entry.
"""

import argparse
import logging
import shutil
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from floorledger.adapters import terminal_check
from floorledger.adapters.credentials import verify
from floorledger.domain.chain import verify_chain
from floorledger.domain.device_detail import SignIn
from floorledger.main.terminal_opening import DATABASE, check
from tests.rig import HandClock, Rig
from tests.services.floor import good
from tests.system.simulate import quick
from tests.system.simulate.quick import compiled_once

KINDS = ("bit flip", "zeroed sector", "truncation", "old snapshot")
SECTOR = 512
_FOLDER = "the folder as it was in the morning"
_DERIVED = tuple(table.name for table in terminal_check._DERIVED)


@dataclass
class Sums:
    """What came of many runs."""

    runs: int = 0
    entries: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    found_by: Counter[str] = field(default_factory=Counter)
    first: Counter[str] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


class Template:
    """A plant whose device has entries at the hub, and a few that were never sent; made once and copied."""

    def __init__(self, folder: Path, rig_template: Path | None = None) -> None:
        self.plant = folder / "plant"
        self.old = folder / "old.db"
        rig = Rig(self.plant, rig_template)
        self.device_id = rig.installation.device_id
        for number in range(6):
            rig.record(good(rig, str(number % 3 + 1)), note=f"Note {number}" if number % 3 == 0 else None)
        rig.installation.settle()
        rig.close()
        shutil.copyfile(self.plant / DATABASE, self.old)
        rig = Rig(self.plant)
        for number in range(8):
            rig.record(good(rig, str(number % 2 + 1)))
            rig.record(SignIn(), order_no=None, operation_no=None, work_center=None)
        rig.installation.settle()
        for number in range(5):
            rig.record(good(rig, "1"), note=f"Unsent {number}" if number % 2 else None)
        self.sent = rig.installation.store.head()[0] - 5
        self.rows = rig.installation.store.waiting(100)
        rig.close()
        self.twin = self._settled(folder / "twin")

    def copy(self, to: Path) -> Path:
        """The plant again, as files."""
        shutil.copytree(self.plant, to)
        return to

    def _settled(self, folder: Path) -> dict[str, list[tuple[object, ...]]]:
        rig = Rig(self.copy(folder))
        rig.installation.settle()
        rig.close()
        return content(folder / DATABASE)


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table that must be as it was, without the numbers that only say in which order rows came."""
    with closing(sqlite3.connect(path)) as connection:
        found = {}
        for table in ("log", "note", "feed_row", "place", *_DERIVED):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "known_no"]
            names = ", ".join(f'"{each}"' for each in columns)
            rows = connection.execute(f"SELECT {names} FROM {table}")
            found[table] = sorted((tuple(row) for row in rows), key=repr)
        return found


def damage(kind: str, path: Path, template: Template, chance: Random) -> str:
    """Do it; says what was done."""
    if kind == "old snapshot":
        shutil.copyfile(template.old, path)
        if chance.random() < 0.5:
            path.with_suffix(".head").unlink()
            return _FOLDER
        return "the file as it was in the morning"
    held = bytearray(path.read_bytes())
    if kind == "bit flip":
        at, bit = chance.randrange(len(held)), chance.randrange(8)
        held[at] ^= 1 << bit
        path.write_bytes(held)
        return f"bit {bit} of byte {at}"
    if kind == "zeroed sector":
        at = chance.randrange(len(held) // SECTOR) * SECTOR
        held[at : at + SECTOR] = bytes(SECTOR)
        path.write_bytes(held)
        return f"bytes {at} to {at + SECTOR}"
    size = chance.randrange(len(held))
    path.write_bytes(held[:size])
    return f"cut at byte {size} of {len(held)}"


def run(number: int, template: Template, folder: Path, sums: Sums) -> None:
    """One damage, from the file to the verdict."""
    chance = Random(f"damage {number}")
    kind = KINDS[number % len(KINDS)]
    plant = template.copy(folder / "plant")
    done = damage(kind, plant / DATABASE, template, chance)
    sums.runs += 1
    sums.kinds[kind] += 1
    try:
        _judge(_Run(kind, plant, template, sums, forgets=done == _FOLDER))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        sums.violations.append(f"run {number} ({kind}, {done}): {type(error).__name__}: {str(error)[:300]}")


@dataclass
class _Run:
    kind: str
    plant: Path
    template: Template
    sums: Sums
    forgets: bool
    """Whether nothing on the machine knows any more what was recorded since."""


def _judge(run: _Run) -> None:
    path = run.plant / DATABASE
    clock = HandClock()
    rig = _opened(run, clock)
    said = rig.installation.repaired
    if said is None:
        found = check(rig.installation.store.engine, rig.installation.public_key, run.plant)
        run.sums.found_by.update({each.partition(":")[0] for each in found})
        run.sums.first["in the background" if found else "not found"] += 1
        if found:
            rig.close()
            rig = _opened(run, clock)
            said = rig.installation.repaired
            assert said is not None, "what the full check found is repaired at the next start"
    else:
        run.sums.first["at start"] += 1
        run.sums.found_by.update({f"{each.partition(':')[0]} (at start)" for each in said.why})
    rig.installation.settle()
    rig.installation.settle()
    entries = _works(rig)
    run.sums.entries += entries
    rig.close()
    _same(run, path, said.restored.missing if said else (), said.bare if said else ())
    run.sums.fates["repaired" if said else "harmless" if run.kind != "old snapshot" else "brought forward"] += 1
    if said:
        assert list(run.plant.glob(f"{DATABASE}.damaged-*")), "the damaged file is kept"
        assert said.kept in said.text()


def _opened(run: _Run, clock: HandClock) -> Rig:
    rig = Rig.__new__(Rig)
    rig.folder, rig.database, rig.clock = run.plant, None, clock
    rig._open()
    return rig


def _works(rig: Rig) -> int:
    """One more entry goes through, and the hub's copy of the log is one chain without a gap."""
    before = rig.installation.store.head()[0]
    recorded = rig.record(SignIn(), order_no=None, operation_no=None, work_center=None)
    assert recorded.event is not None
    assert recorded.event.device_seq == before + 1
    rig.installation.settle()
    assert rig.installation.store.waiting_count() == 0, "everything is at the hub"
    rows = [row for row, _, _ in rig.hub.store.events() if row.device_id == rig.installation.device_id]
    public = rig.installation.public_key
    faults = list(verify_chain(rows, lambda message, signature: verify(public, message, signature)))
    assert not faults, faults
    assert len({row.event_id for row in rows}) == len(rows)
    return len(rows)


def _same(run: _Run, path: Path, missing: tuple[int, ...], bare: tuple[int, ...]) -> None:
    """Every table is as the twin's but for the entries made since, and for what is named as lost."""
    template = run.template
    now = content(path)
    twin_ids = {str(row[1]): row for row in template.twin["log"]}
    ids = {str(row[1]): row for row in now["log"]}
    lost = twin_ids.keys() - ids.keys()
    named = {row.event_id for row in template.rows if row.device_seq in missing}
    if run.forgets:
        named |= {row.event_id for row in template.rows}
    assert lost <= named, f"lost and not named: {sorted(twin_ids[each][0] for each in lost)}"
    if lost:
        run.sums.fates["entries lost that were never sent"] += len(lost)
        run.sums.fates["of them named by number"] += len(
            lost & {r.event_id for r in template.rows if r.device_seq in missing}
        )
        return
    for table, rows in template.twin.items():
        if table in ("place", "feed_row") or (table == "note" and bare):
            continue
        assert set(map(repr, rows)) <= set(map(repr, now[table])), f"the table {table} is not as it was"


def sweep(runs: int, start: int, template: Template) -> Sums:
    """Damage after damage, each on a copy of its own."""
    sums = Sums()
    for number in range(start, start + runs):
        with compiled_once(), quick.folder() as folder:
            run(number, template, Path(folder), sums)
    return sums


def main(arguments: list[str]) -> int:
    """Run damages and print what came of them; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate damage", description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="a quarter of them of each kind")
    parser.add_argument("--from", type=int, default=0, dest="start")
    asked = parser.parse_args(arguments)
    logging.getLogger("floorledger").setLevel(logging.ERROR)
    began = time.monotonic()
    with quick.folder() as folder:
        sums = sweep(asked.runs, asked.start, Template(Path(folder)))
    print(f"runs {sums.runs}, entries at the hub {sums.entries}, {time.monotonic() - began:.0f} s")
    for title, counts in (
        ("faults", sums.kinds),
        ("found", sums.first),
        ("found by", sums.found_by),
        ("came out", sums.fates),
    ):
        print(f"{title}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    for violation in sums.violations:
        print(f"  {violation}")
        number = violation.split()[1]
        print(f"    to repeat it: python -m tests.system.simulate damage --runs 1 --from {number}")
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
