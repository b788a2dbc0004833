"""The sociale kaart as a CSV file that Excel opens and ``overleg importeer`` reads back.

Each organisatie has a line of its own (ring, expertise, checked on), then one line per sleutelfiguur.
A cell that looks like a formula gets an apostrophe in front, which the intake takes off again. To be
written as ``utf-8-sig``: without that mark Excel reads ``Zoë`` as cp1252.
"""

import csv
import io
from datetime import date

from overleg_tui.domain.contactvorm import KOLOMMEN, bewaakt, opsomming
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import vouw
from overleg_tui.domain.verwijzing import verwijzing_naar


def sociale_kaart_csv(register: Register) -> str:
    """Return organisaties and sleutelfiguren by name, split by ``;``, with the line ends of Windows."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(KOLOMMEN)
    for organisatie in sorted(register.organisaties.values(), key=lambda o: (vouw(o.naam), o.id)):
        writer.writerow(map(bewaakt, _organisatie(organisatie)))
        people = [f for f in register.sleutelfiguren.values() if f.organisatie == organisatie.id]
        for figuur in sorted(people, key=lambda f: (vouw(f.naam), f.id)):
            writer.writerow(map(bewaakt, _sleutelfiguur(register, organisatie, figuur)))
    return out.getvalue()


def _organisatie(organisatie: Organisatie) -> list[str]:
    expertise = opsomming(organisatie.expertise)
    gap = [""] * 8
    return [organisatie.naam, organisatie.ring, *gap, expertise, _dag(organisatie.gecontroleerd)]


def _sleutelfiguur(register: Register, organisatie: Organisatie, figuur: Sleutelfiguur) -> list[str]:
    others = [_naam(register, other, organisatie.id) for other in (figuur.vervanger, figuur.opvolger)]
    reach = [figuur.naam, figuur.functie, figuur.email, figuur.telefoon]
    days = [_dag(figuur.sinds), _dag(figuur.tot), "", _dag(figuur.gecontroleerd)]
    return [organisatie.naam, "", *reach, *others, *days]


def _naam(register: Register, figuur: str | None, bij: str) -> str:
    other = register.sleutelfiguren.get(figuur or "")
    return verwijzing_naar(register, other, bij) if other else ""


def _dag(day: date | None) -> str:
    return day.isoformat() if day else ""
