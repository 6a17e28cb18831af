"""What the commands print besides their figures: a variance in lines, and how far a long command has come."""

import sys
from collections.abc import Callable
from typing import Any


def print_variance(figures: dict[str, Any]) -> None:
    """An order's variance, from standard to actual, and its residual."""
    print(f"{figures['order']}  {figures['item']}  {figures['state']}  ({figures['label']})")
    for name, amount in (("standard", figures["standard"]), *figures["parts"].items(), ("actual", figures["actual"])):
        print(f"  {name.replace('_', ' '):<20}{amount:>14} {figures['currency']}")
    print(f"  {'residual':<20}{figures['residual']:>14} {figures['currency']}")


def progress(what: str) -> Callable[[int, int], None]:
    """A line on stderr that counts, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda done, total: None

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{done:,} of {total:,} {what}", end=end, file=sys.stderr, flush=True)

    return show
