"""Lines of the sociale kaart, and one of them in full."""

from textual.content import Content

from overleg_tui.domain.afspraken import open_afspraken
from overleg_tui.domain.datum import kort
from overleg_tui.domain.kaartlijst import Kaartregel
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.wie import met_organisatie
from overleg_tui.tui.widgets.hangend import met_kop

_KOLOM = 30


def ring_regel(ring: Ring) -> Content:
    """Return the heading of a ring."""
    return Content.styled(ring.capitalize(), "bold $accent")


def kaart_regel(regel: Kaartregel, width: int) -> Content:
    """Return one line: sign, name, what for; at the right in words what deserves a look."""
    sign = "!" if regel.let_op else " "
    name = regel.naam if regel.figuur is None else f"   {regel.naam}"
    remark = "".join(f"  {said}" for said in regel.let_op[: 1 if width < 96 else 2])
    room = max(8, width - _KOLOM - 4 - len(remark))
    return Content.assemble(
        (f"{sign} ", "bold"),
        Content.styled(name, "bold" if regel.figuur is None else "").truncate(
            _KOLOM, ellipsis=True, pad=True
        ),
        "  ",
        Content(regel.over).truncate(room, ellipsis=True, pad=True),
        (remark, "bold"),
    )


def organisatie_detail(organisatie: Organisatie, regel: Kaartregel, width: int) -> Content:
    """Return an organisatie in full."""
    return met_kop(
        f"{organisatie.naam} · {organisatie.ring}",
        (
            ("Waarvoor", ", ".join(organisatie.expertise) or "nog niet ingevuld"),
            ("Gecontroleerd", kort(organisatie.gecontroleerd) if organisatie.gecontroleerd else "nooit"),
            ("Let op", " · ".join(regel.let_op)),
        ),
        width,
    )


def figuur_detail(register: Register, figuur: Sleutelfiguur, regel: Kaartregel, width: int) -> Content:
    """Return a sleutelfiguur in full: reach, who stands in, who comes after."""
    loops = len(open_afspraken(register, van=figuur.id))
    others = [
        f"{word} {met_organisatie(other, register)}"
        for word, id_ in (("vervanger", figuur.vervanger), ("opvolger", figuur.opvolger))
        if (other := register.sleutelfiguren.get(id_ or ""))
    ]
    days = [
        f"{word} {kort(day)}" for word, day in (("sinds", figuur.sinds), ("tot en met", figuur.tot)) if day
    ]
    checked = f"gecontroleerd {kort(figuur.gecontroleerd)}" if figuur.gecontroleerd else "nooit gecontroleerd"
    return met_kop(
        met_organisatie(figuur, register) + (f" · {figuur.functie}" if figuur.functie else ""),
        (
            ("Bereikbaar", " · ".join(filter(None, (figuur.telefoon, figuur.email))) or "nog niet ingevuld"),
            ("Bij wie", " · ".join(others) or "geen vervanger, geen opvolger"),
            ("Afspraken", f"{loops} open"),
            ("Wanneer", " · ".join([*days, checked])),
            ("Let op", " · ".join(regel.let_op)),
        ),
        width,
    )
