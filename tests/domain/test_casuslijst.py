from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from overleg_tui.domain import casusbeheer
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.casusbeeld import casusbeeld, in_woorden
from overleg_tui.domain.casuslijst import Casusfilter, Casusstand, casusregels, gekozen
from overleg_tui.domain.casuslijst import in_woorden as filter_in_woorden
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Besluit, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.stilte import STIL_NA
from overleg_tui.domain.tekst import tekst
from tests.domain.wijk import VANDAAG, wijk

EERDER = VANDAAG - timedelta(42)


def afspraak(nummer, code, wie, *stappen, **velden):
    return Afspraak(nummer, "o1", "a1", code, tekst("belt mevrouw"), wie, spoor=stappen, **velden)


def overleg(id_, dag, *codes, fase=Fase.AFGESLOTEN, **velden):
    punten = tuple(
        Agendapunt(f"a{n}", Soort.CASUS, 12, casus=code, **velden) for n, code in enumerate(codes, 1)
    )
    return Overleg(id_, dag, time(13), time(14, 30), fase=fase, agenda=punten)


def register():
    ster = Punt("p1", Kwadrant.GEEST, tekst("Slaapt slecht"), prioriteit=1)
    kaal = Punt("p2", Kwadrant.SOCIAAL, tekst("Zingt in een koor"), kracht=True)
    found = wijk()
    for casus in (
        Casus(
            "K-001",
            tekst("mw., 53"),
            punten=(ster, kaal),
            betrokken=(tekst("WMO"),),
            vraag=tekst("Wie gaat mee?"),
        ),
        Casus("K-002", tekst("dhr., 60"), gesloten=EERDER),
        Casus("K-003", tekst("gezin"), criteria=(tekst("SOLK"),)),
    ):
        found = found.met_casus(casus)
    found = found.met_overleg(overleg("o1", EERDER, "K-001", "K-002"))
    found = found.met_overleg(overleg("o2", VANDAAG + timedelta(7), "K-001", fase=Fase.GEPLAND))
    stil = Stap(Stadium.AFGESPROKEN, VANDAAG - timedelta(STIL_NA))
    found = found.met_afspraak(afspraak(1, "K-001", "inge", stil))
    found = found.met_afspraak(afspraak(2, "K-003", "boer", Stap(Stadium.AFGESPROKEN, VANDAAG)))
    return found.met_afspraak(afspraak(3, "K-003", "boer", stil, reden=Reden.VERVALLEN))


def codes(filter_=None, zoek="", namen=None):
    lines = casusregels(register(), VANDAAG, namen or {})
    return [r.code for r in gekozen(lines, filter_ or Casusfilter(Casusstand.ALLE), zoek)]


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        (Casusfilter(), ["K-003", "K-001"]),
        (Casusfilter(Casusstand.STIL), ["K-001"]),
        (Casusfilter(Casusstand.TERUGKEREND), ["K-001"]),
        (Casusfilter(Casusstand.GESLOTEN), ["K-002"]),
        (Casusfilter(Casusstand.ALLE), ["K-003", "K-002", "K-001"]),
        (Casusfilter(kwadrant=Kwadrant.GEEST), ["K-001"]),
        (Casusfilter(kwadrant=Kwadrant.SOCIAAL), []),
        (Casusfilter(partner="wmo"), ["K-001"]),
        (Casusfilter(partner="schuldhulp"), ["K-003"]),
        (Casusfilter(Casusstand.STIL, Kwadrant.GEEST, "wmo"), ["K-001"]),
        (Casusfilter(Casusstand.STIL, Kwadrant.GEEST, "cjg"), []),
    ],
)
def test_each_filter_keeps_what_it_says(filter_, found):
    assert codes(filter_) == found


def test_a_casus_is_found_by_name_code_question_criterium_and_punt():
    assert codes(zoek="zoe", namen={"K-001": tekst("Zoë Kester")}) == ["K-001"]
    assert codes(zoek="k-002") == ["K-002"]
    assert codes(zoek="MEE wie") == ["K-001"]
    assert codes(zoek="solk") == ["K-003"]
    assert codes(zoek="koor") == ["K-001"]
    assert codes(zoek="koor solk") == []


def test_a_line_tells_when_it_was_last_at_the_table_and_how_silent_it_is():
    (line,) = gekozen(casusregels(register(), VANDAAG, {}), Casusfilter(Casusstand.STIL), "")
    assert (line.laatst, line.open_afspraken, line.stil) == (EERDER, 1, STIL_NA)


def test_a_casus_of_which_was_said_when_it_returns_is_terugkerend():
    found = register().met_overleg(overleg("o3", EERDER, "K-003", komt_terug=VANDAAG))
    lines = gekozen(casusregels(found, VANDAAG, {}), Casusfilter(Casusstand.TERUGKEREND), "")
    assert [line.code for line in lines] == ["K-003", "K-001"]


def test_a_filter_is_said_in_words():
    said = filter_in_woorden(Casusfilter(Casusstand.STIL, Kwadrant.GEEST, "cjg"), register())
    assert said == "stil · ster in Geest · CJG"
    assert filter_in_woorden(Casusfilter(partner="weg"), register()) == "open"


def test_the_history_stands_below_the_parts_newest_first():
    found = register()
    first = found.overleggen["o1"]
    item = replace(
        first.agenda[0],
        notities=(Notitie(tekst("kwam zelf")), Notitie(tekst("let op hond"), regie=True)),
        besluiten=(Besluit(tekst("wij wachten")),),
    )
    groups = casusbeeld(found.met_overleg(first.met_punt(item)), "K-001", VANDAAG, {})
    coming, past = groups[-2:]
    assert coming.kop.startswith("zondag 29 november 2026")
    assert past.kop.startswith("zondag 11 oktober 2026")
    said = "\n".join(past.regels)
    for part in ("wij wachten", "kwam zelf", "let op hond", "1 Inge van Dort", "belt mevrouw"):
        assert part in said
    assert [g.kop for g in groups].count("Vraag aan tafel") == 1


def test_the_4d_picture_is_edited_at_the_latest_overleg_that_is_open():
    assert casusbeheer.te_bewerken_bij(register(), "K-001") == ("o2", "a1")
    assert casusbeheer.te_bewerken_bij(register(), "K-002") is None
    off = replace(register().overleggen["o2"], fase=Fase.AFGEZEGD)
    assert casusbeheer.te_bewerken_bij(register().met_overleg(off), "K-001") is None


def test_the_chair_sees_every_part_and_what_is_missing_is_said():
    found = register()
    casus = replace(found.casussen["K-001"], samenhang=(Samenhang("p1", "p2"), Samenhang("p1", "p9")))
    groups = {g.kop: g.regels for g in casusbeeld(found.met_casus(casus), "K-001", VANDAAG, {"K-001": "Zoë"})}
    assert groups["Wie"] == ("mw., 53", "Naam: Zoë")
    assert groups["Geest"] == ("★1 Slaapt slecht",)
    assert groups["Sociaal"] == ("+ Zingt in een koor",)
    assert groups["Lichaam"] == groups["Hulpvraag"] == groups["Criteria"] == ("nog niet ingevuld",)
    assert groups["Samenhang"] == ("Slaapt slecht → Zingt in een koor",)


def test_consent_in_words():
    assert "nog geen toestemming" in in_woorden(Toestemming())
    given = Toestemming(Vorm.BIJZONDER, date(2026, 11, 3), tekst("POH"), tekst("veiligheid"))
    assert in_woorden(given) == "bijzonder: veiligheid · di 3-11-2026 · door POH"
    assert in_woorden(Toestemming(Vorm.OP_CODE)) == "op code · wanneer? · door wie?"


def test_consent_that_cannot_be_is_refused():
    with pytest.raises(Refused, match="hoort een reden"):
        casusbeheer.keur_toestemming(Toestemming(Vorm.BIJZONDER))
    with pytest.raises(Refused, match="wanneer en door wie"):
        casusbeheer.keur_toestemming(Toestemming(Vorm.OP_NAAM, date(2026, 11, 3)))
    kept = casusbeheer.keur_toestemming(Toestemming(Vorm.OP_CODE, reden=tekst("van vroeger")))
    assert kept.reden == ""


def test_a_new_casus_needs_a_code_of_its_own():
    assert "K-9" in casusbeheer.nieuwe_casus(register(), Casus("k-9")).casussen
    with pytest.raises(Refused, match="Casus K-001 bestaat al"):
        casusbeheer.nieuwe_casus(register(), Casus("k-001"))


def test_closing_twice_is_refused_and_reopening_gives_it_back():
    closed = casusbeheer.sluit_casus(register(), "K-001", VANDAAG)
    with pytest.raises(Refused, match="al gesloten"):
        casusbeheer.sluit_casus(closed, "K-001", VANDAAG)
    assert casusbeheer.heropen_casus(closed, "K-001").casussen == register().casussen


def test_of_a_casus_that_is_closed_it_is_said_what_goes_on():
    left = lambda code: casusbeheer.blijft_over(register(), code, VANDAAG)  # noqa: E731  # said thrice
    assert left("K-001") == ", nog 1 open, op de agenda"
    assert left("K-003") == ", nog 1 afspraak open"
    assert left("K-002") == ""


def test_a_casus_goes_on_the_agenda_of_the_overleg_to_come():
    planned = casusbeheer.op_de_agenda(register(), "K-003", VANDAAG)
    assert "K-003" in [punt.casus for punt in planned.overleggen["o2"].agenda]
    for code, said in (("K-001", "staat al op de agenda"), ("K-002", "Heropen")):
        with pytest.raises(Refused, match=said):
            casusbeheer.op_de_agenda(register(), code, VANDAAG)
    with pytest.raises(Refused, match="nog geen overleg gepland"):
        casusbeheer.op_de_agenda(register(), "K-003", VANDAAG + timedelta(8))
