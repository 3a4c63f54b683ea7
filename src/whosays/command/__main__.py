"""`python -m whosays.command`, for where the command is not on the path."""

import sys

from whosays.command import main

sys.exit(main())
