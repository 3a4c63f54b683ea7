"""Figures, one command each: `python -m bench.book` and so on, from the project's folder."""

import sys
from pathlib import Path

# The browser is driven as the browser tests drive it, with the same support.
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
