"""``overleg slot``: put a passphrase on the data, or take it off."""

import argparse
import os

from overleg_tui.cli import DONE
from overleg_tui.cli.wachtwoord import VARIABLE, open_bestanden, vraag
from overleg_tui.domain.errors import Refused


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the way back."""
    parser.add_argument("--open", action="store_true", help="het slot eraf halen")


def run(args: argparse.Namespace) -> int:
    """Seal or unseal everything in the folder; a loss of power halfway loses nothing."""
    from overleg_tui.storage.relock import haal_slot, zet_slot

    files = open_bestanden(args.map)
    if args.open:
        haal_slot(files)
        print("Het slot is eraf: de gegevens zijn weer zonder wachtwoord te lezen.")
        return DONE
    zet_slot(files, "" if files.seal.header else _nieuw())
    print(
        "Er zit nu een slot op de gegevens, de kopieën en de namen. Bewaar het wachtwoord goed: "
        "zonder wachtwoord kan niemand ze ooit nog lezen."
    )
    return DONE


def _nieuw() -> str:
    """Ask for a new passphrase, twice when somebody types it."""
    given = os.environ.get(VARIABLE)
    if given:
        return given
    first, second = vraag("Nieuw wachtwoord: "), vraag("Nog een keer: ")
    if not first or first != second:
        raise Refused("De twee wachtwoorden zijn niet gelijk. Er is niets veranderd.")
    return first
