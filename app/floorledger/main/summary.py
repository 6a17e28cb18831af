"""The summary of a played shift: every figure is read from the databases at the end, none from the script."""

from collections import Counter

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.number import minor_text
from floorledger.domain.policy import Role
from floorledger.main.installation import Installation
from floorledger.services.control import expected_lines
from floorledger.services.finance import Finance


def summarise(at: Installation, order_no: str) -> dict[str, object]:
    """Figures of the whole plant, with the variance of one order."""
    side, master, policy = at.hub_side, at.store.master(), at.store.policy()
    assert side is not None
    assert master is not None
    assert policy is not None
    finance = Finance(at.store, SqlCacheQueries(at.store.engine))
    events = side.store.standings()
    made = side.ledger.lines_by_event()
    expected = expected_lines(events, master, policy, finance.closing_role_count)
    variance = finance.variance_of(order_no)
    return {
        "events": dict(sorted(Counter(event.event_type.value for event, _ in events).items())),
        "waiting": at.store.waiting_count(),
        "posted": len(made),
        "exceptions": dict(sorted(Counter(case.code for case in side.store.exceptions()).items())),
        "ledger_lines": sum(made.values()),
        "ledger_lines_expected": sum(expected.values()),
        "events_with_other_lines_than_expected": sum(
            made.get(event_id, 0) != lines for event_id, lines in expected.items()
        )
        + sum(event_id not in expected for event_id in made),
        "trial_balance": minor_text(sum(side.ledger.trial_balance().values()), master.minor_digits),
        "variance_order": order_no,
        "variance": {
            category.value: minor_text(amount, master.minor_digits) for category, amount in variance.parts_minor.items()
        },
        "variance_total": minor_text(variance.total_minor, master.minor_digits),
        "residual": minor_text(variance.residual_minor, master.minor_digits),
        "wip_after_close": minor_text(
            side.ledger.order_balance(order_no, policy.account_of[Role.WIP]), master.minor_digits
        ),
        "currency": master.currency,
        "label": master.label,
    }
