"""What is fuzzed: each reader with inputs that it takes, and the faults it may answer with. All else is a crash."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from floorledger.adapters.database import open_engine
from floorledger.adapters.feed_taking import kept_rows, place_of, sensible, take_rows
from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import ScannerSettings, parse
from floorledger.domain.label import ScanKind, label
from floorledger.main.assets import asset
from floorledger.services import wire
from floorledger.services.file_problems import FileFault
from floorledger.services.log_file import LogRefused, read_log
from floorledger.services.notify_file import read_rules
from floorledger.services.policy_file import read_policy
from floorledger.services.records import FeedKind, FeedRow, Outcome, Page, Place, PushResult
from floorledger.services.settings_file import read_settings
from floorledger.services.terminal_ports import HubFault
from tests.hub.plant import Device
from tests.rig import HandClock, Rig
from tests.services.floor import good, hold, labour, scrap
from tests.services.test_production_log import HEADER, LINES


@dataclass(frozen=True, slots=True)
class Target:
    """A reader: what it is given at first, and how one input is tried. A crash is any exception of ``attempt``."""

    name: str
    seeds: tuple[bytes, ...]
    attempt: Callable[[bytes], None]


def _scan(raw: bytes) -> None:
    parse(raw, gs1=read_elements, settings=ScannerSettings())


def _wire(raw: bytes) -> None:
    for kind in _FORMS:
        try:
            form = wire.read(kind, raw)
        except wire.WireError:
            continue
        assert wire.read(kind, wire.write(form)) == form


_FORMS = (
    wire.PushForm,
    wire.AnswersForm,
    wire.PageForm,
    wire.PhotoForm,
    wire.DocumentForm,
    wire.EnrolForm,
    wire.EnrolledForm,
    wire.ProblemForm,
)


def _settings(raw: bytes) -> None:
    try:
        read_settings(raw)
    except FileFault:
        return


@contextmanager
def targets(folder: Path, rig_template: Path | None = None) -> Iterator[tuple[Target, ...]]:
    """All of them, over a device's database that is not changed."""
    rig = Rig(folder / "plant", rig_template)
    for detail in (good(rig, "3"), scrap(rig, "1"), labour(7), hold(rig, "1")):
        rig.record(detail)
    rig.installation.settle()
    master = rig.installation.store.master()
    assert master is not None
    policy = asset("resources", "policy", "demo.yaml").read_bytes()
    rules = asset("resources", "policy", "notify.yaml").read_bytes()
    engine = open_engine(f"sqlite:///{folder / 'plant' / 'terminal.db'}")

    def read_as_policy(raw: bytes) -> None:
        try:
            read_policy(raw, master)
        except FileFault:
            return

    def read_as_rules(raw: bytes) -> None:
        try:
            read_rules(raw, 2)
        except FileFault:
            return

    def read_as_log(raw: bytes) -> None:
        file = folder / "log.csv"
        file.write_bytes(raw)
        try:
            read_log(file)
        except LogRefused:
            return

    page = _page(rig)
    try:
        yield (
            Target("scan parser", _scans(), _scan),
            Target("hub JSON", _bodies(page), _wire),
            Target("feed reader", _feeds(page), lambda raw: _feed(raw, engine)),
            Target("production log", _logs(), read_as_log),
            Target("settings file", _settings_files(), _settings),
            Target("policy reader", (policy, policy[:2000]), read_as_policy),
            Target("notification rules", (rules,), read_as_rules),
        )
    finally:
        engine.dispose()
        rig.close()


def _scans() -> tuple[bytes, ...]:
    own = [label(ScanKind.BADGE, "1042"), label(ScanKind.ORDER, "WO1001", "10"), label(ScanKind.COMMAND, "OK")]
    foreign = [
        b"]C1010950600013435210LOT7\x1d3103001750",
        b"]d2[)>\x1e06\x1d1PABC\x1dQ5\x1d1TLOT\x1e\x04",
        b"0109506000134352",
        b"9506000134352",
        b"]Q3https://id.gs1.org/01/09506000134352/10/ABC",
        b"]C191FLOORLEDGER\x1d92SELFTEST",
    ]
    return (*(each.encode() for each in own), *foreign)


def _page(rig: Rig) -> Page:
    """Some rows of every kind, as a hub tells them."""
    rows: list[FeedRow] = []
    for kind in FeedKind:
        rows += [row for row in rig.hub.store.feed(0, 100_000) if row.kind is kind and len(row.body) < 5000][:2]
    return Page(tuple(sorted(rows, key=lambda row: row.pos)), Place("", rows[-1].pos if rows else 0), 10_000)


def _bodies(page: Page) -> tuple[bytes, ...]:
    device = Device("T-1", HandClock())
    batch, photo = device.batch_with_photo(b"\xff\xd8\xff")
    answers = (PushResult("a", Outcome.ACCEPTED), PushResult("b", Outcome.REFUSED, "No."))
    forms: tuple[wire.Form, ...] = (
        wire.PushForm(batch=batch),
        wire.PushForm(batch=device.batch_with_note("A note")),
        wire.AnswersForm(results=answers),
        wire.page(page),
        wire.PhotoForm(photo=photo),
        wire.DocumentForm(content=b"%PDF"),
        wire.EnrolForm(code="7KQ2M-9XB4T", device_id="T-1", public_key=bytes(32)),
        wire.EnrolledForm(token="t", hub_public_key=bytes(32), pin_secret=bytes(32)),
        wire.ProblemForm(text="No."),
    )
    return tuple(wire.write(form) for form in forms)


def _feeds(page: Page) -> tuple[bytes, ...]:
    """One row each as its own page: a line with kind and ref, then the body as told, which is what is mutated."""
    return tuple(f"{row.kind.value}|{row.ref}\n".encode() + row.body for row in page.rows)


def _feed(raw: bytes, engine: Engine) -> None:
    """A hostile row that is well formed on the wire, taken by the real reader; nothing of it is kept after a fault."""
    head, _, body = raw.partition(b"\n")
    kind, _, ref = head.decode("utf-8", "replace").partition("|")
    try:
        told = FeedKind(kind)
    except ValueError:
        return
    with engine.connect() as connection:
        place = place_of(connection)
        row = FeedRow(place.pos + 1, told, ref, body)
        try:
            with sensible():
                take_rows(connection, [row], Place(place.scope, row.pos))
        except HubFault:
            connection.rollback()
            _unchanged(connection, place)
        else:
            connection.rollback()


def _unchanged(connection: Connection, place: Place) -> None:
    assert place_of(connection) == place
    assert next(iter(kept_rows(connection)), None) is not None


def _logs() -> tuple[bytes, ...]:
    return ("\n".join([HEADER, *LINES]).encode(), "\n".join([HEADER, *LINES[:2]]).encode())


def _settings_files() -> tuple[bytes, ...]:
    return (
        b'[terminal]\nwork_center = "100"\nlanguage = "de"\nkiosk = true\n',
        b'[hub]\nurl = "https://hub.example:8040"\n\n[[device]]\nname = "Hand"\nkind = "scanner"\nport = "COM3"\n',
        b'[[printer]]\nname = "Labels"\nkind = "zpl"\nhost = "10.0.0.9"\nport = 9100\n',
    )
