"""Wrong PINs lock the person, not the terminal, and only for a while."""

import pytest

from floorledger.domain.people import LOCKED_OUT, WRONG_PIN
from floorledger.services.pin_guard import LOCK, MAX_WRONG, PinGuard, Tries, with_pin
from floorledger.services.ports import PinSecretMissing, StoreFault
from floorledger.services.records import Person
from tests.rig import HandClock

INES = Person(person_id="ines", name="Ines", badge="2011", roles=("supervisor",), pin_verifier="9357")
KOFI = Person(person_id="kofi", name="Kofi", badge="3007", roles=("quality",), pin_verifier="2764")


class PlainPins:
    """A verifier that is the PIN, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def make(self, pin: str) -> str:
        return pin

    def matches(self, verifier: str, pin: str) -> bool:
        self.asked += 1
        return verifier == pin


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def pins() -> PlainPins:
    return PlainPins()


@pytest.fixture
def guard(pins: PlainPins, clock: HandClock) -> PinGuard:
    return PinGuard(pins, clock)


def wrong(guard: PinGuard, times: int, person: Person = INES) -> list[str | None]:
    return [guard.refusal(person, "0000") for _ in range(times)]


def test_the_right_pin_is_taken(guard):
    assert guard.refusal(INES, "9357") is None


def test_wrong_pins_below_the_limit_only_ask_again(guard):
    assert set(wrong(guard, MAX_WRONG - 1)) == {"This PIN is not right. Try again."}
    assert guard.refusal(INES, "9357") is None


def test_a_right_pin_starts_the_count_anew(guard):
    for _ in range(3):
        wrong(guard, MAX_WRONG - 1)
        assert guard.refusal(INES, "9357") is None


def test_too_many_wrong_pins_lock_even_the_right_one_out(guard, pins):
    assert wrong(guard, MAX_WRONG)[-1] == "Too many wrong PINs. Wait until 06:05, then try again."
    asked = pins.asked
    assert guard.refusal(INES, "9357") == "Too many wrong PINs. Wait until 06:05, then try again."
    assert pins.asked == asked, "a locked guard tells nothing by its answer or its time"


@pytest.mark.parametrize(("seconds", "open_again"), [(-1, False), (0, True), (60, True)])
def test_the_lock_ends_by_itself(guard, clock, seconds, open_again):
    wrong(guard, MAX_WRONG)
    clock.time += LOCK
    clock.forward(seconds / 60)
    assert (guard.refusal(INES, "9357") is None) is open_again


def test_after_the_lock_there_are_as_many_tries_as_before(guard, clock):
    wrong(guard, MAX_WRONG)
    clock.time += LOCK
    wrong(guard, MAX_WRONG - 1)
    assert guard.refusal(INES, "9357") is None
    wrong(guard, MAX_WRONG)
    assert "Too many" in (guard.refusal(INES, "9357") or "")


def test_each_lock_is_twice_as_long_up_to_an_hour(guard, clock):
    """5, 10, 20, 40 minutes, then an hour each: at most some 120 tries in a day of guessing (5 an hour)."""
    begun, ends = clock.time, []
    for minutes in (5, 10, 20, 40, 60, 60):
        said = wrong(guard, MAX_WRONG)[-1]
        assert said is not None
        ends.append(said.removeprefix("Too many wrong PINs. Wait until ").removesuffix(", then try again."))
        clock.forward(minutes)
    assert ends == ["06:05", "06:15", "06:35", "07:15", "08:15", "09:15"]
    assert (clock.time - begun).seconds == 195 * 60


def test_the_right_pin_after_a_lock_makes_the_next_one_short_again(guard, clock):
    wrong(guard, MAX_WRONG)
    clock.time += LOCK
    assert guard.refusal(INES, "9357") is None
    assert "06:10" in (wrong(guard, MAX_WRONG)[-1] or "")


def test_each_wrong_pin_is_told_and_the_one_that_locks_by_its_own_code(pins, clock):
    told: list[tuple[str, str]] = []
    guard = PinGuard(pins, clock, tell=lambda person, code: told.append((person.person_id, code)))
    wrong(guard, MAX_WRONG + 3)
    assert told == [("ines", WRONG_PIN)] * (MAX_WRONG - 1) + [("ines", LOCKED_OUT)]


def test_a_disk_that_keeps_nothing_gives_no_free_tries(pins, clock):
    def full(_person: Person, _code: str) -> None:
        raise StoreFault("The disk is full.")

    guard = PinGuard(pins, clock, tell=full)
    assert set(wrong(guard, MAX_WRONG)) == {"The disk is full."}
    assert "Too many" in (guard.refusal(INES, "9357") or "")


def test_what_the_log_says_of_earlier_tries_counts(pins, clock):
    guard = PinGuard(pins, clock, {"ines": Tries(wrong=MAX_WRONG - 1, locks=1)})
    assert "06:10" in (wrong(guard, 1)[-1] or ""), "the second lock lasts ten minutes"


def test_a_pin_that_cannot_be_checked_here_is_no_wrong_pin(clock):
    class Elsewhere(PlainPins):
        def matches(self, verifier: str, pin: str) -> bool:
            raise PinSecretMissing

    guard = PinGuard(Elsewhere(), clock)
    assert all("PIN secret" in (text or "") for text in wrong(guard, MAX_WRONG + 1))


@pytest.mark.parametrize("pin", ["4821", "48210", "48210937"])
def test_a_pin_has_four_to_eight_digits(pins, pin):
    made = with_pin(INES, pin, pins)
    assert (made.pin_verifier, made.pin_digits) == (pin, len(pin))


@pytest.mark.parametrize("pin", ["", "482", "482109375", "48a1", "\N{ARABIC-INDIC DIGIT ONE}821"])
def test_anything_else_is_no_pin(pins, pin):
    with pytest.raises(ValueError, match="4 to 8 digits"):
        with_pin(INES, pin, pins)


def test_trying_while_locked_does_not_make_it_longer(guard, clock):
    wrong(guard, MAX_WRONG)
    clock.forward(4)
    wrong(guard, 20)
    clock.forward(1)
    assert guard.refusal(INES, "9357") is None


def test_one_persons_lock_is_nobody_elses(guard):
    wrong(guard, MAX_WRONG)
    assert guard.refusal(KOFI, "2764") is None


@pytest.mark.parametrize("pin", ["", "93570", "935", "\N{FULLWIDTH DIGIT NINE}357", "9357 "])
def test_almost_right_is_wrong(guard, pin):
    assert guard.refusal(INES, pin) is not None


def test_a_person_without_a_pin_is_never_let_in(guard):
    nobody = Person(person_id="importer", name="Importer", badge="", roles=("importer",), pin_verifier="$none")
    assert guard.refusal(nobody, "") is not None
