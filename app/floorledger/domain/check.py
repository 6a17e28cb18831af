"""From a claim and the facts to findings: all of them, not the first (domain.md B5.1). Nothing is fetched here."""

from collections.abc import Callable, Iterator, Mapping

from floorledger.domain import (
    check_consumption,
    check_control,
    check_order,
    check_output,
    check_quality,
    check_quantity,
    check_stock,
    check_time,
)
from floorledger.domain.automation import staged
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Downtime,
    Hold,
    Inspection,
    OrderStatus,
    Output,
    Release,
    Return,
    Rework,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.finding import Finding

Check = Callable[[Claim, Facts], Iterator[Finding]]


def _nothing_more(_claim: Claim, _facts: Facts) -> Iterator[Finding]:
    """What every claim is held against is enough."""
    return iter(())


OF_TYPE: Mapping[type[Detail], Check] = {
    OrderStatus: check_order.state,
    Output: check_quantity.pieces,
    Coproduct: check_output.other,
    Byproduct: check_output.other,
    Consumption: check_consumption.consumption,
    Return: check_consumption.returned,
    ScrapOutput: check_quantity.pieces,
    ScrapComponent: check_consumption.lost_component,
    Rework: check_quality.rework,
    Time: check_time.duration,
    Downtime: check_time.duration,
    Hold: _nothing_more,
    Release: check_quality.release,
    Disposition: check_quality.disposition,
    SubconSend: check_stock.sent,
    SubconReceipt: check_output.received,
    Transfer: check_stock.moved,
    Count: check_stock.counted,
    Inspection: check_quality.inspection,
    Reversal: check_control.reversal,
    ScanRefused: check_control.refused,
    Decision: check_control.decision,
    SignIn: _nothing_more,
    SignOut: _nothing_more,
    Clock: check_control.clock,
    Config: check_control.setting,
    Unknown: check_order.unknown,
}
"""What each type of event is checked for beside order, roles and times; the list is closed (D4)."""


def check(claim: Claim, facts: Facts) -> tuple[Finding, ...]:
    """Every finding about a claim, in the order of domain.md's table; last what the plant's automation asks for."""
    found = (
        *check_order.order(claim, facts),
        *check_control.two_roles(claim, facts),
        *OF_TYPE[type(claim.detail)](claim, facts),
        *check_time.times(claim, facts),
    )
    return (*found, *staged(claim, found, facts))
