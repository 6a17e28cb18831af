"""Seeds one after the other: ``--seeds N --from S [--shrink]``, or one of them with fewer terminals, events, faults."""

import argparse
import hashlib
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from floorledger.services.records import Outcome
from tests.system.simulate.chance import RATES, Plan
from tests.system.simulate.judge import Judge
from tests.system.simulate.machine import POINTS_OF
from tests.system.simulate.plant import plant_folder
from tests.system.simulate.world import Seen, World, chosen_by

CRASH_POINTS = tuple(f"{step}: {point}" for step, points in POINTS_OF.items() for point in points)
RETRIES = (
    *(f"sent again after {each.value}" for each in (Outcome.UNREACHABLE, Outcome.IN_DOUBT, Outcome.REFUSED)),
    "found in the ERP, not booked again",
    "refused by the ERP, handed over again, booked",
    "posting failed, tried again",
    "saved, not answered, shown at restart",
)
EVERYTHING = (
    *(f"outcome {each.value}" for each in Outcome),
    *(f"retry {each}" for each in RETRIES),
    *(f"crash {each}" for each in CRASH_POINTS),
    *(f"fault {each}" for each in RATES),
)
"""What enough seeds together have to reach."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of one seed."""

    plan: Plan
    trace_hash: str
    events: int
    effects: int
    faults: Counter[str]
    seen: Seen
    violations: tuple[str, ...]
    trace: tuple[str, ...]


@dataclass
class Sums:
    """What came of many."""

    seeds: int = 0
    events: int = 0
    effects: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    seen: Seen = field(default_factory=Seen)
    failed: list[Ran] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)

    def add(self, ran: Ran) -> None:
        """One more."""
        self.seeds += 1
        self.events += ran.events
        self.effects += ran.effects
        self.faults += ran.faults
        for name in ("outcomes", "erp_outcomes", "retries", "crashes"):
            getattr(self.seen, name).update(getattr(ran.seen, name))
        self.failed += [ran] if ran.violations else []
        self.hashes.append(ran.trace_hash)

    def reached(self) -> set[str]:
        """The outcomes, retries, crash points and faults that were reached, as EVERYTHING names them."""
        groups: tuple[tuple[str, Iterable[str]], ...] = (
            ("outcome", (each.value for each in self.seen.outcomes)),
            ("retry", self.seen.retries),
            ("crash", self.seen.crashes),
            ("fault", self.faults),
        )
        return {f"{what} {name}" for what, names in groups for name in names}

    def never(self) -> list[str]:
        """What of EVERYTHING was not reached."""
        reached = self.reached()
        return [each for each in EVERYTHING if each not in reached]


def run(plan: Plan, template: Path) -> Ran:
    """One seed from its first event to the verdict."""
    with tempfile.TemporaryDirectory(dir=template) as folder, chosen_by(plan.seed):
        world = World(plan, template, Path(folder))
        try:
            effects = _lived(world)
            return Ran(
                plan,
                world.trace_hash(),
                sum(len(each.told.acknowledged) for each in world.terminals),
                effects,
                world.chance.struck,
                world.seen,
                tuple(world.violations),
                tuple(world.trace),
            )
        finally:
            world.close()


def _lived(world: World) -> int:
    """Run and judge; effects in the ERP. What breaks is a violation like any other."""
    try:
        world.run()
        judge = Judge(world)
        judge.judge()
    except Exception as error:  # noqa: BLE001 - whatever it is, it comes from the seed and has to be told with it
        world.broke("broke", error)
    return len(world.erp.documents)


def sweep(plans: Iterable[Plan], template: Path) -> Sums:
    """Run plans one after the other."""
    sums = Sums()
    for plan in plans:
        sums.add(run(plan, template))
    return sums


def shrink(failed: Ran, template: Path, tries: int = 60) -> Ran:
    """The smallest run found that still fails: fewer terminals, events, kinds of faults, faults."""
    best = failed
    for plan in _smaller(best.plan):
        if tries == 0:
            break
        tries -= 1
        ran = run(plan, template)
        if ran.violations:
            return shrink(ran, template, tries)
    return best


def _smaller(plan: Plan) -> Iterable[Plan]:
    if plan.terminals > 1:
        yield replace(plan, terminals=plan.terminals - 1)
    for events in (plan.events // 4, plan.events // 2, plan.events - 1):
        if 0 < events < plan.events:
            yield replace(plan, events=events)
    for kind in plan.kinds:
        yield plan.without(kind)
    for most in (1, 2, 3, 5, 10, 20):
        if plan.most is None or most < plan.most:
            yield replace(plan, most=most)


def main(arguments: list[str]) -> int:
    """Run seeds and print what happened; 1 when something did not hold."""
    asked = _parser().parse_args(arguments)
    kinds = tuple(RATES)
    if asked.faults:
        names = asked.faults.replace("-", " ").split(",")
        kinds = tuple(kind for kind in RATES if kind in names or (kind == "hub busy" and "hub busy" in names))
    start, sums = time.monotonic(), Sums()
    with plant_folder() as template:
        for seed in range(asked.start, asked.start + asked.seeds):
            plan = replace(Plan.of(seed, asked.terminals, asked.events), kinds=kinds, most=asked.most)
            ran = run(plan, template)
            sums.add(ran)
            if asked.trace:
                print("\n".join(ran.trace))
            if ran.violations:
                _tell(shrink(ran, template) if asked.shrink else ran)
                if asked.first:
                    break
    _print(sums, time.monotonic() - start)
    return 1 if sums.failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--terminals", type=int, help="instead of the seed's own number")
    parser.add_argument("--events", type=int, default=50, help="of each terminal")
    parser.add_argument("--faults", help="only these kinds, with - for a blank")
    parser.add_argument("--most", type=int, help="at most so many faults")
    parser.add_argument("--shrink", action="store_true", help="look for a smaller run that fails too")
    parser.add_argument("--first", action="store_true", help="stop at the first seed that fails")
    parser.add_argument("--trace", action="store_true", help="print everything that happens")
    return parser


def _tell(ran: Ran) -> None:
    print(
        f"Seed {ran.plan.seed} fails. To repeat it: python -m tests.system.simulate {ran.plan.command} --trace",
        flush=True,
    )
    for violation in ran.violations:
        print(f"  {violation}", flush=True)


def _print(sums: Sums, seconds: float) -> None:
    print(f"seeds {sums.seeds}, events {sums.events}, effects in the ERP {sums.effects}, {seconds:.0f} s")
    for title, counts in (
        ("faults", sums.faults),
        ("outcomes", {each.value: count for each, count in sums.seen.outcomes.items()}),
        ("ERP outcomes", {each.value: count for each, count in sums.seen.erp_outcomes.items()}),
        ("tried again", sums.seen.retries),
        ("died at", sums.seen.crashes),
    ):
        print(f"{title}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    print("never reached: " + (", ".join(sums.never()) or "nothing"))
    print(f"trace {hashlib.sha256(''.join(sums.hashes).encode()).hexdigest()[:16]}")
    print(f"violations {sum(len(ran.violations) for ran in sums.failed)} in {len(sums.failed)} seeds")
