"""The dialogs of a casus, one for each part: what is filled in is checked, kept as a draft, and recorded."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from overleg_tui.domain.casus import Casus, Toestemming, Vorm, casuscode, nieuwe_code
from overleg_tui.domain.casusbeheer import keur_toestemming, nieuwe_casus, wijzig_casus
from overleg_tui.domain.contactvorm import uit_opsomming
from overleg_tui.domain.criteria import te_kiezen
from overleg_tui.domain.invoer import eenmaal, lees_dag_geweest
from overleg_tui.domain.tekst import Tekst, tekst, tekst_blok, vouw
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer, Vink
from overleg_tui.tui.dialogs.kaart import dag

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


async def maak_casus(app: "OverlegApp") -> str:
    """Ask for a new casus under the next free code; return its code, empty if none was made."""
    made: list[str] = []

    def form() -> Formulier[Casus]:
        fields = (
            Invoer("omschrijving", "Omschrijving", hint="zonder naam, zoals: mw., 53 jaar"),
            Invoer("inbrenger", "Inbrenger", hint="wie de casus vertelt"),
            Invoer("vraag", "Vraag", blok=True),
            # Last, as there is one already: what is typed at once is no code.
            Invoer("code", "Code", nieuwe_code(app.register.codes), casuscode),
        )
        hint = (
            "De naam van de patiënt hoort hier niet: die legt u daarna vast in het sleutelbestand "
            f"(toets {app.toets('casus.deel.naam', 'm')})."
        )
        return Formulier("Nieuwe casus", fields, _casus, concept_naam="nieuwe casus", uitleg=hint)

    def change(new: Casus) -> tuple[str, Any]:
        made.append(new.code)
        return f"Casus {new.code} gemaakt", lambda register: nieuwe_casus(register, new)

    return made[-1] if await app.vraag(form, change) else ""


def _casus(read: Any) -> Casus:  # noqa: ANN401  # what was read, by field
    return Casus(**read)


async def _vraag_veld(
    app: "OverlegApp", code: str, veld: str, naam: str, form: Callable[[Casus], Formulier[Any]]
) -> None:
    """Ask for one part of a casus and record it; ``form`` is made anew from what stands there now."""

    def fresh() -> Formulier[Any]:
        made = form(app.register.zoek_casus(code))
        made.concept_naam = f"{veld} {code}"
        return made

    await app.vraag(
        fresh,
        lambda value: (f"{naam} van {code}", lambda register: wijzig_casus(register, code, **{veld: value})),
    )


async def wijzig_regel(app: "OverlegApp", code: str, veld: str, uitleg: str = "") -> None:
    """Ask for a text of one line, such as the inbrenger."""
    naam = veld.capitalize()

    def form(casus: Casus) -> Formulier[Tekst]:
        field = Invoer(veld, "", getattr(casus, veld))
        return Formulier(f"{naam} van {code}", (field,), lambda read: read[veld], uitleg=uitleg)

    await _vraag_veld(app, code, veld, naam, form)


async def wijzig_blok(app: "OverlegApp", code: str, veld: str, uitleg: str = "") -> None:
    """Ask for a text that may be long; the vraag stays one sentence, the hulpvraag keeps its lines."""
    read_as = tekst if veld == "vraag" else tekst_blok
    naam = veld.capitalize()

    def form(casus: Casus) -> Formulier[Tekst]:
        field = Invoer(veld, "", getattr(casus, veld), read_as, blok=True)
        return Formulier(f"{naam} van {code}", (field,), lambda read: read[veld], uitleg=uitleg)

    await _vraag_veld(app, code, veld, naam, form)


async def wijzig_toestemming(app: "OverlegApp", code: str) -> None:
    """Ask how the casus may be discussed, when and by whom the patient was told, and a reason if need be."""

    def form(casus: Casus) -> Formulier[Toestemming]:
        old = casus.toestemming
        was = partial(lees_dag_geweest, vandaag=app.nu().date())
        fields = (
            Invoer("vorm", "Vorm", old.vorm, Vorm, keuzes=tuple(Vorm)),
            Invoer("datum", "Wanneer", dag(old.datum), was, hint="de dag van het gesprek"),
            Invoer("door", "Door wie", old.door, hint="wie het de patiënt vroeg of vertelde"),
            Invoer("reden", "Reden", old.reden, hint="alleen bij bijzonder"),
        )
        hint = "Zonder toestemming wordt de casus anoniem besproken: alleen code en vraag. Mondeling mag."
        title = f"Toestemming van {code}"
        return Formulier(title, fields, lambda read: keur_toestemming(Toestemming(**read)), uitleg=hint)

    await _vraag_veld(app, code, "toestemming", "Toestemming", form)


async def wijzig_criteria(app: "OverlegApp", code: str) -> None:
    """Ask by which criteria this is a patient for krachtige basiszorg."""

    def form(casus: Casus) -> Formulier[tuple[Tekst, ...]]:
        choices = te_kiezen(app.register, casus.criteria, app.instellingen.casus.criteria)
        return _vinkformulier(f"Criteria van {code}", choices, casus.criteria)

    await _vraag_veld(app, code, "criteria", "Criteria", form)


async def wijzig_betrokken(app: "OverlegApp", code: str) -> None:
    """Ask which partners are involved: from the sociale kaart, or by a name of one's own."""

    def form(casus: Casus) -> Formulier[tuple[Tekst, ...]]:
        partners = sorted((org.naam for org in app.register.organisaties.values()), key=vouw)
        return _vinkformulier(f"Betrokken bij {code}", (*casus.betrokken, *partners), casus.betrokken)

    await _vraag_veld(app, code, "betrokken", "Betrokken partners", form)


def _vinkformulier(
    titel: str, keuzes: tuple[Tekst, ...], gekozen: tuple[Tekst, ...]
) -> Formulier[tuple[Tekst, ...]]:
    """Return a form to tick known texts and add others, in the spelling of the list; twice counts once."""
    choices = {vouw(text): text for text in eenmaal((*keuzes, *gekozen))}

    def read_all(read: Any) -> tuple[Tekst, ...]:  # noqa: ANN401  # what was read, by field
        return eenmaal(choices.get(vouw(text), text) for text in (*map(tekst, read["vink"]), *read["anders"]))

    other = Invoer("anders", "Anders", "", uit_opsomming, hint="met komma’s ertussen")
    ticked = tuple(choices[vouw(text)] for text in gekozen)
    ticks = Vink(tuple((text, text) for text in choices.values()), ticked)
    return Formulier(titel, (other,), read_all, vink=ticks)
