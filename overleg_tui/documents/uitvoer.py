"""Writing the documents of an overleg, past the guard: the one door for screen and command line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from overleg_tui.documents.bestanden import Vertaald, bestanden, zonder_adres
from overleg_tui.documents.paden import bestandsnaam, schrijf_bestanden
from overleg_tui.documents.stukken import Aanvraag, Formaat, Keuze, Papier, Stuk, stukken
from overleg_tui.documents.wacht import Gevoelig, Kennis, Vondst, Wachter, maskeer
from overleg_tui.domain.briefregels import Briefregels
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Overleg, Wachtantwoord
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst
from overleg_tui.domain.toestemming import zichtbaar


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What the guard found in one document, called by the name of its Markdown file."""

    naam: str
    vondst: Vondst


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What an export came to: the files that now stand there, or what kept it from being written.

    With ``gevonden`` nothing was written. ``zonder_adres`` are people whose draft has no recipient yet,
    ``zonder_vorm`` the documents that come in none of the formats asked for and so were not written.
    """

    paden: tuple[Path, ...] = ()
    gevonden: tuple[Gevonden, ...] = ()
    zonder_adres: tuple[str, ...] = ()
    zonder_vorm: tuple[str, ...] = ()

    @property
    def ontbreekt(self) -> str:
        """Return what was asked for and not written as a sentence, empty if nothing was left out."""
        if not self.zonder_vorm:
            return ""
        return f"Niet geschreven, want niet in deze vorm te maken: {', '.join(self.zonder_vorm)}."


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """What to do with findings: kinds to keep (``toch``) or mask as a whole, or one by one (``elk``)."""

    toch: Collection[Gevoelig] = ()
    maskeer: Collection[Gevoelig] = ()
    elk: Collection[Wachtantwoord] = ()

    def masker(self, vondst: Vondst) -> bool | None:
        """Return whether ``vondst`` is to be masked; ``None`` where nobody answered, or may not keep it."""
        given = {(a.soort, a.tekst): a.masker for a in self.elk}
        said = given.get((vondst.soort, _van(vondst)))
        if said or vondst.soort in self.maskeer:
            return True
        kept = said is False or vondst.soort in self.toch
        return False if kept and not vondst.blokkeert else None


def antwoord(vondst: Vondst, *, masker: bool) -> Wachtantwoord:
    """Return the answer to a finding, to be kept with the overleg (``Overleg.wacht``).

    What may only be masked is answered for its whole kind: a BSN is kept nowhere, not here either.
    """
    return Wachtantwoord(vondst.soort.value, _van(vondst), masker)


def _van(vondst: Vondst) -> Tekst:
    return GEEN_TEKST if vondst.blokkeert else tekst(vondst.tekst)


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

    ``patienten`` (code to name, the whole key file) are the names the guard looks for. ``nu`` orders
    versions of a calendar file; without it that is when the overleg was closed, or is to begin.
    """
    moment = nu or overleg.afgesloten or datetime.combine(overleg.datum, overleg.begin)
    calendars = bool({Formaat.EML, Formaat.ICS} & set(formaten))
    aanvraag = Aanvraag(register, overleg, moment, keuze or Keuze(), patienten or {}, calendars)
    made, unanswered = bewaakt(aanvraag, soorten, antwoorden or Antwoorden())
    if unanswered:
        return Uitkomst(gevonden=unanswered)
    return _geschreven(map_, overleg.datum, made, soorten, formaten, regels or Briefregels())


def _geschreven(
    map_: Path,
    datum: date,
    made: Collection[Stuk],
    soorten: Collection[Papier],
    formaten: Collection[Formaat],
    regels: Briefregels,
) -> Uitkomst:
    """Write what the guard let through in each format it comes in."""
    al = Vertaald()
    per_stuk = [(stuk, list(bestanden(stuk, datum, formaten, regels, al))) for stuk in made]
    files = [file for _, own in per_stuk for file in own]
    if not files:
        raise Refused(f"Er is niets te schrijven: van {', '.join(soorten)} is er geen {', '.join(formaten)}.")
    paths = schrijf_bestanden(map_, [(file.naam, file.inhoud) for file in files])
    missing = tuple(_heet(stuk) for stuk, own in per_stuk if not own)
    return Uitkomst(paths, zonder_adres=zonder_adres(made, formaten), zonder_vorm=missing)


def _heet(stuk: Stuk) -> str:
    """Return what a document is called, with its partner, as in its file name."""
    return f"{stuk.naam} ({stuk.wie})" if stuk.wie else stuk.naam


def bewaakt(
    aanvraag: Aanvraag, soorten: Collection[Papier], antwoorden: Antwoorden
) -> tuple[list[Stuk], tuple[Gevonden, ...]]:
    """Return the documents, masked where that was answered, and the findings that want an answer.

    Answers given before (``overleg.wacht``) count along with ``antwoorden``.
    """
    said = replace(antwoorden, elk=(*aanvraag.overleg.wacht, *antwoorden.elk))
    wachter = Wachter(kennis_van(aanvraag))
    made, unanswered = [], []
    for stuk in stukken(aanvraag, soorten):
        people = [ontvanger.figuur for ontvanger in stuk.ontvangers if ontvanger.figuur]
        found = wachter.doorzoek(stuk.markdown, [person.email for person in people])
        name = bestandsnaam(aanvraag.overleg.datum, stuk.naam, "md", stuk.wie)
        unanswered += [Gevonden(name, vondst) for vondst in found if said.masker(vondst) is None]
        gone = [vondst for vondst in found if said.masker(vondst)]
        made.append(replace(stuk, markdown=maskeer(stuk.markdown, *gone)))
    return made, tuple(unanswered)


def kennis_van(aanvraag: Aanvraag) -> Kennis:
    """Return what the guard has to know.

    A name that was asked for and that consent allows is no finding; all others are.
    """
    shown = {
        code
        for code in aanvraag.namen
        if (casus := aanvraag.register.casussen.get(code)) and zichtbaar(casus).naam_mag
    }
    return Kennis(
        vandaag=aanvraag.overleg.datum,
        namen=tuple(naam for code, naam in aanvraag.patienten.items() if code not in shown),
        bekend=tuple(_bekend(aanvraag.register)),
    )


def _bekend(register: Register) -> Iterable[str]:
    yield from (partner.naam for partner in register.organisaties.values())
    for person in register.sleutelfiguren.values():
        yield from (person.naam, person.telefoon)
    yield from {overleg.plaats for overleg in register.op_datum()}


__all__ = ["Antwoorden", "Formaat", "Keuze", "Papier", "Uitkomst", "antwoord", "schrijf"]
