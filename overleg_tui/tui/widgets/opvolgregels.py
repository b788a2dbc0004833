"""A line of the list of open afspraken, as ``Content`` of a given width (cells)."""

from textual.content import Content

from overleg_tui.domain.opvolgbeeld import Opvolgbeeld
from overleg_tui.tui.widgets.regels import initiaal, vaste_breedte

_DAGEN, _CASUS, _ORG, _NAAM, _STAND = 14, 7, 12, 14, 34
_RUIM = 96


def opvolg_regel(beeld: Opvolgbeeld, width: int) -> Content:
    """Return signs, silence, casus, who, what and how it stands; cut-off parts end in ``…``."""
    who = vaste_breedte(initiaal(beeld.naam), _NAAM)
    if width >= _RUIM:
        who = vaste_breedte(beeld.organisatie, _ORG) + " " + who
    head = Content.assemble(
        (f"{beeld.tekens:<3}", "bold"),
        (f"{beeld.dagen:<{_DAGEN}} ", "bold" if beeld.nodig else ""),
        vaste_breedte(beeld.casus, _CASUS) + " ",
        who + "  ",
    )
    rest = width - head.cell_length
    stand = min(_STAND, rest // 2)
    return (
        head + vaste_breedte(beeld.wat, max(4, rest - stand - 2)) + "  " + vaste_breedte(beeld.stand, stand)
    )
