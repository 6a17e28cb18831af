"""Personal data is erased at the hub and at every device, and no byte of it is left; chain and bundle still hold."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from floorledger.adapters.credentials import verify
from floorledger.adapters.terminal_check import everything
from floorledger.cli import main
from floorledger.domain.codec import decode
from floorledger.domain.label import ScanKind, label
from floorledger.domain.policy import Policy
from floorledger.main.commands import recompute
from floorledger.main.device_work import Change, change_person
from floorledger.main.erase_command import erase_at
from floorledger.main.installation import Installation
from floorledger.services.audit import verify_bundle
from floorledger.services.publish import publish
from floorledger.services.records import FeedKind, Outcome, People, Person, Place
from floorledger.services.terminal_ports import HubFault
from tests.rig import Rig
from tests.services.floor import good

NAME, BADGE, PIN = "Zuzanna Wrzesniewska", "BDG77QLISTA", "$argon2id$verifierofnobody"
NOTE = "she cut her hand at the saw of line seven"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"the face of somebody at the saw" * 40
TRACES = (NAME.encode(), BADGE.encode(), PIN.encode(), NOTE.encode(), PICTURE[20:60])
IN_SCANS = BADGE.encode().hex().encode()
"""What is read is kept in events as hex digits."""
PERSON = "psn-zw77"
BOSS = "psn-5a96"


def url(rig: Rig) -> str:
    return rig.database or f"sqlite:///{rig.folder / 'hub.db'}"


def erase(rig: Rig, what: str, ref: str) -> str:
    return erase_at(url(rig), what, ref, BOSS, "request 17 of the works council", rig.clock.now())


def enter(rig: Rig, name: str = NAME) -> None:
    """Somebody joins, among everybody who is there."""
    with rig.hub.store.begin() as tx:
        master, policy, held = tx.master(), tx.document(FeedKind.POLICY), tx.document(FeedKind.PEOPLE)
    others = [each for each in decode(People, held).people if each.person_id != PERSON]
    who = Person(person_id=PERSON, name=name, badge=BADGE, roles=("operator",), pin_verifier=PIN)
    publish(rig.hub.store, rig.clock.now(), master=master, policy=decode(Policy, policy), people=(*others, who))


def work(rig: Rig) -> str:
    """An entry with a note and a photo, at the hub with both; the person signs in by badge before."""
    rig.installation.settle()
    terminal = rig.terminal()
    terminal.scan(label(ScanKind.BADGE, BADGE).encode())
    assert rig.installation.store.tape(rig.clock.now(), 1)[0].event.actor == PERSON, "the badge was taken"
    rig.clock.forward(1)
    terminal.scan(label(ScanKind.BADGE, BADGE + "X").encode())
    made = rig.record(good(rig, "1"), note=NOTE, photo=PICTURE).event_id
    rig.installation.settle()
    return made


def person(at: Installation | Rig, person_id: str = PERSON) -> Person:
    store = at.installation.store if isinstance(at, Rig) else at.store
    return next(each for each in store.people() if each.person_id == person_id)


def traces(*folders: Path) -> list[tuple[str, bytes]]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [(path.name, each) for path in files for each in (*TRACES, IN_SCANS) if each in path.read_bytes()]


def hub_files(rig: Rig, request: pytest.FixtureRequest) -> list[Path]:
    """Beside the plant's folder what PostgreSQL keeps of this hub's database."""
    if rig.database is None:
        return []
    server = request.getfixturevalue("postgres")
    with rig.hub.store.engine.connect() as connection:
        number = connection.scalar(text("SELECT oid FROM pg_database WHERE datname = current_database()"))
    server._sql("CHECKPOINT")
    return [Path(server.data) / "base" / str(number)]


def is_sound(rig: Rig, tmp_path: Path) -> bool:
    at = rig.installation
    check = everything(at.store.engine, lambda text, sign: verify(at.public_key, text, sign), tmp_path / "again.db")
    return check == []


@pytest.mark.both_databases
def test_no_byte_of_what_was_erased_is_left_and_everything_still_verifies(rig, tmp_path, request):
    enter(rig)
    made = work(rig)
    if rig.database:
        with rig.hub.store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))
    found = {each for _, each in traces(rig.folder, *hub_files(rig, request))}
    assert found == set(TRACES), "what is looked for can be found"

    assert "Backups made before hold it until they are gone" in erase(rig, "person", PERSON)
    assert f"The note of {made} is erased here" in erase(rig, "note", made)
    erase(rig, "photo", made)
    assert "since before" in erase(rig, "photo", made)
    rig.installation.settle()
    assert traces(rig.folder, *hub_files(rig, request)) == []

    gone = person(rig)
    assert (gone.name, gone.badge, gone.pin_verifier, gone.roles) == ("erased", "erased", "erased", ("operator",))
    assert gone.blocked_at == rig.clock.now()
    assert not rig.installation.pins.matches(gone.pin_verifier, "erased")
    assert is_sound(rig, tmp_path)
    rig.installation.export(tmp_path / "bundle")
    report = verify_bundle(tmp_path / "bundle", verify, rig.hub.public_key)
    assert report.faults == ()
    assert "1 notes (1 erased), 1 photos (1 erased)" in report.as_text()
    rows = [row for row in rig.hub.store.feed(0, 10_000) if row.kind is FeedKind.ERASED]
    assert [(row.ref, b"request 17" in row.body, BOSS.encode() in row.body) for row in rows] == [
        (PERSON, True, True),
        (made, True, True),
        (made, True, True),
    ]


def test_a_device_that_was_away_erases_with_its_next_pull_and_a_new_one_never_gets_it(rig, tmp_path):
    enter(rig)
    far = rig.second_device("far")
    far.settle()
    assert person(far).name == NAME
    erase(rig, "person", PERSON)
    assert person(far).name == NAME, "it was not told yet"
    far.settle()
    assert person(far).name == "erased"
    assert traces(rig.folder.parent / "far") == []
    check = everything(far.store.engine, lambda said, sign: verify(far.public_key, said, sign), tmp_path / "again.db")
    assert check == []
    far.close()
    new = rig.second_device("new")
    new.settle()
    assert person(new).name == "erased"
    assert all(NAME.encode() not in row.body for row in rig.hub.store.page(Place(), 10_000).rows)
    new.close()


def test_a_cut_between_erasing_and_sweeping_is_made_good_at_the_next_start(rig, monkeypatch):
    enter(rig)
    made = work(rig)
    erase(rig, "note", made)
    monkeypatch.setattr("floorledger.adapters.terminal_store.sweep_if_due", lambda _engine: None)
    rig.installation.settle()
    device = rig.folder / "terminal.db"
    assert NOTE.encode() in device.read_bytes() + device.with_name("terminal.db-wal").read_bytes()
    monkeypatch.undo()
    rig.reopen()
    assert NOTE.encode() not in device.read_bytes() + device.with_name("terminal.db-wal").read_bytes()


def test_an_erased_photo_and_note_do_not_come_back(rig):
    enter(rig)
    made = work(rig)
    photo = rig.installation.store.photo_of(made)
    note = rig.installation.store.notes_of([made])
    assert [each.text for each in note] == [NOTE]
    erase(rig, "photo", made)
    erase(rig, "note", made)
    assert rig.hub.hub.photo(photo).outcome is Outcome.ALREADY_THERE
    rig.installation.settle()
    assert rig.installation.store.photo_of(made).content == b""
    assert rig.installation.store.notes_of([made]) == []
    with rig.hub.store.engine.connect() as connection:
        assert connection.execute(text("SELECT content FROM photo")).scalars().all() == [None]
        assert connection.execute(text("SELECT text FROM note")).scalars().all() == [None]


def test_a_photo_that_has_not_arrived_when_it_is_erased_never_gets_in(rig):
    enter(rig)
    real = rig.installation.sync._link
    rig.installation.sync._link = NoPhotos(real)
    made = work(rig)
    rig.installation.sync._link = real
    erase(rig, "photo", made)
    rig.installation.settle()
    assert rig.installation.store.photo_of(made).content == b""
    with rig.hub.store.engine.connect() as connection:
        assert connection.execute(text("SELECT content FROM photo")).scalars().all() == [None]


class NoPhotos:
    """A hub that photos do not reach."""

    def __init__(self, hub: object) -> None:
        self._hub = hub

    def __getattr__(self, name: str) -> object:
        return getattr(self._hub, name)

    def photo(self, _photo: object) -> object:
        raise HubFault(Outcome.UNREACHABLE, "the line broke")


def test_a_device_that_is_built_again_does_not_bring_back_what_was_erased(rig):
    enter(rig)
    made = work(rig)
    erase(rig, "note", made)
    erase(rig, "photo", made)
    rig.installation.store.distrust("for this test")
    rig.reopen()
    assert rig.installation.repaired is not None
    assert rig.installation.store.notes_of([made]) == []
    assert rig.installation.store.photo_of(made).content == b""


def test_publishing_the_person_again_does_not_bring_the_name_back(rig):
    enter(rig)
    erase(rig, "person", PERSON)
    enter(rig)
    rig.installation.settle()
    assert person(rig).name == "erased"
    with pytest.raises(LookupError, match="was erased and stays so"):
        change_person(url(rig), rig.folder, PERSON, Change(name=NAME), clock=rig.clock, use_keyring=False)


def test_what_is_not_there_or_would_keep_the_name_is_refused_in_words(rig, capsys):
    enter(rig)
    made = work(rig)
    plain = rig.record(good(rig, "1")).event_id
    rig.installation.settle()
    command = ["hub", "erase", "--db", url(rig), "--by", BOSS, "--reason"]
    for more, said in (
        (["x", "--person", "psn-none"], "psn-none is no person known at this hub"),
        (["x", "--note", "no-such-event"], "event no-such-event is not at this hub"),
        (["x", "--photo", plain], f"event {plain} has no photo"),
        ([f"{NAME.upper()} has left", "--person", PERSON], "the reason is kept, and it holds the name or the badge"),
        ([" ", "--note", made], "give a reason"),
        (["x", "--note", made, "--by", "psn-none"], "psn-none is no person known at this hub"),
    ):
        assert main([*command, *more]) == 1
        assert said in capsys.readouterr().err
    assert person(rig).name == NAME
    assert main([*command, "request 17", "--person", PERSON]) == 0
    assert f"{PERSON} has no name, badge and PIN here" in capsys.readouterr().out


def test_everything_can_still_be_worked_out_again(rig):
    enter(rig)
    made = work(rig)
    erase(rig, "person", PERSON)
    erase(rig, "note", made)
    rig.installation.settle()
    rig.close()
    found = recompute(rig.folder, None, None)
    rig._open()
    assert found["differences"] == []
    assert replace(person(rig), roles=()).name == "erased"
