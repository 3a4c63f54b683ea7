"""A screen in a notebook: an anywidget, its module built from the same source as the page’s."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from whosays.article.article import Article
from whosays.article.data import article_data
from whosays.exercise.data import face, whole
from whosays.marks.marking import ResponseDoesNotFit
from whosays.marks.sitting import Sitting
from whosays.problems import InputProblems
from whosays.screens.page import mount, paragraph
from whosays.wording.wording import Wording, wording

_BUILT = Path(__file__).parent / "built"

_TEXT = "text/plain"
_HTML = "text/html"


class Module(anywidget.AnyWidget):
    """Carries the page’s module and its words to the notebook; every screen draws with this one."""

    _esm = _BUILT / "widget.js"
    _css = _BUILT / "whosays.css"

    words = traitlets.Dict().tag(sync=True)

    _own: ClassVar[dict[Wording, Module]] = {}

    @classmethod
    def own(cls, words: Wording) -> Module:
        """The one module of this kernel that speaks a language.

        There is a new one only if somebody has closed the widgets.
        """
        module = cls._own.get(words)
        if module is None or module.comm is None:
            module = cls._own[words] = cls(words=words.catalogue)
        return module


class Explorer(anywidget.AnyWidget):
    """Stands last among the stock widgets of a box of the class `BOX`, and keeps their keys there.

    It makes the one of the class `STATUS` a status, which a screen reader reads out as it changes.
    """

    BOX, STATUS = "whosays-explorer", "whosays-status"

    _esm = _BUILT / "explorer.js"
    _css = _BUILT / "explorer.css"


class Screen(anywidget.AnyWidget):
    """Draws `data` as the view named; in a page without a kernel its HTML is drawn instead."""

    _esm = _BUILT / "screen.js"

    module = anywidget.WidgetTrait().tag(sync=True)
    view = traitlets.Unicode().tag(sync=True)
    data = traitlets.Dict().tag(sync=True)
    progress = traitlets.Dict().tag(sync=True)
    notice = traitlets.Unicode(None, allow_none=True).tag(sync=True)

    def __init__(self, words: Wording, **fields: Any):
        self._words = words
        super().__init__(module=Module.own(words), **fields)

    def __repr__(self) -> str:
        # For a reader of the notebook that knows no widgets and draws no HTML.
        return self._words.say("runAllCells")

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        views, metadata = bundle
        return {**views, _TEXT: repr(self), _HTML: self._page_html()}, metadata

    def _page_html(self) -> str:
        raise NotImplementedError


class ArticleScreen(Screen):
    """The whole article, set for reading."""

    def __init__(self, article: Article, words: Wording | None = None):
        self._article = article
        super().__init__(words or wording(), view="article", data=article_data(article))

    def _page_html(self) -> str:
        fallback = "".join(
            _on_paper(each) for region in self.data["regions"] for each in region["paragraphs"]
        )
        return mount("article", self._article.slug, self.data, fallback)


class PictureScreen(Screen):
    """A picture, counted in Python and drawn by the page’s script."""

    def __init__(self, name: str, drawing: dict[str, Any], page: str, words: Wording):
        """`page` is the HTML for a page without a kernel, which draws the picture anew."""
        self._page = page
        super().__init__(words, view="picture", data={"name": name, **drawing})

    def __repr__(self) -> str:
        return str(self.data["words"])

    def _page_html(self) -> str:
        return self._page


class ExerciseScreen(Screen):
    """An exercise: the notebook asks, Python records and marks."""

    def __init__(self, sitting: Sitting):
        self._sitting = sitting
        super().__init__(
            sitting.words,
            view="exercise",
            data=face(sitting.exercise),
            progress=sitting.progress(),
            notice=sitting.notice(),
        )
        self.on_msg(self._answer_question)

    def _answer_question(self, _widget: Any, question: dict[str, Any], _buffers: Any) -> None:
        reply = {
            "type": "feedback",
            "request": question.get("request"),
            "item": question.get("item"),
            "feedback": None,
            "saved": False,
            "problem": None,
        }
        try:
            reply["feedback"] = self._carry_out(question)
            reply["saved"] = True
        except InputProblems as problems:
            reply["problem"] = str(problems)
        except (KeyError, ResponseDoesNotFit):
            reply["problem"] = self._words.say("doesNotFit")
        except Exception:
            reply["problem"] = self._words.say("kernelFault")
            raise
        finally:
            # The learner waits for this, whatever went wrong, and for the rest nobody does.
            self.send(reply)
        self.progress = self._sitting.progress()
        self.notice = self._sitting.notice()

    def _carry_out(self, question: dict[str, Any]) -> dict[str, Any] | None:
        item = question["item"]
        match question["type"]:
            case "answer":
                return self._sitting.answer(item, question["response"], question.get("confidence"))
            case "show":
                return self._sitting.show(item)
            case "redo":
                self._sitting.redo(item)
        return None

    def _page_html(self) -> str:
        exercise = self._sitting.exercise
        return mount(
            "exercise", exercise.id, whole(exercise), self._questions(), anchor=exercise.anchor
        )

    def _questions(self) -> str:
        """The questions in plain HTML, for a page without a script and for paper."""
        exercise = self._sitting.exercise
        items = "".join(
            f"<li>{''.join(map(paragraph, item.on_paper))}</li>" for item in exercise.items
        )
        needs_script = self._words.say("needsScript")
        return (
            f"<p><strong>{escape(exercise.title)}</strong></p>{paragraph(exercise.task)}"
            f"<ol>{items}</ol>{paragraph(needs_script, self._words)}"
        )


def _on_paper(given: dict[str, Any]) -> str:
    """A paragraph of an article in plain HTML, with its notes, by number, underneath."""
    words = ""
    for place, run in enumerate(given["runs"], 1):
        words += escape(run[-1])
        words += "".join(
            f"<sup>{note['number']}</sup>" for note in given["notes"] if note["after"] == place
        )
    notes = "".join(
        f"<p><small>{note['number']} {escape(_shown(note['text']))}</small></p>"
        for note in given["notes"]
    )
    return f"<p>{words}</p>{notes}"


def _shown(runs: list[list[str]]) -> str:
    return "".join(run[-1] for run in runs)
