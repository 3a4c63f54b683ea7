"""What a kernel sends to a page of JupyterLab."""

import json
import struct
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, WebSocket


class Wire:
    """Every message that kernels send to a page from now on."""

    def __init__(self, page: Page):
        self.messages: list[dict[str, Any]] = []
        page.on("websocket", self._listen)

    def times_received(self, text: str) -> int:
        """How often a text stands in what was sent, whatever else is sent with it."""
        return sum(each.count(text) for each in _texts(self.messages))

    def _listen(self, socket: WebSocket) -> None:
        if "/api/kernels/" in socket.url:
            socket.on("framereceived", self._receive)

    def _receive(self, frame: str | bytes) -> None:
        self.messages.append(json.loads(frame) if isinstance(frame, str) else _content(frame))


def _content(frame: bytes) -> dict[str, Any]:
    """The content of a message in the protocol v1.kernel.websocket.jupyter.org.

    A frame holds how many places it lists, the places as offsets, and from one place to the next
    the channel, header, parent header, metadata, content, then buffers.
    """
    (count,) = struct.unpack_from("<Q", frame)
    offsets = struct.unpack_from(f"<{count}Q", frame, 8)
    return json.loads(frame[offsets[4] : offsets[5]])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
