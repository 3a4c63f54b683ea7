"""A Sphinx extension: a page of the book has no kernel, so it carries no state of any widget.

Each screen brings its own HTML and data. The widgets' state would say the same once more, with the
whole script in every one of them: it was 361 KB of lesson 1's 513.
"""

from typing import Any

from sphinx.application import Sphinx

WIDGET_STATE = "application/vnd.jupyter.widget-state+json"


def leave_out_widget_state(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Take the widgets' state out of the scripts of a page that is about to be written."""
    scripts = context["script_files"]
    # In place: this is the builder's own list, to which it adds and which it sorts afterwards.
    scripts[:] = [script for script in scripts if script.attributes.get("type") != WIDGET_STATE]


def setup(app: Sphinx) -> dict[str, Any]:
    """Run after the notebook reader has added its scripts to the page (default priority 500)."""
    app.connect("html-page-context", leave_out_widget_state, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
