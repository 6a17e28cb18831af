"""Reading a machining log: a CSV file in, typed rows and explained refusals out (domain.md A2).

A file that cannot be trusted as a whole is refused as a whole (:class:`LogRefused`). A single row that does not read
is refused with its line number and its code, and the rest of the file goes on. Line numbers are those an editor shows;
the header is line 1.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from floorledger.services.log_row import LogFinding, LogRow, RowFault, same_order, typed_row

COLUMNS = (
    "Case ID",
    "Activity",
    "Resource",
    "Start Timestamp",
    "Complete Timestamp",
    "Span",
    "Work Order Qty",
    "Part Desc.",
    "Worker ID",
    "Report Type",
    "Qty Completed",
    "Qty Rejected",
    "Qty for MRB",
    "Rework",
)
_CELL_LIMIT = 1000
_FILE_LIMIT = 256 * 1024 * 1024
_CUT_TIME = re.compile(r"[0-9]{1,2}:[0-9]{2}[.,][0-9]")
_MORE_RANGES = 6


class LogRefused(Exception):
    """The file as a whole is not taken; the text says why, that nothing was imported, and what to do."""


@dataclass(frozen=True, slots=True)
class LogFile:
    """A log as read: the rows that can be used, and one finding for each row that cannot."""

    name: str
    rows: tuple[LogRow, ...]
    refused: tuple[LogFinding, ...] = ()

    @property
    def row_count(self) -> int:
        """All rows of the file, without its header."""
        return len(self.rows) + len(self.refused)


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    cells: dict[str, str]
    width: int


def read_log(path: Path) -> LogFile:
    """Read a machining log. Raises LogRefused where the file as a whole cannot be trusted."""
    width, records = _records(path.name, _text(path))
    if not records:
        raise LogRefused(f"{path.name} has a header and no rows. Nothing was imported.")
    _refuse_cut_times(path.name, records)
    rows: list[LogRow] = []
    refused: list[LogFinding] = []
    orders: dict[str, LogRow] = {}
    for record in records:
        try:
            row = _row(record, width)
            same_order(row, orders.setdefault(row.case, row))
            rows.append(row)
        except RowFault as fault:
            refused.append(LogFinding(record.line, fault.code, f"Row {record.line} was not taken: {fault.text}"))
    if not rows:
        raise LogRefused(
            f"None of the {len(refused)} rows of {path.name} can be read. The first: {refused[0].text} "
            f"Nothing was imported."
        )
    return LogFile(path.name, tuple(rows), tuple(refused))


def _row(record: _Record, width: int) -> LogRow:
    if record.width != width:
        raise RowFault("C02", f"it has {record.width} cells where the header has {width}.")
    return typed_row(record.line, record.cells)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _FILE_LIMIT:
            raise LogRefused(f"{path.name} is larger than 256 MiB; a production log is not. Nothing was imported.")
        body = path.read_bytes()
    except OSError as error:
        raise LogRefused(f"{path.name} cannot be opened: {error.strerror}. Nothing was imported.") from error
    if not body.strip():
        raise LogRefused(f"{path.name} is empty. Nothing was imported; check the export that wrote it.")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise LogRefused(
            f"Line {line} of {path.name} is not UTF-8 text (byte {error.start + 1}). Nothing was imported; "
            f"export the log again as CSV in UTF-8."
        ) from error
    if "\0" in text:
        raise LogRefused(f"{path.name} holds zero bytes, so it is no CSV file. Nothing was imported.")
    return text


def _records(name: str, text: str) -> tuple[int, list[_Record]]:
    """The width of the header and the rows with cells by column name; blank lines do not count."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next((cells for cells in reader if cells), [])
        places = _places(name, header)
        records = [
            _Record(
                line=reader.line_num,
                cells={column: cells[place].strip() for column, place in places.items() if place < len(cells)},
                width=len(cells),
            )
            for cells in reader
            if cells and _fits(name, reader.line_num, cells)
        ]
    except csv.Error as error:
        raise LogRefused(
            f"{name} is not a CSV file that can be read: line {reader.line_num}: {error}. Nothing was imported."
        ) from error
    return len(header), records


def _fits(name: str, line: int, cells: list[str]) -> bool:
    longest = max(map(len, cells))
    if longest > _CELL_LIMIT:
        raise LogRefused(
            f"Line {line} of {name} has a cell of {longest} characters; a quote is probably not closed. "
            f"Nothing was imported."
        )
    return True


def _places(name: str, header: list[str]) -> dict[str, int]:
    """Where each column stands; blanks and capitals do not matter (mirrors spell ``Work Order  Qty``)."""
    titles = [_plain(cell) for cell in header]
    missing = [column for column in COLUMNS if _plain(column) not in titles]
    if missing:
        hint = ""
        if len(header) == 1 and any(mark in header[0] for mark in ";\t|"):
            hint = " Its cells are not separated by commas."
        raise LogRefused(
            f"{name} is not a machining log: {_listed(missing)} "
            f"{'is' if len(missing) == 1 else 'are'} missing in its first line.{hint} Nothing was imported."
        )
    double = [column for column in COLUMNS if titles.count(_plain(column)) > 1]
    if double:
        raise LogRefused(f"{name} has the column {_listed(double)} more than once. Nothing was imported.")
    return {column: titles.index(_plain(column)) for column in COLUMNS}


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _listed(columns: list[str]) -> str:
    return ", ".join(f"“{column}”" for column in columns)


def _refuse_cut_times(name: str, records: list[_Record]) -> None:
    """A spreadsheet program that opens the file shows and saves times as mm:ss.0 (A2, the mangled twin)."""
    cut = [
        (record.line, cell)
        for record in records
        for cell in (record.cells.get("Start Timestamp", ""), record.cells.get("Complete Timestamp", ""))
        if _CUT_TIME.fullmatch(cell)
    ]
    if not cut:
        return
    lines = sorted({line for line, _ in cut})
    raise LogRefused(
        f"A spreadsheet program has saved {name} and cut the date and the hour off its times: {len(lines)} of "
        f"{len(records)} rows have only minutes and seconds left, such as “{cut[0][1]}” in row {cut[0][0]} "
        f"(rows {line_ranges(lines)}). What was cut off cannot be restored from this file. "
        f"Nothing was imported. Export the log again and import it without opening it in a spreadsheet program."
    )


def line_ranges(lines: Iterable[int]) -> str:
    """Ascending line numbers for a sentence: ``2-4, 9``, at most six ranges and how many rows follow."""
    runs = [
        [line for _, line in run] for _, run in groupby(enumerate(lines), key=lambda indexed: indexed[1] - indexed[0])
    ]
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs[:_MORE_RANGES]]
    rest = sum(map(len, runs[_MORE_RANGES:]))
    return ", ".join(shown) + (f" and {rest} more" if rest else "")
