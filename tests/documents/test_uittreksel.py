"""What one partner gets of an overleg, and what it does not."""

from dataclasses import replace
from datetime import date

from overleg_tui.documents.betrokken import ontvangers, partners
from overleg_tui.documents.uitnodiging import uitnodiging
from overleg_tui.documents.uittreksel import uittreksel
from overleg_tui.domain.afspraak import Stadium, Stap
from overleg_tui.domain.sociale_kaart import Organisatie
from overleg_tui.domain.tekst import tekst
from tests.documents.proef import AFSPRAKEN, GEZIN, MEVROUW, NAMEN, NU_OVERLEG, ORGANISATIES, register

WMO, CJG, PARNASSIA, MOOIWELZIJN = ORGANISATIES


def test_eigen_afspraken_staan_bovenaan_en_die_van_een_ander_niet():
    own = uittreksel(register(), NU_OVERLEG, WMO).split("## Uw afspraken")[1].split("\n## ")[0]
    assert "| 31 | K-021 |" in own
    assert "| 33 | K-022 |" in own
    assert "| 34 |" not in own
    assert "| 35 |" not in own


def test_een_partner_krijgt_alleen_casussen_waarbij_hij_betrokken_is():
    text = uittreksel(register(), NU_OVERLEG, CJG)
    assert "Casus K-024" in text
    for other in ("K-021", "K-022", "K-023", "Ongeopende post", "ambulance"):
        assert other not in text


def test_wie_een_open_afspraak_heeft_is_betrokken():
    text = uittreksel(register(), NU_OVERLEG, PARNASSIA)
    assert "Casus K-021" in text
    assert "## Nog open van eerder" in text
    assert "Afspraak 15 (K-021), Bram ’t Hart" in text
    assert "U hebt geen nieuwe afspraken." in text


def test_een_afspraak_van_een_later_overleg_maakt_niet_betrokken_bij_een_eerder():
    later = replace(
        AFSPRAKEN[3],
        overleg="2027-01-05",
        casus="K-024",
        nummer=50,
        spoor=(Stap(Stadium.AFGESPROKEN, date(2027, 1, 5)),),
    )
    assert "K-024" not in uittreksel(register(afspraken=(*AFSPRAKEN, later)), NU_OVERLEG, WMO)


def test_een_anonieme_casus_blijft_anoniem_ook_voor_wie_er_een_afspraak_bij_heeft():
    text = uittreksel(register(), NU_OVERLEG, WMO, namen=NAMEN)
    assert "Casus K-022\n" in text
    assert "Hartfalen" not in text


def test_een_korte_naam_telt_alleen_als_hij_maar_een_partner_kan_zijn():
    named = replace(GEZIN, betrokken=(tekst("wmo"),))
    casussen = (MEVROUW, named)
    assert "K-024" in uittreksel(register(casussen=casussen), NU_OVERLEG, WMO)
    two = register(casussen=casussen).met_organisatie(Organisatie("wmo-s", tekst("WMO wijkteam Spoorwijk")))
    assert "K-024" not in uittreksel(two, NU_OVERLEG, WMO)


def test_een_partner_zonder_afspraak_of_casus_krijgt_niets():
    alone = register(casussen=(MEVROUW,), afspraken=AFSPRAKEN[3:4])
    assert [p.id for p in partners(alone, NU_OVERLEG)] == ["wmo", "mooiwelzijn"]


def test_ontvangers_zijn_de_genodigde_de_vervanger_en_wie_een_afspraak_kreeg():
    assert [p.id for p in ontvangers(register(), NU_OVERLEG, WMO)] == ["inge", "rene"]


def test_een_partner_die_niet_was_uitgenodigd_wordt_bereikt_via_de_sleutelfiguur_van_nu():
    uninvited = replace(NU_OVERLEG, genodigden=())
    assert [p.id for p in ontvangers(register(afspraken=()), uninvited, CJG)] == ["hatice"]


def test_de_uitnodiging_vraagt_om_een_vervanger_en_verklapt_geen_patient():
    text = uitnodiging(register(), NU_OVERLEG)
    assert "Laat weten wie u vervangt." in text
    assert "Casus K-021: Wie kan deze maand met haar naar de geldzaken kijken?" in text
    for hidden in ("47 jaar", "Buikpijn", "doorslapen", "spanning"):
        assert hidden not in text
