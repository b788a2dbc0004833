"""Wiping a casus: no word of it stays, what is counted does, and nothing else changes."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time

import pytest

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, nieuwe_code
from overleg_tui.domain.casusbeheer import nieuwe_casus
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Agendapunt, Besluit, Fase, Notitie, Overleg, Soort, Wachtantwoord
from overleg_tui.domain.stilte import opvolging
from overleg_tui.domain.tekst import Tekst, tekst
from overleg_tui.domain.versies import heropen, verschillen
from overleg_tui.domain.wissen import te_wissen, verlopen, wis, wisdatum
from tests.domain.wijk import wijk

VANDAAG = date(2026, 12, 9)
WOORD = "Zeldzaamwoord"
GEHEIM = tekst(WOORD)


def vol(value):
    """Put the word in every text of a value and its parts, also in a field that is new."""
    texts = {f.name: GEHEIM for f in fields(value) if f.type is Tekst}
    texts |= {f.name: (GEHEIM,) for f in fields(value) if f.type == tuple[Tekst, ...]}
    parts = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in texts}
    parts = {
        name: each for name, each in parts.items() if isinstance(each, tuple) and any(map(is_dataclass, each))
    }
    return replace(value, **texts, **{name: tuple(map(vol, each)) for name, each in parts.items()})


def casus(code, gesloten=None):
    made = Casus(
        code,
        punten=(
            Punt("p1", Kwadrant.GEEST, GEHEIM, prioriteit=2),
            Punt("p2", Kwadrant.SOCIAAL, GEHEIM, prioriteit=1),
            Punt("p3", Kwadrant.LICHAAM, GEHEIM, kracht=True),
        ),
        gesloten=gesloten,
    )
    return replace(vol(made), criteria=(tekst("SOLK"), GEHEIM))


def punt(id_, code):
    made = Agendapunt(
        id_,
        Soort.CASUS,
        12,
        casus=code,
        notities=(Notitie(GEHEIM), Notitie(GEHEIM, regie=True)),
        besluiten=(Besluit(GEHEIM),),
        komt_terug=VANDAAG,
        teruggelezen=1,
        seconden=700,
        zit_aan=("inge",),
    )
    return vol(made)


def overleg(dag, fase, *codes):
    agenda = tuple(punt(f"a{n}", code) for n, code in enumerate(codes, 1))
    answers = (Wachtantwoord("naam", GEHEIM, masker=True), Wachtantwoord("bsn", tekst(""), masker=True))
    return Overleg(dag.isoformat(), dag, time(13), time(14, 30), fase=fase, agenda=agenda, wacht=answers)


def afspraak(nummer, code, *stadia, reden=None):
    trail = tuple(Stap(stadium, date(2026, 10, 14 + n)) for n, stadium in enumerate(stadia))
    return vol(
        Afspraak(nummer, "2026-10-13", "a1", code, GEHEIM, "inge", spoor=trail, reden=reden, raakt=("p2",))
    )


@pytest.fixture
def register():
    return (
        wijk()
        .met_casus(casus("K-021", date(2025, 12, 8)))
        .met_overleg(overleg(date(2026, 10, 13), Fase.AFGESLOTEN, "K-021"))
        .met_overleg(overleg(date(2026, 12, 15), Fase.GEPLAND, "K-021"))
        .met_afspraak(afspraak(1, "K-021", Stadium.AFGESPROKEN, Stadium.AANGEKOMEN))
        .met_afspraak(afspraak(2, "K-021", Stadium.AFGESPROKEN, Stadium.TERUGGEKOPPELD))
    )


def test_no_word_stays_and_what_is_counted_does(register):
    assert repr(list(register.overleggen.values())).count(WOORD) > 3
    wiped = wis(register, ["K-021"], VANDAAG)
    for name in ("casussen", "overleggen", "afspraken", "gewist"):
        assert WOORD not in repr(list(getattr(wiped, name).values()))
    kept = wiped.gewist["K-021"]
    assert kept.criteria == ("SOLK", "anders")
    assert kept.kwadranten == (Kwadrant.GEEST, Kwadrant.SOCIAAL)
    assert (kept.eerste, kept.gesloten, kept.gewist) == ("p2", date(2025, 12, 8), VANDAAG)
    first, second = wiped.afspraken["1"], wiped.afspraken["2"]
    assert (first.reden, second.reden) == (Reden.VERVALLEN, None)
    assert [(s.stadium, s.datum) for s in first.spoor] == [
        (Stadium.AFGESPROKEN, date(2026, 10, 14)),
        (Stadium.AANGEKOMEN, date(2026, 10, 15)),
    ]
    assert (first.wie, first.raakt) == ("inge", ("p2",))
    held = wiped.overleggen["2026-10-13"].agenda[0]
    assert (held.casus, held.minuten, held.seconden, held.zit_aan) == ("K-021", 12, 700, ("inge",))
    assert not any(regel.afspraak.open for regel in opvolging(wiped, VANDAAG))


def test_it_leaves_the_agenda_of_an_overleg_to_come_and_stays_emptied_on_one_that_runs(register):
    assert wis(register, ["K-021"], VANDAAG).overleggen["2026-12-15"].agenda == ()
    running = register.met_overleg(replace(register.overleggen["2026-12-15"], fase=Fase.BEZIG))
    (left,) = wis(running, ["K-021"], VANDAAG).overleggen["2026-12-15"].agenda
    assert (left.casus, left.notities, left.komt_terug) == ("K-021", (), None)


def test_another_casus_at_the_same_overleg_is_left_as_it_was(register):
    register = register.met_casus(casus("K-022"))
    both = overleg(date(2026, 9, 1), Fase.AFGESLOTEN, "K-021", "K-022")
    register = register.met_overleg(both).met_afspraak(afspraak(3, "K-022", Stadium.AFGESPROKEN))
    wiped = wis(register, ["K-021"], VANDAAG)
    assert wiped.casussen["K-022"] == register.casussen["K-022"]
    assert wiped.afspraken["3"] == register.afspraken["3"]
    assert wiped.overleggen["2026-09-01"].agenda[1] == both.agenda[1]
    assert [answer.soort for answer in wiped.overleggen["2026-09-01"].wacht] == ["bsn"]


def test_a_later_version_of_the_notulen_does_not_call_the_wiping_a_change(register):
    again = heropen(register, "2026-10-13", tekst("een naam klopte niet"), datetime(2026, 11, 1, 9))
    assert verschillen(again, again.overleggen["2026-10-13"])[0][1] == ()
    wiped = wis(again, ["K-021"], VANDAAG)
    assert verschillen(wiped, wiped.overleggen["2026-10-13"])[0][1] == ()


@pytest.mark.parametrize(
    ("gesloten", "dag"),
    [(None, None), (date(2025, 12, 9), date(2026, 12, 9)), (date(2024, 2, 29), date(2025, 3, 1))],
)
def test_a_closed_casus_may_be_wiped_a_year_later(gesloten, dag):
    assert wisdatum(casus("K-001", gesloten)) == dag


def test_due_are_the_closed_ones_whose_day_has_come(register):
    register = register.met_casus(casus("K-022")).met_casus(casus("K-023", date(2025, 12, 10)))
    assert verlopen(register, VANDAAG) == ("K-021",)
    assert verlopen(register, date(2024, 1, 1)) == ()  # a clock set back wipes nothing


def test_wiping_twice_is_refused_and_an_unknown_code_too(register):
    wiped = wis(register, ["K-021"], VANDAAG)
    with pytest.raises(Refused, match="niets te wissen"):
        wis(wiped, ["K-021"], VANDAAG)
    with pytest.raises(Refused, match="al gewist op wo 9-12-2026"):
        te_wissen(wiped, "k-021")
    with pytest.raises(Refused, match="niet bekend"):
        te_wissen(register, "K-999")
    assert te_wissen(register, " k-021") == "K-021"


def test_the_code_of_a_wiped_casus_is_not_given_to_another_patient(register):
    wiped = wis(register, ["K-021"], VANDAAG)
    assert nieuwe_code(wiped.codes) == "K-022"
    with pytest.raises(Refused, match="andere code"):
        nieuwe_casus(wiped, Casus("k-021"))
