"""What the checks say, short enough to stand in a table."""

import re

from floorledger.domain.check import check
from floorledger.domain.claim import Facts
from floorledger.domain.detail import Detail
from floorledger.domain.exception import ownership
from floorledger.domain.finding import Finding
from tests.plants import event, facts

_CODE = re.compile(r"\b[CMQTPRFS]0\d\b")


def findings(detail: Detail, known: Facts | None = None, **header: object) -> tuple[Finding, ...]:
    """The findings about an event of the reference plant, every one a plain sentence that somebody owns."""
    found = check(event(detail, **header), known or facts())
    for each in found:
        assert each.text[0].isupper() or each.text[0].isdigit(), each.text
        assert each.text.endswith((".", "?")), each.text
        assert not _CODE.search(each.text), each.text
        assert "None" not in each.text, each.text
        assert not re.search(r"[{}]|  |Fraction|Micro|\d/\d", each.text), each.text
        assert ownership(each.code).owner
    return found


def said(detail: Detail, known: Facts | None = None, **header: object) -> list[str]:
    """``["Q01 warn", ...]``: code and severity of each finding, in order."""
    return [f"{each.code} {each.severity}" for each in findings(detail, known, **header)]
