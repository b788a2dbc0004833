"""The minutes of a rich overleg: what is in them, and what consent keeps out."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from overleg_tui.documents.delen import ALLE, Deel
from overleg_tui.documents.notulen import notulen
from overleg_tui.domain.afspraak import Stadium, Stap
from overleg_tui.domain.casus import Toestemming, Vorm
from overleg_tui.domain.overleg import Fase, Versie
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.toestemming import zichtbaar
from tests.documents.proef import AFSPRAKEN, GEZIN, MEVROUW, NAMEN, NU_OVERLEG, VORIG, register

TEKST = notulen(register(), NU_OVERLEG)


def deel(text, kop):
    """Return the section of ``text`` below the heading that begins with ``kop``."""
    after = text.split(f"## {kop}", 1)[1]
    return after.split("\n## ", 1)[0]


def test_bovenaan_staan_datum_tijd_plaats_en_versie():
    top = TEKST.split("## Wie er was")[0]
    for said in ("dinsdag 24 november 2026", "13:00 tot 14:30", "Buurthuis de Laak, zaal 2", "Versie 1"):
        assert said in top
    assert "CONCEPT" not in TEKST


@pytest.mark.parametrize("fase", [Fase.CONCEPT, Fase.GEPLAND, Fase.BEZIG])
def test_zolang_het_overleg_niet_is_afgesloten_staat_er_concept(fase):
    top = notulen(register(), replace(NU_OVERLEG, fase=fase)).split("##")[0]
    assert "**CONCEPT**" in top
    assert str(fase) in top
    assert "Versie" not in top


def test_notulen_van_een_heropend_overleg_zeiden_dat_het_eerder_eindigde_dan_het_begon():
    begon, sloot = datetime(2026, 11, 24, 13, 2), datetime(2026, 11, 24, 14, 28)
    later = datetime(2026, 11, 26, 9, 0)
    heropend = replace(
        NU_OVERLEG,
        fase=Fase.AFGESLOTEN,
        begonnen=begon,
        afgesloten=later,
        versies=(Versie(sloot, later, tekst("Marieke was er ook")),),
    )
    assert "begonnen om 13:02 uur, afgesloten om 14:28 uur" in notulen(register(), heropend)
    vergeten = replace(heropend, versies=())
    assert "begonnen om 13:02 uur, afgesloten op do 26-11-2026 om 09:00 uur" in notulen(register(), vergeten)


def test_iedere_genodigde_staat_bij_zijn_aanwezigheid_met_vervanger():
    assert deel(TEKST, "Wie er was").strip().splitlines() == [
        "- **Aanwezig (1):** Inge van Dort (WMO wijkteam Laak)",
        "- **Verhinderd (1):** Bram ’t Hart (Parnassia Groep), "
        "vervangen door René Claassen (WMO wijkteam Laak)",
        "- **Afwezig (1):** Hatice Yilmaz (CJG)",
        "- **Nog niet afgevinkt (1):** Soraya Ramdin (MooiWelzijn)",
    ]


def test_notities_van_de_regie_komen_niet_op_papier():
    assert "Mevrouw wil zelf meebeslissen." in TEKST
    assert "spanning" not in TEKST
    assert "dossier" not in TEKST


def test_een_casus_heeft_vraag_beeld_besluit_en_afspraken():
    part = deel(TEKST, "3. Casus K-021: mw., 47 jaar (15 min)")
    assert "**Vraag:** Wie kan deze maand met haar naar de geldzaken kijken?" in part
    assert "*kracht:* Fietst naar de markt" in part
    assert "*prioriteit 1:* Ongeopende post; deurwaarder kwam" in part
    assert "Ongeopende post; deurwaarder kwam → Wakker om vier uur, malen" in part
    assert "- De huisarts blijft het aanspreekpunt." in part
    row = "| 31 | Inge van Dort (WMO wijkteam Laak) | belt mevrouw, gaat mee naar het geldloket "
    assert row + "| di 15-12-2026 | di 22-12-2026 | warm |" in part


def test_wat_eerder_is_afgesproken_staat_er_met_de_stand_van_die_dag():
    part = deel(TEKST, "3. Casus K-021")
    assert "Afspraak 14, Soraya Ramdin (MooiWelzijn): kennismaking in het buurthuis" in part
    assert "**teruggekoppeld op di 24-11-2026**" in part
    assert "**afgesproken op di 13-10-2026**" in part
    assert "fysiotherapie" not in TEKST  # ended before this overleg


def test_oude_notulen_veranderen_niet_door_wat_later_gebeurt():
    between = replace(VORIG, id="2026-10-20", datum=date(2026, 10, 20))
    part = deel(notulen(register(VORIG, between), between), "1. Casus K-021")
    assert "kennismaking in het buurthuis – **afgesproken op di 13-10-2026**" in part
    assert "fysiotherapie proberen – **gestopt op di 20-10-2026: geen plek**" in part


def test_wat_voor_dit_overleg_was_teruggekoppeld_staat_er_niet_ook_niet_na_een_latere_stap():
    later = (*AFSPRAKEN[0].spoor[:1], Stap(Stadium.TERUGGEKOPPELD, date(2026, 11, 1)))
    done = replace(AFSPRAKEN[0], spoor=(*later, Stap(Stadium.PATIENT_WEET_HET, date(2026, 12, 9))))
    assert "kennismaking" not in notulen(register(afspraken=(done,)), NU_OVERLEG)


def test_navraag_verandert_niet_sinds_wanneer_een_afspraak_zo_ver_is():
    asked = replace(AFSPRAKEN[1], spoor=(*AFSPRAKEN[1].spoor, Stap(Stadium.AFGESPROKEN, date(2026, 11, 10))))
    assert "intake plannen – **afgesproken op di 13-10-2026**" in notulen(
        register(afspraken=(asked,)), NU_OVERLEG
    )


def test_wat_ontbreekt_staat_er_als_woord():
    part = deel(TEKST, "6. Casus K-024")
    assert "| 32 | wie? | één plan met school maken | wanneer? | wanneer? | – |" in part


def test_afspraken_buiten_een_casus_staan_bij_hun_agendapunt_en_in_de_tabel_van_alle():
    assert "| 34 | Hatice Yilmaz (CJG) |" in deel(TEKST, "8. Rondvraag")
    everything = deel(TEKST, "Alle afspraken van dit overleg")
    assert "| 34 | buiten casus | Hatice Yilmaz (CJG) |" in everything
    assert [line.split(" |")[0] for line in everything.splitlines() if line.startswith("| 3")] == [
        "| 31",
        "| 32",
        "| 33",
        "| 34",
        "| 35",
    ]


def test_een_afspraak_zonder_agendapunt_staat_bij_haar_casus():
    assert "| 33 | René Claassen" in deel(TEKST, "4. Casus K-022")


def test_anoniem_geeft_alleen_code_en_vraag():
    part = deel(TEKST, "4. Casus K-022 (15 min)")
    assert "Hoe voorkomen we de volgende ambulance?" in part
    assert "alleen code en vraag" in part
    assert "Hartfalen" not in TEKST
    assert "71 jaar" not in TEKST


def test_bijzonder_geeft_de_vraag_en_dat_het_bijzonder_is_maar_nooit_waarom():
    part = deel(TEKST, "5. Casus K-023 (10 min)")
    assert "Wat is de veilige volgende stap?" in part
    assert "Bijzondere situatie" in part
    for hidden in ("dreiging", "telefoon", "34 jaar"):
        assert hidden not in TEKST


def test_een_naam_staat_er_alleen_met_toestemming_en_als_namen_gevraagd_zijn():
    assert "El Amrani" not in TEKST
    named = notulen(register(), NU_OVERLEG, namen=NAMEN)
    assert "Casus K-024: gezin El Amrani, gezin, vier kinderen" in named
    assert "Verkuijl" not in named
    assert "Ketelaar" not in named


def test_ingetrokken_toestemming_haalt_de_casus_van_papier():
    withdrawn = register().met_casus(replace(MEVROUW, toestemming=Toestemming(Vorm.ANONIEM)))
    text = notulen(withdrawn, NU_OVERLEG, namen=NAMEN)
    assert "Ongeopende post" not in text
    assert "doorslapen" not in text


def test_een_gewiste_casus_wordt_genoemd_en_breekt_niets():
    gone = register(casussen=(GEZIN,))
    assert "De gegevens van deze casus zijn gewist." in deel(notulen(gone, NU_OVERLEG), "3. Casus K-021")


def test_onderaan_staat_het_volgende_overleg():
    assert deel(TEKST, "Volgend overleg").strip() == "Dinsdag 5 januari 2027 om 13:00 uur, Buurthuis de Laak."
    alone = notulen(register(NU_OVERLEG), NU_OVERLEG)
    assert "nog geen volgend overleg gepland" in deel(alone, "Volgend overleg")


@pytest.mark.parametrize(
    ("weg", "spoor"),
    [
        (Deel.AANWEZIG, "Hatice Yilmaz (CJG)\n"),
        (Deel.NOTITIES, "Mevrouw wil zelf meebeslissen."),
        (Deel.BEELD, "Fietst naar de markt"),
        (Deel.BESLUITEN, "De huisarts blijft het aanspreekpunt."),
        (Deel.AFSPRAKEN, "belt mevrouw"),
        (Deel.TIJD, "15 min"),
    ],
)
def test_een_deel_kan_worden_weggelaten_en_alleen_dat(weg, spoor):
    less = notulen(register(), NU_OVERLEG, delen=ALLE - {weg})
    assert spoor in TEKST
    assert spoor not in less
    assert set(less.splitlines()) - {line for line in less.splitlines() if line.startswith("##")} <= set(
        TEKST.splitlines()
    )


def test_wie_het_de_patient_vertelt_en_wanneer_de_casus_terugkomt_staat_bij_de_casus():
    punt = replace(NU_OVERLEG.punt("a4"), vertelt=tekst("de *huisarts*"), komt_terug=date(2027, 1, 5))
    part = deel(notulen(register(), NU_OVERLEG.met_punt(punt)), "4. Casus K-022")
    assert "**Vertelt het de patiënt:** de \\*huisarts\\*" in part
    assert "**Komt terug:** dinsdag 5 januari 2027" in part


def test_bestede_tijd_staat_naast_de_geplande_zodra_zij_bekend_is():
    punt = replace(NU_OVERLEG.punt("a1"), seconden=9 * 60)
    assert "## 1. Opening (5 min, besteed 9 min)\n" in notulen(register(), NU_OVERLEG.met_punt(punt))


def test_een_nieuwe_afspraak_staat_meteen_in_de_volgende_notulen():
    before = register()
    assert "nog iets" not in notulen(before, NU_OVERLEG)
    after = before.met_afspraak(replace(AFSPRAKEN[3], nummer=99, wat=tekst("nog iets")))
    assert "| 99 | K-021 |" in notulen(after, NU_OVERLEG)
    assert "nog iets" not in notulen(before, NU_OVERLEG)


def test_wie_aanzat_staat_bij_de_casus_behalve_waar_alleen_de_vraag_op_papier_komt():
    overleg = NU_OVERLEG
    for punt in ("a3", "a4", "a5", "a6"):
        overleg = overleg.met_punt(replace(overleg.punt(punt), zit_aan=("inge", "soraya")))
    text = notulen(register(), overleg)
    assert "**Zaten aan:** Inge van Dort (WMO wijkteam Laak), Soraya Ramdin (MooiWelzijn)" in text
    codes = {n: p.casus for n, p in enumerate(overleg.agenda, 1) if p.casus}
    shown = {code for n, code in codes.items() if "Zaten aan" in deel(text, f"{n}. Casus {code}")}
    hidden = {c.code for c in register().casussen.values() if zichtbaar(c).alleen_vraag}
    assert hidden
    assert shown == set(codes.values()) - hidden
    assert "Zaten aan" not in notulen(register(), overleg, delen=ALLE - {Deel.AANWEZIG})
