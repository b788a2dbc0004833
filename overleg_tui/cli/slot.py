"""``overleg slot``: put a passphrase on the data, or take it off."""

import argparse
import os

from overleg_tui.cli import DONE
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.wachtwoord import VARIABLE, open_bestanden, vraag
from overleg_tui.domain.errors import Refused

KORTSTE = 12
"""A shorter passphrase can be guessed by trying, however slow each try is made."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the way back."""
    parser.epilog = voorbeelden("slot", "slot --open")
    parser.add_argument("--open", action="store_true", help="het slot eraf halen")


def run(args: argparse.Namespace) -> int:
    """Seal or unseal everything in the folder; a loss of power halfway loses nothing."""
    from overleg_tui.storage.relock import haal_slot, zet_slot
    from overleg_tui.storage.slot import controleer_onderdeel

    if not args.open:
        controleer_onderdeel()
    files = open_bestanden(args.map)
    if args.open:
        haal_slot(files)
        print("Het slot is eraf: de gegevens zijn weer zonder wachtwoord te lezen.")
        return DONE
    zet_slot(files, "" if files.seal.header else _nieuw())
    print(
        "Er zit nu een slot op de gegevens, de kopieën en de namen. Bewaar het wachtwoord goed: "
        "zonder wachtwoord kan niemand ze ooit nog lezen.\n"
        f"Let op: de documenten in {args.map / 'exports'} zitten niet achter dit slot. "
        "Bewaar ze op een veilige plek, of gooi weg wat u niet meer nodig hebt."
    )
    return DONE


def _nieuw() -> str:
    """Ask for a new passphrase, twice when somebody types it; one that is soon guessed is refused."""
    given = os.environ.get(VARIABLE)
    first = given or vraag("Nieuw wachtwoord (u ziet niet wat u typt): ") or ""
    if len(first.strip()) < KORTSTE:
        raise Refused(
            f"Dat wachtwoord is te kort: neem minstens {KORTSTE} tekens. Een zin van vier woorden die niets "
            "met elkaar te maken hebben is sterk en goed te onthouden. Er is niets veranderd."
        )
    if not given and first != vraag("Nog een keer: "):
        raise Refused("De twee wachtwoorden zijn niet gelijk. Er is niets veranderd.")
    return first
