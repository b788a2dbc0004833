"""What may be seen of a casus, by the patient's consent: the one rule for the room and for paper."""

from dataclasses import replace

from overleg_tui.domain.casus import Casus, Punt, Samenhang, Vorm
from overleg_tui.domain.record import record
from overleg_tui.domain.tekst import GEEN_TEKST, Tekst


@record(frozen=True, slots=True)
class Zichtbaar:
    """The part of a casus that others than the chair may see; whatever may not be seen is empty here.

    ``naam_mag``: the patient's name may be said. ``alleen_vraag``: code and question are all.
    ``bijzonder``: a special situation, whose reason stays with the chair. ``notities`` of a casus are in no
    form part of it: nobody checked what came along.
    """

    code: str
    vraag: Tekst
    naam_mag: bool = False
    alleen_vraag: bool = False
    bijzonder: bool = False
    omschrijving: Tekst = GEEN_TEKST
    inbrenger: Tekst = GEEN_TEKST
    hulpvraag: Tekst = GEEN_TEKST
    criteria: tuple[Tekst, ...] = ()
    betrokken: tuple[Tekst, ...] = ()
    punten: tuple[Punt, ...] = ()
    samenhang: tuple[Samenhang, ...] = ()

    @property
    def woorden(self) -> tuple[str, ...]:
        """All that is said of the casus outside its 4D picture: what it can be found by."""
        lines = (self.omschrijving, self.vraag, self.hulpvraag, self.inbrenger)
        return (*lines, *self.criteria, *self.betrokken)


def alles(casus: Casus) -> Zichtbaar:
    """Return the casus as the chair sees it, whatever the consent; the one list of what there is to see."""
    return Zichtbaar(
        code=casus.code,
        vraag=casus.vraag,
        naam_mag=True,
        omschrijving=casus.omschrijving,
        inbrenger=casus.inbrenger,
        hulpvraag=casus.hulpvraag,
        criteria=casus.criteria,
        betrokken=casus.betrokken,
        punten=casus.punten,
        samenhang=casus.samenhang,
    )


def zichtbaar(casus: Casus) -> Zichtbaar:
    """Return what consent allows to be seen of ``casus``.

    ANONIEM and BIJZONDER give code and question. OP_CODE gives all but the name. OP_NAAM allows the name
    only when it is written down who told the patient and when; until then it counts as OP_CODE.
    """
    vorm = casus.toestemming.vorm
    if vorm not in (Vorm.OP_CODE, Vorm.OP_NAAM):
        return Zichtbaar(casus.code, casus.vraag, alleen_vraag=True, bijzonder=vorm is Vorm.BIJZONDER)
    return replace(alles(casus), naam_mag=vorm is Vorm.OP_NAAM and casus.toestemming.vastgelegd)
