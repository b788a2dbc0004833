"""``python -m overleg_tui``: the documented way to start."""

import sys

from overleg_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
