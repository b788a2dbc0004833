"""``Uittreksel``: of one overleg what concerns one partner, and no more."""

from collections.abc import Mapping

from overleg_tui.documents.afspraken import afsprakentabel, eerder_regel
from overleg_tui.documents.agendapuntdeel import Bron, puntblokken
from overleg_tui.documents.betrokken import eigen_afspraken, eigen_casussen, nog_open
from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.kopdeel import kopregels, stand, volgend_overleg
from overleg_tui.documents.literal import literal
from overleg_tui.documents.markdown import document, kop, lijst
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie


def uittreksel(
    register: Register,
    overleg: Overleg,
    partner: Organisatie,
    *,
    namen: Mapping[str, str] | None = None,
) -> str:
    """Return the partner's own afspraken, then the casussen that concern it, as far as consent allows."""
    bron = Bron(register, overleg, namen or {}, ALLE - {Deel.TIJD})
    own = eigen_afspraken(register, overleg, partner)
    before = nog_open(register, overleg, partner)
    table = afsprakentabel(register, own, met_casus=True) if own else "U hebt geen nieuwe afspraken."
    blocks = [
        kop(1, f"Uittreksel voor {literal(partner.naam)}"),
        stand(overleg),
        lijst(kopregels(overleg, tijd=False)),
        kop(2, "Uw afspraken"),
        table,
    ]
    if before:
        lines = (eerder_regel(register, a, overleg.datum, met_casus=True) for a in before)
        blocks += [kop(2, "Nog open van eerder"), lijst(lines)]
    for punt in eigen_casussen(register, overleg, partner):
        blocks += puntblokken(bron, punt)
    blocks += [kop(2, "Volgend overleg"), volgend_overleg(register, overleg)]
    return document(blocks)
