"""Everything that was promised about speed, in one table: ``python -m tests.benchmarks``.

Name a part (see ``DELEN``) for only that. Exit code 1 when something is over its limit; ``--json`` prints the
same for programs. Only ratios count, each to a baseline that took turns with it in the same run: what the
machine does besides then counts for both.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from tests.benchmarks import documents, opslag, rust, scherm, start, tussen
from tests.benchmarks.meting import Meting, tabel

DELEN: dict[str, Callable[[], tuple[Meting, ...]]] = {
    "opslag": opslag.metingen,
    "documents": documents.metingen,
    "scherm": scherm.metingen,
    "start": start.metingen,
    "rust": rust.metingen,
    "tussen": tussen.metingen,
}


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 if a figure is over its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("delen", nargs="*", choices=[*DELEN, []], help="alleen deze; anders alles")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(words)
    found = [meting for name in args.delen or DELEN for meting in DELEN[name]()]
    shown = json.dumps([m.als_json() for m in found], indent=1) if args.json else tabel(found)
    sys.stdout.write(shown + "\n")
    return int(any(meting.te_veel for meting in found))


if __name__ == "__main__":
    sys.exit(main())
