"""Noting who is told of an exception, in the transaction that opens or escalates it."""

from datetime import datetime
from typing import TYPE_CHECKING

from floorledger.domain.exception import ExceptionCase
from floorledger.domain.notify import Reason, is_critical, sending, wants
from floorledger.services.notice_ports import Notice

if TYPE_CHECKING:
    from floorledger.services.hub_ports import HubTx


def announce(tx: "HubTx", case: ExceptionCase, owner: str, reason: Reason, now: datetime) -> None:
    """Note everybody who is to be told that an exception, ``owner``'s now, was opened or escalated."""
    rules = tx.notices.rules()
    told = () if rules is None else [each for each in rules.recipients if wants(each, case, owner, reason)]
    if rules is None or not told:
        return
    master = tx.master()
    zone, critical = "UTC" if master is None else master.time_zone, is_critical(case, rules.critical)
    made = []
    for each in told:
        when = sending(each, critical=critical, now=now, time_zone=zone)
        made.append(
            Notice(
                exception_id=case.exception_id,
                channel=each.channel,
                to=each.to,
                reason=reason,
                made_at=now,
                not_before=when.at,
                digest=when.digest,
            )
        )
    tx.notices.add(made)
