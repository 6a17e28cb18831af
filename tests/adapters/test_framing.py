"""Framing without a port: frames by suffix, prefix and gap, wherever the chunks split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.framing import Dropped, Framer, Framing, Why
from floorledger.services.settings import Suffix


def frames(framing: Framing, *chunks: bytes, step_s: float = 0.001) -> list[bytes | Dropped]:
    framer = Framer(framing)
    now = 100.0
    out: list[bytes | Dropped] = []
    for chunk in chunks:
        out += framer.feed(chunk, now := now + step_s)
    return out


@pytest.mark.parametrize(
    ("framing", "chunks", "expected"),
    [
        (Framing(), [b"A\rB\r"], [b"A", b"B"]),
        (Framing(), [b"A\nB\n"], [b"A", b"B"]),
        (Framing(), [b"A\r\nB\r\n"], [b"A", b"B"]),
        (Framing(), [b"A\r", b"\nB\r", b"\n"], [b"A", b"B"]),
        (Framing(), [b"\r\n\r\n"], []),
        (Framing(), [b"A", b"B", b"\r"], [b"AB"]),
        (Framing(), [b"A\tB\r"], [b"A\tB"]),
        (Framing(), [b"A \x00\x1d\xff\r"], [b"A \x00\x1d\xff"]),
        (Framing(), [b"A"], []),
        (Framing(suffix=Suffix.CR), [b"A\r\nB\r"], [b"A", b"\nB"]),
        (Framing(suffix=Suffix.LF), [b"A\r\nB\n"], [b"A\r", b"B"]),
        (Framing(suffix=Suffix.CRLF), [b"A\rB\r", b"\nC\r\n"], [b"A\rB", b"C"]),
        (Framing(suffix=Suffix.TAB), [b"A\rB\tC\t"], [b"A\rB", b"C"]),
        (Framing(prefix=b"\x02"), [b"\x02A\rB\r\x02\r"], [b"A", b"B"]),
        (Framing(prefix=b"\x02"), [b"\x02\x02A\r"], [b"\x02A"]),
    ],
)
def test_suffixes(framing: Framing, chunks: list[bytes], expected: list[bytes]):
    assert frames(framing, *chunks) == expected


GAP = Framing(suffix=Suffix.GAP)


@pytest.mark.parametrize(
    ("chunks", "step_s", "expected"),
    [
        ([b"A", b"B", b""], 0.049, []),
        ([b"A", b"B", b"", b""], 0.049, [b"AB"]),
        ([b"A", b"B", b""], 0.051, [b"A", b"B"]),
        ([b"A\rB\n", b""], 0.051, [b"A\rB\n"]),
        ([b"", b"", b""], 0.051, []),
    ],
)
def test_a_gap_ends_a_frame(chunks: list[bytes], step_s: float, expected: list[bytes]):
    assert frames(GAP, *chunks, step_s=step_s) == expected


@pytest.mark.parametrize("framing", [Framing(max_bytes=8), Framing(max_bytes=8, suffix=Suffix.CRLF)])
@pytest.mark.parametrize(
    "chunks",
    [
        [b"x" * 100 + b"\r\n"],
        [b"x"] * 100 + [b"\r", b"\n"],
        [b"x" * 9 + b"\r\n"],
        [b"x" * 50, b"y" * 50 + b"\r", b"\n"],
    ],
)
def test_an_oversized_frame_is_reported_once_and_the_next_is_good(framing: Framing, chunks: list[bytes]):
    assert frames(framing, *chunks, b"12345678\r\n", b"A\r\n") == [
        Dropped(Why.OVERSIZE, b"xxxxxxxx"),
        b"12345678",
        b"A",
    ]


def test_an_oversized_frame_is_reported_before_its_end_comes():
    assert frames(Framing(max_bytes=8), b"x" * 20) == [Dropped(Why.OVERSIZE, b"xxxxxxxx")]


def test_an_endless_frame_does_not_fill_the_memory():
    framer = Framer(Framing(max_bytes=8))
    for _ in range(100):
        framer.feed(b"x" * 1000, 1.0)
    assert len(framer._buffer) < 20


def test_an_oversized_frame_ends_with_the_gap():
    framing = Framing(suffix=Suffix.GAP, max_bytes=8)
    assert frames(framing, b"x" * 20, b"", b"A", b"", step_s=0.06) == [Dropped(Why.OVERSIZE, b"xxxxxxxx"), b"A"]


def test_what_was_unfinished_is_told_when_the_line_is_cut():
    framer = Framer(Framing())
    framer.feed(b"A\rhalf", 1.0)
    assert framer.cut_off() == [Dropped(Why.CUT_OFF, b"half")]
    assert framer.cut_off() == []
    assert framer.feed(b"B\r", 2.0) == [b"B"]


ANY_FRAMING = [
    Framing(),
    Framing(suffix=Suffix.CRLF),
    Framing(suffix=Suffix.TAB),
    Framing(max_bytes=5),
    Framing(max_bytes=5, prefix=b"\x02"),
]


@given(
    st.sampled_from(ANY_FRAMING),
    st.lists(st.binary(max_size=8), max_size=6),
    st.data(),
)
def test_where_the_chunks_split_does_not_matter(framing: Framing, pieces: list[bytes], data: st.DataObject):
    stream = b"".join(
        data.draw(st.sampled_from([b"", b"\x02"])) + piece + data.draw(st.sampled_from([b"\r\n", b"\r", b"\t", b""]))
        for piece in pieces
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=5)))
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert frames(framing, *chunks) == frames(framing, stream)
