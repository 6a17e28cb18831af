"""What states, spans and kinds are called on the workstation, and which state a word means."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from floorledger.domain.finding import Severity
from floorledger.services.workstation_views import ExceptionRow
from floorledger.ui import figures
from floorledger.ui.theme import State

DECIDED = frozenset(
    {
        *("approved", "rejected", "corrected", "reversed", "accepted with reason", "dismissed as false alarm"),
        *("closed", "done", "resolved", "dismissed", "posted"),
    }
)
"""States of an exception that wait for nobody."""

CLOSED = frozenset({"closed", "settled"})
"""States of an order that have a final variance."""

STATES = {
    "": State.NONE,
    "look": State.LOOK,
    "open": State.LOOK,
    "held": State.LOOK,
    "hold": State.LOOK,
    "warn": State.LOOK,
    "stop": State.STOP,
    "past sla": State.STOP,
    "block": State.STOP,
    "refused": State.STOP,
    "escalated": State.STOP,
    "wait": State.WAIT,
    "waiting": State.WAIT,
    "offline": State.WAIT,
    "assigned": State.WAIT,
    "under review": State.WAIT,
    "verified": State.VERIFIED,
}

STALE_S = 60
"""Seconds after which the feed's age wants a look."""

OF_SEVERITY = {Severity.INFO: State.NONE, Severity.WARN: State.LOOK, Severity.BLOCK: State.STOP}


def state_of(word: str) -> State:
    """Give what a service's word for a state means; neutral for a word that is not known."""
    return STATES.get(word.casefold().replace("_", " "), State.NONE)


def state_word(word: str) -> str:
    """Give a service's word for a state in the language of the screen; an unknown word stays as it is."""
    translate = QCoreApplication.translate
    plain = word.casefold().replace("_", " ")
    known = {
        "look": translate("Workstation", "look"),
        "open": translate("Workstation", "open"),
        "held": translate("Workstation", "held"),
        "hold": translate("Workstation", "held"),
        "warn": translate("Workstation", "look"),
        "stop": translate("Workstation", "stopped"),
        "past sla": translate("Workstation", "past SLA"),
        "block": translate("Workstation", "blocked"),
        "refused": translate("Workstation", "refused"),
        "escalated": translate("Workstation", "escalated"),
        "wait": translate("Workstation", "waiting"),
        "waiting": translate("Workstation", "waiting"),
        "offline": translate("Workstation", "offline"),
        "assigned": translate("Workstation", "assigned"),
        "under review": translate("Workstation", "under review"),
        "verified": translate("Workstation", "verified"),
        "approved": translate("Workstation", "approved"),
        "rejected": translate("Workstation", "rejected"),
        "planned": translate("Workstation", "planned"),
        "released": translate("Workstation", "released"),
        "started": translate("Workstation", "started"),
        "finished": translate("Workstation", "finished"),
        "technically complete": translate("Workstation", "complete"),
        "reversed": translate("Workstation", "reversed"),
        "corrected": translate("Workstation", "corrected"),
        "accepted with reason": translate("Workstation", "accepted"),
        "dismissed as false alarm": translate("Workstation", "false alarm"),
        "closed": translate("Workstation", "closed"),
    }
    return known.get(plain, word)


def is_open(row: ExceptionRow) -> bool:
    """Tell whether an exception still waits for somebody."""
    return row.state.casefold() not in DECIDED


def exception_state(row: ExceptionRow) -> State:
    """Give the state that an exception's pill shows: past its SLA or escalated outranks the rest."""
    return State.STOP if is_open(row) and (row.due_h < 0 or row.escalation) else state_of(row.state)


def exception_word(row: ExceptionRow) -> str:
    """Give the word that an exception's pill shows."""
    if is_open(row) and row.due_h < 0:
        return state_word("past SLA")
    return state_word("escalated" if is_open(row) and row.escalation else row.state)


def due(hours: int, locale: QLocale) -> str:
    """Write the hours to an SLA: ``6 h``, from two days on ``2 d``, past with a minus."""
    days = abs(hours) // 24 * (1 if hours >= 0 else -1)
    if abs(hours) >= 48:
        pattern, amount = QCoreApplication.translate("Workstation", "{0} d"), days
    else:
        pattern, amount = QCoreApplication.translate("Workstation", "{0} h"), hours
    return pattern.format(figures.figure(str(amount), locale)).replace(" ", "\N{NO-BREAK SPACE}")


def due_words(row: ExceptionRow, locale: QLocale) -> str:
    """Say how an exception stands to its SLA."""
    if not is_open(row):
        return state_word(row.state)
    translate = QCoreApplication.translate
    pattern = translate("Workstation", "past SLA by {0}") if row.due_h < 0 else translate("Workstation", "{0} to SLA")
    return pattern.format(due(abs(row.due_h), locale))


def age(seconds: int) -> str:
    """Write the age of the feed in its largest unit."""
    translate = QCoreApplication.translate
    minute, hour, day = 60, 3600, 86400
    if seconds < minute:
        return translate("Workstation", "%n s", "", seconds)
    if seconds < hour:
        return translate("Workstation", "%n min", "", seconds // minute)
    if seconds < day:
        return translate("Workstation", "%n h", "", seconds // hour)
    return translate("Workstation", "%n d", "", seconds // day)


def moment(at: datetime | None, today: datetime | None, locale: QLocale) -> str:
    """Write a time of day, with its date where that is not today's, on the clock of ``today``."""
    if at is None:
        return ""
    if today is not None and today.tzinfo is not None and at.tzinfo is not None:
        at = at.astimezone(today.tzinfo)
    if today is not None and at.date() == today.date():
        return figures.clock(at, locale)
    return f"{figures.day(at.date(), locale)} {figures.clock(at, locale)}"
