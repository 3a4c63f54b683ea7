"""Median and 95th percentile, as every bench prints them."""

from collections.abc import Sequence
from statistics import median, quantiles


def spread(milliseconds: Sequence[float]) -> str:
    """The median and the 95th percentile of some times, in words."""
    ninety_fifth = quantiles(milliseconds, n=20, method="inclusive")[-1]
    return (
        f"median {median(milliseconds):.1f} ms, 95th percentile {ninety_fifth:.1f} ms "
        f"(n = {len(milliseconds)})"
    )
