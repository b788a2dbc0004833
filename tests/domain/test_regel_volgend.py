"""``volgend overleg`` in the quick line: the planned one, or else the day on which it would be."""

from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.regel import ontleed_bij
from overleg_tui.domain.register import Register

VANDAAG = date(2026, 11, 10)
OVERLEG = Overleg("o", VANDAAG, time(13), time(14, 30))
REGEL = "belt voor 4 dec terug volgend overleg"


def test_niet_gepland_is_zes_weken_verder_en_een_feestdag_wordt_gemeden():
    register = Register().met_overleg(OVERLEG)
    found = ontleed_bij(REGEL, register, VANDAAG, OVERLEG)
    assert (found.terug_voor, found.fouten) == (date(2026, 12, 22), ())
    assert found.let_op == ("Het volgende overleg is nog niet gepland; gerekend met di 22-12-2026.",)
    christmas = replace(OVERLEG, datum=date(2026, 11, 13))
    found = ontleed_bij(REGEL, Register().met_overleg(christmas), VANDAAG, christmas)
    assert found.terug_voor == date(2027, 1, 8)


def test_een_gepland_overleg_telt_ook_al_is_er_een_afgezegd_en_dan_is_er_niets_te_zeggen():
    off = replace(OVERLEG, id="x", datum=date(2026, 12, 15), fase=Fase.AFGEZEGD)
    planned = replace(OVERLEG, id="p", datum=date(2027, 1, 5))
    register = Register().met_overleg(OVERLEG).met_overleg(off).met_overleg(planned)
    found = ontleed_bij(REGEL, register, VANDAAG, OVERLEG)
    assert (found.terug_voor, found.let_op) == (date(2027, 1, 5), ())


def test_wie_geen_volgend_overleg_noemt_hoort_er_niets_over():
    found = ontleed_bij("belt voor 4 dec", Register().met_overleg(OVERLEG), VANDAAG, OVERLEG)
    assert found.let_op == ()
