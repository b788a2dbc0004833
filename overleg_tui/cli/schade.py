"""Damaged data at the start: what there is to put back, and only when told."""

import argparse
import sys

from overleg_tui.cli.herstel import regel, zet_en_zeg
from overleg_tui.cli.wachtwoord import open_bestanden
from overleg_tui.domain.errors import DamagedError


def bied_herstel_aan(args: argparse.Namespace, schade: DamagedError) -> bool:
    """Say what is damaged and offer each way back by number; return whether one was put back.

    Without a way back, or without an answer, nothing is touched.
    """
    from overleg_tui.storage.herstel import uitwegen

    files = open_bestanden(args.map)
    ways = uitwegen(files)
    print(schade, file=sys.stderr)
    for number, way in enumerate(ways, 1):
        print(f"{number:>3}  {regel(way)}", file=sys.stderr)
    if not ways:
        return False
    print(
        "Welk nummer terugzetten? Wat er ligt wordt bewaard. Enter: niets doen. ",
        file=sys.stderr,
        end="",
        flush=True,
    )
    answer = sys.stdin.readline().strip()
    if not answer.isdecimal() or not 1 <= int(answer) <= len(ways):
        return False
    zet_en_zeg(files, ways[int(answer) - 1].naam)
    return True
