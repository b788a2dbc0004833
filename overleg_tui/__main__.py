"""``python -m overleg_tui``: the documented way to start."""

import sys

if __name__ == "__main__":
    # Whoever told Python never to keep what it compiled meant their own work: ours would be compiled at
    # every start, which then takes half as long again.
    sys.dont_write_bytecode = False
    from overleg_tui.cli import main

    sys.exit(main())
