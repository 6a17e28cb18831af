"""A terminal without the plant's data says how much of it is here, and goes on by itself when the hub was away."""

import pytest

from floorledger.domain.label import ScanKind, label
from floorledger.main.installation import Installation
from floorledger.services.records import Outcome, Page, Place
from floorledger.services.sync import PAGE, Progress
from floorledger.services.terminal import Terminal
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Arrival, Tone
from tests.rig import SUPERVISOR, Rig
from tests.services.terminal_bench import QuickPins
from tests.services.workstation_bench import workstation

BADGE = label(ScanKind.BADGE, "1042").encode()


class RowByRow:
    """The way to the rig's hub, one row of the feed a page; ``away`` is a cable that is out."""

    def __init__(self, rig: Rig) -> None:
        self._hub = rig.hub
        self.push, self.photo, self.document = rig.hub.push, rig.hub.photo, rig.hub.document
        self.away = False
        self.asked: list[int] = []

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        if self.away:
            raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")
        self.asked.append(place.pos)
        return self._hub.pull(place, 1, device_id)


@pytest.fixture
def link(rig):
    return RowByRow(rig)


@pytest.fixture
def new(rig, link):
    device = rig.second_device("T-new", link=link)
    yield device
    device.close()


def terminal_of(rig: Rig, device: Installation) -> Terminal:
    kept, rig.installation = rig.installation, device
    made = rig.terminal(pins=QuickPins())
    rig.installation = kept
    return made


def told_rows(rig: Rig) -> list[str]:
    return [row.kind for row in rig.hub.store.feed(0, 10_000)]


def test_each_page_moves_what_is_shown_until_somebody_can_sign_in(rig, new):
    """The demo plant is policy, people, one part of master data and its switch: four rows, so quarters."""
    assert told_rows(rig)[:4] == ["policy", "people", "master part", "master"]
    end = rig.hub.store.feed(0, 10_000)[-1].pos
    terminal, shown = terminal_of(rig, new), []
    assert terminal.view().link.arriving == Arrival(), "nothing was heard of the hub yet"
    for _ in range(4):
        new.sync.round()
        shown.append(terminal.view().link.arriving)
    assert shown == [Arrival(percent=100 * row // end) for row in (1, 2, 3)] + [None]
    assert terminal.scan(BADGE).last_scan.meaning == "Mara Lindt is signed in."


def test_a_badge_before_that_is_answered_with_how_far_it_is(rig, new):
    terminal, end = terminal_of(rig, new), rig.hub.store.feed(0, 10_000)[-1].pos
    new.sync.round()
    heard = terminal.scan(BADGE).last_scan
    assert heard.tone is Tone.REFUSED
    assert heard.meaning == f"{100 // end} % of the plant's data is here."
    assert new.store.waiting_count() == 0, "nothing is recorded without a plant"


def test_a_hub_that_goes_away_is_said_and_the_rest_comes_by_itself(rig, new, link):
    terminal = terminal_of(rig, new)
    new.sync.round()
    new.sync.round()
    before = terminal.view().link.arriving
    link.away = True
    assert new.sync.round() is False
    shown = terminal.view().link
    assert (shown.online, shown.since, shown.arriving) == (False, rig.clock.now(), before)
    link.away = False
    new.settle()
    shown = terminal.view().link
    assert (shown.online, shown.arriving) == (True, None)
    assert link.asked[:4] == [0, 1, 2, 3], "no page came twice"


def test_a_restart_amid_it_goes_on_at_the_same_percent(rig, new, link):
    for _ in range(2):
        new.sync.round()
    new.close()
    again = rig.second_device("T-new", enrolled=False, link=link)
    try:
        terminal, end = terminal_of(rig, again), rig.hub.store.feed(0, 10_000)[-1].pos
        again.sync.round()
        assert terminal.view().link.arriving == Arrival(percent=300 // end)
    finally:
        again.close()


def test_people_that_come_last_are_waited_for_too(rig, new, monkeypatch):
    """A device that follows lines is told of each document's newest row, so people may come after the plant."""
    new.settle()
    terminal = terminal_of(rig, new)
    monkeypatch.setattr(type(new.store), "people", lambda _store: ())
    new.sync.progress = Progress(5, 8, 0)
    assert terminal.view().link.arriving == Arrival(percent=62)
    assert terminal.scan(BADGE).last_scan.meaning == "62 % of the plant's data is here."


def test_a_hub_without_a_plant_is_not_waited_for_in_silence(rig, new, link):
    link.pull = lambda _place, _limit: Page((), Place("life", 0), 0)
    new.sync.round()
    terminal = terminal_of(rig, new)
    assert terminal.view().link.arriving == Arrival(empty=True)
    assert terminal.scan(BADGE).last_scan.meaning == "The hub has no data of the plant yet."


@pytest.mark.parametrize(
    ("progress", "percent"),
    [
        (Progress(0, PAGE, 0), None),
        (Progress(0, PAGE + 1, 0), 0),
        (Progress(5_000, 20_000, 0), 25),
        (Progress(15_000, 20_000, 10_000), 50),
        (Progress(20_000, 20_000, 0), None),
    ],
)
def test_a_workstation_says_how_much_is_here_while_more_than_a_page_is_to_come(rig, progress, percent):
    rig.installation.sync.progress = progress
    assert workstation(rig, SUPERVISOR).view().arriving == percent
