"""``overleg wis``: erase a casus for good, leaving only counts."""

import argparse
import sys
from typing import TYPE_CHECKING

from overleg_tui.cli import DONE, NO_TERMINAL, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.genoemd import genoemd
from overleg_tui.domain.wissen import BLIJFT, te_wissen, verlopen, wis

if TYPE_CHECKING:
    from overleg_tui.domain.tekst import Tekst
    from overleg_tui.storage.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which casus, and the consent of a script."""
    parser.epilog = voorbeelden("wis K-014", "wis --verlopen")
    parser.add_argument("code", nargs="?", metavar="CODE", help="de casus, zoals K-014")
    parser.add_argument(
        "--verlopen", action="store_true", help="alle gesloten casussen waarvan de bewaartermijn voorbij is"
    )
    parser.add_argument("--ja", action="store_true", help="niet eerst vragen of u het zeker weet")


def run(args: argparse.Namespace) -> int:
    """Ask, erase, and name the exports that still mention what was erased."""
    if bool(args.code) is args.verlopen:
        raise Refused("Geef de code van één casus, of --verlopen. Er is niets gewist.")
    if not args.ja and not sys.stdin.isatty():
        print("Wissen kan niet ongedaan worden gemaakt. Bevestig het met --ja.", file=sys.stderr)
        return NO_TERMINAL
    with open_werkmap(args) as store:
        register, today, beleid = store.register, klok.nu().date(), instellingen().casus
        due = verlopen(register, today, beleid.bewaren) if args.verlopen else ()
        codes = due if args.verlopen else (te_wissen(register, args.code),)
        if not codes:
            print("Er is geen gesloten casus waarvan de bewaartermijn voorbij is.")
            return DONE
        if not args.ja:
            _vraag(codes)
        words = [*codes, *(store.namen.get(code, "") for code in codes)]
        _wis(store, codes, beleid.criteria)
        named = genoemd(store.register, words)
    print(f"Gewist: {', '.join(codes)}.")
    if named:
        print("In deze teksten wordt de casus nog genoemd; pas ze zelf aan:", file=sys.stderr)
    for place in named:
        print(place)
    _zeg_wat_blijft(args, words)
    return DONE


def _wis(store: "Store", codes: tuple[str, ...], criteria: "tuple[Tekst, ...]") -> None:
    today = klok.nu().date()
    store.wis(f"Gewist: {', '.join(codes)}", lambda register: wis(register, codes, today, criteria), codes)


def _vraag(codes: tuple[str, ...]) -> None:
    print(f"Wissen: {', '.join(codes)}. {BLIJFT}", file=sys.stderr)
    print("Typ ja om te wissen: ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() != "ja":
        raise Refused("Er is niets gewist.")


def _zeg_wat_blijft(args: argparse.Namespace, words: list[str]) -> None:
    from overleg_tui.documents.noemen import noemen

    left = noemen(args.map / "exports", words)
    if left:
        print("Deze bestanden noemen de casus nog; verwijder ze zelf als ze weg moeten:", file=sys.stderr)
    for path in left:
        print(path)
