"""Versions of the notulen: reopening, what changed since, and corrections afterwards."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import (
    Aanwezigheid,
    Agendapunt,
    Besluit,
    Fase,
    Genodigde,
    Notitie,
    Overleg,
    Soort,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.versies import corrigeer, heropen, verschillen, versienummer

ID, DAG = "2026-11-24", date(2026, 11, 24)
NU = datetime(2026, 11, 25, 9, 0)
OVERLEG = Overleg(
    ID,
    DAG,
    time(13),
    time(14, 30),
    fase=Fase.AFGESLOTEN,
    agenda=(
        Agendapunt("a1", Soort.OPENING, 5, notities=(Notitie(tekst("welkom")),)),
        Agendapunt("a2", Soort.CASUS, 15, casus="K-001", besluiten=(Besluit(tekst("geheim besluit")),)),
    ),
    genodigden=(
        Genodigde("inge", Aanwezigheid.AANWEZIG),
        Genodigde("bram", Aanwezigheid.VERHINDERD, "zoe"),
        Genodigde("hatice", Aanwezigheid.AFWEZIG),
    ),
    afgesloten=datetime(2026, 11, 24, 14, 30),
)
AFSPRAAK = Afspraak(7, ID, "a2", "K-001", tekst("belt mevrouw"), "inge")
REGISTER = Register().met_overleg(OVERLEG).met_afspraak(AFSPRAAK)


def heropend():
    return heropen(REGISTER, ID, tekst("Afspraak vergeten."), NU)


def test_heropenen_zet_het_overleg_weer_op_bezig_en_telt_een_versie():
    opened = heropend().overleggen[ID]
    assert (opened.fase, opened.afgesloten) == (Fase.BEZIG, None)
    assert versienummer(OVERLEG) == 1
    assert versienummer(opened) == 2


def test_een_nieuwe_versie_zegt_wat_anders_is_en_waarom():
    register = heropend()
    punt = register.overleggen[ID].punt("a2")
    changed = register.overleggen[ID].met_punt(
        replace(punt, besluiten=(), notities=(Notitie(tekst("nieuw")), Notitie(tekst("stil"), regie=True)))
    )
    register = register.met_overleg(replace(changed, fase=Fase.AFGESLOTEN))
    register = register.met_afspraak(replace(AFSPRAAK, doen_voor=DAG)).met_afspraak(
        replace(AFSPRAAK, nummer=8)
    )
    ((old, changes),) = verschillen(register, register.overleggen[ID])
    assert old.waarom == "Afspraak vergeten."
    assert set(changes) == {
        "besluiten bij punt 2 vervallen",
        "notities bij punt 2 toegevoegd",
        "afspraak 7 gewijzigd",
        "afspraak 8 toegevoegd",
    }


def test_wat_er_later_met_een_afspraak_gebeurt_is_geen_wijziging_van_de_notulen():
    register = heropend()
    ended = replace(AFSPRAAK, spoor=())
    ((_, changes),) = verschillen(register.met_afspraak(ended), register.overleggen[ID])
    assert changes == ()


def test_elke_versie_houdt_haar_eigen_verschil():
    twice = heropend()
    twice = twice.met_afspraak(replace(AFSPRAAK, nummer=8))
    twice = twice.met_overleg(replace(twice.overleggen[ID], fase=Fase.AFGESLOTEN))
    twice = heropen(twice, ID, tekst("Nog een."), NU).met_afspraak(replace(AFSPRAAK, nummer=9))
    told = verschillen(twice, twice.overleggen[ID])
    assert [changes for _, changes in told] == [("afspraak 8 toegevoegd",), ("afspraak 9 toegevoegd",)]


def test_van_een_oude_versie_blijft_geen_tekst_bewaard():
    assert "geheim" not in repr(heropend().overleggen[ID].versies)
    assert "mevrouw" not in repr(heropend().overleggen[ID].versies)


def test_heropenen_vraagt_een_reden_een_afgesloten_overleg_en_geen_ander_dat_bezig_is():
    with pytest.raises(Refused, match="Schrijf op waarom"):
        heropen(REGISTER, ID, tekst(" "), NU)
    with pytest.raises(Refused, match="is niet afgesloten"):
        heropen(heropend(), ID, tekst("x"), NU)
    busy = replace(OVERLEG, id="2026-12-08", datum=date(2026, 12, 8), fase=Fase.BEZIG)
    with pytest.raises(Refused, match="di 8-12-2026 is nog bezig"):
        heropen(REGISTER.met_overleg(busy), ID, tekst("x"), NU)


@pytest.mark.parametrize("van", ["inge", "zoe"])
def test_een_correctie_wordt_een_opmerking_onder_het_punt_en_herschrijft_niets(van):
    register = corrigeer(REGISTER, ID, "a1", van, tekst("Het was half twee."), date(2026, 11, 29))
    notes = register.overleggen[ID].punt("a1").notities
    assert notes == (
        Notitie(tekst("welkom")),
        Notitie(tekst("Het was half twee."), van=van, datum=date(2026, 11, 29)),
    )
    ((_, changes),) = verschillen(*_met_heropend(register))
    assert changes == ()


def _met_heropend(register):
    opened = heropen(register, ID, tekst("x"), NU)
    return opened, opened.overleggen[ID]


@pytest.mark.parametrize(
    ("van", "dag", "tekst_", "bezwaar"),
    [
        ("hatice", DAG, "x", "Alleen wie erbij was"),
        ("bram", DAG, "x", "Alleen wie erbij was"),
        ("inge", date(2026, 11, 30), "x", "kon tot en met zo 29-11-2026"),
        ("inge", DAG, "", "Schrijf op wat er niet klopt"),
    ],
)
def test_een_correctie_wordt_geweigerd(van, dag, tekst_, bezwaar):
    with pytest.raises(Refused, match=bezwaar):
        corrigeer(REGISTER, ID, "a1", van, tekst(tekst_), dag)


def test_zolang_het_overleg_open_is_verandert_men_de_notulen_zelf():
    with pytest.raises(Refused, match="nog niet afgesloten"):
        corrigeer(heropend(), ID, "a1", "inge", tekst("x"), DAG)
