"""Start Chromium with every host but this machine cut off."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright

TOOL = Path(__file__).parents[3] / "tools" / "chromium.py"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",  # a proxy would look names up for the browser
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


def chromium_path() -> str:
    """The browser of WHOSAYS_CHROMIUM, or the one that tools/chromium.py finds."""
    if named := os.environ.get("WHOSAYS_CHROMIUM"):
        return named
    found = subprocess.run([sys.executable, TOOL], capture_output=True, text=True, check=False)
    if found.returncode:
        raise RuntimeError(found.stderr.strip())
    return found.stdout.strip()


def launch(playwright: Playwright, *flags: str) -> Browser:
    """A headless browser that can reach 127.0.0.1 and nothing else."""
    return playwright.chromium.launch(
        executable_path=chromium_path(), headless=True, args=[*FLAGS, *flags]
    )
