"""Telling people of exceptions: what is due goes out with no transaction open, and at least once (domain.md B5.2).

A crash after sending and before it is marked sends the message again, with the same id, by which mail servers and
webhooks know it. What ended before it was sent is not sent any more.
"""

import hashlib
import logging
import random
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta

from floorledger.domain.calendar import local
from floorledger.domain.exception import CODES, STANDING
from floorledger.domain.master import MasterData
from floorledger.domain.notify import Channel, Reason, Rules
from floorledger.domain.number import minor_text
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.notice_ports import MOST_ATTEMPTS, Due, Line, Message, NotSent, Post
from floorledger.services.ports import Clock

AT_A_TIME = 50
"""Messages taken in one go; a process that dies holds up no more than these, and those for minutes."""
_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=1)
_LONGEST_SUBJECT = 150
_LONGEST_TEXT = 1_000
_MOST_LINES = 200
_WHY = {
    Reason.OPENED: "It was opened.",
    Reason.FIRST_MISSED: "Nobody began in time, so it was escalated.",
    Reason.LIMIT_MISSED: "It was not resolved in time, so it was escalated.",
}
_ENDED = "ended before it was sent"
_NOBODY = "nobody of this name is told any more"

log = logging.getLogger(__name__)


class Notifier:
    """Sends what is due. Any number of processes may run one; a message is one process's at a time."""

    def __init__(self, store: HubStore, post: Post, clock: Clock) -> None:
        self._store = store
        self._post = post
        self._clock = clock
        self._chance = random.Random("pauses")  # noqa: S311 - pauses that differ, not secrets

    def run(self, now: datetime) -> int:
        """Send what is due; how many messages went out."""
        with self._store.begin() as tx:
            rules, master = tx.notices.rules(), tx.master()
            if rules is None or master is None:
                return 0
            at = tx.lanes.now(now)
            due = [(each, _message(tx, each, master)) for each in tx.notices.take(at, AT_A_TIME)]
        return sum(self._send(each, message, rules, at) for each, message in due)

    def _send(self, due: Due, message: Message | None, rules: Rules, at: datetime) -> bool:
        """Send one message and keep what came of it."""
        if message is None or not _is_told(due, rules):
            self._keep(due, at, _ENDED if message is None else _NOBODY)
            return False
        try:
            self._hand_over(due, message, rules)
        except NotSent as fault:
            self._put_off(due, at, str(fault))
            return False
        self._keep(due, at)
        return True

    def _hand_over(self, due: Due, message: Message, rules: Rules) -> None:
        first = due.notices[0]
        if first.channel is Channel.MAIL:
            if rules.mail is None:
                raise NotSent("No mail server is set.")
            self._post.mail(rules.mail, message)
            return
        hook = next((each for each in rules.webhooks if each.name == first.to), None)
        if hook is None:
            raise NotSent(f"There is no webhook {first.to}.")
        self._post.call(hook, message)

    def _keep(self, due: Due, at: datetime, said: str | None = None) -> None:
        with self._store.begin() as tx:
            tx.notices.sent(due.numbers, at, said)

    def _put_off(self, due: Due, at: datetime, said: str) -> None:
        pause = min(_FIRST_PAUSE * 2 ** min(due.attempts - 1, 10), _LONGEST_PAUSE)
        pause *= 1 + self._chance.random() / 4
        if due.attempts >= MOST_ATTEMPTS:
            log.error("a message to %s was given up after %d attempts: %s", due.notices[0].to, due.attempts, said)
        with self._store.begin() as tx:
            tx.notices.put_off(due.numbers, at + pause, said)


def _is_told(due: Due, rules: Rules) -> bool:
    first = due.notices[0]
    return any((each.channel, each.to) == (first.channel, first.to) for each in rules.recipients)


def _message(tx: HubTx, due: Due, master: MasterData) -> Message | None:
    """What a message says; None where nothing of it is open any more."""
    lines = _lines(tx, due, master)
    if not lines:
        return None
    first = due.notices[0]
    key = f"{first.channel} {first.to} {first.digest} {min(due.numbers)}"
    subject = _subject(lines, master, is_digest=first.digest is not None)
    body = "\n\n".join([*(_paragraph(line, master) for line in lines[:_MOST_LINES]), *_rest(lines)])
    return Message(
        message_id=hashlib.sha256(key.encode()).hexdigest()[:32],
        to=first.to,
        subject=plain(subject)[:_LONGEST_SUBJECT],
        body=body + "\n",
        lines=lines,
    )


def _lines(tx: HubTx, due: Due, master: MasterData) -> tuple[Line, ...]:
    """Each open exception once, with what was said of it last."""
    found: dict[str, Line] = {}
    for notice in due.notices:
        case, now = tx.cases.find(notice.exception_id), tx.cases.now(notice.exception_id)
        if case is not None and now is not None and now.state in STANDING:
            value = minor_text(case.value_minor, master.minor_digits)
            line = Line(exception_id=case.exception_id, reason=notice.reason, case=case, now=now, value=value)
            found[case.exception_id] = line
    return tuple(sorted(found.values(), key=lambda line: (-line.case.value_minor, line.case.due_at)))


def _subject(lines: Sequence[Line], master: MasterData, *, is_digest: bool) -> str:
    if is_digest and len(lines) > 1:
        return f"{master.plant_name}: {len(lines)} exceptions are open for you"
    line = lines[0]
    of = "" if line.case.order_no is None else f", order {line.case.order_no}"
    return f"{master.plant_name}: {line.case.code} {CODES[line.case.code].meaning}{of}"


def _paragraph(line: Line, master: MasterData) -> str:
    """Whole sentences; whoever acted is not named, for a message leaves the plant."""
    case = line.case
    due = local(case.due_at, master.time_zone)
    of = "" if case.order_no is None else f" It is about order {plain(case.order_no)}."
    worth = f" {line.value} {master.currency} are at stake." if case.value_minor else ""
    return (
        f"{case.code}, {CODES[case.code].meaning}: {plain(case.text)}{of}{worth} "
        f"It is with the {plain(line.now.owner)} and due on {due:%Y-%m-%d} at {due:%H:%M}. {_WHY[line.reason]}"
    )


def _rest(lines: Sequence[Line]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [f"{more} more are in the workstation's queue."] if more > 0 else []


def plain(text: str) -> str:
    """One line without anything that steers a display or a header, and not endless."""
    safe = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in text)
    return " ".join(safe.split())[:_LONGEST_TEXT]
