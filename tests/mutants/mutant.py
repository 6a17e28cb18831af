"""A planted bug: a small, plausible change of the product that some test must notice."""

from dataclasses import dataclass

SIMULATION = "simulation"
"""In place of a test: seeds of ``python -m tests.system.simulate``."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """What stands in ``app/floorledger/domain/<file>`` exactly once, what is planted instead, why it matters, and the
    files of ``tests/domain`` that are run against it."""

    file: str
    original: str
    planted: str
    why: str
    tests: str

    @property
    def path(self) -> str:
        """The file, seen from the root of the repository."""
        return f"app/floorledger/domain/{self.file}"

    @property
    def runs(self) -> list[str]:
        """What pytest is told to run, seen from the root of the repository."""
        return [f"tests/domain/{test}" for test in self.tests.split()]


@dataclass(frozen=True, slots=True)
class SyncMutant(Mutant):
    """The same for sync and storage: ``file`` is seen from the root, ``tests`` are names below ``tests`` or the word
    ``simulation``; the first that notices it ends the hunt."""

    @property
    def path(self) -> str:
        """The file, seen from the root of the repository."""
        return self.file

    @property
    def runs(self) -> list[str]:
        """What is run, one after the other, until the bug is noticed."""
        return [each if each == SIMULATION else f"tests/{each}" for each in self.tests.split()]
