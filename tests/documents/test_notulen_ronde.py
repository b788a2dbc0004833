"""The notulen of the openingsronde, and of agendapunten at which nothing was recorded."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.notulen import notulen
from overleg_tui.domain.afspraak import Reden, Stadium, Stap
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.tekst import tekst
from tests.documents.proef import AFSPRAKEN, NU_OVERLEG, register
from tests.documents.test_notulen import TEKST, deel


def na_ronde(*stappen, nummer=15, **rest):
    """Return the openingsronde of the notulen when an afspraak of before got these steps."""
    old = next(a for a in AFSPRAKEN if a.nummer == nummer)
    now = replace(old, spoor=(*old.spoor[:1], *stappen), **rest)
    return deel(notulen(register(afspraken=(now,)), NU_OVERLEG), "2. Openingsronde")


@pytest.mark.parametrize(
    ("stadium", "reden", "werd"),
    [
        (Stadium.AANGEKOMEN, None, "aangekomen"),
        (Stadium.TERUGGEKOPPELD, None, "teruggekoppeld"),
        (Stadium.AFGESPROKEN, None, "loopt nog (afgesproken)"),
        (Stadium.AFGESPROKEN, Reden.GEEN_PLEK, "niet aangekomen: geen plek"),
        (Stadium.AANGEKOMEN, Reden.WIL_NIET, "gestopt: wil niet"),
    ],
)
def test_de_openingsronde_zegt_wat_er_van_een_eerdere_afspraak_werd_met_de_opmerking(stadium, reden, werd):
    part = na_ronde(Stap(stadium, NU_OVERLEG.datum, tekst("belt *weer*")), reden=reden)
    line = "- Afspraak 15 (K-021), Bram ’t Hart (Parnassia Groep): intake plannen"
    assert f"{line} – **{werd}**: belt \\*weer\\*" in part


def test_wat_niet_op_de_dag_zelf_gebeurde_hoort_niet_bij_de_openingsronde():
    for day in (date(2026, 11, 3), date(2026, 12, 3)):
        other = replace(AFSPRAKEN[1], spoor=(*AFSPRAKEN[1].spoor, Stap(Stadium.AANGEKOMEN, day)))
        text = notulen(register(afspraken=(other,)), NU_OVERLEG)
        assert "Openingsronde" in deel(text, "Zonder bijzonderheden")


def test_een_opmerking_bij_een_anonieme_casus_komt_niet_op_papier():
    part = na_ronde(Stap(Stadium.AANGEKOMEN, NU_OVERLEG.datum, tekst("zus van Jan")), casus="K-022")
    assert "(K-022), Bram ’t Hart (Parnassia Groep): intake plannen – **aangekomen**\n" in f"{part}\n"
    assert "zus" not in part


def test_wat_eerder_is_afgesproken_en_te_laat_is_wordt_zo_genoemd():
    late = replace(AFSPRAKEN[1], doen_voor=date(2026, 11, 1))
    part = deel(notulen(register(afspraken=(late,)), NU_OVERLEG), "3. Casus K-021")
    assert "intake plannen – **afgesproken op di 13-10-2026 · te laat**" in part


def test_agendapunten_zonder_iets_staan_samen_op_een_regel_en_hebben_geen_lege_kop():
    assert deel(TEKST, "Zonder bijzonderheden").strip() == "Expertise: MooiWelzijn, Afsluiting."
    assert "## 9. Afsluiting" not in TEKST
    assert "## 1. Opening" in TEKST
    running = notulen(register(), replace(NU_OVERLEG, fase=Fase.BEZIG))
    assert "Afsluiting." in deel(running, "Nog niets vastgelegd")


def test_een_weggelaten_notitie_maakt_van_een_besproken_punt_geen_punt_zonder_bijzonderheden():
    less = notulen(register(), NU_OVERLEG, delen=ALLE - {Deel.NOTITIES, Deel.TIJD})
    assert "## 1. Opening\n" in less
    assert "Opening" not in deel(less, "Zonder bijzonderheden")
