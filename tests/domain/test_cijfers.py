"""The figures of a year: what counts, what does not, and what is too few to show."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt
from overleg_tui.domain.cijferbeeld import blokken, deel, getal, grafieken, streepjes, trendblok
from overleg_tui.domain.cijfers import DEFINITIES, Opkomst, cijfers, jaren, spreiding, trend
from overleg_tui.domain.overleg import Aanwezigheid, Agendapunt, Fase, Genodigde, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wissen import wis
from tests.domain.wijk import wijk

DAG = date(2026, 3, 3)
VANDAAG = date(2026, 12, 9)


def casus(code, kwadrant=Kwadrant.GEEST, criterium="SOLK"):
    concern = Punt("p1", kwadrant, tekst("zorg"), prioriteit=1)
    strength = Punt("p2", Kwadrant.SOCIAAL, tekst("zingt"), kracht=True)
    return Casus(code, criteria=(tekst(criterium),), punten=(concern, strength))


def overleg(dag=DAG, *codes, fase=Fase.AFGESLOTEN, gasten=(), seconden=0):
    agenda = tuple(
        Agendapunt(f"a{n}", Soort.CASUS, 10 + n, casus=code, seconden=seconden)
        for n, code in enumerate(codes)
    )
    return Overleg(dag.isoformat(), dag, time(13), time(14), fase=fase, agenda=agenda, genodigden=gasten)


def afspraak(nummer, *stappen, dag=DAG, wie="inge", casus="K-001", reden=None, raakt=()):
    """``stappen`` are pairs of a stage and the days after the agreement."""
    trail = [Stap(Stadium.AFGESPROKEN, dag)]
    trail += [Stap(stadium, dag + timedelta(days=days)) for stadium, days in stappen]
    return Afspraak(
        nummer, dag.isoformat(), None, casus, tekst("belt"), wie, spoor=tuple(trail), reden=reden, raakt=raakt
    )


def register(*waarden):
    found = wijk()
    for waarde in waarden:
        name = {Casus: "casus", Overleg: "overleg", Afspraak: "afspraak"}[type(waarde)]
        found = getattr(found, f"met_{name}")(waarde)
    return found


def test_a_casus_counts_once_a_year_whatever_it_has_and_only_of_overleggen_that_were_held():
    found = register(
        casus("K-001"),
        casus("K-002", Kwadrant.LICHAAM, "eigen woorden over haar"),
        casus("K-003"),
        overleg(DAG, "K-001", "K-002", seconden=660),
        overleg(date(2026, 4, 14), "K-001"),
        overleg(date(2026, 12, 15), "K-003", fase=Fase.GEPLAND),
        overleg(date(2025, 4, 1), "K-003"),
    )
    made = cijfers(found, 2026, VANDAAG)
    assert (made.overleggen, made.casussen) == (2, 2)
    assert made.kwadranten == (("Lichaam", 1), ("Maatschappelijk", 0), ("Geest", 1), ("Sociaal", 0))
    counted = dict(made.criteria)
    assert (counted["SOLK"], counted["anders"], counted["bewerkelijk"]) == (1, 1, 0)
    assert "haar" not in repr(made)
    assert (made.minuten_gepland, made.minuten_besteed) == (10.3, 11.0)
    assert jaren(found) == (2025, 2026)


def test_afspraken_are_counted_by_how_far_they_got():
    found = register(
        casus("K-001"),
        overleg(DAG, "K-001"),
        afspraak(1, (Stadium.AANGEKOMEN, 10), (Stadium.TERUGGEKOPPELD, 20), raakt=("p1",)),
        afspraak(2, (Stadium.CONTACT_GELEGD, 3), reden=Reden.GEEN_PLEK),
        afspraak(3, raakt=("p2",)),
        afspraak(4, dag=VANDAAG - timedelta(days=2), casus=None),
        afspraak(5, (Stadium.AANGEKOMEN, 4), reden=Reden.VERVALLEN),
    )
    made = cijfers(found, 2026, VANDAAG)
    assert (made.afspraken, made.aangekomen, made.gedaan, made.stil) == (4, 2, 1, 1)
    assert dict(made.redenen)["geen plek"] == 1
    assert dict(made.redenen)["vervallen"] == 0  # this patient did arrive
    assert (made.raakt, made.met_prioriteit) == (1, 4)
    assert cijfers(found, 2026, date(2020, 1, 1)).stil == 0  # a clock set back


def test_lead_times_per_partner_are_shown_from_five_on_also_of_a_sleutelfiguur_who_left():
    five = [afspraak(n, (Stadium.AANGEKOMEN, days)) for n, days in enumerate((2, 4, 6, 8, 30), 1)]
    four = [afspraak(n, (Stadium.AANGEKOMEN, 1), wie="hatice") for n in range(11, 15)]
    gone = [afspraak(n, (Stadium.TERUGGEKOPPELD, 7), wie="oud") for n in range(21, 26)]
    nobody = [afspraak(n, (Stadium.AANGEKOMEN, 1), wie=None) for n in range(31, 37)]
    made = cijfers(register(overleg(), *five, *four, *gone, *nobody), 2026, VANDAAG)
    times = {partner.naam: partner for partner in made.partners}
    wmo = times["WMO wijkteam Laak"].aankomst
    assert (wmo.aantal, wmo.mediaan, wmo.laag, wmo.hoog) == (5, 6.0, 4.0, 8.0)
    assert times["CJG"].aankomst is None
    assert times["Schuldhulp"].terugkoppeling.mediaan == 7.0
    (shown,) = [blok for blok in blokken(made) if blok.titel == "Dagen per partner"]
    assert [rij[0] for rij in shown.rijen] == ["Alle partners samen", "Schuldhulp", "WMO wijkteam Laak"]
    assert times["Alle partners samen"].aankomst.aantal == 15
    assert shown.rijen[2][1:] == ("6 dagen (4 tot 8)", "–")


@pytest.mark.parametrize("dagen", [[], [1], [1, 2, 3, 4]])
def test_of_fewer_than_five_no_spread_is_told(dagen):
    assert spreiding(dagen) is None


def test_a_partner_of_the_binnenring_was_there_when_somebody_or_a_deputy_was():
    there, away = Aanwezigheid.AANWEZIG, Aanwezigheid.VERHINDERD
    found = register(
        overleg(DAG, gasten=(Genodigde("inge", there), Genodigde("hatice", away), Genodigde("boer", there))),
        overleg(date(2026, 4, 14), gasten=(Genodigde("inge", away, "rene"), Genodigde("hatice"))),
    )
    assert cijfers(found, 2026, VANDAAG).opkomst == (
        Opkomst("CJG", 0, 2),
        Opkomst("WMO wijkteam Laak", 2, 2),
    )


def test_the_figures_of_a_casus_stay_the_same_when_it_is_wiped():
    found = register(
        casus("K-001"),
        overleg(DAG, "K-001", seconden=600),
        afspraak(1, (Stadium.AANGEKOMEN, 10), (Stadium.TERUGGEKOPPELD, 20), raakt=("p1",)),
    )
    before = cijfers(found, 2026, VANDAAG)
    assert cijfers(wis(found, ["K-001"], VANDAAG), 2026, VANDAAG) == before


def test_a_step_before_the_agreement_counts_as_no_days():
    odd = afspraak(1)
    early = replace(odd, spoor=(*odd.spoor, Stap(Stadium.AANGEKOMEN, DAG - timedelta(days=3))))
    many = [replace(early, nummer=n) for n in range(1, 6)]
    made = cijfers(register(overleg(), *many), 2026, VANDAAG)
    assert made.partners[0].aankomst.mediaan == 0.0


def test_an_empty_year_and_an_empty_register_have_figures_of_nothing():
    made = cijfers(Register(), 2026, VANDAAG)
    assert (made.casussen, made.afspraken, made.minuten_gepland, made.opkomst) == (0, 0, None, ())
    assert trend(Register(), VANDAAG) == ()
    rows = dict(blokken(made)[0].rijen)
    assert rows["Minuten per casus"] == "gepland –, besteed –"
    assert rows["Stil"] == "0 van 0"


def test_every_figure_has_its_definition_beside_it_and_the_trend_a_row_per_year():
    found = register(overleg(DAG), overleg(date(2025, 3, 4)))
    shown = " ".join(line for blok in blokken(cijfers(found, 2026, VANDAAG)) for line in blok.uitleg)
    assert all(meant in shown for meant in DEFINITIES.values())
    trendlijn = trendblok(trend(found, VANDAAG))
    assert [rij[0] for rij in trendlijn.rijen] == ["2025", "2026"]
    assert (getal(2.5), getal(3.0), deel(3, 4), deel(6, 8)) == ("2,5", "3", "3 van 4", "6 van 8 (75%)")


def test_a_chart_of_the_years_is_drawn_from_the_second_one_on_and_holds_the_last_ten():
    one = register(overleg(DAG), afspraak(1, (Stadium.AANGEKOMEN, 10)), afspraak(2))
    years = trend(one, VANDAAG)
    (only,) = grafieken(years[0], years)
    assert only.plaatsen == ("3 mrt",)
    assert only.reeksen == (("afgesproken", (2.0,)), ("aangekomen", (1.0,)), ("teruggekoppeld", (0.0,)))
    more = register(*(overleg(date(year, 3, 3)) for year in range(2010, 2026)))
    many = [afspraak(n, (Stadium.AANGEKOMEN, 8), dag=date(2024, 3, 3)) for n in range(1, 6)]
    for made in many:
        more = more.met_afspraak(made)
    years = trend(more, VANDAAG)
    assert grafieken(years[-1], years)[0].reeksen[0] == ("afgesproken", (0.0,))
    by_year, days = grafieken(years[-1], years)[1:]
    assert by_year.plaatsen == tuple(str(year) for year in range(2016, 2026))
    assert dict(days.reeksen)["tot aangekomen"] == (*[None] * 8, 8.0, None)
    assert grafieken(cijfers(Register(), 2026, VANDAAG), ()) == ()


@pytest.mark.parametrize(
    ("hoogste", "marks"),
    [
        (0, [0, 1]),
        (3, [0, 1, 2, 3]),
        (10, [0, 2, 4, 6, 8, 10]),
        (11.5, [0, 5, 10, 15]),
        (240, [0, 50, 100, 150, 200, 250]),
    ],
)
def test_the_marks_beside_a_chart_are_round_and_reach_above_the_highest(hoogste, marks):
    assert streepjes(hoogste) == marks
