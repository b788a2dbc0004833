"""``overleg afspraken``: list the afspraken, for reading or as JSON."""

import argparse
import json
from datetime import date

from overleg_tui.cli import DONE, klok
from overleg_tui.cli.plat import alinea, is_plat, met_plat
from overleg_tui.cli.uitleg import voorbeelden
from overleg_tui.cli.werkmap import open_werkmap
from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.afspraakbeeld import achterstand
from overleg_tui.domain.afspraken import kort_stadium
from overleg_tui.domain.datum import lang
from overleg_tui.domain.register import Register
from overleg_tui.domain.wie import heten, met_organisatie


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which afspraken and in which form."""
    parser.epilog = voorbeelden("afspraken --open", "afspraken --van WMO --casus K-021")
    parser.add_argument("--open", action="store_true", help="alleen wat nog openstaat")
    parser.add_argument("--van", metavar="NAAM", help="alleen van deze sleutelfiguur of organisatie")
    parser.add_argument("--casus", metavar="CODE", help="alleen van deze casus")
    parser.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")
    met_plat(parser)


def run(args: argparse.Namespace) -> int:
    """Print them, oldest number first."""

    with open_werkmap(args, alleen_lezen=True) as store:
        register = store.register
    chosen = _gekozen(register, args)
    if args.json:
        print(json.dumps([als_json(a, register) for a in chosen], ensure_ascii=False, indent=2))
    else:
        vandaag = klok.nu().date()
        vorm = _plat if is_plat(args) else _regel
        print("\n".join(vorm(a, register, vandaag) for a in chosen) or "Er zijn geen afspraken gevonden.")
    return DONE


def _gekozen(register: Register, args: argparse.Namespace) -> list[Afspraak]:
    code = register.zoek_casus(args.casus).code if args.casus else None
    people = heten(args.van, register) if args.van else None
    found = [
        a
        for a in register.afspraken.values()
        if (code in (None, a.casus)) and (people is None or a.wie in people) and (a.open or not args.open)
    ]
    return sorted(found, key=lambda a: a.nummer)


def _regel(afspraak: Afspraak, register: Register, vandaag: date) -> str:
    person = register.sleutelfiguren.get(afspraak.wie or "")
    who = met_organisatie(person, register) if person else "wie?"
    late = achterstand(afspraak, vandaag)
    first = f"{afspraak.nummer:>4}  {afspraak.casus or '':<8}  {afspraak.wat}"
    return f"{first}\n{'':16}{who} · {kort_stadium(afspraak)}{f' · {late}' if late else ''}"


def _plat(afspraak: Afspraak, register: Register, vandaag: date) -> str:
    person = register.sleutelfiguren.get(afspraak.wie or "")
    begun = afspraak.reden or afspraak.stadium is not Stadium.AFGESPROKEN
    how = kort_stadium(afspraak) if begun else str(afspraak.stadium)
    told = [
        ("wat", afspraak.wat),
        ("wie", met_organisatie(person, register) if person else "nog niemand"),
        ("casus", afspraak.casus or ""),
        ("stand", f"{how}, {'staat nog open' if afspraak.open else 'klaar'}"),
        ("let op", achterstand(afspraak, vandaag)),
        ("doen voor", lang(afspraak.doen_voor) if afspraak.doen_voor else "nog niet afgesproken"),
        ("terug voor", lang(afspraak.terug_voor) if afspraak.terug_voor else ""),
        ("warme overdracht", "ja" if afspraak.warm else ""),
    ]
    return alinea(f"Afspraak {afspraak.nummer}", told)


def als_json(afspraak: Afspraak, register: Register) -> dict[str, object]:
    """Return one afspraak as the names and ISO dates that other programs read."""
    person = register.sleutelfiguren.get(afspraak.wie or "")
    org = register.organisatie_van(afspraak.wie)
    overleg = register.overleggen.get(afspraak.overleg)
    return {
        "id": afspraak.id,
        "nummer": afspraak.nummer,
        "casus": afspraak.casus,
        "overleg": overleg.datum.isoformat() if overleg else afspraak.overleg,
        "agendapunt": afspraak.agendapunt,
        "wat": afspraak.wat,
        "wie": person.naam if person else None,
        "wie_id": afspraak.wie,
        "organisatie": org.naam if org else None,
        "doen_voor": _iso(afspraak.doen_voor),
        "terug_voor": _iso(afspraak.terug_voor),
        "warm": afspraak.warm,
        "regel": afspraak.regel,
        "open": afspraak.open,
        "stadium": str(afspraak.stadium),
        "reden": str(afspraak.reden) if afspraak.reden else None,
        "spoor": [
            {"stadium": str(s.stadium), "datum": s.datum.isoformat(), "opmerking": s.opmerking}
            for s in afspraak.spoor
        ],
    }


def _iso(d: date | None) -> str | None:
    return d.isoformat() if d else None
