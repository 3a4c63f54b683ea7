"""The browser's own accessibility tree: what it tells a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Page


@dataclass
class Node:
    """One node that is not ignored; `properties` are the tree's own (checked, focusable, …)."""

    role: str
    name: str
    description: str = ""
    properties: dict[str, Any] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in the order in which they are read."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str, name: str | None = None) -> list[Node]:
        """The nodes of a role, and of a name if one is given, from this one down."""
        return [n for n in self.walk() if n.role == role and name in (None, n.name)]

    def one(self, role: str, name: str | None = None) -> Node:
        """The only node of a role and name. Raises AssertionError if there are none or several."""
        found = self.all(role, name)
        assert len(found) == 1, f"{len(found)} × {role} {name!r} in\n{self.drawn()}"
        return found[0]

    @property
    def text(self) -> str:
        """All that is read out, from this node down."""
        texts = [node.name for node in self.walk() if node.role == "StaticText"]
        return " ".join(" ".join(texts).split())

    def drawn(self, depth: int = 0) -> str:
        """The tree as lines of text, for a message."""
        own = f"{'  ' * depth}{self.role} {self.name!r} {self.properties or ''}"
        return "\n".join([own.rstrip(), *(child.drawn(depth + 1) for child in self.children)])


def tree(page: Page, part: str = "body") -> Node:
    """What a screen reader is given of the first element that the selector `part` matches.

    The root stands for that element, whether the browser ignores it or not.
    """
    (found,) = trees(page, part)
    return found


def trees(page: Page, *parts: str) -> list[Node]:
    """As `tree`, for several parts."""
    session = page.context.new_cdp_session(page)
    try:
        session.send("DOM.enable")
        session.send("Accessibility.enable")
        document = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        return [_tree(session, document, part) for part in parts]
    finally:
        session.detach()


def _tree(session: CDPSession, document: int, part: str) -> Node:
    found = session.send("DOM.querySelector", {"nodeId": document, "selector": part})["nodeId"]
    assert found, f"nothing on the page matches {part}"
    element = session.send("DOM.describeNode", {"nodeId": found})["node"]["backendNodeId"]
    # Asked for no name and no role, it gives all nodes from the element down.
    nodes = session.send("Accessibility.queryAXTree", {"backendNodeId": element})["nodes"]
    (root,) = (node for node in nodes if node.get("backendDOMNodeId") == element)
    return _node(root, {node["nodeId"]: node for node in nodes})


def _node(node: dict, by_id: dict[str, dict]) -> Node:
    return Node(
        _text(node, "role"),
        _text(node, "name"),
        _text(node, "description"),
        _properties(node),
        _children(node, by_id),
    )


def _children(node: dict, by_id: dict[str, dict]) -> list[Node]:
    """The nearest nodes below that are not ignored."""
    found = []
    for id in node.get("childIds", []):
        child = by_id.get(id)
        # Inline text boxes only say where lines break.
        if child is None or _text(child, "role") == "InlineTextBox":
            continue
        found += _children(child, by_id) if child["ignored"] else [_node(child, by_id)]
    return found


def _text(node: dict, field: str) -> str:
    return str(node.get(field, {}).get("value", ""))


def _properties(node: dict) -> dict[str, Any]:
    return {
        entry["name"]: entry["value"].get("value", entry["value"].get("relatedNodes"))
        for entry in node.get("properties", [])
    }
