"""How long each notebook takes under nbval, beside a bare kernel start; and all of them together.

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


def nbval(*notebooks: Path, workers: int = 0) -> None:
    """Run pytest with nbval over some notebooks; over none it only starts and ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval"]
    command += ["--numprocesses", str(workers), "--dist", "loadfile"]
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
    found = [file for folder in FOLDERS for file in sorted((ROOT / folder).glob("*.ipynb"))]
    total = 0.0
    for notebook in found:
        took = seconds(lambda notebook=notebook: nbval(notebook))
        total += took
        print(f"{notebook.relative_to(ROOT)!s:<34} {took:5.2f} s")
    print(f"{'the sum of these':<34} {total:5.2f} s")
    for workers in (0, 2):
        took = seconds(lambda workers=workers: nbval(*found, workers=workers))
        name = f"all {len(found)}, {max(workers, 1)} at a time"
        print(f"{name:<34} {took:5.2f} s")


if __name__ == "__main__":
    main()
