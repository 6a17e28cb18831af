"""How the bench prints."""

from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the sorted values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def row(name: str, value: str, note: str = "") -> None:
    print(f"{name:<52} {value:>18}  {note}")


def p50_p99(values_s: Sequence[float]) -> str:
    return f"{percentile(values_s, 0.5) * 1000:.2f} / {percentile(values_s, 0.99) * 1000:.2f} ms"
