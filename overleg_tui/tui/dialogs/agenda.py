"""The dialogs of the agenda: what comes on it, how long an item takes, when and where the overleg is."""

from collections.abc import Mapping
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from overleg_tui.domain import agenda
from overleg_tui.domain.agendaregels import casusvoorstellen, verbeterpuntvoorstellen
from overleg_tui.domain.agendavorm import Agendavorm
from overleg_tui.domain.datum import kort, lees_datum, lees_tijd, tijd
from overleg_tui.domain.genodigden import binnenring, zonder_verteller
from overleg_tui.domain.invoer import verplicht
from overleg_tui.domain.overleg import Overleg, Soort
from overleg_tui.domain.planning import wie_vertelt, zet_verbeterpunt_op
from overleg_tui.domain.register import Change, Register
from overleg_tui.domain.tekst import Tekst
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer
from overleg_tui.tui.dialogs.kaart import dag
from overleg_tui.tui.dialogs.keuze import KeuzeDialog

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

Opties = list[tuple[str, str]]
ZELF = "zelf"
"""The choice to type it oneself; a code or id is never this word."""
_MET_TITEL = (Soort.EXPERTISE, Soort.MEDEDELING, Soort.VERBETERPUNT)


async def voeg_punt_toe(app: "OverlegApp", overleg: str) -> bool:
    """Ask what comes on the agenda and put it there; return whether something was."""
    here = app.register.overleggen[overleg]
    there = {Soort.EXPERTISE, *(punt.soort for punt in here.agenda)}
    missing = [soort for soort in agenda.ZONDER_TITEL if soort not in there]
    kinds: dict[Soort, str] = {
        Soort.CASUS: "Casus",
        Soort.MEDEDELING: "Mededeling",
        Soort.EXPERTISE: "Expertise: een organisatie vertelt",
        Soort.VERBETERPUNT: "Verbeterpunt, van het bord of nieuw",
        **{soort: str(soort) for soort in missing},
    }
    options = [(str(soort), text) for soort, text in kinds.items()]
    chosen = await app.push_screen_wait(KeuzeDialog("Wat komt erbij", options))
    if chosen is None:
        return False
    soort = Soort(chosen)
    if soort in missing:
        return not app.change(
            f"{soort} op de agenda", lambda r: agenda.voeg_toe(r, overleg, soort, Tekst(""), _vorm(app))
        )
    if soort is Soort.MEDEDELING:
        return await _vraag_titel(app, overleg, soort)
    return await _kies_waarover(app, here, soort)


async def _kies_waarover(app: "OverlegApp", overleg: Overleg, soort: Soort) -> bool:
    """Let one casus, organisatie or verbeterpunt be chosen, those whose turn it is first."""
    titel, options = {
        Soort.CASUS: ("Welke casus", _casussen),
        Soort.EXPERTISE: ("Wie vertelt over het werk", _vertellers),
        Soort.VERBETERPUNT: ("Welk verbeterpunt", _verbeterpunten),
    }[soort]
    found = options(app.register, overleg)
    if not found and soort not in _ANDERS:
        app.zeg("Er staat nog geen organisatie in de sociale kaart.", fout=True)
        return False
    chosen = await app.push_screen_wait(KeuzeDialog(titel, found, _ANDERS.get(soort)))
    if chosen == ZELF and soort is Soort.CASUS:
        from overleg_tui.tui.dialogs.casus import maak_casus

        chosen = await maak_casus(app)
    if not chosen:
        return False
    if chosen == ZELF:
        return await _vraag_titel(app, overleg.id, soort)
    changes: Mapping[Soort, Change] = {
        Soort.CASUS: lambda r: agenda.voeg_casus_toe(r, overleg.id, chosen, _vorm(app)),
        Soort.EXPERTISE: lambda r: agenda.voeg_expertise_toe(r, overleg.id, chosen, _vorm(app)),
        Soort.VERBETERPUNT: lambda r: zet_verbeterpunt_op(r, overleg.id, chosen, _vorm(app)),
    }
    return not app.change(f"{soort} op de agenda", changes[soort])


_ANDERS = {
    Soort.CASUS: (ZELF, "Een nieuwe casus maken"),
    Soort.VERBETERPUNT: (ZELF, "Een ander: zelf typen"),
}


def _casussen(register: Register, overleg: Overleg) -> Opties:
    on = {punt.casus for punt in overleg.agenda}
    why = {voorstel.id: f" ({voorstel.reden})" for voorstel in casusvoorstellen(register, overleg.datum)}
    free = [c for c in register.casussen.values() if c.gesloten is None and c.code not in on]
    free.sort(key=lambda casus: casus.code not in why)
    return [(c.code, f"{c.code}{why.get(c.code, '')}  {c.vraag or c.omschrijving}") for c in free]


def _vertellers(register: Register, overleg: Overleg) -> Opties:
    turn = wie_vertelt(register, overleg.datum)
    ring = [org.id for org in binnenring(register)]
    ordered = dict.fromkeys([*([turn] if turn else []), *ring, *register.organisaties])
    return [
        (id_, register.organisaties[id_].naam + (" (vertelde het langst geleden)" if id_ == turn else ""))
        for id_ in ordered
    ]


def _verbeterpunten(register: Register, overleg: Overleg) -> Opties:
    on = {punt.verbeterpunt for punt in overleg.agenda}
    why = {v.id: f" ({v.reden})" for v in verbeterpuntvoorstellen(register, overleg.datum)}
    board = [p for p in register.verbeterpunten.values() if p.id not in on]
    board.sort(key=lambda punt: punt.id not in why)
    return [(p.id, f"{p.tekst}{why.get(p.id, '')}") for p in board]


async def _vraag_titel(app: "OverlegApp", overleg: str, soort: Soort) -> bool:
    def form() -> Formulier[Tekst]:
        field = Invoer("titel", "Waarover", lees=verplicht("in een paar woorden waar het over gaat"))
        name = f"agenda {overleg} {soort}"
        return Formulier(f"{soort} op de agenda", (field,), lambda read: read["titel"], concept_naam=name)

    return await app.vraag(
        form,
        lambda titel: (
            f"{soort} op de agenda",
            lambda r: agenda.voeg_toe(r, overleg, soort, titel, _vorm(app)),
        ),
    )


def _vorm(app: "OverlegApp") -> Agendavorm:
    return app.instellingen.agenda


async def wijzig_punt(app: "OverlegApp", overleg: str, punt: str) -> bool:
    """Ask for the minutes of an agendapunt (id), and for its title if it has one of its own.

    Of an expertise of which nobody is to tell yet, who does is asked.
    """
    old = app.register.overleggen[overleg].punt(punt)
    if zonder_verteller(old) and app.register.organisaties:
        return await _kies_waarover(app, app.register.overleggen[overleg], old.soort)
    fields = [Invoer("minuten", "Minuten", str(old.minuten), agenda.lees_minuten)]
    if old.soort in _MET_TITEL:
        fields.append(Invoer("titel", "Titel", old.titel, verplicht("een titel")))

    def form() -> Formulier[Mapping[str, Any]]:
        return Formulier(old.naam, fields, dict, concept_naam=f"agendapunt {overleg} {punt}")

    return await app.vraag(
        form,
        lambda read: (
            f"{old.naam} gewijzigd",
            lambda r: agenda.zet_minuten(r, overleg, punt, read["minuten"], read.get("titel", old.titel)),
        ),
    )


async def verzet_overleg(app: "OverlegApp", overleg: str) -> bool:
    """Ask for another day, other times or another place, and move the overleg."""
    old, today = app.register.overleggen[overleg], app.nu().date()

    def form() -> Formulier[tuple[date, time, time, Tekst]]:
        fields = (
            Invoer("datum", "Datum", dag(old.datum), partial(lees_datum, vandaag=today)),
            Invoer("begin", "Begin", tijd(old.begin), lees_tijd),
            Invoer("eind", "Eind", tijd(old.eind), lees_tijd),
            Invoer("plaats", "Plaats", old.plaats),
        )
        hint = "Had u de uitnodiging al geschreven, schrijf die dan opnieuw: zo klopt ieders agenda weer."
        return Formulier(
            f"Overleg van {kort(old.datum)}",
            fields,
            lambda read: (read["datum"], read["begin"], read["eind"], read["plaats"]),
            concept_naam=f"verzetten {overleg}",
            uitleg=hint,
        )

    return await app.vraag(
        form,
        lambda new: (f"Overleg op {kort(new[0])}", lambda r: agenda.verzet(r, overleg, *new, vandaag=today)),
    )


async def zeg_overleg_af(app: "OverlegApp", overleg: str) -> bool:
    """Ask whether it is meant, and cancel the overleg."""
    day = kort(app.register.overleggen[overleg].datum)
    options = [("ja", f"Ja, het overleg van {day} gaat niet door"), ("nee", "Nee, het blijft staan")]
    if await app.push_screen_wait(KeuzeDialog("Overleg afzeggen?", options)) != "ja":
        return False
    if app.change(f"Overleg van {day} afgezegd", lambda r: agenda.zeg_af(r, overleg)):
        return False
    write, undo = app.toets("agenda.uitnodigen", "e"), app.toets("ongedaan", "u")
    app.zeg(
        f"Het overleg van {day} is afgezegd. Toets {write} schrijft de afzegging; {undo} maakt het ongedaan."
    )
    return True
