"""Print the path of a Chromium that starts; install one if there is none.

Looked for, in this order: WHOSAYS_CHROMIUM, the PATH, the usual places, Playwright's own
download, then apt-get or dnf where this runs as root. Standard library only.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# First the same browser without its windows and menus: the tests take a fifth less time with it.
SHELL = "chromium-headless-shell"
NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
APPLICATIONS = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
]
WINDOWS_FOLDERS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
WINDOWS_PLACES = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"]
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
ADVICE = (
    "No Chromium was found and none could be installed: install Chromium or Chrome, "
    "or set WHOSAYS_CHROMIUM to the path of one."
)


def starts(path: str) -> bool:
    """Does this browser start? Some systems keep a stub that only says what to install."""
    if not shutil.which(path):
        return False
    if os.name == "nt":
        return True  # chrome.exe --version opens a window instead of answering
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def installed() -> str | None:
    """Return a browser that is here already, or None."""
    places = [path for path in map(shutil.which, NAMES) if path]
    places += APPLICATIONS
    for variable in WINDOWS_FOLDERS:
        if folder := os.environ.get(variable):
            places += [str(Path(folder, place)) for place in WINDOWS_PLACES]
    return next((path for path in places if starts(path)), None)


def run(*command: str) -> bool:
    """Run an installer; its words go to stderr, because stdout carries the path alone."""
    print("Trying:", " ".join(command), file=sys.stderr)
    try:
        done = subprocess.run(command, stdout=sys.stderr, timeout=900, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def from_playwright() -> str | None:
    """Return the browser Playwright keeps, or None if it has none that starts."""
    answer = subprocess.run(
        [sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and starts(path) else None


def obtain() -> str | None:
    """Install a browser by the first way that works, or return None."""
    if path := from_playwright():
        return path
    playwright = [sys.executable, "-m", "playwright"]
    if run(*playwright, "install", "chromium") and (path := from_playwright()):
        return path
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    if shutil.which("apt-get"):
        # A fresh container has no package lists, so the install alone would find nothing.
        run("apt-get", "update", "-q")
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
        # Not every release has the shell by itself.
        if not run(*install, SHELL):
            run(*install, "chromium")
    elif shutil.which("dnf"):
        run("dnf", "install", "-y", "chromium")
    return installed()


def main() -> int:
    """Print a path and return 0, or say what to do and return 1."""
    chosen = os.environ.get("WHOSAYS_CHROMIUM")
    if chosen:
        if not starts(chosen):
            print(f"WHOSAYS_CHROMIUM is {chosen}, which does not start.", file=sys.stderr)
            return 1
        print(chosen)
        return 0
    path = installed() or obtain()
    if path is None:
        print(ADVICE, file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
