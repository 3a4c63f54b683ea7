"""What a browser asked for, and of whom."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

# Addresses of these kinds are answered by the browser itself.
OWN_SCHEMES = {"about", "blob", "data", "file"}


class Asked:
    """Every address that the pages of a context asked for, in order."""

    def __init__(self, context: BrowserContext):
        self.addresses: list[str] = []
        context.on("request", lambda request: self.addresses.append(request.url))
        context.on("page", self._listen_for_sockets)

    def _listen_for_sockets(self, page: Page) -> None:
        page.on("websocket", lambda socket: self.addresses.append(socket.url))

    @property
    def elsewhere(self) -> list[str]:
        """Those that are not on this machine."""
        return [address for address in self.addresses if not is_here(address)]


def is_here(address: str) -> bool:
    """Is this address on this machine?"""
    parts = urlsplit(address)
    return parts.scheme in OWN_SCHEMES or parts.hostname == "127.0.0.1"
