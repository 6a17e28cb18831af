"""Who is told of an exception, when, and how often: routes, quiet hours, digests, retries (B5.2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.recorded import SqlRecorded
from floorledger.domain.exception import ExceptionCase
from floorledger.domain.finding import Severity
from floorledger.domain.notify import (
    Channel,
    Digest,
    MailServer,
    Quiet,
    Reason,
    Recipient,
    Rules,
    Sending,
    Webhook,
    sending,
    wants,
)
from floorledger.main.assets import asset
from floorledger.services.escalation import Escalation
from floorledger.services.notice_ports import HELD, Message, NotSent
from floorledger.services.notices import announce
from floorledger.services.notify import Notifier, plain
from floorledger.services.notify_file import NotifyFault, read_rules
from tests.rig import SUPERVISOR, Rig
from tests.services.effects_bench import report
from tests.services.floor import reject, scrap
from tests.services.test_escalation import small

BERLIN = ZoneInfo("Europe/Berlin")
SERVER = MailServer(host="smtp.example.com", sender="hub@example.com")
BOSS = Recipient(channel=Channel.MAIL, to="boss@example.com")


class Pigeon:
    """Ways to people that keep what was sent; ``faults`` are used up first."""

    def __init__(self, faults: int = 0, *, lands: bool = False) -> None:
        self.faults = faults
        self.lands = lands
        self.sent: list[Message] = []
        self.busy: list[bool] = []
        self.rig: Rig | None = None

    def mail(self, _server: MailServer, message: Message) -> None:
        self._take(message)

    def call(self, _hook: Webhook, message: Message) -> None:
        self._take(message)

    def _take(self, message: Message) -> None:
        if self.rig is not None:
            with self.rig.hub.store.begin():  # would wait for a transaction that is open
                self.busy.append(False)
        if self.lands or not self.faults:
            self.sent.append(message)
        if self.faults:
            self.faults -= 1
            raise NotSent("the server broke off")


def told(rig: Rig, *recipients: Recipient, critical: tuple[str, ...] = ("S",)) -> None:
    """These are told from now on."""
    with rig.hub.store.begin() as tx:
        rules = Rules(recipients=recipients, mail=SERVER, critical=critical)
        tx.notices.set_rules(rules)


def rows(rig: Rig) -> list[tuple[str, str, bool]]:
    """The outbox: recipient, reason, and whether it went out."""
    with rig.hub.store.engine.connect() as connection:
        found = connection.execute(select(t.notice).order_by(t.notice.c.notice_no))
        return [(row.recipient, row.reason, row.sent_at is not None) for row in found]


def break_off(rig: Rig) -> None:
    """A transaction that opens an exception and does not come to its end."""
    with rig.hub.store.begin() as tx:
        tx.open_exception(case())
        raise ZeroDivisionError


def notifier(rig: Rig, pigeon: Pigeon) -> Notifier:
    return Notifier(rig.hub.store, pigeon, rig.clock)


@pytest.mark.both_databases
def test_an_exception_is_told_once_with_the_transaction_closed(rig):
    told(rig, BOSS)
    pigeon = Pigeon()
    pigeon.rig = rig
    with pytest.raises(ZeroDivisionError):
        break_off(rig)
    assert rows(rig) == [], "what is not kept is not told"
    small(rig, 1)
    assert rows(rig) == [("boss@example.com", "opened", False)]
    later = rig.clock.now() if rig.database is None else datetime.now(UTC)
    assert notifier(rig, pigeon).run(later) == 1
    assert notifier(rig, pigeon).run(later) == 0
    (message,) = pigeon.sent
    assert message.subject.endswith(": Q03 consumption departs from the bill of materials")
    assert message.body.startswith(
        "Q03, consumption departs from the bill of materials: 12 of 16 PCS scrapped: more than 50 % of the order. "
        "900.00 EUR are at stake. It is with the supervisor and due on 2026-11-21 at 06:00. It was opened."
    )


def test_a_message_whose_fate_is_unknown_goes_out_again_under_the_same_id(rig):
    told(rig, BOSS)
    small(rig, 1)
    pigeon = Pigeon(faults=2, lands=True)
    at = notifier(rig, pigeon)
    assert at.run(rig.clock.now()) == 0
    assert at.run(rig.clock.now()) == 0, "it rests"
    rig.clock.forward(2)
    assert at.run(rig.clock.now()) == 0
    rig.clock.forward(1)
    assert at.run(rig.clock.now()) == 0, "and longer each time"
    rig.clock.forward(2)
    assert at.run(rig.clock.now()) == 1
    assert len({message.message_id for message in pigeon.sent}) == 1
    assert len(pigeon.sent) == 3


def test_a_process_that_dies_while_sending_leaves_the_message_to_the_next(rig):
    told(rig, BOSS)
    small(rig, 1)
    with rig.hub.store.begin() as tx:
        (due,) = tx.notices.take(rig.clock.now(), 10)
    pigeon = Pigeon()
    assert notifier(rig, pigeon).run(rig.clock.now()) == 0
    rig.clock.time += HELD
    assert notifier(rig, pigeon).run(rig.clock.now()) == 1
    assert due.attempts == 1


def test_a_clock_set_back_holds_nothing_up(rig):
    told(rig, BOSS)
    right = rig.clock.time
    rig.clock.time += timedelta(days=365)
    small(rig, 1)
    rig.clock.time = right
    assert notifier(rig, Pigeon()).run(right) == 1


def test_what_ended_before_it_was_sent_is_not_sent(rig):
    told(rig, BOSS)
    target = report(rig, scrap(rig, "9"))
    report(rig, reject(target), SUPERVISOR)
    pigeon = Pigeon()
    assert notifier(rig, pigeon).run(rig.clock.now()) == 0
    assert (pigeon.sent, rows(rig)) == ([], [("boss@example.com", "opened", True)])


def test_an_escalation_is_told_once_for_each_reason(rig):
    told(rig, BOSS)
    small(rig, 1)
    rig.clock.forward(8 * 60 + 1)
    for _ in range(3):
        Escalation(rig.hub.store, SqlRecorded(rig.hub.store.engine), rig.clock).run(rig.clock.now())
    mine = [row for row in rows(rig) if row[1] != "opened"]
    assert mine.count(("boss@example.com", "first action missed", False)) == 4, "this one and the demo plant's three"
    pigeon = Pigeon()
    notifier(rig, pigeon).run(rig.clock.now())
    assert any("Nobody began in time, so it was escalated." in message.body for message in pigeon.sent)


def test_a_digest_holds_each_exception_once_and_goes_out_at_its_time(rig):
    """Friday 06:00; the digest goes out on working days at 07:00."""
    told(rig, replace(BOSS, digest=Digest(at_min=7 * 60, weekdays=(1, 2, 3, 4, 5))))
    small(rig, 1), small(rig, 2, value_minor=95_000)
    with rig.hub.store.begin() as tx:
        for each in tx.open_exceptions():
            if each.code == "Q03":
                announce(tx, each, each.owner, Reason.FIRST_MISSED, rig.clock.now())
    pigeon = Pigeon()
    rig.clock.forward(59)
    assert notifier(rig, pigeon).run(rig.clock.now()) == 0
    rig.clock.forward(1)
    small(rig, 3)
    assert notifier(rig, pigeon).run(rig.clock.now()) == 1
    (message,) = pigeon.sent
    assert [line.case.value_minor for line in message.lines] == [95_000, 90_000]
    assert message.subject.endswith("2 exceptions are open for you")
    assert message.body.count("Q03, ") == 2
    rig.clock.time += timedelta(days=2)
    assert notifier(rig, pigeon).run(rig.clock.now()) == 0, "Sunday"
    rig.clock.time += timedelta(days=1)
    assert notifier(rig, pigeon).run(rig.clock.now()) == 1
    assert [line.exception_id for line in pigeon.sent[-1].lines] != [line.exception_id for line in message.lines]


# --- when ------------------------------------------------------------------------------------------------------------


def at(day: int, hour: int, minute: int = 0, *, month: int = 11, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN, fold=fold)


NIGHT = replace(BOSS, quiet=Quiet(begin_min=22 * 60, end_min=6 * 60))


@pytest.mark.parametrize(
    ("now", "when"),
    [
        (at(20, 21, 59), at(20, 21, 59)),
        (at(20, 22), at(21, 6)),
        (at(21, 5, 59), at(21, 6)),
        (at(21, 6), at(21, 6)),
        (at(28, 23, month=3), at(29, 6, month=3)),  # the night has seven hours
        (at(24, 22, month=10), at(25, 6, month=10)),  # and this one nine
    ],
)
def test_quiet_hours_are_the_plants_over_midnight_and_changes_of_the_clock(now, when):
    assert sending(NIGHT, critical=False, now=now.astimezone(UTC), time_zone="Europe/Berlin").at == when.astimezone(UTC)


def test_quiet_hours_that_end_in_the_gap_or_the_repeated_hour():
    """02:30 is skipped on 29 March and comes twice on 25 October: then the first one ends them (domain/calendar.py)."""
    early = replace(BOSS, quiet=Quiet(begin_min=22 * 60, end_min=150))
    spring = sending(early, critical=False, now=at(28, 23, month=3).astimezone(UTC), time_zone="Europe/Berlin").at
    assert spring == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    autumn = sending(early, critical=False, now=at(24, 23, month=10).astimezone(UTC), time_zone="Europe/Berlin").at
    assert autumn == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    again = at(25, 2, 10, month=10, fold=1).astimezone(UTC)
    assert sending(early, critical=False, now=again, time_zone="Europe/Berlin").at == again


def test_what_is_critical_breaks_through():
    now = at(20, 23).astimezone(UTC)
    assert sending(NIGHT, critical=True, now=now, time_zone="Europe/Berlin") == Sending(now)
    digest = replace(BOSS, digest=Digest(at_min=420))
    assert sending(digest, critical=True, now=now, time_zone="Europe/Berlin") == Sending(now)


def case(**changes: object) -> ExceptionCase:
    values = {
        "exception_id": "x1",
        "code": "Q03",
        "severity": Severity.WARN,
        "text": "More was used.",
        "owner": "supervisor",
        "opened_at": at(20, 6),
        "due_at": at(21, 6),
        "value_minor": 5_000,
    }
    return ExceptionCase(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({}, True),
        ({"codes": ("Q",)}, True),
        ({"codes": ("P", "Q03")}, True),
        ({"codes": ("P", "Q01")}, False),
        ({"owners": ("quality",)}, False),
        ({"severities": (Severity.BLOCK,)}, False),
        ({"reasons": (Reason.LIMIT_MISSED,)}, False),
        ({"least_minor": 5_000}, True),
        ({"least_minor": 5_001}, False),
    ],
)
def test_who_is_told_of_what(filters, wanted):
    assert wants(replace(BOSS, **filters), case(), "supervisor", Reason.OPENED) is wanted


# --- the file ---------------------------------------------------------------------------------------------------------


def test_the_file_that_ships_can_be_read():
    rules = read_rules(asset("resources", "policy", "notify.yaml").read_bytes(), 2)
    assert (rules.mail.host, rules.mail.port, rules.critical) == ("smtp.example.com", 587, ("S", "P05"))
    assert [each.to for each in rules.recipients][:2] == ["support", "supervisor@example.com"]
    assert rules.recipients[1].quiet == Quiet(begin_min=1320, end_min=360)
    assert rules.recipients[2].digest == Digest(at_min=420, weekdays=(1, 2, 3, 4, 5))
    assert rules.recipients[2].least_minor == 25_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("recipients:\n- {mail: 'a@b.c\\r\\nBcc: x@y.z'}", "line 2"),
        ('recipients:\n- {mail: "a@b.c\\nBcc: x@y.z"}', "no mail address"),
        ("recipients:\n- {mail: a@b.c}", "needs “mail”"),
        ("recipients:\n- {webhook: nobody}", "no webhook “nobody”"),
        ("recipients:\n- {codes: [Q99], webhook: x}", "no exception code"),
        ("mail: {host: h, from: a@b.c, tls: none, user: u}", "only over starttls"),
        ("recipients:\n- {webhook: x, quiet: {from: '25:00', to: '06:00'}}", "no time of day"),
        ("recipients:\n- {owners: [boss]}", "no owner of exceptions"),
        ("webhooks:\n- {name: a, url: 'file:///etc/passwd'}", "no address"),
        ("webhooks:\n- {name: a, url: 'https://[example.com/hook'}", "no address"),
        ("webhooks:\n- {name: a, url: 'https://example.com:hook/'}", "no address"),
        ("critical: S", "this is a list"),
        ("", "empty"),
    ],
)
def test_what_is_wrong_with_the_file_is_said_with_its_line(text, said):
    with pytest.raises(NotifyFault, match=said):
        read_rules(text, 2)


def test_text_for_people_is_one_line_and_steers_nothing():
    assert plain("A\r\nBcc: x@y.z\x00\u202e\u2028B\x1b[31m") == "A Bcc: x@y.z B [31m"
    assert len(plain("x" * 5_000)) == 1_000
