"""The dialogs of the sociale kaart: an organisatie, a sleutelfiguur, and to whom open afspraken go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from overleg_tui.domain.afspraken import open_afspraken
from overleg_tui.domain.bereik import lees_email, lees_telefoon
from overleg_tui.domain.bezetting import opvolger_van
from overleg_tui.domain.contactvorm import opsomming, uit_opsomming
from overleg_tui.domain.datum import in_cijfers
from overleg_tui.domain.invoer import lees_dag, lees_dag_geweest, verplicht
from overleg_tui.domain.kaartbeheer import bewaar_organisatie, bewaar_sleutelfiguur, lees_collega
from overleg_tui.domain.kaartcontrole import is_vertrokken
from overleg_tui.domain.opvolging import draag_over
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst
from overleg_tui.domain.teruglezen import afspraken_geteld
from overleg_tui.domain.verwijzing import verwijzing_naar
from overleg_tui.domain.wie import met_organisatie
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


async def leg_organisatie_vast(
    app: "OverlegApp", organisatie: Organisatie | None, naam: Tekst = GEEN_TEKST
) -> bool:
    """Ask for an organisatie, a new one (of that ``naam``) if ``None``; return whether it was kept."""
    old = organisatie or Organisatie("", naam, gecontroleerd=app.nu().date())
    title = f"Organisatie: {old.naam}" if old.id else "Nieuwe organisatie"

    def form() -> Formulier[Organisatie]:
        fields = (
            Invoer("naam", "Naam", old.naam, verplicht("een naam")),
            Invoer("ring", "Ring", old.ring, Ring, keuzes=tuple(Ring)),
            Invoer(
                "expertise",
                "Waarvoor",
                opsomming(old.expertise),
                uit_opsomming,
                hint="met komma’s ertussen",
            ),
            _gecontroleerd(old.gecontroleerd, app.nu().date()),
        )
        hint = "De binnenring zit aan bij het overleg; de buitenring wordt op een andere manier bereikt."
        return Formulier(title, fields, partial(_met, old), concept_naam=f"organisatie {old.id}", uitleg=hint)

    return await app.vraag(
        form, lambda new: (f"Gegevens van {new.naam}", lambda register: bewaar_organisatie(register, new))
    )


def _met(old: Any, read: Mapping[str, Any]) -> Any:  # noqa: ANN401  # either kind of value, by its field names
    return replace(old, **read)


def _gecontroleerd(day: date | None, vandaag: date) -> Invoer:
    return Invoer("gecontroleerd", "Gecontroleerd", dag(day), partial(lees_dag_geweest, vandaag=vandaag))


def dag(day: date | None) -> str:
    """Return a day as one would type it, empty for none."""
    return in_cijfers(day) if day else ""


async def leg_sleutelfiguur_vast(
    app: "OverlegApp", organisatie: Organisatie, figuur: Sleutelfiguur | None, naam: Tekst = GEEN_TEKST
) -> bool:
    """Ask for a sleutelfiguur of this organisatie, a new one (of that ``naam``) if ``None``, and keep it."""
    old = figuur or Sleutelfiguur("", organisatie.id, naam, gecontroleerd=app.nu().date())
    title = f"{old.naam}, {organisatie.naam}" if old.id else f"Nieuwe sleutelfiguur bij {organisatie.naam}"

    def form() -> Formulier[Sleutelfiguur]:
        return Formulier(
            title,
            _velden(app, old),
            partial(_met, old),
            concept_naam=f"sleutelfiguur {organisatie.id} {old.id}",
        )

    kept: list[Sleutelfiguur] = []

    def change(new: Sleutelfiguur) -> tuple[str, Change]:
        kept.append(new)
        return f"Gegevens van {new.naam}", lambda register: bewaar_sleutelfiguur(register, new)

    if not await app.vraag(form, change):
        return False
    new = kept[-1]
    if is_vertrokken(new, app.nu().date()) and not open_afspraken(app.register, van=new.id):
        key = app.toets("kaart.filter", "f")
        app.zeg(f"{new.naam} is bewaard en staat niet meer in de lijst: toets {key} toont wie al weg is.")
    return True


def _velden(app: "OverlegApp", old: Sleutelfiguur) -> tuple[Invoer, ...]:
    register, today = app.register, app.nu().date()
    collega = partial(_collega, app, old.organisatie)
    dagen = partial(lees_dag, vandaag=today)
    return (
        Invoer("naam", "Naam", old.naam, verplicht("een naam")),
        Invoer("functie", "Functie", old.functie),
        Invoer("email", "E-mail", old.email, lees_email),
        Invoer("telefoon", "Telefoon", old.telefoon, lees_telefoon),
        Invoer(
            "vervanger",
            "Vervanger",
            _naam(register, old.vervanger, old),
            collega,
            hint="bij afwezigheid",
        ),
        Invoer("opvolger", "Opvolger", _naam(register, old.opvolger, old), collega, hint="bij vertrek"),
        Invoer("sinds", "Sinds", dag(old.sinds), dagen),
        Invoer("tot", "Tot en met", dag(old.tot), dagen, hint="de laatste dag, als die bekend is"),
        _gecontroleerd(old.gecontroleerd, today),
    )


def _collega(app: "OverlegApp", organisatie: str, raw: str) -> str | None:
    return lees_collega(app.register, raw, organisatie, app.nu().date())


def _naam(register: Register, other: str | None, bij: Sleutelfiguur) -> str:
    found = register.sleutelfiguren.get(other or "")
    return verwijzing_naar(register, found, bij.organisatie) if found else ""


async def draag_afspraken_over(app: "OverlegApp", figuur: Sleutelfiguur) -> bool:
    """Ask who takes over (the known successor is proposed) and hand them all open afspraken.

    Return whether that was done; without open afspraken nothing is asked.
    """
    today = app.nu().date()
    count = len(open_afspraken(app.register, van=figuur.id))
    if not count:
        app.zeg(f"{figuur.naam} heeft geen open afspraken: er is niets over te dragen.")
        return False
    many = afspraken_geteld(count)
    return await app.vraag(
        lambda: _opvolgformulier(app, figuur, many),
        lambda to: (
            f"{many} van {figuur.naam} overgedragen aan {to[0].naam}",
            lambda r: draag_over(r, figuur.id, to[0].id, today, to[1]),
        ),
    )


Opvolging = tuple[Sleutelfiguur, date | None]
"""Who takes over, and the last day of who leaves if that is known."""


def _opvolgformulier(app: "OverlegApp", figuur: Sleutelfiguur, many: str) -> Formulier[Opvolging]:
    register, today = app.register, app.nu().date()
    known = opvolger_van(figuur, register, today)
    who = Invoer(
        "naar",
        "Opvolger",
        verwijzing_naar(register, known, figuur.organisatie) if known else "",
        lambda raw: (
            verplicht("de naam van de opvolger")(raw)
            and lees_collega(app.register, raw, figuur.organisatie, today)
        ),
    )
    last = Invoer("tot", "Laatste dag", dag(figuur.tot), partial(lees_dag, vandaag=today))
    return Formulier(
        f"Opvolging van {met_organisatie(figuur, register)}",
        (who, last),
        lambda read: (app.register.sleutelfiguren[read["naar"]], read["tot"]),
        concept_naam=f"opvolging {figuur.id}",
        uitleg=f"Open: {many}. Het spoor van elke afspraak bewaart wie het was.",
    )
