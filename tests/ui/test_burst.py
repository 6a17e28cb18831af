"""A scanner's keys told from a person's, at the boundaries; the times are given, nothing waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.services.settings import Suffix
from floorledger.ui.terminal.burst import LEAST, MOST, Burst, Fate, Rules

LET, HOLD, TYPED, SCAN, BROKEN = Fate


def fates(burst: Burst, text: str, *, step_s: float, start_s: float = 100.0) -> list[Fate]:
    """What became of each key, a pause that ends what came before included."""
    found = []
    for number, character in enumerate(text):
        now = start_s + number * step_s
        settled = burst.settle(now)
        found += [settled] if settled is not None else []
        found.append(burst.key(character, now))
    return found


def test_keys_within_the_gap_are_a_scan():
    burst = Burst(Rules())
    assert fates(burst, "WO/1001/30/M\r", step_s=0.049) == [HOLD] * 12 + [SCAN]
    assert burst.take() == b"WO/1001/30/M"


def test_keys_apart_are_a_persons_one_by_one():
    assert fates(Burst(Rules()), "1234\r", step_s=0.051) == [HOLD, *[TYPED, HOLD] * 3, TYPED, LET]


@pytest.mark.parametrize("text", ["1\r", "12\r", "123\r"])
def test_fewer_keys_than_a_hand_can_roll_are_a_persons(text: str):
    assert fates(Burst(Rules()), text, step_s=0.01) == [HOLD] * (len(text) - 1) + [TYPED]


@pytest.mark.parametrize(("keys", "fate"), [(LEAST - 1, TYPED), (LEAST, BROKEN)])
def test_a_burst_without_its_end_is_no_scan_and_reaches_no_field_either(keys: int, fate: Fate):
    burst = Burst(Rules())
    fates(burst, "x" * keys, step_s=0.01)
    assert burst.settle(200.0) is fate


def test_a_gap_may_end_a_scan():
    burst = Burst(Rules(suffix=Suffix.GAP))
    assert fates(burst, "BDG/1042/6", step_s=0.01) == [HOLD] * 10
    assert burst.settle(100.1) is None
    assert burst.settle(100.2) is SCAN
    assert burst.take() == b"BDG/1042/6"


@pytest.mark.parametrize("suffix", [Suffix.LINE, Suffix.CRLF, Suffix.CR, Suffix.LF])
def test_the_lf_behind_a_cr_presses_nothing(suffix: Suffix):
    burst = Burst(Rules(suffix=suffix))
    assert fates(burst, "BDG/1042/6\r\n", step_s=0.01)[-2:] == [SCAN, HOLD]
    assert burst.keys == 0
    assert fates(burst, "\r", step_s=0.01, start_s=101.0) == [LET]


def test_tab_ends_a_scan_only_where_it_is_set_to():
    assert fates(Burst(Rules(suffix=Suffix.TAB)), "BDG/1042/6\t", step_s=0.01)[-1] is SCAN
    assert fates(Burst(Rules()), "BDG/1042/6\t", step_s=0.01)[-1] is HOLD


PREFIXED = Rules(prefix="\x02~")


def test_with_a_prefix_nothing_else_is_withheld():
    assert fates(Burst(PREFIXED), "123456\r", step_s=0.01) == [LET] * 7
    burst = Burst(PREFIXED)
    assert fates(burst, "\x02~1\r", step_s=0.01) == [HOLD] * 3 + [SCAN]
    assert burst.take() == b"1"


def test_half_a_prefix_is_a_persons():
    assert fates(Burst(PREFIXED), "\x02X", step_s=0.01) == [HOLD, TYPED]
    burst = Burst(PREFIXED)
    fates(burst, "\x02", step_s=0.01)
    assert burst.settle(200.0) is TYPED


def test_endless_keys_fill_no_memory_and_the_next_scan_is_whole():
    burst = Burst(Rules())
    assert set(fates(burst, "x" * 3 * MOST + "\r", step_s=0.001)) == {HOLD, BROKEN}
    assert len(burst.take()) == MOST
    assert fates(burst, "BDG/1042/6\r", step_s=0.01, start_s=900.0)[-1] is SCAN
    assert burst.take() == b"BDG/1042/6"


@given(st.lists(st.tuples(st.sampled_from("A1/\r\t\x1d"), st.integers(1, 120)), max_size=40))
def test_every_key_is_decided_once(typed: list[tuple[str, int]]):
    """Whatever is typed at whatever speed: each key is let through, handed on, or in a scan, and none is forgotten."""
    burst, now, withheld, seen = Burst(Rules()), 0.0, 0, 0

    def decide(fate: Fate | None) -> None:
        nonlocal withheld, seen
        if fate is LET:
            seen += 1
        elif fate is not None and fate is not HOLD:
            seen += withheld
            withheld = 0
            if fate in (SCAN, BROKEN):
                burst.take()

    for character, pause_ms in typed:
        now += pause_ms / 1000
        decide(burst.settle(now))
        fate = burst.key(character, now)
        withheld += fate is not LET
        if fate is HOLD and burst.keys == 0:
            seen, withheld = seen + withheld, 0  # the LF of a scan that is over
        decide(fate)
    decide(burst.settle(now + 1))
    assert (seen, withheld) == (len(typed), 0)
