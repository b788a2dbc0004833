"""Writing the documents of an overleg, past the guard: the one door for screen and command line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from overleg_tui.documents.bestanden import Briefregels, bestanden, zonder_adres
from overleg_tui.documents.paden import bestandsnaam, schrijf_bestand
from overleg_tui.documents.stukken import Aanvraag, Formaat, Keuze, Papier, Stuk, stukken
from overleg_tui.documents.wacht import Gevoelig, Kennis, Vondst, doorzoek, maskeer
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Overleg, Wachtantwoord
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.toestemming import zichtbaar


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What the guard found in one document, called by the name of its Markdown file."""

    naam: str
    vondst: Vondst


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What an export came to: the files that now stand there, or what kept it from being written.

    With ``gevonden`` nothing was written. ``zonder_adres`` are people whose draft has no recipient yet.
    """

    paden: tuple[Path, ...] = ()
    gevonden: tuple[Gevonden, ...] = ()
    zonder_adres: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """What to do with findings: kinds to keep (``toch``) or mask as a whole, or one by one (``elk``)."""

    toch: Collection[Gevoelig] = ()
    maskeer: Collection[Gevoelig] = ()
    elk: Collection[Wachtantwoord] = ()

    def masker(self, vondst: Vondst) -> bool | None:
        """Return whether ``vondst`` is to be masked; ``None`` where nobody answered, or may not keep it."""
        said = {(a.soort, a.tekst): a.masker for a in self.elk}.get((vondst.soort, tekst(vondst.tekst)))
        if said or vondst.soort in self.maskeer:
            return True
        kept = said is False or vondst.soort in self.toch
        return False if kept and not vondst.blokkeert else None


def antwoord(vondst: Vondst, *, masker: bool) -> Wachtantwoord:
    """Return the answer to a finding, to be kept with the overleg (``Overleg.wacht``)."""
    return Wachtantwoord(vondst.soort.value, tekst(vondst.tekst), masker)


def schrijf(
    register: Register,
    overleg: Overleg,
    map_: Path,
    soorten: Collection[Papier] = (Papier.NOTULEN,),
    formaten: Collection[Formaat] = (Formaat.MD,),
    *,
    nu: datetime | None = None,
    patienten: Mapping[str, str] | None = None,
    keuze: Keuze | None = None,
    antwoorden: Antwoorden | None = None,
    regels: Briefregels | None = None,
) -> Uitkomst:
    """Make the documents and write them into ``map_``: all of them, or none.

    ``patienten`` (code to name, the whole key file) are the names the guard looks for. Answers given
    before (``overleg.wacht``) count along with ``antwoorden``. ``nu`` orders versions of a calendar
    file; without it that is the moment at which the overleg was closed or is to begin.
    """
    moment = nu or overleg.afgesloten or datetime.combine(overleg.datum, overleg.begin)
    aanvraag = Aanvraag(register, overleg, moment, keuze or Keuze(), patienten or {})
    made, unanswered = bewaakt(aanvraag, soorten, antwoorden or Antwoorden())
    if unanswered:
        return Uitkomst(gevonden=unanswered)
    lines = regels or Briefregels()
    files = [file for stuk in made for file in bestanden(stuk, overleg.datum, formaten, lines)]
    if not files:
        raise Refused(f"Er is niets te schrijven: van {', '.join(soorten)} is er geen {', '.join(formaten)}.")
    missing = [name for stuk in made for name in zonder_adres(stuk)] if Formaat.EML in formaten else []
    paths = tuple(schrijf_bestand(map_, file.naam, file.inhoud) for file in files)
    return Uitkomst(paths, zonder_adres=tuple(dict.fromkeys(missing)))


def bewaakt(
    aanvraag: Aanvraag, soorten: Collection[Papier], antwoorden: Antwoorden
) -> tuple[list[Stuk], tuple[Gevonden, ...]]:
    """Return the documents, masked where that was answered, and the findings that want an answer."""
    said = replace(antwoorden, elk=(*aanvraag.overleg.wacht, *antwoorden.elk))
    made, unanswered = [], []
    for stuk in stukken(aanvraag, soorten):
        masked, open_ = bewaak(stuk.markdown, kennis_van(aanvraag, stuk), said)
        name = bestandsnaam(aanvraag.overleg.datum, stuk.naam, "md", stuk.wie)
        unanswered += [Gevonden(name, vondst) for vondst in open_]
        made.append(replace(stuk, markdown=masked))
    return made, tuple(unanswered)


def bewaak(text: str, kennis: Kennis, antwoorden: Antwoorden) -> tuple[str, list[Vondst]]:
    """Return ``text`` with what was to be masked gone, and the findings that still want an answer."""
    found = doorzoek(text, kennis)
    todo = {vondst: antwoorden.masker(vondst) for vondst in found}
    masked = maskeer(text, *(vondst for vondst, answer in todo.items() if answer))
    return masked, [vondst for vondst, answer in todo.items() if answer is None]


def kennis_van(aanvraag: Aanvraag, stuk: Stuk) -> Kennis:
    """Return what the guard has to know for one document.

    A name that was asked for and that consent allows is no finding; it counts as one everywhere else.
    """
    shown = {
        code
        for code in aanvraag.namen
        if (casus := aanvraag.register.casussen.get(code)) and zichtbaar(casus).naam_mag
    }
    people = [o.figuur for o in stuk.ontvangers if o.figuur]
    return Kennis(
        vandaag=aanvraag.overleg.datum,
        namen=tuple(naam for code, naam in aanvraag.patienten.items() if code not in shown),
        ontvangers=tuple(person.email for person in people),
        bekend=tuple(_bekend(aanvraag.register)),
    )


def _bekend(register: Register) -> Iterable[str]:
    yield from (partner.naam for partner in register.organisaties.values())
    for person in register.sleutelfiguren.values():
        yield from (person.naam, person.telefoon)
    yield from {overleg.plaats for overleg in register.op_datum()}


__all__ = ["Antwoorden", "Formaat", "Keuze", "Papier", "Uitkomst", "antwoord", "schrijf"]
