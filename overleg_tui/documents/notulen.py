"""``Notulen``: the minutes of one overleg in Markdown, for those who may have them whole."""

from collections.abc import Collection, Mapping

from overleg_tui.documents.afspraken import afsprakentabel
from overleg_tui.documents.agendapuntdeel import (
    Bron,
    kale_naam,
    puntblokken,
    rondeblokken,
    rondepunt,
    zonder_bijzonderheden,
)
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.kopdeel import aanwezigen, geschiedenis, kopregels, stand, volgend_overleg
from overleg_tui.documents.markdown import document, kop, lijst
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register

_ZONDER = {True: "Zonder bijzonderheden", False: "Nog niets vastgelegd"}
"""By whether the overleg is closed: above the agendapunten under which nothing stands."""


def notulen(
    register: Register,
    overleg: Overleg,
    *,
    namen: Mapping[str, str] | None = None,
    delen: Collection[Deel] = ALLE,
) -> str:
    """Return the minutes of ``overleg``; ``namen`` (code to name) are used only where consent allows.

    The casussen and those who were there are as the register holds them now; afspraken made before are
    shown as they stood on the day of the overleg. ``delen`` are the parts to show.
    """
    bron = Bron(register, overleg, namen or {}, delen)
    blocks = [
        kop(1, "Notulen wijkteamoverleg"),
        stand(overleg),
        lijst(kopregels(overleg, tijd=Deel.TIJD in delen)),
        *geschiedenis(register, overleg),
    ]
    if Deel.AANWEZIG in delen:
        blocks += [kop(2, "Wie er was"), lijst(aanwezigen(register, overleg))]
    blocks += _agendapunten(bron)
    if Deel.AFSPRAKEN in delen and rondepunt(overleg) is None and (outcomes := rondeblokken(bron)):
        blocks += [kop(2, "Afspraken van eerder"), *outcomes]
    if Deel.AFSPRAKEN in delen:
        blocks += [kop(2, "Alle afspraken van dit overleg"), _alle(register, overleg)]
    blocks += [kop(2, "Volgend overleg"), volgend_overleg(register, overleg)]
    return document(blocks)


def _agendapunten(bron: Bron) -> list[str]:
    """Return each agendapunt; those under which nothing stands share a line, the others keep their number."""
    empty = zonder_bijzonderheden(bron)
    blocks: list[str] = []
    for nummer, punt in enumerate(bron.overleg.agenda, 1):
        blocks += puntblokken(bron, punt, nummer) if punt not in empty else []
    if empty:
        closed = bron.overleg.fase is Fase.AFGESLOTEN
        blocks += [kop(2, _ZONDER[closed]), f"{', '.join(map(kale_naam, empty))}."]
    return blocks


def _alle(register: Register, overleg: Overleg) -> str:
    made = register.afspraken_uit(overleg.id)
    return afsprakentabel(register, made, met_casus=True) if made else "Er zijn geen afspraken gemaakt."
