"""How long each notebook takes under nbval, beside a bare kernel start.

python -m bench.notebooks
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from jupyter_client.manager import start_new_kernel

ROOT = Path(__file__).parents[1]
FOLDERS = ("notebooks", "exercises", "solutions")
RUNS = 3


def kernel_start() -> None:
    """Start a kernel, wait until it answers, and stop it."""
    manager, client = start_new_kernel(kernel_name="python3")
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def nbval(*notebooks: Path) -> None:
    """Run pytest with nbval over some notebooks; over none it only starts and ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval"]
    command += ["--nbval-current-env", *(notebooks or ["--version"])]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def seconds(work: Callable[[], None]) -> float:
    """The median of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times)


def main() -> None:
    """Print the figures."""
    print(f"bare kernel start      {seconds(kernel_start):5.2f} s")
    print(f"pytest with no test    {seconds(nbval):5.2f} s")
    for folder in FOLDERS:
        for notebook in sorted((ROOT / folder).glob("*.ipynb")):
            name = str(notebook.relative_to(ROOT))
            print(f"{name:<22} {seconds(lambda notebook=notebook: nbval(notebook)):5.2f} s")


if __name__ == "__main__":
    main()
