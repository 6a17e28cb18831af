"""Today's figures: what needs somebody, by money. Each is a sum that its page opens."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from fractions import Fraction

from floorledger.domain.number import round_half_away
from floorledger.services.finance import Finance
from floorledger.services.records import Standing
from floorledger.services.workstation_facts import Plant, joined
from floorledger.services.workstation_ports import CacheQueries
from floorledger.services.workstation_views import Figure

_NONE = "\N{EM DASH}"


def figures(plant: Plant, queries: CacheQueries, finance: Finance, now: datetime) -> tuple[Figure, ...]:
    """All figures in their order on the page."""
    return (
        *_exceptions(plant, queries, now),
        _unposted(plant, queries, now),
        _wip(plant, finance.wip_by_order()),
        _first_pass(queries),
        _last_variance(plant, queries, finance),
    )


def _exceptions(plant: Plant, queries: CacheQueries, now: datetime) -> tuple[Figure, Figure]:
    found = queries.open_sum(now)
    late = found.past_due > 0
    first = "" if found.first_due is None else _span(abs(now - found.first_due))
    detail = f"oldest is {first} past its limit" if late else f"next in {first}" if first else "no exception is open"
    return (
        Figure(
            key="past_sla",
            label="Past SLA",
            value=str(found.past_due),
            detail=detail,
            state="past SLA" if late else "",
            page="exceptions",
            filter="past SLA" if late else "",
        ),
        Figure(
            key="at_risk",
            label="Value at risk",
            value=_money(plant, found.value_minor),
            detail=f"{found.count} open {'exception' if found.count == 1 else 'exceptions'}",
            state="look" if found.value_minor else "",
            page="exceptions",
        ),
    )


def _unposted(plant: Plant, queries: CacheQueries, now: datetime) -> Figure:
    found = queries.unposted()
    on_the_way = queries.standings().get(Standing.CAPTURED, 0)
    age = "" if found.oldest is None else f"oldest {_span(now - found.oldest)}"
    events = "everything predicted is booked" if found.events == 0 else f"{found.events} events"
    unanswered = "" if on_the_way == 0 else f"{on_the_way} more events without the hub's answer"
    return Figure(
        key="unposted",
        label="Not yet posted",
        value=_money(plant, found.value_minor),
        detail=joined(
            "1 event" if found.events == 1 else events,
            age,
            "1 more event without the hub's answer" if on_the_way == 1 else unanswered,
        ),
        state="waiting" if found.events or on_the_way else "",
        page="orders",
    )


def _wip(plant: Plant, wip: Mapping[str, int]) -> Figure:
    orders = sum(1 for amount in wip.values() if amount)
    return Figure(
        key="wip",
        label="Work in process",
        value=_money(plant, sum(wip.values())),
        detail="in 1 order" if orders == 1 else f"in {orders} orders",
        page="orders",
    )


def _first_pass(queries: CacheQueries) -> Figure:
    found = queries.first_pass()
    value = f"{_percent(Fraction(found.clean, found.posted))} %" if found.posted else _NONE
    several = f"{found.clean} of {found.posted} posted events never had an exception"
    return Figure(
        key="first_pass",
        label="First-pass posting",
        value=value,
        detail=f"{found.clean} of 1 posted event never had an exception" if found.posted == 1 else several,
        page="exceptions",
    )


def _last_variance(plant: Plant, queries: CacheQueries, finance: Finance) -> Figure:
    order_no = queries.last_closed()
    if order_no is None:
        return _no_variance("no order is closed yet")
    try:
        found = finance.of(order_no)
    except KeyError:
        return _no_variance(f"order {order_no} or its standard is not in the master data any more")
    variance = found.variance
    share = ""
    if variance.standard_minor:
        share = f"{_percent(Fraction(variance.total_minor, variance.standard_minor))} % of standard"
    return Figure(
        key="variance",
        label=f"Variance of {order_no}",
        value=_money(plant, variance.total_minor),
        detail=joined(found.order.item, share, "residual!" if variance.residual_minor else ""),
        page="variances",
        filter=order_no,
    )


def _no_variance(why: str) -> Figure:
    return Figure(key="variance", label="Last variance", value=_NONE, detail=why, page="variances")


def _money(plant: Plant, amount_minor: int) -> str:
    return f"{plant.money(amount_minor)} {plant.master.currency}"


def _percent(ratio: Fraction) -> str:
    """A ratio in per cent with one decimal, exactly; less than all is never shown as 100.0."""
    tenths = round_half_away(ratio * 1000)
    if tenths == 1000 and ratio < 1:
        tenths = 999
    return f"{'-' if tenths < 0 else ''}{abs(tenths) // 10}.{abs(tenths) % 10}"


def _span(length: timedelta) -> str:
    """A length of time in its two largest units."""
    minutes = max(0, length // timedelta(minutes=1))
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min"
    return f"{hours // 24} d {hours % 24} h"
