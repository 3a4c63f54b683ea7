"""The strip of voices as a figure: matplotlib’s in a notebook, the page’s own elsewhere."""

from __future__ import annotations

import base64
from dataclasses import asdict
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from whosays.article.data import LANGUAGE
from whosays.marks.sitting import Sitting
from whosays.report.voices import pictured_sentences, voices_in_words
from whosays.screens.page import mount, paragraph

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# The letter and the height tell the voices apart without colour: quoted words stand tallest.
_LETTERS = {"direct": "D", "indirect": "I", "mixed": "M", "own": "O", "split": "S"}
_HEIGHTS = {"direct": 1.0, "mixed": 0.85, "indirect": 0.7, "split": 0.55, "own": 0.4}
_HATCHES = {"direct": "", "mixed": "//", "indirect": "..", "split": "xx", "own": "--"}


class VoicePicture:
    """The strip of voices of one exercise, from the answers given so far."""

    def __init__(self, sitting: Sitting):
        self._exercise = sitting.exercise
        self._words = sitting.words
        self.sentences = pictured_sentences(sitting.exercise)
        progress = sitting.progress().items()
        self.codes = {item: stand["response"] for item, stand in progress if stand["response"]}

    @property
    def words(self) -> str:
        """What the picture shows, in words."""
        return voices_in_words(self._exercise.options, self.sentences, self.codes, self._words)

    def figure(self) -> Figure:
        """The strip as a matplotlib figure: a block a sentence, as wide as it has words."""
        from matplotlib.figure import Figure

        figure = Figure(figsize=(8, 1.8), layout="constrained")
        axes = figure.subplots()
        start = 0
        for sentence in self.sentences:
            code = self.codes.get(sentence.item)
            axes.bar(
                start, _HEIGHTS.get(code or "", 1.0), width=sentence.words, align="edge",
                facecolor="0.85" if code else "none", edgecolor="0.2",
                linestyle="solid" if code else "dotted", hatch=_HATCHES.get(code or "", ""),
            )  # fmt: skip
            axes.text(
                start + sentence.words / 2, 0.16, _LETTERS.get(code or "", "–"), ha="center",
                va="center", bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
            )  # fmt: skip
            start += sentence.words
        axes.set(xlim=(0, start), ylim=(0, 1.05), yticks=[])
        axes.set_xlabel(self._words.say("pictureAxis"))
        axes.spines[["top", "left", "right"]].set_visible(False)
        return figure

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        data = {
            "exercise": self._exercise.id,
            "version": self._exercise.version,
            "language": LANGUAGE,
            "title": self._exercise.title,
            "options": [asdict(option) for option in self._exercise.options],
            "sentences": [asdict(sentence) for sentence in self.sentences],
        }
        image = self._image() if self.codes else ""
        return mount("picture", self._exercise.id, data, image + paragraph(self.words))

    def _image(self) -> str:
        drawn = BytesIO()
        self.figure().savefig(drawn, format="png", dpi=120)
        legend = [f"{_LETTERS[o.value]} {o.label.lower()}" for o in self._exercise.options]
        legend.append(f"– {self._words.say('notCoded')}")
        source = base64.b64encode(drawn.getvalue()).decode()
        return (
            f'<figure><img alt="{escape(self.words)}" src="data:image/png;base64,{source}">'
            f"<figcaption>{escape(self._words.sequence(legend))}.</figcaption></figure>"
        )
