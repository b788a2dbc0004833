"""``overleg logboek``: who saw or changed what when, without patient text."""

import argparse
import json
import sys

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.plat import in_een_regel, is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.datum import kort
from overleg_tui.domain.logboek import Logregel, betreft_kort, in_woorden, reikwijdte


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add in which form."""
    parser.epilog = voorbeelden("logboek", "logboek --plat")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Print every change, and all that was seen or exported, oldest first."""
    with open_werkmap(args, alleen_lezen=True) as store:
        found = store.logboek()
    if args.json:
        now = klok.nu().isoformat(timespec="seconds")
        told = {"gemaakt": now, "onleesbaar": found.onleesbaar, "regels": [_json(r) for r in found.regels]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        vorm = _plat if is_plat(args) else in_woorden
        print("\n".join(vorm(regel) for regel in found.regels))
        print(reikwijdte(found), file=sys.stderr)
    return DONE


def _json(regel: Logregel) -> dict[str, object]:
    return {
        "soort": "gezien" if regel.gezien else "wijziging",
        "nummer": None if regel.gezien else regel.nummer,
        "moment": regel.moment.isoformat(),
        "wie": regel.wie or None,
        "wat": regel.wat,
        "betreft": list(regel.betreft),
    }


def _plat(regel: Logregel) -> str:
    return in_een_regel(
        [
            ("wanneer", f"{kort(regel.moment.date())} {regel.moment:%H:%M}"),
            ("wie", regel.wie or "onbekend"),
            ("wat", regel.wat),
            ("betreft", betreft_kort(regel.betreft)),
        ]
    )
