"""The agenda: what everybody may read beforehand."""

from dataclasses import replace

from overleg_tui.documents.agenda import agenda
from overleg_tui.domain.overleg import Bespreking
from tests.documents.proef import NU_OVERLEG, VOLGEND, register


def test_de_agenda_geeft_de_begintijd_en_van_een_casus_code_en_vraag():
    text = agenda(register(), NU_OVERLEG)
    assert "- 13:00 Opening (5 min)" in text
    assert "- 13:15 Casus K-021: Wie kan deze maand met haar naar de geldzaken kijken? (15 min)" in text
    assert "- 14:05 Expertise: MooiWelzijn (15 min)" in text


def test_de_agenda_verklapt_niets_van_een_patient():
    text = agenda(register(), NU_OVERLEG)
    for hidden in ("47 jaar", "Buikpijn", "doorslapen", "Verkuijl", "huisarts", "spanning"):
        assert hidden not in text


def test_een_lege_agenda_wordt_gezegd():
    assert "De agenda is nog leeg." in agenda(register(), VOLGEND)


def test_een_hamerstuk_staat_er_als_hamerstuk():
    first = replace(NU_OVERLEG.agenda[0], bespreking=Bespreking.HAMERSTUK, minuten=2)
    text = agenda(register(), NU_OVERLEG.met_punt(first))
    assert "- 13:00 Opening (hamerstuk, 2 min)" in text
