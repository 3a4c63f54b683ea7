"""The pictures as matplotlib figures, in black on white. The one place that imports matplotlib."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

from whosays.report.diversity_words import Spreads
from whosays.report.drawings import Bars, Calibration, Drawing, Grouped, Strip, look_of
from whosays.report.scores import ScoreRow, Scores

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Patterns by the names they have in appearances.json; the page’s script draws the same ones.
_FILLS: dict[str, dict[str, Any]] = {
    "solid": {"facecolor": "0.25"},
    "stripes": {"facecolor": "white", "hatch": "///"},
    "dots": {"facecolor": "white", "hatch": "..."},
    "crosses": {"facecolor": "white", "hatch": "xxx"},
    "lines": {"facecolor": "white", "hatch": "---"},
    "none": {"facecolor": "none", "linestyle": "dotted"},
}
_EDGE = "0.15"

# In inches, and in characters of a name before it goes on in a second line.
_WIDTH, _ROW, _NAME = 8.0, 0.62, 84
# For figures that are to be read on a narrow screen, where they are drawn smaller.
_NARROW, _AXIS = 4.6, 60


def plot(drawing: Drawing) -> Figure:
    """The figure of a drawing. It has no title: its words stand beside it."""
    from matplotlib.figure import Figure

    match drawing:
        case Strip():
            figure = Figure(figsize=(_WIDTH, 1.9), layout="constrained")
            _plot_strip(figure.subplots(), drawing)
        case Bars(bars=bars):
            height = 0.3 + _ROW * max(1, len(bars))
            figure = Figure(figsize=(_WIDTH, height), layout="constrained")
            _plot_bars(figure.subplots(), drawing)
        case Calibration():
            figure = Figure(figsize=(4.6, 4.2), layout="constrained")
            _plot_calibration(figure.subplots(), drawing)
        case Grouped(groups=groups):
            rows = sum(1 + len(group.bars) for group in groups)
            figure = Figure(figsize=(_NARROW, 0.5 + 0.36 * rows), layout="constrained")
            _plot_groups(figure.subplots(), drawing)
    return figure


def _plot_strip(axes: Axes, strip: Strip) -> None:
    start = 0
    for block in strip.blocks:
        look = look_of(block.code)
        middle = start + block.words / 2
        axes.bar(
            start, look["height"], width=block.words, align="edge", edgecolor=_EDGE,
            **_FILLS[look["pattern"]],
        )  # fmt: skip
        axes.annotate(
            look["letter"], (middle, look["height"]), (0, 3), textcoords="offset points",
            ha="center", va="bottom", weight="bold",
        )  # fmt: skip
        axes.annotate(
            block.number, (middle, 0), (0, -4), textcoords="offset points", ha="center", va="top"
        )
        start += block.words
    axes.set(xlim=(0, start or 1), ylim=(0, 1.25), xticks=[], yticks=[])
    axes.set_xlabel(strip.axis, labelpad=16)
    axes.spines[:].set_visible(False)


def _plot_bars(axes: Axes, bars: Bars) -> None:
    for row, bar in enumerate(bars.bars):
        axes.barh(row, 100, height=0.34, facecolor="none", edgecolor="0.6")
        if bar.count:
            axes.barh(row, bar.share, height=0.34, edgecolor=_EDGE, **_FILLS[bar.pattern])
        axes.annotate(
            f"{fill(bar.name, _NAME)}: {bar.said}", (0, row - 0.17), (0, 3), parse_math=False,
            textcoords="offset points", ha="left", va="bottom",
        )  # fmt: skip
    axes.set(xlim=(-0.2, 100.2), ylim=(len(bars.bars) - 0.6, -0.75), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)


def _plot_calibration(axes: Axes, calibration: Calibration) -> None:
    axes.plot([0, 100], [0, 100], "--", color="0.45", linewidth=1, label=calibration.even)
    # For the legend alone.
    axes.plot([], [], "o", color=_EDGE, label=f"n: {calibration.number}")
    for point in calibration.points:
        # The line shows how far from the diagonal, and on which side.
        axes.plot([point.sure] * 2, [point.sure, point.right], color=_EDGE, linewidth=1)
        axes.plot(point.sure, point.right, "o", markersize=8, color=_EDGE)
        is_below = point.right < point.sure
        axes.annotate(
            str(point.answers), (point.sure, point.right), (0, -8 if is_below else 8),
            textcoords="offset points", ha="center", va="top" if is_below else "bottom",
        )  # fmt: skip
    axes.set(xlim=(-8, 108), ylim=(-12, 112), aspect="equal")
    axes.set(xlabel=calibration.sure, ylabel=calibration.right)
    axes.set(xticks=range(0, 101, 25), yticks=range(0, 101, 25))
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=2, frameon=False)


def _plot_groups(axes: Axes, grouped: Grouped) -> None:
    at = 0.0
    for group in grouped.groups:
        axes.annotate(f"{group.letter}  {group.name}", (0, at), va="center", weight="bold")
        for bar in group.bars:
            at += 1
            axes.annotate(f"{bar.name}: {bar.said}", (0, at - 0.22), va="center", fontsize=9)
            axes.barh(at + 0.22, 100, height=0.34, facecolor="none", edgecolor="0.6")
            if bar.count:
                look = _FILLS[bar.pattern]
                axes.barh(at + 0.22, bar.share, height=0.34, edgecolor=_EDGE, **look)
        at += 1.25
    axes.set(xlim=(-0.5, 100.5), ylim=(at - 0.6, -0.5), yticks=[], xticks=range(0, 101, 25))
    axes.xaxis.set_major_formatter("{x:.0f}%")
    axes.spines[["top", "right", "left"]].set_visible(False)


# One form for each article, so that letters near one another are told apart.
_FRAMES = ("circle", "square", "round4")
# In inches: the height of a row’s name, and of each letter under it.
_LABEL, _LETTER = 0.24, 0.21


def plot_scores(scores: Scores) -> Figure:
    """The figure of readability scores: a letter in a frame for each article."""
    from matplotlib.figure import Figure

    rows = [len(panel.rows) for panel in scores.panels]
    most = max(len(row.scores) for panel in scores.panels for row in panel.rows)
    row_height = _LABEL + _LETTER * most
    figure = Figure(figsize=(_NARROW, 1.3 + row_height * sum(rows)), layout="constrained")
    ratios = {"height_ratios": rows}
    for axes, panel in zip(
        figure.subplots(len(rows), sharex=True, gridspec_kw=ratios), scores.panels, strict=True
    ):
        for place, row in enumerate(panel.rows):
            _plot_scores(axes, place, row, row_height)
        _tidy_panel(axes, panel.name, len(panel.rows))
    axes.set_xlabel(fill(scores.axis, _AXIS), fontsize=9)
    values = [s.value for panel in scores.panels for row in panel.rows for s in row.scores]
    axes.set(xlim=(min(0, *values), max(values) + 2), xticks=range(0, int(max(values)) + 2, 5))
    return figure


def _plot_scores(axes: Axes, place: int, row: ScoreRow, height: float) -> None:
    if place:
        axes.axhline(place, color="0.85")
    axes.text(0, place + _LABEL / 2 / height, f" {row.name}", va="center", fontsize=9)
    for number, score in enumerate(row.scores):
        # One below another: scores can be the same.
        at = place + (_LABEL + _LETTER * (number + 0.4)) / height
        _put_letter(axes, score.letter, number, (score.value, at), is_few=score.is_few)


def _put_letter(
    axes: Axes, letter: str, number: int, at: tuple[float, float], *, is_few: bool = False
) -> None:
    """An article’s letter in the frame of its number, dotted where it stands for few words."""
    axes.text(
        *at, letter, ha="center", va="center", fontsize=8, weight="bold",
        bbox={
            "boxstyle": f"{_FRAMES[number % len(_FRAMES)]},pad=0.2", "facecolor": "white",
            "edgecolor": _EDGE, "linestyle": "dotted" if is_few else "solid",
        },
    )  # fmt: skip


def _tidy_panel(axes: Axes, name: str, rows: int) -> None:
    axes.set_title(name, loc="left", fontsize=10, weight="bold")
    axes.set(ylim=(rows, 0), yticks=[])
    axes.grid(axis="x", color="0.85")
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)


def plot_spreads(spreads: Spreads) -> Figure:
    """The figure of diversity indexes: a letter for each article, and a line for its interval."""
    from matplotlib.figure import Figure

    most = max(len(row.stretches) for panel in spreads.panels for row in panel.rows)
    row_height = _LABEL + _LETTER * max(1, most)
    rows = [len(panel.rows) for panel in spreads.panels]
    figure = Figure(figsize=(_NARROW, 1.5 + row_height * sum(rows)), layout="constrained")
    grid = {"height_ratios": rows}
    for axes, panel in zip(
        figure.subplots(len(rows), gridspec_kw=grid), spreads.panels, strict=True
    ):
        highest = panel.lowest + 1
        for place, row in enumerate(panel.rows):
            axes.text(
                panel.lowest, place + _LABEL / 2 / row_height, row.name, va="center", fontsize=9
            )
            for number, one in enumerate(row.stretches):
                at = place + (_LABEL + _LETTER * (number + 0.4)) / row_height
                ends = (one.interval.low, one.interval.high)
                axes.plot(ends, (at, at), "|-", color=_EDGE, linewidth=1, markersize=6)
                _put_letter(axes, one.letter, number, (one.value, at))
                highest = max(highest, one.value, one.interval.high)
        margin = 0.04 * (highest - panel.lowest)
        axes.set(xlim=(panel.lowest - margin, highest + margin))
        _tidy_panel(axes, fill(panel.name, _AXIS), len(panel.rows))
    return figure
