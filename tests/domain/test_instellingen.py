"""What a team can set: every setting is declared, and each one reaches what it promises."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta

import pytest

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.agenda import bespreek, voeg_expertise_toe, voeg_toe
from overleg_tui.domain.agendaregels import Agendavoorstel, passend
from overleg_tui.domain.agendavorm import Agendavorm, Ritme
from overleg_tui.domain.bewaartermijn import Bewaartermijn, lees_bewaartermijn
from overleg_tui.domain.briefregels import Briefregels, Brieftekst
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.casusbeheer import op_de_agenda
from overleg_tui.domain.casuslijst import Casusstand, casusregels
from overleg_tui.domain.cijfers import cijfers
from overleg_tui.domain.criteria import te_kiezen
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.instelbaar import RUBRIEKEN, met, waarde
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.domain.kaartlijst import Kaartfilter, kaartregels
from overleg_tui.domain.navraag import navragen
from overleg_tui.domain.overleg import Agendapunt, Bespreking, Fase, Soort
from overleg_tui.domain.overlegdag import volgende_datum
from overleg_tui.domain.plankeuzes import gewoonlijk
from overleg_tui.domain.planning import plan
from overleg_tui.domain.regel import ontleed_bij
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import opvolging
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.vandaag import vandaag
from overleg_tui.domain.wissen import verlopen, wis, wisdatum
from tests.domain.wijk import DAG, OVERLEG, VANDAAG, wijk

KORT = Agendavorm(
    (Soort.OPENING, Soort.AFSLUITING, Soort.CASUS, Soort.MEDEDELING),
    {**Agendavorm().minuten, Soort.CASUS: 15, Soort.EXPERTISE: 7},
    {**Agendavorm().bespreking, Bespreking.LANG: 33},
)


def paden(value, above=""):
    """Every path to something that can be set."""
    if is_dataclass(value) and not isinstance(value, Bewaartermijn):
        inside = {f.name: getattr(value, f.name) for f in fields(value) if f.name != "toetsen"}
    elif isinstance(value, Mapping):
        inside = {str(key).lower(): one for key, one in value.items()}
    else:
        return {above}
    return {path for name, one in inside.items() for path in paden(one, f"{above}.{name}".strip("."))}


def test_whatever_can_be_set_is_declared_and_nothing_else():
    declared = [f"{deel.kop}.{instelling.naam}" for deel in RUBRIEKEN for instelling in deel.instellingen]
    assert len(declared) == len(set(declared))
    assert set(declared) == paden(Instellingen())


def test_a_setting_is_put_where_it_is_found_and_nothing_else_changes():
    changed = met(Instellingen(), "agenda.minuten.casus", 15)
    assert waarde(changed, "agenda.minuten.casus") == 15
    assert met(changed, "agenda.minuten.casus", 12) == Instellingen()


def agenda(register, datum=DAG):
    return [(punt.soort, punt.minuten) for punt in register.overleggen[datum.isoformat()].agenda]


def test_agenda_order_and_minutes_are_those_of_the_team():
    register = wijk().met_casus(Casus("K-1")).met_casus(Casus("K-2"))
    planned = plan(register, DAG, casussen=["K-1"], vorm=KORT)
    assert agenda(planned) == [
        (Soort.OPENING, 5),
        (Soort.AFSLUITING, 5),
        (Soort.CASUS, 15),
        (Soort.MEDEDELING, 5),
    ]
    more = op_de_agenda(planned, "K-2", VANDAAG, KORT)
    assert agenda(more)[2:4] == [(Soort.CASUS, 15)] * 2
    id_ = DAG.isoformat()
    assert (Soort.EXPERTISE, 7) in agenda(voeg_expertise_toe(planned, id_, "wmo", KORT))
    assert agenda(voeg_toe(planned, id_, Soort.RONDVRAAG, tekst(""), KORT))[-1] == (Soort.RONDVRAAG, 5)
    case = next(punt.id for punt in planned.overleggen[id_].agenda if punt.casus)
    assert (Soort.CASUS, 33) in agenda(bespreek(planned, id_, case, Bespreking.LANG, KORT))


@pytest.mark.parametrize(
    ("punten", "volgorde"),
    [
        (Agendavorm().punten, list(Soort)),
        ((Soort.CASUS,), [Soort.OPENING, Soort.OPENINGSRONDE, *list(Soort)[2:]]),
        (
            (Soort.AFSLUITING, Soort.OPENING),
            [Soort.AFSLUITING, Soort.OPENING, *list(Soort)[1:7]],
        ),
    ],
)
def test_a_kind_that_is_not_on_the_agenda_has_its_place_behind_the_one_before_it(punten, volgorde):
    assert list(Agendavorm(punten).volgorde) == volgorde


def test_as_many_casussen_come_back_as_fit_in_the_agenda_of_the_team():
    back = [Agendavoorstel(f"K-{n}", "") for n in range(9)]
    assert len(passend(back)) == 4
    assert len(passend(back, 60, KORT)) == 3


def test_rhythm_time_and_place_of_a_new_overleg_are_those_of_the_team():
    ritme = Ritme(8, time(9), time(10), tekst("zaal 2"))
    planned = plan(wijk(), DAG, ritme=ritme)
    overleg = planned.overleggen[DAG.isoformat()]
    assert (overleg.begin, overleg.eind, overleg.plaats) == (time(9), time(10), "zaal 2")
    assert volgende_datum(planned, VANDAAG, 8) == (date(2027, 2, 2), None)
    other = plan(planned, DAG, time(14), time(15), ritme=ritme)
    assert gewoonlijk(other, date(2027, 2, 2), ritme).begin == time(9)
    assert gewoonlijk(other, date(2027, 2, 2)).begin == time(14)
    said = volgende_datum(planned, date(2027, 6, 1), 1)[1]
    assert said == "Vanaf het laatste overleg (di 8-12-2026) is steeds een week verder geteld."


def test_volgend_overleg_in_the_quick_line_goes_by_the_rhythm_of_the_team():
    register = wijk().met_overleg(OVERLEG)
    read = ontleed_bij("@WMO belt terug volgend overleg", register, VANDAAG, OVERLEG, weken=3)
    assert read.terug_voor == DAG + timedelta(weeks=3)


def met_afspraak(dagen):
    trail = (Stap(Stadium.AFGESPROKEN, VANDAAG - timedelta(dagen)),)
    made = Afspraak(1, OVERLEG.id, None, "K-1", tekst("belt"), wie="inge", spoor=trail)
    return wijk().met_casus(Casus("K-1")).met_overleg(OVERLEG).met_afspraak(made)


def test_silence_begins_after_the_days_of_the_team():
    register = met_afspraak(8)
    assert not opvolging(register, VANDAAG)[0].stil
    assert opvolging(register, VANDAAG, 7)[0].stil
    assert Casusstand.STIL in casusregels(register, VANDAAG, {}, 7)[0].standen
    assert Casusstand.STIL not in casusregels(register, VANDAAG, {})[0].standen
    assert "1 afspraak is stil" in [line.zin for line in vandaag(register, VANDAAG, stil_na=7)]


def test_a_navraag_is_proposed_again_after_the_days_of_the_team():
    register = met_afspraak(40)
    asked = replace(register.afspraken["1"], nagevraagd=(VANDAAG - timedelta(20),))
    register = register.met_afspraak(asked)
    assert [navragen(register, VANDAAG, wacht)[0].voorstel for wacht in (20, 21)] == [True, False]


def test_the_sociale_kaart_is_old_after_the_days_of_the_team():
    register = Register().met_organisatie(
        replace(wijk().organisaties["wmo"], gecontroleerd=VANDAAG - timedelta(10))
    )
    old = [Kaartfilter.OUD in kaartregels(register, VANDAAG, days)[0].filters for days in (9, 10)]
    assert old == [True, False]
    assert any("Sociale kaart" in line.zin for line in vandaag(register, VANDAAG, oud_na=9))


def test_a_closed_casus_may_be_wiped_after_the_term_of_the_team():
    closed = Casus("K-1", gesloten=VANDAAG - timedelta(90))
    register = Register().met_casus(closed)
    assert verlopen(register, VANDAAG) == ()
    assert verlopen(register, VANDAAG, Bewaartermijn(0, 90)) == ("K-1",)
    assert wisdatum(closed, Bewaartermijn(0, 91)) == VANDAAG + timedelta(1)
    assert any("te wissen" in line.zin for line in vandaag(register, VANDAAG, bewaren=Bewaartermijn(1)))


@pytest.mark.parametrize(
    ("tekst_", "gesloten", "wisdag"),
    [
        ("1 jaar", date(2028, 2, 29), date(2029, 3, 1)),
        ("4 jaren", date(2028, 2, 29), date(2032, 2, 29)),
        ("1 maand", date(2026, 1, 31), date(2026, 3, 1)),
        ("6 Maanden", date(2026, 8, 31), date(2027, 3, 1)),
        ("2 weken", date(2026, 12, 24), date(2027, 1, 7)),
        ("90 dagen", date(2026, 1, 1), date(2026, 4, 1)),
    ],
)
def test_a_term_ends_on_a_day_that_exists(tekst_, gesloten, wisdag):
    term = lees_bewaartermijn(tekst_)
    assert term.na(gesloten) == wisdag
    assert lees_bewaartermijn(str(term)) == term


@pytest.mark.parametrize("tekst_", ["", "0 dagen", "jaar", "21 jaar", "1 eeuw", "9999 jaar", "-1 dag"])
def test_a_term_that_cannot_be_is_refused(tekst_):
    with pytest.raises(Refused):
        lees_bewaartermijn(tekst_)


def test_the_criteria_of_the_team_are_offered_with_what_is_in_use_and_counted_after_wiping():
    own = (tekst("veel op de HAP"),)
    casus = Casus("K-1", criteria=(*own, tekst("SOLK")))
    item = Agendapunt("a1", Soort.CASUS, 12, casus="K-1")
    register = wijk().met_casus(casus)
    register = register.met_overleg(replace(OVERLEG, fase=Fase.AFGESLOTEN, agenda=(item,)))
    assert te_kiezen(register, (), own) == ("veel op de HAP", "SOLK")
    wiped = wis(register, ["K-1"], VANDAAG, own)
    assert wiped.gewist["K-1"].criteria == ("veel op de HAP", "anders")
    for found in (register, wiped):
        assert cijfers(found, 2026, VANDAAG, own).criteria == (("veel op de HAP", 1), ("anders", 1))


def test_a_mail_has_its_own_lines_and_else_those_of_every_mail():
    lines = Briefregels(
        "Dag {naam},", "Tot {dag}", uitnodiging=Brieftekst("Kom op {dag}", zin="Kom!", slot="!")
    )
    assert lines.bij("uitnodiging").ingevuld("Inge", "dinsdag") == Brieftekst(
        "Kom op dinsdag", "Dag Inge,", "Kom!", "!"
    )
    assert Briefregels("", "Groet").bij("uitnodiging").slot == "Groet"
    assert "Klopt er iets niet?" not in Briefregels().bij("uitnodiging").slot
    assert "Klopt er iets niet?" in Briefregels().bij("notulen").slot
    assert lines.bij("notulen").ingevuld("{dag}", "di") == Brieftekst("", "Dag {dag},", "", "Tot di")
