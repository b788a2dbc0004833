"""Where a casus is still named in other texts after it was wiped."""

from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.genoemd import genoemd
from overleg_tui.domain.glazen_pot import doe_erin
from overleg_tui.domain.overleg import Agendapunt, Notitie, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterbord import voeg_toe
from overleg_tui.domain.verbeterpunt import Vak

DAG = date(2026, 10, 13)


def test_a_code_or_name_in_another_text_is_pointed_out_and_belonging_together_is_not():
    opening = Agendapunt("a1", Soort.OPENING, 5, notities=(Notitie(tekst("k-021 komt terug")),))
    own = Agendapunt("a2", Soort.CASUS, 12, casus="K-021")
    register = doe_erin(
        voeg_toe(Register(), tekst("Eerder bellen dan bij K-021"), Vak.MAKKELIJK_GROOT)
        .met_overleg(Overleg("2026-10-13", DAG, time(13), time(14), agenda=(opening, own)))
        .met_casus(Casus("K-021"))
        .met_casus(Casus("K-022", notities=tekst("zie ook An Jansen")))
        .met_afspraak(Afspraak(1, "2026-10-13", "a2", "K-021", tekst("belt")))
        .met_afspraak(Afspraak(2, "2026-10-13", "a1", None, tekst("dossier K-0211 en XK-021"))),
        tekst("lijkt op K-021"),
        tekst("arts"),
        DAG,
    )
    assert genoemd(register, ["K-021", "An Jansen"]) == (
        "overleg van di 13-10-2026, Opening",
        "casus K-022",
        "een briefje in de glazen pot (b1)",
        "een verbeterpunt bij ‘Makkelijk, grote winst’",
    )
    changed = replace(register.overleggen["2026-10-13"], plaats=tekst("bij K-021 thuis"))
    assert genoemd(register.met_overleg(changed), ["K-021"])[0] == "overleg van di 13-10-2026"
    assert genoemd(register, ["", " "]) == ()
