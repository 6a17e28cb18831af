"""Reading a log: what is refused as a whole, what is refused row by row, what does not matter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.services.log_file import line_ranges
from floorledger.services.log_row import LogRow
from floorledger.services.production_log import LogRefused, read_log
from tests.services.test_production_log import HEADER, LINES, write


def refusal(path: Path) -> str:
    with pytest.raises(LogRefused) as refused:
        read_log(path)
    text = str(refused.value)
    assert "Nothing was imported" in text
    assert path.name in text
    return text


def mangled(line: str) -> str:
    """What a spreadsheet program leaves of the two times."""
    cells = line.split(",")
    return ",".join([*cells[:3], *(cell[14:19] + ".0" for cell in cells[3:5]), *cells[5:]])


def test_the_mangled_twin_is_refused_with_what_happened_and_where(tmp_path):
    text = refusal(write(tmp_path / "twin.csv", [mangled(line) for line in LINES]))
    assert "A spreadsheet program has saved twin.csv and cut the date and the hour off its times" in text
    assert "14 of 14 rows" in text
    assert "rows 2-15" in text
    assert "Export the log again and import it without opening it in a spreadsheet program" in text


def test_a_few_mangled_rows_are_enough_and_are_named(tmp_path):
    lines = [mangled(line) if number in (0, 3, 4) else line for number, line in enumerate(LINES)]
    text = refusal(write(tmp_path / "twin.csv", lines))
    assert "3 of 14 rows" in text
    assert "rows 2, 5-6" in text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\n", "is empty"),
        (HEADER.encode() + b"\n", "has a header and no rows"),
        (b"one,two\n1,2\n", "“Case ID”, “Activity”"),
        (HEADER.replace(",Rework", "").encode() + b"\n1\n", "“Rework” is missing in its first line"),
        (HEADER.replace(",", ";").encode() + b"\n1;2\n", "Its cells are not separated by commas"),
        (HEADER.encode() + b",Span\n1\n", "has the column “Span” more than once"),
        (HEADER.encode() + b"\nCase 1,Fr\xe4sen\n", "Line 2 of log.csv is not UTF-8 text"),
        ("\ufeff".encode("utf-16") + HEADER.encode("utf-16"), "is not UTF-8 text"),
        (HEADER.encode() + b"\nCase\0 1\n", "holds zero bytes"),
        (HEADER.encode() + b"\n" + b"x" * 1001 + b"\n", "has a cell of 1001 characters"),
        (HEADER.encode() + b"\n" + b"x" * 140_000 + b"\n", "field larger than field limit"),
        (HEADER.encode() + b'\n"Case 1,Turning\n', "unexpected end of data"),
        (HEADER.encode() + b"\nCase 1,Turning\n\n", "None of the 1 rows"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_as_a_whole(tmp_path, content, says):
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    assert says in refusal(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert "cannot be opened" in refusal(tmp_path / "nowhere.csv")
    assert "cannot be opened" in refusal(tmp_path)


@pytest.mark.parametrize(
    "header",
    [
        HEADER.replace("Work Order Qty", "Work Order  Qty"),
        "\ufeff" + HEADER,
        HEADER.upper(),
        HEADER.replace(",", " , "),
    ],
)
def test_spellings_of_the_header_do_not_matter(tmp_path, header):
    plain, variant = (read_log(write(tmp_path / name, header=text)) for name, text in (("a", HEADER), ("b", header)))
    assert plain.rows == variant.rows


def test_neither_line_ends_nor_quotes_nor_further_columns_matter(tmp_path):
    plain = read_log(write(tmp_path / "plain.csv"))
    path = tmp_path / "windows.csv"
    quoted = ["Note," + HEADER, *(",".join(f'"{cell}"' for cell in ["x", *line.split(",")]) for line in LINES)]
    path.write_bytes("\r\n".join(quoted).encode())
    assert read_log(path).rows == plain.rows


ROW_FAULTS = [
    ("10,Bushing", "ten,Bushing", "Q05", "“Work Order Qty” is “ten”"),
    ("10,Bushing", "0,Bushing", "Q05", "an order asks for at least one piece"),
    ("D,9,1", "D,-9,1", "Q05", "“Qty Completed” is “-9”"),
    ("D,9,1", "D,9.5,1", "Q05", "“Qty Completed” is “9.5”"),
    ("D,9,1", "D,٩,1", "Q05", "“Qty Completed” is “٩”"),
    ("D,9,1", "X,9,1", "C02", "report type “X”"),
    ("1,0,", "1,0,N", "C02", "neither Y nor empty"),
    ("ID1", "", "M01", "“Worker ID” names nothing"),
    ("ID1", "-", "M01", "“Worker ID” names nothing"),
    ("Bushing", "Bushing,more", "C02", "it has 15 cells where the header has 14"),
    ("2012/01/31 01:00", "2012/02/31 01:00", "T05", "“Start Timestamp” is “2012/02/31 01:00:00.000”"),
    ("2012/01/31 01:00", "31.01.2012 01:00", "T05", "not a time such as"),
    ("2012/01/31 03:00", "2012/01/30 03:00", "T05", "Does it end on another date?"),
    ("Bushing", "Adapter", "C02", "Case 1 is for 10 Adapter here, but for 10 Bushing in row 2."),
]


@pytest.mark.parametrize(("old", "new", "code", "says"), ROW_FAULTS)
def test_one_row_that_does_not_read_is_named_and_the_rest_goes_on(tmp_path, old, new, code, says):
    lines = [LINES[0], LINES[1].replace(old, new, 1), *LINES[2:]]
    assert lines != LINES
    log = read_log(write(tmp_path / "log.csv", lines))
    (fault,) = log.refused
    assert (fault.line, fault.code) == (3, code)
    assert fault.text.startswith("Row 3 was not taken: ")
    assert says in fault.text
    assert log.row_count == 14
    assert [row.line for row in log.rows] == [2, *range(4, 16)]


def test_an_empty_span_is_not_zero(tmp_path):
    log = read_log(write(tmp_path / "log.csv", [LINES[0].replace("002:00", "")]))
    assert log.rows[0].span_min is None


def test_line_ranges_are_short():
    assert line_ranges([2]) == "2"
    assert line_ranges([2, 3, 4, 9]) == "2-4, 9"
    assert line_ranges(range(2, 40, 2)) == "2, 4, 6, 8, 10, 12 and 13 more"


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30)


@given(cells=st.lists(TEXT, min_size=14, max_size=14))
def test_whatever_stands_in_a_row_it_is_taken_or_explained(tmp_path_factory, cells):
    path = tmp_path_factory.mktemp("any") / "log.csv"
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    log = read_log(write(path, [*LINES[:2], quoted]))
    assert log.row_count == 3
    assert [finding.line for finding in log.refused] + [row.line for row in log.rows if row.line == 4] == [4]
    assert all(isinstance(row, LogRow) for row in log.rows)
