"""A real JupyterLab of a test file's own: its server, a notebook opened in it, a kernel killed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

import psutil
from playwright.sync_api import Locator, Page, expect

from whosays.answers.record import SUFFIX

ROOT = Path(__file__).parents[3]
TOKEN = "a-token-for-tests"

# Seconds. JupyterLab is slow to start where other tests run beside this one.
PATIENCE = 60
PATIENCE_MS = PATIENCE * 1000

OPTIONS = [
    "--no-browser",
    f"--IdentityProvider.token={TOKEN}",
    "--ServerApp.port_retries=0",
    # For `OpenNotebook.cells`, which reads the notebook and not what is drawn of it.
    "--LabApp.expose_app_in_browser=True",
    # A dead kernel is noticed sooner, and started again however often it is killed.
    "--KernelRestarter.time_to_dead=0.5",
    "--KernelRestarter.restart_limit=1000",
]

# Where JupyterLab looks for a user's own settings; what the environment brings stays in force.
OWN_FOLDERS = [
    "IPYTHONDIR",
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
]


class JupyterLab:
    """A server behind a token that serves one folder and has no user's settings."""

    def __init__(self, home: Path):
        self.folder = home / "served"
        self.folder.mkdir()
        self._home = home
        self._log = home / "server.log"
        self._port = _free_port()
        self._server: subprocess.Popen | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start the server, at the same address every time, and wait until it answers."""
        command = [sys.executable, "-m", "jupyterlab", f"--port={self._port}", *OPTIONS]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--allow-root")
        own = {name: str(self._home / name.lower()) for name in OWN_FOLDERS}
        with self._log.open("ab") as out:
            self._server = subprocess.Popen(
                command, cwd=self.folder, env=os.environ | own, stdout=out, stderr=out
            )
        end = time.monotonic() + PATIENCE
        while not self._answers():
            if self._server.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"JupyterLab did not start:\n{self.log_text()}")
            time.sleep(0.1)

    def log_text(self) -> str:
        """What the server and its kernels have written so far."""
        return self._log.read_text("utf-8", errors="replace")

    def stop(self) -> None:
        """Stop the server, if it runs, and every kernel it has started."""
        if self._server is None or self._server.poll() is not None:
            return
        server = psutil.Process(self._server.pid)
        kernels = server.children(recursive=True)
        server.terminate()
        self._server.wait(PATIENCE)
        for kernel in psutil.wait_procs(kernels, timeout=5)[1]:
            kernel.kill()

    def use_theme(self, name: str) -> None:
        """Choose the theme of every page opened from now on, as Settings → Theme does."""
        setting = {"raw": json.dumps({"theme": name})}
        self.ask("PUT", "lab/api/settings/@jupyterlab/apputils-extension:themes", setting)

    def copy(self, notebook: str) -> Path:
        """A copy of one of the project's notebooks, in a folder of its own."""
        return Path(shutil.copy(ROOT / notebook, tempfile.mkdtemp(dir=self.folder)))

    def make(self, name: str, *sources: str) -> Path:
        """A notebook of code cells and nothing else, in a folder of its own."""
        notebook = Path(tempfile.mkdtemp(dir=self.folder), name)
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        content = {"cells": [], "metadata": {"kernelspec": kernel}, "nbformat": 4}
        notebook.write_text(json.dumps(content | {"nbformat_minor": 5}), "utf-8")
        add_cells(notebook, *sources)
        return notebook

    def open(self, page: Page, notebook: Path, room: str = "lab") -> OpenNotebook:
        """Open a notebook in a page, and wait until its kernel is ready.

        In the room “doc”, which is JupyterLab's simple interface, no list of files stands beside
        it: the way to have it in a narrow window.
        """
        opened = OpenNotebook(self, page, notebook)
        # "reset" forgets which notebooks were open before.
        address = f"{self.address}/{room}/tree/{quote(opened.path)}?token={TOKEN}&reset"
        page.goto(address, timeout=PATIENCE_MS)
        opened.wait_until_ready()
        return opened

    def shut_kernels_down(self) -> None:
        """Shut every kernel down, as File → Shut Down does."""
        for session in self.ask("GET", "api/sessions"):
            self.ask("DELETE", f"api/sessions/{session['id']}")

    def kernel_of(self, path: str) -> psutil.Process:
        """The kernel's process of a notebook. Raises LookupError if it has none."""
        ids = [s["kernel"]["id"] for s in self.ask("GET", "api/sessions") if s["path"] == path]
        for process in psutil.Process(self._server.pid).children(recursive=True):
            if any(f"kernel-{id}" in " ".join(process.cmdline()) for id in ids):
                return process
        raise LookupError(f"{path} has no kernel")

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the server's own interface."""
        request = Request(
            f"{self.address}/{path}",
            method=method,
            headers={"Authorization": f"token {TOKEN}"},
            data=None if body is None else json.dumps(body).encode(),
        )
        with urlopen(request, timeout=PATIENCE) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def _answers(self) -> bool:
        try:
            self.ask("GET", "api/status")
        except (URLError, ConnectionError, TimeoutError):
            return False
        return True


def add_cells(notebook: Path, *sources: str, at: int | None = None) -> None:
    """Put code cells into a notebook's file, before the cell of a number or at the end."""
    content = json.loads(notebook.read_text("utf-8"))
    place = len(content["cells"]) if at is None else at
    content["cells"][place:place] = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"added-{number}",
            "metadata": {},
            "outputs": [],
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    notebook.write_text(json.dumps(content), "utf-8")


# The notebook panel in front.
_PANEL = "const panel = window.jupyterapp?.shell.currentWidget;"

_IS_READY = f"""
() => {{
  {_PANEL}
  const kernel = panel?.sessionContext?.session?.kernel;
  return kernel?.status === "idle" && kernel.connectionStatus === "connected"
    && panel.content.model?.cells.length > 0;
}}
"""

# Whatever a run replaces is taken note of before it.
_NOTE_OUTPUTS = """
() => document.querySelectorAll(".jp-OutputArea-child").forEach((each) => {
  each.dataset.old = "";
})
"""

_HAS_RUN = f"""
() => {{
  {_PANEL}
  const codes = panel.content.widgets.map((cell) => cell.model).filter((m) => m.type === "code");
  // An error stops what comes after it.
  const isError = (m) => m.outputs.toJSON().some((output) => output.output_type === "error");
  const stop = codes.findIndex(isError);
  const due = stop < 0 ? codes : codes.slice(0, stop + 1);
  return due.every((m) => m.executionState === "idle" && m.executionCount !== null)
    && panel.node.querySelector(".jp-OutputArea-child[data-old]") === null
    && !panel.node.textContent.includes("Loading widget...");
}}
"""

# Without the outputs, of which there may be much.
_CELLS = f"""
() => {{
  {_PANEL}
  return [...panel.content.model.cells].map((cell) => [cell.type, cell.sharedModel.getSource()]);
}}
"""

_EXECUTE = f"""
(code) => {{
  {_PANEL}
  panel.sessionContext.session.kernel.requestExecute({{ code }});
}}
"""


class OpenNotebook:
    """A notebook in a page of JupyterLab."""

    def __init__(self, lab: JupyterLab, page: Page, file: Path):
        self.lab = lab
        self.page = page
        self.file = file
        self.path = file.relative_to(lab.folder).as_posix()
        self.answers = file.with_suffix(SUFFIX)

    @property
    def dialog(self) -> Locator:
        """A question or notice of JupyterLab that stands before everything else."""
        return self.page.locator(".jp-Dialog")

    def entries(self) -> list[dict[str, Any]]:
        """The lines of the answers file beside the notebook, as they stand there now."""
        if not self.answers.exists():
            return []
        return [json.loads(line) for line in self.answers.read_text("utf-8").splitlines()]

    def cells(self) -> list[tuple[str, str]]:
        """Type and source of each cell, in order."""
        return [(kind, source) for kind, source in self.page.evaluate(_CELLS)]

    def errors(self) -> list[str]:
        """What cells show as an exception or a warning, in red."""
        kind = "application/vnd.jupyter.stderr"
        return self.page.locator(f'[data-mime-type="{kind}"]').all_text_contents()

    @property
    def mode(self) -> str:
        """Which keys JupyterLab listens for now: command or edit."""
        return self.page.evaluate(f"() => {{ {_PANEL} return panel.content.mode; }}")

    def choose(self, menu: str, *entries: str) -> None:
        """Choose an entry of a menu."""
        self.page.locator(".lm-MenuBar-itemLabel").get_by_text(menu, exact=True).click()
        for entry in entries:
            self.page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()

    def save(self) -> None:
        """Save the notebook, and wait until it is."""
        self.choose("File", "Save Notebook")
        self.page.wait_for_function(f"() => {{ {_PANEL} return !panel.content.model.dirty; }}")

    def open_from_list(self) -> None:
        """Open the notebook anew from the list of files, after its tab was closed."""
        files = self.page.get_by_role("region", name="File Browser Section")
        files.get_by_text(self.file.name, exact=True).dblclick()
        self.wait_until_ready()

    def reload(self) -> None:
        """Load the page again, and wait until its kernel is ready."""
        # What draws widgets waits for each two seconds by the clock, and does not look again at
        # their end: a widget that comes in that moment stays away for good. So the clock stands.
        self.page.clock.set_fixed_time(time.time())
        self.page.reload(timeout=PATIENCE_MS)
        self.wait_until_ready()

    def run_all_by_finger(self) -> None:
        """Run every cell by taps alone, with the button for it above the notebook.

        JupyterLab's menus open by a tap, but their entries cannot be chosen by one.
        """
        self.page.evaluate(_NOTE_OUTPUTS)
        self.page.get_by_role("button", name="More commands").tap()
        self.page.get_by_role("button", name="Restart the kernel and run all cells").tap()
        self.dialog.get_by_role("button", name="Confirm Kernel Restart").tap()
        self.wait_until_run()

    def run_all(self) -> None:
        """Run All Cells, and wait until they have run."""
        self.page.evaluate(_NOTE_OUTPUTS)
        self.choose("Run", "Run All Cells")
        self.wait_until_run()

    def restart_and_run_all(self) -> None:
        """Restart the kernel and run every cell, with the one entry of the menu for both."""
        self.page.evaluate(_NOTE_OUTPUTS)
        self.choose("Kernel", "Restart Kernel and Run All Cells…")
        self.dialog.get_by_role("button", name="Confirm Kernel Restart").click()
        self.wait_until_run()

    def run(self, source: str) -> None:
        """Run the cell that holds this source, and wait until it has run."""
        self.page.locator(".jp-CodeCell .cm-content", has_text=source).click()
        self.page.keyboard.press("Shift+Enter")
        self.wait_until_run()

    def wait_until_run(self) -> None:
        self.page.wait_for_function(_HAS_RUN, timeout=PATIENCE_MS)

    def wait_until_ready(self) -> None:
        self.page.wait_for_function(_IS_READY, timeout=PATIENCE_MS)

    def keep_kernel_busy(self, seconds: float) -> None:
        """Have the kernel run something that takes a while, as a cell would."""
        self.page.evaluate(_EXECUTE, f"import time; time.sleep({seconds})")

    def kill_kernel(self) -> None:
        """Kill the kernel as `kill -9` does, read the notice, and wait for the new one."""
        killed = self.lab.kernel_of(self.path)
        killed.kill()
        expect(self.dialog).to_contain_text("Kernel Restarting", timeout=PATIENCE_MS)
        self.dialog.get_by_role("button", name="Ok").click()
        expect(self.dialog).to_have_count(0)
        self.wait_until_ready()
        assert self.lab.kernel_of(self.path).pid != killed.pid


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
