"""The program, but without its bound on an ordinary end: on a busy machine that would decide how it ends."""

import sys

from overleg_tui.cli import main
from overleg_tui.tui.terminal import einde
from tests.terminal import GRENS

if __name__ == "__main__":
    einde.GEDULD = 2 * GRENS
    sys.exit(main(sys.argv[1:]))
