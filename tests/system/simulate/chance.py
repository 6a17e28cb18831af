"""What goes wrong in a run, drawn from its seed: every kind of fault has a stream of chance of its own.

So a kind can be left out, or terminals and events, and the others go on much as before: that is what shrinking needs.
"""

from collections import Counter
from dataclasses import dataclass, replace
from random import Random

RATES = {
    "never sent": 0.04,
    "request lost": 0.05,
    "reply lost": 0.06,
    "duplicated": 0.05,
    "reordered": 0.05,
    "slow": 0.06,
    "clogged link": 0.015,
    "hub busy": 0.02,
    "terminal restart": 0.02,
    "hub restart": 0.02,
    "ERP restart": 0.01,
    "clock jump": 0.03,
    "hub clock jump": 0.02,
    "duplicate id": 0.02,
    "late enrolment": 0.15,
    "master data published": 0.02,
    "ERP unreachable": 0.04,
    "ERP request lost": 0.03,
    "ERP reply lost": 0.05,
    "ERP slow": 0.08,
    "ERP refuses": 0.04,
    "ERP breaks": 0.02,
    "ERP lies": 0.03,
    "ERP books other lines": 0.01,
    "second hub process": 0.3,
    "hub disk fails": 0.02,
    "hub stands still": 0.02,
    "dies at a rare step": 0.2,
    "terminal of one line": 0.2,
}
"""How often each kind strikes where it can, in an ordinary seed."""
_WEATHER = (0, 0, 1, 1, 1, 3)
"""A kind is absent in a third of the seeds and frequent in a sixth."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: the seed, how many terminals with how many events each, and what may go wrong how often at most."""

    seed: int
    terminals: int
    events: int = 50
    kinds: tuple[str, ...] = tuple(RATES)
    most: int | None = None

    @classmethod
    def of(cls, seed: int, terminals: int | None = None, events: int = 50) -> "Plan":
        """The seed's own plan, of two to four terminals."""
        return cls(seed, terminals or Random(f"{seed} size").choice((2, 2, 2, 3, 4)), events)

    def without(self, kind: str) -> "Plan":
        """The same with one kind less."""
        return replace(self, kinds=tuple(each for each in self.kinds if each != kind))

    @property
    def command(self) -> str:
        """What runs it again."""
        words = f"--seeds 1 --from {self.seed} --terminals {self.terminals} --events {self.events}"
        if len(self.kinds) < len(RATES):
            words += f" --faults {','.join(each.replace(' ', '-') for each in self.kinds) or 'none'}"
        return words + ("" if self.most is None else f" --most {self.most}")


class Chance:
    """The faults of one run, and how many there were."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.is_quiet = False
        self.struck: Counter[str] = Counter()
        weather = Random(f"{plan.seed} weather")
        self._rates = {kind: rate * weather.choice(_WEATHER) for kind, rate in RATES.items()}
        self._streams: dict[str, Random] = {}

    def stream(self, name: str) -> Random:
        """A stream of chance by name; each has its own."""
        if name not in self._streams:
            self._streams[name] = Random(f"{self.plan.seed} {name}")
        return self._streams[name]

    def strikes(self, kind: str) -> bool:
        """Whether this kind of fault strikes now."""
        drawn = self.stream(kind).random() < self._rates[kind]
        over = self.plan.most is not None and self.struck.total() >= self.plan.most
        if not drawn or over or self.is_quiet or kind not in self.plan.kinds:
            return False
        self.struck[kind] += 1
        return True

    def seconds(self, name: str, least: float, most: float) -> float:
        """A length of time."""
        return self.stream(f"{name} length").uniform(least, most)
