"""``overleg sjabloon``: print an empty form; how to fill it in goes to stderr.

So ``overleg sjabloon casus > nieuw.md`` saves nothing but the form.
"""

import argparse
import sys

from overleg_tui.cli import DONE
from overleg_tui.cli.uitleg import voorbeelden

_CASUS = """\
Casus: hoe u de patiënt noemt zonder naam, zoals: mw., 53 jaar
Code: mag leeg blijven; dan krijgt de casus er een, zoals K-014
Naam: mag leeg blijven; gaat naar het sleutelbestand en nergens anders heen
Toestemming: op naam, op code, anoniem of bijzonder: reden; dan de datum en door wie,
  zoals: op code, 3-11-2026, door POH-KB
Criteria en Betrokken: met komma's ertussen
Hulpvraag: in de woorden van de patiënt. Vraag: aan het overleg, in één zin
Lichaam, Maatschappelijk, Geest, Sociaal: één punt per regel, met een streepje ervoor;
  (kracht) of (prioriteit 1) mag voor de tekst staan
Samenhang: - het ene punt -> het andere punt
Wat nergens past, mag onder een eigen kopje: het komt bij de notities.
"""
_CONTACTEN = """\
Organisatie is verplicht; een regel zonder naam gaat over de organisatie zelf.
ring: binnenring of buitenring · vervanger en opvolger: een naam uit de lijst
sinds, tot en gecontroleerd: een datum, zoals 1-3-2026 · expertise: met komma's ertussen
Bewaar het als CSV (.csv) en lees het in met: overleg importeer BESTAND
"""
_INSTELLINGEN = """\
Bewaar dit als {bestand}
Verander wat u wilt; wat u weghaalt, blijft zoals het komt. Het programma leest het bij het starten.
Klopt er iets niet, dan zegt het welke regel; ‘overleg controleer’ zegt het ook.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which form."""
    parser.epilog = voorbeelden(
        "sjabloon casus > nieuwe-casus.md", "sjabloon contacten > contacten.csv", "sjabloon instellingen"
    )
    kinds = ("casus", "contacten", "instellingen")
    parser.add_argument(
        "soort", choices=kinds, help=f"welk formulier: {', '.join(kinds[:-1])} of {kinds[-1]}"
    )


def run(args: argparse.Namespace) -> int:
    """Print the form on stdout, what belongs in it on stderr."""
    from overleg_tui.documents.sjabloon import leeg_casusformulier, leeg_contactenformulier

    if args.soort == "instellingen":
        form, how = _instellingen()
    elif args.soort == "casus":
        form, how = leeg_casusformulier(), _CASUS
    else:
        form, how = leeg_contactenformulier(), _CONTACTEN
    print(form, end="")
    print(how, end="", file=sys.stderr)
    return DONE


def _instellingen() -> tuple[str, str]:
    """Return every setting as it comes, with the keys of the screens, and where to keep it."""
    from overleg_tui.cli.instellingen import bestand
    from overleg_tui.documents.instellingenblad import instellingenblad
    from overleg_tui.tui.opdrachten.toetsen import te_kiezen

    where = str(bestand())
    return instellingenblad(where, te_kiezen()), _INSTELLINGEN.format(bestand=where)
