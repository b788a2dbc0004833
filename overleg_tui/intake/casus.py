"""A casus file, filled in by hand or written by ourselves, to a ``Casus``.

Tolerant: parts may miss and stand in any order, headings and keys ignore case, a part may be a heading
(``## Criteria``) or a key (``- Vraag: ...``). Nothing is dropped: what the form does not know goes to
``notities``, with a remark. A paragraph in a kwadrant counts as a punt. A name goes to ``Gelezen.naam``
alone; a BSN is nowhere kept (there is no field for it), but said.
"""

import re
from dataclasses import replace
from datetime import date

from overleg_tui.domain.casus import Casus, Kwadrant, Punt, casuscode
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst, tekst, tekst_blok, vouw
from overleg_tui.domain.verwijzing import verwijzingen
from overleg_tui.intake.gelezen import Gelezen, Melding, citaat, weiger
from overleg_tui.intake.opbouw import Deel, Stuk, delen, kopnaam, letterlijk, met_kopjes, opgesplitst
from overleg_tui.intake.punten import lees_punt, lees_samenhang
from overleg_tui.intake.toestemming import lees_toestemming

_KWADRANTEN = {vouw(kwadrant): kwadrant for kwadrant in Kwadrant}
_TEKSTEN = ("hulpvraag", "vraag", "inbrenger", "notities")
_LIJSTEN = ("criteria", "betrokken")
_NAMEN = ("naam", "naam patient", "naam van de patient", "patient", "patiente")
_BEKEND = frozenset(
    {*_KWADRANTEN, *_TEKSTEN, *_LIJSTEN, *_NAMEN, "code", "toestemming", "samenhang", "bsn", "casus"}
)
_KOPJES = frozenset({*_KWADRANTEN, "hulpvraag", "vraag", "samenhang", "notities"})
_TITEL = re.compile(r"casus\b\s*:?\s*", re.IGNORECASE)
_SLEUTEL = re.compile(
    r"([*_]{1,2})(?P<k1>[^:]{1,40}?)(?:\1\s*:|:\s*\1)(?P<v1>.*)|(?P<k2>[^:]{1,40}?)\s*:(?P<v2>.*)", re.DOTALL
)


def lees_casus(text: str, bestand: str, vandaag: date) -> Gelezen:
    """Return what a casus file says; its casus has an empty code when the file gives none.

    Refuses a file in which nothing of the form is found, one that holds a second casus, and a code that
    cannot be one.
    """
    lezing = _Lezing(bestand, vandaag)
    for deel in delen(met_kopjes(text, _KOPJES, _bekend), _bekend):
        lezing.neem_deel(deel)
    return lezing.klaar()


class _Lezing:
    """What was read of one file so far."""

    def __init__(self, bestand: str, vandaag: date) -> None:
        self.bestand, self.vandaag = bestand, vandaag
        self.casus = Casus("")
        self.naam = GEEN_TEKST
        self.meldingen: list[Melding] = []
        self.notities: list[str] = []
        self.punten: list[Punt] = []
        self.links: list[Stuk] = []
        self.gezien: set[str] = set()

    def neem_deel(self, deel: Deel) -> None:
        """Take one heading with what stands under it."""
        name = kopnaam(deel.kop)
        title = _TITEL.match(deel.kop.strip())
        if title and deel.niveau == 1 and "casus" in self.gezien:
            raise weiger(
                self.bestand, deel.regel, "hier begint een tweede casus. Zet elke casus in een eigen bestand."
            )
        if deel.kop and title and "casus" not in self.gezien:
            self.gezien.add("casus")
            self.casus = replace(self.casus, omschrijving=tekst(letterlijk(deel.kop.strip()[title.end() :])))
            self._aanhef(deel)
        elif not deel.kop:
            self._aanhef(deel)
        elif name in _BEKEND - {"casus"}:
            self._bekend(name, deel)
        elif deel.niveau == 1 and not self.casus.omschrijving and "casus" not in self.gezien:
            self.casus = replace(self.casus, omschrijving=tekst(letterlijk(deel.kop)))
            self._aanhef(deel)
        else:
            self._onbekend(deel)

    def _titel(self, ruw: str) -> None:
        self.gezien.add("casus")
        self.casus = replace(self.casus, omschrijving=tekst(letterlijk(ruw.strip())))

    def _bekend(self, name: str, deel: Deel) -> None:
        if name in _KWADRANTEN:
            self._punten(_KWADRANTEN[name], deel)
        elif name == "samenhang":
            self.gezien.add(name)
            self.links += deel.stukken
        elif name in ("hulpvraag", "vraag", "notities"):
            self._tekst(name, deel.inhoud, deel.regel)
        else:
            glue = ", " if name in _LIJSTEN or name == "toestemming" else " "
            self._sleutel(name, glue.join(stuk.ruw for stuk in deel.stukken), deel.regel)

    def _aanhef(self, deel: Deel) -> None:
        """Take the keys under the title: list items, or plain lines each with a key of its own."""
        for stuk in deel.stukken:
            lines = [stuk.ruw] if stuk.punt else [line.strip() for line in stuk.regels]
            for n, line in enumerate(lines):
                found = _SLEUTEL.fullmatch(line)
                name = kopnaam(found["k1"] or found["k2"]) if found else ""
                if found and name == "casus" and name not in self.gezien:
                    self._titel(found["v1"] or found["v2"] or "")
                elif found and name in _BEKEND - {"casus", "samenhang", *_KWADRANTEN}:
                    self._sleutel(name, (found["v1"] or found["v2"] or "").strip(), stuk.regel + n)
                else:
                    self._bewaar(
                        letterlijk(line),
                        stuk.regel + n,
                        f"{citaat(letterlijk(line))} past niet in het formulier",
                    )

    def _sleutel(self, name: str, ruw: str, regel: int) -> None:
        if name in _NAMEN or name == "bsn":
            self._persoon(name, tekst(letterlijk(ruw)), regel)
        elif name in _TEKSTEN:
            self._tekst(name, letterlijk(ruw), regel)
        elif not ruw:
            self.gezien.add(name)
        elif name in self.gezien:
            self._bewaar(f"{name.capitalize()}: {letterlijk(ruw)}", regel, f"{name} staat er twee keer")
        else:
            self.gezien.add(name)
            self._eenmalig(name, ruw, regel)

    def _eenmalig(self, name: str, ruw: str, regel: int) -> None:
        if name == "code":
            try:
                self.casus = replace(self.casus, code=casuscode(letterlijk(ruw)))
            except Refused as error:
                raise weiger(self.bestand, regel, str(error)) from None
        elif name == "toestemming":
            self._toestemming(ruw, regel)
        else:
            # replace() cannot know a field named at run time.
            self.casus = replace(self.casus, **{name: _woorden(ruw)})  # type: ignore[arg-type]

    def _persoon(self, name: str, waarde: Tekst, regel: int) -> None:
        """A name or BSN never reaches the notes, which others may come to read."""
        self.gezien.add("naam")
        if not waarde:
            return
        if name == "bsn":
            self.meldingen.append(
                Melding(regel, "een BSN wordt nergens bewaard. Haal het ook uit het bestand.")
            )
        elif self.naam and self.naam != waarde:
            self.meldingen.append(Melding(regel, "er staat al een naam; deze tweede is niet overgenomen."))
        else:
            self.naam = waarde

    def _toestemming(self, ruw: str, regel: int) -> None:
        toestemming, bezwaar = lees_toestemming(ruw)
        self.casus = replace(self.casus, toestemming=toestemming)
        if bezwaar:
            self._bewaar(
                f"Toestemming: {letterlijk(ruw)}",
                regel,
                f"{bezwaar}. De casus telt daarom als anoniem",
            )
        elif toestemming.datum and toestemming.datum > self.vandaag:
            self.meldingen.append(
                Melding(regel, "de datum van de toestemming ligt in de toekomst. Klopt dat?")
            )

    def _tekst(self, name: str, raw: str, regel: int) -> None:
        self.gezien.add(name)
        if name == "notities":
            self.notities.append(raw)
            return
        text = tekst_blok(raw) if name == "hulpvraag" else tekst(raw)
        known: Tekst = getattr(self.casus, name)
        if text and known:
            self._bewaar(f"{name.capitalize()}: {text}", regel, f"{name} staat er twee keer")
        elif text:
            # replace() cannot know a field named at run time.
            self.casus = replace(self.casus, **{name: text})  # type: ignore[arg-type]

    def _punten(self, kwadrant: Kwadrant, deel: Deel) -> None:
        self.gezien.add("kwadrant")
        for stuk in deel.stukken:
            punt = lees_punt(f"p{len(self.punten) + 1}", kwadrant, stuk.ruw)
            if punt.tekst:
                self.punten.append(punt)
            if punt.tekst and not stuk.punt:
                self.meldingen.append(
                    Melding(stuk.regel, f"bij {kwadrant} als punt overgenomen: {citaat(punt.tekst)}.")
                )

    def _onbekend(self, deel: Deel) -> None:
        kop = letterlijk(deel.kop.strip())
        self._bewaar(
            f"{kop}\n{deel.inhoud.strip()}",
            deel.regel,
            f"het kopje {citaat(tekst(kop))} kent het formulier niet",
        )

    def _bewaar(self, text: str, regel: int, waarom: str) -> None:
        self.notities.append(text)
        self.meldingen.append(Melding(regel, f"{waarom}; de tekst staat nu bij de notities."))

    def klaar(self) -> Gelezen:
        """Return what was read, the links resolved now that every punt is known."""
        if not self.gezien:
            raise weiger(
                self.bestand, 1, "hier staat geen casus in. Een leeg formulier geeft: overleg sjabloon casus"
            )
        self._samenhang()
        if "toestemming" not in self.gezien:
            self.meldingen.append(
                Melding(0, "er staat geen toestemming in: de casus is anoniem tot u die invult.")
            )
        notes = tekst_blok("\n\n".join(notes for notes in map(tekst_blok, self.notities) if notes))
        casus = replace(self.casus, punten=tuple(self.punten), notities=notes)
        if casus == Casus(""):
            raise weiger(self.bestand, 1, "dit formulier is nog leeg. Vul het in en probeer opnieuw.")
        return Gelezen(
            self.bestand,
            casus=casus,
            naam=self.naam,
            meldingen=tuple(sorted(self.meldingen, key=lambda m: m.regel)),
        )

    def _samenhang(self) -> None:
        ids = {vouw(label): id_ for id_, label in verwijzingen(self.punten).items()}
        for stuk in self.links:
            link = lees_samenhang(stuk.ruw, ids)
            text = tekst(letterlijk(stuk.ruw))
            if link and link not in self.casus.samenhang:
                self.casus = replace(self.casus, samenhang=(*self.casus.samenhang, link))
            elif text and not link:
                self._bewaar(
                    f"Samenhang: {text}",
                    stuk.regel,
                    f"de twee punten van {citaat(text)} staan niet in de kwadranten",
                )


def _bekend(kop: str) -> bool:
    return kopnaam(kop) in _BEKEND or bool(_TITEL.match(kop.strip()))


def _woorden(ruw: str) -> tuple[Tekst, ...]:
    return tuple(word for word in (tekst(part) for part in opgesplitst(ruw)) if word)
