"""``overleg exporteer``: write the documents of an overleg and print where each one is.

Names of patients stay out unless ``--namen`` is given; the guard looks for all of them all the same.
"""

import argparse
import re
import sys
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from overleg_tui.cli import DONE, REFUSED, klok
from overleg_tui.cli.instellingen import instellingen
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.uitvoer import Antwoorden, Formaat, Keuze, Papier, Uitkomst, schrijf
from overleg_tui.documents.wacht import Gevoelig
from overleg_tui.domain.datum import kort, lees_datum
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.wie import heten, met_organisatie, opsomming

Soort = TypeVar("Soort", bound=StrEnum)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which overleg, which documents, as what, where to, and the answers to the guard."""
    parser.epilog = voorbeelden(
        "exporteer",
        "exporteer 8-12-2026 --soort notulen,uittreksels --formaat md,eml",
        "exporteer --maskeer telefoon,adres --toch naam",
    )
    add = parser.add_argument
    add(
        "datum",
        nargs="*",
        metavar="DATUM",
        help="datum van het overleg, zoals 24-11-2026 (anders het laatste)",
    )
    add("--soort", default="notulen", metavar="SOORT,...", help=f"{_keuzes(Papier)} (anders notulen)")
    add("--formaat", default="md", metavar="FORMAAT,...", help=f"{_keuzes(Formaat)} (anders md)")
    add("--naar", type=Path, metavar="MAP", help="de map om in te schrijven (anders exports/ in de werkmap)")
    add("--zonder", default="", metavar="DEEL,...", help=f"laat uit de notulen weg: {_keuzes(Deel)}")
    add("--namen", action="store_true", help="namen van patiënten tonen, waar de toestemming dat toelaat")
    add("--aan", action="append", default=[], metavar="NAAM", help="wie de hele notulen per mail krijgt")
    add(
        "--maskeer", default="", metavar="VONDST,...", help=f"gevonden gegevens weglaten: {_keuzes(Gevoelig)}"
    )
    add(
        "--toch",
        default="",
        metavar="VONDST,...",
        help="gevonden gegevens laten staan, met dezelfde woorden; een BSN kan niet",
    )


def run(args: argparse.Namespace) -> int:
    """Write the documents and print each path on its own line; 1 where the guard found something."""
    soorten, formaten = kies(Papier, args.soort), kies(Formaat, args.formaat)
    weg = kies(Deel, args.zonder, leeg_mag=True)
    said = Antwoorden(kies(Gevoelig, args.toch, leeg_mag=True), kies(Gevoelig, args.maskeer, leeg_mag=True))
    nu = klok.nu()
    with open_werkmap(args, alleen_lezen=True) as store:
        register, patienten = store.register, dict(store.namen)
    keuze = Keuze(ALLE - set(weg), args.namen, [zoek_figuur(register, naam) for naam in args.aan])
    overleg = zoek_overleg(register, " ".join(args.datum), nu.date(), soorten)
    uitkomst = schrijf(
        register,
        overleg,
        args.naar or args.map / "exports",
        soorten,
        formaten,
        nu=nu,
        patienten=patienten,
        keuze=keuze,
        antwoorden=said,
        regels=instellingen().mail if Formaat.EML in formaten else None,
    )
    store.gezien.geschreven(uitkomst.paden, overleg.codes)
    return _zeg(uitkomst)


def _zeg(uitkomst: Uitkomst) -> int:
    for path in uitkomst.paden:
        print(path)
    for naam in uitkomst.zonder_adres:
        print(f"Geen goed e-mailadres van {naam}: vul het in de mail zelf in.", file=sys.stderr)
    if uitkomst.ontbreekt:
        print(uitkomst.ontbreekt, file=sys.stderr)
    if not uitkomst.gevonden:
        return DONE
    for found in uitkomst.gevonden:
        vondst = found.vondst
        place = f"{found.naam}, regel {vondst.regel}, teken {vondst.kolom}"
        print(f"{place}: {vondst.soort} ‘{vondst.tekst}’", file=sys.stderr)
    kinds = list(dict.fromkeys(found.vondst.soort for found in uitkomst.gevonden))
    keep = ",".join(kind for kind in kinds if kind is not Gevoelig.BSN)
    print("Er is niets geschreven. Haal dit weg, of laat het weglaten met", file=sys.stderr)
    print(f"  --maskeer {','.join(kinds)}", file=sys.stderr)
    print(
        f"of laat het staan met --toch {keep}." if keep else "Een BSN mag niet blijven staan.",
        file=sys.stderr,
    )
    return REFUSED


def kies(soort: type[Soort], words: str, *, leeg_mag: bool = False) -> list[Soort]:
    """Read a list with commas of values of ``soort``; refuse what it does not know, with what it does."""
    chosen = []
    for word in filter(None, (part.strip().lower() for part in words.split(","))):
        if word not in list(soort):
            raise Refused(f"‘{word}’ bestaat niet. Kies uit: {_keuzes(soort)}.")
        chosen.append(soort(word))
    if not chosen and not leeg_mag:
        raise Refused(f"Er is niets gekozen. Kies uit: {_keuzes(soort)}.")
    return list(dict.fromkeys(chosen))


def zoek_overleg(register: Register, datum: str, vandaag: date, soorten: Collection[Papier] = ()) -> Overleg:
    """Return the overleg of that date (or id); without one the last, or the next for what goes before it.

    The last is the one that began last; while none ever began, the last that is past.
    """
    if datum:
        return _op_datum(register, datum, vandaag)
    if soorten and set(soorten) <= {Papier.AGENDA, Papier.UITNODIGING}:
        found = register.huidig_overleg(vandaag)
    else:
        began = [o for o in register.op_datum() if o.fase in (Fase.BEZIG, Fase.AFGESLOTEN)]
        past = [o for o in register.op_datum() if o.datum <= vandaag]
        found = next(iter([*began[-1:], *past[-1:], *register.op_datum()]), None)
    if found is None:
        raise Refused("Er is nog geen overleg. Maak er een met: overleg plan.")
    return found


def _op_datum(register: Register, datum: str, vandaag: date) -> Overleg:
    if datum in register.overleggen:
        return register.overleggen[datum]
    day = lees_datum(datum, vandaag)
    found = [overleg for overleg in register.op_datum() if overleg.datum == day]
    if not found and not re.search(r"\d{4}", datum):  # without a year it may also be one that was
        same = [o for o in register.op_datum() if (o.datum.day, o.datum.month) == (day.day, day.month)]
        found = [overleg for overleg in same if overleg.datum <= vandaag]
    if not found:
        known = ", ".join(kort(overleg.datum) for overleg in register.op_datum()[-5:]) or "nog geen"
        raise Refused(f"Op {kort(day)} is er geen overleg. De laatste overleggen: {known}.")
    return found[-1]


def zoek_figuur(register: Register, naam: str) -> str:
    """Return the id of the one sleutelfiguur that is, or stands for, ``naam``; refuse nobody and several."""
    found = sorted(heten(naam, register))
    if len(found) > 1:
        names = opsomming((met_organisatie(register.sleutelfiguren[id_], register) for id_ in found), "of")
        raise Refused(f"‘{naam}’ kan {names} zijn. Schrijf de hele naam.")
    return found[0]


def _keuzes(soort: type[StrEnum]) -> str:
    return ", ".join(soort)
