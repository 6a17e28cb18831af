"""A process that can die at any step: its state is lost, its database stays, and it starts again after a while."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import Dialect, Engine, event

from floorledger.adapters.database import open_engine
from tests.system.simulate.kernel import Kernel, Killed, Task

if TYPE_CHECKING:
    from tests.system.simulate.world import World

PLANT_ZONE = ZoneInfo("Europe/Berlin")
BEFORE, AMID, COMMIT, AFTER = "before", "amid", "before commit", "after"
_WRITES = ("record", "store answers", "store feed", "store photo answer", "mark shown", "intake", "photo", "posting")
POINTS_OF = {
    **dict.fromkeys((*_WRITES, "publication", "watch"), (BEFORE, AMID, COMMIT, AFTER)),
    **dict.fromkeys(("claim", "exchange", "feed", "ERP post"), (BEFORE, AMID, AFTER)),
    **dict.fromkeys(("ERP find", "ERP read back"), (BEFORE, AFTER)),
}
"""Where a process can die: before a step, amid it, at its commit, after it and before anybody knows."""
RARE = frozenset({"mark shown", "photo", "publication", "store photo answer", "watch"})
"""Steps so rare that a process would hardly ever die at them by its own rate."""
_COMPILED: dict[object, object] = {}
_DIALECTS: list[Dialect] = []
_STATEMENTS = 3
"""A step that dies amid its transaction dies before one of its first so many statements."""


def quick_engine(url: str) -> Engine:
    """The product's engine; statements are compiled once for all processes of all runs."""
    engine = open_engine(url)
    if not _DIALECTS:
        with engine.connect():  # after which it knows its database
            _DIALECTS.append(engine.dialect)
    engine.dialect = _DIALECTS[0]
    engine.update_execution_options(compiled_cache=_COMPILED)
    return engine


class SimClock:
    """The wall clock of one machine, which somebody may set, and its clock that nobody can."""

    def __init__(self, kernel: Kernel, start: datetime) -> None:
        self._kernel = kernel
        self._start = start
        self.offset = timedelta()

    def now(self) -> datetime:
        return (self._start + timedelta(microseconds=self._kernel.now_ns // 1000) + self.offset).astimezone(PLANT_ZONE)

    def monotonic_ns(self) -> int:
        return self._kernel.now_ns


class _Fuse:
    """Where a step is to die, if anywhere."""

    def __init__(self, step: str, point: str, statements: int) -> None:
        self.step = step
        self.point = point
        self.statements = statements


class Machine:
    """One process on one database."""

    crash = ""
    """The kind of fault that ends it."""

    def __init__(self, world: "World", name: str, url: str, clock: SimClock) -> None:
        self.world = world
        self.name = name
        self.clock = clock
        self.is_up = False
        self.life = 0
        self._url = url
        self._tasks: list[Task] = []
        self._fuses: dict[Task | None, _Fuse] = {}
        self._engine: Engine | None = None
        self._in_transaction: set[Task | None] = set()

    # --- life

    def start(self) -> None:
        """Open the database and go to work."""
        if self.is_up or self.world.is_over:
            return
        self.is_up = True
        self.life += 1
        self._fuses.clear()
        self._engine = self._open(self.life)
        self.tell("starts")
        try:
            self.begin(self._engine)
        except Killed:  # it died while it started
            return

    def begin(self, engine: Engine) -> None:
        """What a machine of this kind does when it starts."""
        raise NotImplementedError

    def spawn(self, name: str, work: Callable[[], None], after_s: float = 0.0) -> None:
        """A task of this life."""
        self._tasks.append(self.world.kernel.spawn(f"{self.name} {name}", work, after_s))

    def die(self, step: str, point: str) -> None:
        """Nothing more happens in this process; it comes back later."""
        self.world.seen.crashes[f"{step}: {point}"] += 1
        self.stop(f"dies {point} {step}")
        self.world.kernel.after(self.world.chance.seconds(self.crash, 1, 40), self.start)

    def stop(self, why: str) -> None:
        """The process is gone; what it had open is rolled back by its database."""
        self.tell(why)
        self.is_up = False
        for task in self._tasks:
            self.world.kernel.kill(task)
        self._tasks = []
        if self._engine is not None:
            self.world.kernel.after(0, self._engine.dispose)

    def close(self) -> None:
        """Let go of the database for good."""
        self.is_up = False
        if self._engine is not None:
            self._engine.dispose()

    def tell(self, what: str) -> None:
        """A line of the trace."""
        self.world.tell(self.name, what)

    # --- steps, and where they may die

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A step that may die before, amid or after it."""
        self.check(self.life)
        task, life = self.world.kernel.running, self.life
        dies = self.world.chance.strikes(self.crash)
        if dies or (name in RARE and self.world.chance.strikes("dies at a rare step")):
            chance = self.world.chance.stream(f"{self.crash} where")
            statements = min(chance.randint(0, _STATEMENTS), chance.randint(0, _STATEMENTS))
            self._fuses[task] = _Fuse(name, chance.choice(POINTS_OF[name]), statements)
        self._pass(BEFORE)
        try:
            yield
            self.check(life)
        except BaseException:
            self._fuses.pop(task, None)
            raise
        fuse = self._fuses.pop(task, None)
        if fuse is not None:
            self._die(fuse.step, AFTER)

    def amid(self) -> None:
        """Die here, where the step is to die amid what it does outside of its database."""
        self._pass(AMID)

    def check(self, life: int) -> None:
        """Whoever worked for a life that is over ends here."""
        if not self.is_up or life != self.life:
            raise Killed(self.name)

    def _pass(self, point: str) -> None:
        task = self.world.kernel.running
        fuse = self._fuses.get(task)
        if fuse is not None and fuse.point == point:
            del self._fuses[task]
            self._die(fuse.step, point)

    def _die(self, step: str, point: str) -> None:
        self.die(step, point)
        raise Killed(self.name)

    def _open(self, life: int) -> Engine:
        engine = quick_engine(self._url)

        def statement(_connection: object, _cursor: object, text: str, *_more: object) -> None:
            self.check(life)
            if text.startswith("BEGIN"):
                self._in_transaction.add(self.world.kernel.running)
            fuse = self._fuses.get(self.world.kernel.running)
            if fuse is not None and fuse.point == AMID and not text.startswith(("PRAGMA", "BEGIN")):
                fuse.statements -= 1
                if fuse.statements < 0:
                    self._pass(AMID)

        def ended(_connection: object) -> None:
            self._in_transaction.discard(self.world.kernel.running)

        def commit(connection: object) -> None:
            self.check(life)
            self._pass(COMMIT)
            ended(connection)

        event.listen(engine, "before_cursor_execute", statement)
        event.listen(engine, "commit", commit)
        event.listen(engine, "rollback", ended)
        return engine

    def outside(self) -> None:
        """The network is used now: no transaction may be open meanwhile."""
        if self.world.kernel.running in self._in_transaction:
            self.world.violate("a transaction is open while the network is used", self.name)
