from dataclasses import fields, replace
from datetime import date, time

import pytest

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.briefje import Briefje
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Toestemming, Vorm
from overleg_tui.domain.overleg import Agendapunt, Besluit, Fase, Notitie, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.verbeterpunt import Verbeterpunt
from overleg_tui.domain.zaal import Rol
from overleg_tui.domain.zoekindex import MEESTE, Zoekindex, Zoekvraag, lees_vraag
from overleg_tui.domain.zoekregels import MAKERS, Bron
from tests.benchmarks.jaren import register as jaren
from tests.domain.wijk import wijk

OUD, NIEUW = date(2025, 3, 4), date(2026, 3, 3)
OP_CODE = Toestemming(Vorm.OP_CODE, OUD, tekst("POH"))
NAMEN = {"K-001": tekst("Zoë Verkuijlen"), "K-002": tekst("Wim Anoniem")}


def agendapunt(id_, code=None, *notities, besluit=""):
    return Agendapunt(
        id_,
        Soort.CASUS if code else Soort.MEDEDELING,
        10,
        tekst("" if code else "Nieuwe folder"),
        casus=code,
        notities=notities,
        besluiten=(Besluit(tekst(besluit)),) if besluit else (),
    )


def overleg(dag, *punten, fase=Fase.AFGESLOTEN):
    return Overleg(dag.isoformat(), dag, time(13), time(14, 30), tekst("De Linde"), fase, punten)


def casus(code, vorm=Vorm.OP_CODE, **rest):
    punten = (
        Punt("p1", Kwadrant.GEEST, tekst("Slaapt slecht om de schulden"), prioriteit=1),
        Punt("p2", Kwadrant.SOCIAAL, tekst("Café op zondag"), kracht=True),
    )
    return Casus(
        code,
        tekst("mw., 47 jaar"),
        vraag=tekst(f"Wie helpt {code}?"),
        hulpvraag=tekst("Ik wil rust"),
        toestemming=replace(OP_CODE, vorm=vorm),
        punten=punten,
        notities=tekst("uit de oude brief"),
        **rest,
    )


def afspraak(nummer, wat, dag=NIEUW, wie="inge", casus="K-001", opmerking="", **rest):
    spoor = (Stap(Stadium.AFGESPROKEN, dag, tekst(opmerking)),)
    return Afspraak(nummer, dag.isoformat(), "a1", casus, tekst(wat), wie, spoor=spoor, **rest)


def vol():
    notes = (Notitie(tekst("Zij kwam zelf")), Notitie(tekst("pas op voor de hond"), regie=True))
    found = wijk().met_casus(casus("K-001")).met_casus(casus("K-002", Vorm.ANONIEM, gesloten=NIEUW))
    found = found.met_overleg(overleg(OUD, agendapunt("a1", "K-001", *notes, besluit="Wij wachten af")))
    found = found.met_overleg(overleg(NIEUW, agendapunt("a1", "K-002"), agendapunt("a2"), fase=Fase.GEPLAND))
    found = found.met_afspraak(afspraak(1, "belt over de huur", OUD, reden=Reden.WIL_NIET))
    found = found.met_afspraak(afspraak(2, "belt over de huur", opmerking="doet de deur niet open"))
    found = found.met_afspraak(afspraak(3, "schrijft", wie="zoe", casus="K-002"))
    briefje = Briefje("b1", tekst("dhr. met veel telefoontjes"), tekst("assistente"), NIEUW)
    punt = Verbeterpunt("v1", tekst("Eén fiets voor huisbezoek"))
    pot, bord = found.glazen_pot.met("b1", briefje), found.verbeterpunten.met("v1", punt)
    return replace(found, glazen_pot=pot, verbeterpunten=bord)


def index(register, namen=NAMEN):
    made = Zoekindex()
    made.bij(register, namen)
    assert made.werk(10_000)
    return made


@pytest.fixture(scope="module")
def gemaakt():
    return index(vol())


def zoek(gemaakt, getypt, rol=Rol.REGIE, binnen=()):
    return gemaakt.zoek(lees_vraag(getypt), rol, binnen).regels


def kort(lines):
    return [(line.bron, line.tekst) for line in lines]


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("", Zoekvraag()),
        ("Huur  Café", Zoekvraag(("huur", "cafe"))),
        ("open huur", Zoekvraag(("huur",), open=True)),
        ('"open" deur', Zoekvraag(("open", "deur"))),
        ("@Zoë", Zoekvraag(wie=("zoe",))),
        ("@", Zoekvraag()),
        ("huur van 2026", Zoekvraag(("huur",), jaar=2026)),
        ("van 20", Zoekvraag(("van", "20"))),
        ("2026", Zoekvraag(("2026",))),
        ("van 2026 van 2025", Zoekvraag(jaar=2025)),
        ("van ２０２６", Zoekvraag(jaar=2026)),
        ("[/] @[x]", Zoekvraag(("[/]",), wie=("[x]",))),
    ],
)
def test_what_is_typed_is_read_as_words_and_filters(typed, question):
    assert lees_vraag(typed) == question


def test_every_kind_of_thing_is_found_without_its_diacritics(gemaakt):
    for typed, bron in (
        ("cafe", Bron.PUNT),
        ("wachten", Bron.BESLUIT),
        ("kwam zelf", Bron.NOTITIE),
        ("nieuwe folder", Bron.AGENDAPUNT),
        ("wijkteamoverleg linde maart", Bron.OVERLEG),
        ("huishoudelijke", Bron.ORGANISATIE),
        ("zoe kester sleutelfiguur", Bron.SLEUTELFIGUUR),
        ("schrijft", Bron.AFSPRAAK),
        ("telefoontjes", Bron.BRIEFJE),
        ("een fiets", Bron.VERBETERPUNT),
        ("oude brief", Bron.CASUS),
    ):
        assert bron in [line.bron for line in zoek(gemaakt, typed)], typed


def test_every_table_can_be_searched_but_what_is_left_of_a_wiped_casus():
    tables = {field.name for field in fields(Register)} - {"plek"}
    assert tables - MAKERS.keys() == {"gewist"}


def test_all_words_must_occur_and_nothing_typed_finds_nothing(gemaakt):
    assert kort(zoek(gemaakt, "huur inge")) != []
    assert zoek(gemaakt, "huur zweeft") == ()
    assert zoek(gemaakt, "   ") == ()


def test_the_chair_finds_a_casus_by_the_name_in_the_key_file(gemaakt):
    assert [line.casus for line in zoek(gemaakt, "verkuijlen")] == ["K-001"]
    assert [line.casus for line in zoek(gemaakt, "zoe verk")] == ["K-001"]


def test_open_finds_open_afspraken_casussen_and_overleggen_only(gemaakt):
    found = zoek(gemaakt, "open belt")
    assert [line.sleutel for line in found if line.bron is Bron.AFSPRAAK] == ["2"]
    assert {line.casus for line in zoek(gemaakt, "open casus") if line.bron is Bron.CASUS} == {"K-001"}
    assert [line.overleg for line in zoek(gemaakt, "open overleg") if line.bron is Bron.OVERLEG] == [
        "2026-03-03"
    ]


def test_at_finds_by_person_or_organisation(gemaakt):
    assert [line.sleutel for line in zoek(gemaakt, "@zoe afspraak")] == ["3"]
    assert [line.sleutel for line in zoek(gemaakt, "@parnassia afspraak")] == ["3"]
    assert {line.sleutel for line in zoek(gemaakt, "@wmo afspraak")} == {"1", "2"}


def test_van_with_a_year_keeps_that_year_and_a_casus_of_every_year_it_was_discussed(gemaakt):
    assert [line.sleutel for line in zoek(gemaakt, "huur van 2025") if line.bron is Bron.AFSPRAAK] == ["1"]
    assert [line.sleutel for line in zoek(gemaakt, "huur van 2026") if line.bron is Bron.AFSPRAAK] == ["2"]
    assert "K-002" in [line.casus for line in zoek(gemaakt, "casus van 2026") if line.bron is Bron.CASUS]
    assert zoek(gemaakt, "huur van 1999") == ()


def test_the_word_for_a_kwadrant_finds_what_is_in_it(gemaakt):
    assert {line.tekst for line in zoek(gemaakt, "geest schulden")} == {"★1 Slaapt slecht om de schulden"}
    assert zoek(gemaakt, "lichaam schulden") == ()


def test_a_code_or_number_comes_first_then_the_newest(gemaakt):
    assert zoek(gemaakt, "k-001")[0].bron is Bron.CASUS
    assert zoek(gemaakt, "2")[0].sleutel == "2"
    dated = [line.datum for line in zoek(gemaakt, "huur")]
    assert dated == sorted(dated, reverse=True)


ZAAL_NIET = ("pas op voor de hond", "doet de deur niet", "verkuijlen", "oude brief", "telefoontjes")


@pytest.mark.parametrize("typed", ZAAL_NIET)
def test_the_room_never_finds_what_is_for_the_chair(gemaakt, typed):
    assert zoek(gemaakt, typed)
    assert zoek(gemaakt, typed, Rol.ZAAL, ("K-001", "K-002")) == ()


def test_of_an_anonymous_casus_the_room_finds_the_question_and_nothing_else(gemaakt):
    assert zoek(gemaakt, "schulden k-002", Rol.ZAAL, ("K-002",)) == ()
    assert zoek(gemaakt, "47 jaar k-002", Rol.ZAAL, ("K-002",)) == ()
    (line,) = zoek(gemaakt, "wie helpt k-002", Rol.ZAAL, ("K-002",))
    assert line.tekst == "K-002 · Wie helpt K-002?"


def test_the_room_finds_nothing_of_a_casus_that_is_not_at_this_table(gemaakt):
    assert {line.casus for line in zoek(gemaakt, "slaapt", Rol.ZAAL, ("K-001",))} == {"K-001"}
    assert zoek(gemaakt, "belt", Rol.ZAAL, ("K-002",)) == ()
    assert zoek(gemaakt, "wmo", Rol.ZAAL)


def test_a_name_is_for_the_room_only_where_the_patient_agreed():
    found = index(wijk().met_casus(casus("K-001", Vorm.OP_NAAM)))
    assert zoek(found, "verkuijlen", Rol.ZAAL, ("K-001",))
    unsaid = casus("K-001", Vorm.OP_NAAM)
    unsaid = replace(unsaid, toestemming=replace(unsaid.toestemming, datum=None))
    assert not zoek(index(wijk().met_casus(unsaid)), "verkuijlen", Rol.ZAAL, ("K-001",))


def test_nothing_is_found_twice(gemaakt):
    for rol in Rol:
        found = zoek(gemaakt, "e", rol, ("K-001", "K-002"))
        assert len(found) == len(set(found))
        people = [line.figuur for line in found if line.figuur]
        assert len(people) == len(set(people))


def test_a_change_shows_at_once_and_what_is_gone_is_not_found():
    register = vol()
    made = index(register)
    changed = register.met_afspraak(replace(register.afspraken["2"], wat=tekst("belt over de tuin")))
    made.bij(changed, NAMEN)
    made.werk(10)
    assert [line.sleutel for line in zoek(made, "tuin") if line.bron is Bron.AFSPRAAK] == ["2"]
    made.bij(replace(changed, afspraken=changed.afspraken.zonder("2")), NAMEN)
    made.werk(10)
    assert zoek(made, "tuin") == ()
    assert zoek(made, "schrijft")


def test_who_gets_another_name_is_found_by_it_at_their_afspraken_too():
    register = vol()
    made = index(register)
    renamed = replace(register.sleutelfiguren["inge"], naam=tekst("Inge Zandstra"))
    made.bij(register.met_sleutelfiguur(renamed), NAMEN)
    made.werk(10_000)
    assert {line.sleutel for line in zoek(made, "@zandstra afspraak")} == {"1", "2"}
    made.bij(register.met_sleutelfiguur(renamed), {"K-001": tekst("Anders Genoemd")})
    made.werk(10_000)
    assert zoek(made, "genoemd")
    assert not zoek(made, "verkuijlen")


def test_the_index_is_made_in_pieces_the_newest_of_every_kind_first_and_says_that_it_is_busy():
    register, index = jaren(1), Zoekindex()
    index.bij(register, {})
    assert not index.werk(130)
    some = index.zoek(lees_vraag("k-072"), Rol.REGIE)
    assert some.bezig
    assert {line.bron for line in some.regels} >= {Bron.CASUS, Bron.AFSPRAAK}
    assert not index.zoek(lees_vraag("k-001 casus"), Rol.REGIE).regels
    assert index.werk(10_000)
    whole, at_once = index.zoek(lees_vraag("slaapt"), Rol.REGIE), Zoekindex()
    at_once.bij(register, {})
    at_once.werk(10_000)
    assert whole == at_once.zoek(lees_vraag("slaapt"), Rol.REGIE)
    assert not whole.bezig


def test_so_many_results_are_shown_and_that_there_are_more_is_known():
    found = index(jaren(1), {}).zoek(lees_vraag("afspraak"), Rol.REGIE)
    assert (len(found.regels), found.meer) == (MEESTE, True)


def test_a_change_reads_again_only_what_it_touched():
    register = jaren(1)
    made = index(register, {})
    first = next(iter(register.afspraken.values()))
    made.bij(register.met_afspraak(replace(first, wat=tekst("nieuw"))), {})
    assert made.werk(1)
