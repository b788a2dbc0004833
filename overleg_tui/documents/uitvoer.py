"""Writing the documents of an overleg, past the guard: the one door for screen and command line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from overleg_tui.documents.bestanden import Bestand, Briefregels, bestanden, zonder_adres
from overleg_tui.documents.paden import bestandsnaam, schrijf_bestand
from overleg_tui.documents.stukken import Formaat, Opdracht, Papier, Stuk, stukken
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
    nu: datetime,
    opdracht: Opdracht | None = None,
    *,
    patienten: Mapping[str, str] | None = None,
    antwoorden: Antwoorden | None = None,
    regels: Briefregels | None = None,
) -> Uitkomst:
    """Make the documents of ``opdracht`` and write them into ``map_``: all of them, or none.

    ``patienten`` (code to name, the whole key file) are the names the guard looks for. Answers given
    before (``overleg.wacht``) count along with ``antwoorden``.
    """
    wanted, said = opdracht or Opdracht(), antwoorden or Antwoorden()
    said = replace(said, elk=(*overleg.wacht, *said.elk))
    made, unanswered = [], []
    for stuk in stukken(register, overleg, wanted, nu):
        kennis = kennis_van(register, overleg, wanted, stuk, patienten or {})
        masked, open_ = bewaak(stuk.markdown, kennis, said)
        name = bestandsnaam(overleg.datum, stuk.naam, "md", stuk.wie)
        unanswered += [Gevonden(name, vondst) for vondst in open_]
        made.append(replace(stuk, markdown=masked))
    if unanswered:
        return Uitkomst(gevonden=tuple(unanswered))
    files = [
        f for stuk in made for f in bestanden(stuk, overleg.datum, wanted.formaten, regels or Briefregels())
    ]
    return Uitkomst(_wegschrijven(files, map_, wanted), zonder_adres=_missend(made, wanted))


def bewaak(text: str, kennis: Kennis, antwoorden: Antwoorden) -> tuple[str, list[Vondst]]:
    """Return ``text`` with what was to be masked gone, and the findings that still want an answer."""
    found = doorzoek(text, kennis)
    todo = {vondst: antwoorden.masker(vondst) for vondst in found}
    masked = maskeer(text, *(vondst for vondst, answer in todo.items() if answer))
    return masked, [vondst for vondst, answer in todo.items() if answer is None]


def kennis_van(
    register: Register, overleg: Overleg, opdracht: Opdracht, stuk: Stuk, patienten: Mapping[str, str]
) -> Kennis:
    """Return what the guard has to know for one document.

    A name that was asked for and that consent allows is no finding; it counts as one everywhere else.
    """
    allowed = {code for code, casus in register.casussen.items() if zichtbaar(casus).naam_mag}
    people = [o.figuur for o in stuk.ontvangers if o.figuur]
    return Kennis(
        vandaag=overleg.datum,
        namen=tuple(n for code, n in patienten.items() if not (code in allowed and code in opdracht.namen)),
        ontvangers=tuple(person.email for person in people),
        bekend=tuple(_bekend(register)),
    )


def _bekend(register: Register) -> Iterable[str]:
    yield from (partner.naam for partner in register.organisaties.values())
    for person in register.sleutelfiguren.values():
        yield from (person.naam, person.telefoon)
    yield from {overleg.plaats for overleg in register.op_datum()}


def _wegschrijven(files: list[Bestand], map_: Path, opdracht: Opdracht) -> tuple[Path, ...]:
    if not files:
        kinds, forms = ", ".join(opdracht.soorten), ", ".join(opdracht.formaten)
        raise Refused(f"Er is niets te schrijven: van {kinds} bestaat hier geen {forms}.")
    return tuple(schrijf_bestand(map_, file.naam, file.inhoud) for file in files)


def _missend(made: list[Stuk], opdracht: Opdracht) -> tuple[str, ...]:
    if Formaat.EML not in opdracht.formaten:
        return ()
    return tuple(dict.fromkeys(name for stuk in made for name in zonder_adres(stuk)))


__all__ = ["Antwoorden", "Formaat", "Opdracht", "Papier", "Uitkomst", "antwoord", "schrijf"]
