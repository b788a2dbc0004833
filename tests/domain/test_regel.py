"""The quick line: what it says, what it refuses, and that it can be written back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.regel import naar_regel, ontleed
from overleg_tui.domain.tekst import tekst, vouw

from .wijk import DAG, OVERLEG, VANDAAG, figuur, met_afwezig, wijk

LEEG = "Er staat nog niet wat er gebeurt. Bijvoorbeeld: @WMO belt mevrouw voor 4 dec terug 11 dec."

OMGEKEERD = "De terugkoppeling (di 8-12-2026) is eerder dan het doen zelf"
EERSTE = "alleen de eerste telt, de rest blijft in de tekst."
LAATSTE = "alleen de laatste telt, de rest blijft in de tekst."


def lees(regel, overleg=OVERLEG, register=None, volgend=None, behoud=None):
    return ontleed(regel, register or wijk(), VANDAAG, overleg, volgend, behoud)


def test_the_line_of_the_manual():
    found = lees("@WMO belt mevrouw over huishoudelijke hulp voor 4 dec terug 11 dec #warm")
    assert (found.wie, found.via, found.warm) == ("inge", "wmo", True)
    assert found.wat == "belt mevrouw over huishoudelijke hulp"
    assert (found.doen_voor, found.terug_voor) == (date(2026, 12, 4), date(2026, 12, 11))
    assert (found.fouten, found.let_op, found.kandidaten) == ((), (), ())


@pytest.mark.parametrize(
    ("regel", "wat", "voor", "terug"),
    [
        ("voor 4 dec belt @Inge mevrouw", "belt mevrouw", "4-12", None),
        ("@Inge belt Voor 4 dec TERUG 11 dec.", "belt", "4-12", "11-12"),
        ("@Inge belt vóór 4 dec, terug 11 dec", "belt", "4-12", "11-12"),
        ("@Inge belt voor 4 dec en terug 11 dec", "belt", "4-12", "11-12"),
        ("@Inge belt en koppelt terug voor 11 dec", "belt en koppelt", None, "11-12"),
        ("@Inge belt, terug uiterlijk vr 11 dec", "belt,", None, "11-12"),
        ("@Inge brengt boek terug voor 4 dec terug 11 dec", "brengt boek terug", "4-12", "11-12"),
        ("@Inge zorgt voor een plek voor de kinderen", "zorgt voor een plek voor de kinderen", None, None),
        ("@Inge zorgt voor zo veel mogelijk rust", "zorgt voor zo veel mogelijk rust", None, None),
        ("@Inge belt voor zo terug ma #warm", "belt", "29-11", "23-11"),
        ("@Inge zorgt voor 24/7 zorg", "zorgt voor 24/7 zorg", None, None),
        ("@Inge koppelt terug aan de huisarts", "koppelt terug aan de huisarts", None, None),
        ("@Inge belt voor", "belt voor", None, None),
        ("@Inge zorgt voor 2 dec voor 4 dec", "zorgt voor 2 dec", "4-12", None),
        (r"@Inge leest \voor 4 dec \#warm \@Bram", "leest voor 4 dec #warm @Bram", None, None),
        (r"@Inge zoekt C:\Temp op", r"zoekt C:\Temp op", None, None),
        ("mailt a@b.nl #hulp", "mailt a@b.nl #hulp", None, None),
        (
            "@Inge belt [/] [red]x[/red] | # kop <script>",
            "belt [/] [red]x[/red] | # kop <script>",
            None,
            None,
        ),
    ],
)
def test_what_is_cut_out_and_what_stays_letter_for_letter(regel, wat, voor, terug):
    found = lees(regel)
    shown = tuple(f"{d.day}-{d.month}" if d else None for d in (found.doen_voor, found.terug_voor))
    assert (found.wat, *shown, found.fouten) == (wat, voor, terug, ())


def test_warm_in_any_case_and_with_a_comma():
    assert lees("@Inge belt #WARM, dan verder").warm
    assert not lees("@Inge belt #warmte").warm


def test_without_who_and_when_it_is_a_gap_and_no_fout():
    found = lees("intake plannen")
    assert (found.wat, found.wie, found.doen_voor, found.terug_voor, found.fouten) == (
        "intake plannen", None, None, None, (),
    )  # fmt: skip


@pytest.mark.parametrize("regel", ["", "   ", "@Inge voor 4 dec", "#warm"])
def test_without_wat_it_cannot_be_recorded(regel):
    assert lees(regel).fouten == (LEEG,)


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("@Inge belt voor 31 feb", "31 februari bestaat niet."),
        ("@Inge belt voor vr 5 dec", "5 december 2026 is een zaterdag, geen vrijdag."),
        ("@Inge belt voor 31 feb voor 4 dec", "31 februari bestaat niet."),
        ("@Inge belt voor 4-13", "4-13 bestaat niet: er is geen maand 13."),
        ("@Inge belt voor volgend overleg", "Er staat nog geen volgend overleg gepland: noem een datum."),
        ("@Joke belt", "Joke Oudeman was sleutelfiguur tot en met ma 30-6-2025. De opvolger is P. de Boer."),
        ("@ belt", "‘belt’ staat niet in de sociale kaart. Noem wie er wel in staat, of vul de kaart aan."),
    ],
)
def test_what_cannot_be_is_said(regel, fout):
    assert fout in lees(regel).fouten


def test_the_next_overleg_is_a_date():
    assert lees("@Inge belt voor volgend overleg", volgend=date(2027, 1, 19)).doen_voor == date(2027, 1, 19)


@pytest.mark.parametrize(
    ("regel", "sentence"),
    [
        ("@Inge belt voor 15 dec terug 8 dec", f"{OMGEKEERD} (di 15-12-2026). Klopt dat?"),
        ("@Inge belt voor 1-11-2026", "Zondag 1 november 2026 is al geweest. Klopt dat?"),
        ("@Inge belt voor 6 dec", "6 december 2026 is een zondag."),
        ("@Inge belt voor 25 dec", "Vrijdag 25 december 2026 is eerste kerstdag."),
        ("@Inge belt met @Bram", f"Er staan meer namen met @: {EERSTE}"),
        ("@Inge belt voor 4 dec voor 7 dec", f"Achter ‘voor’ staan meer datums: {LAATSTE}"),
    ],
)  # fmt: skip
def test_what_is_odd_is_said_but_can_be_recorded(regel, sentence):
    found = lees(regel)
    assert (found.let_op, found.fouten) == ((sentence,), ())


def test_an_absent_first_passes_the_afspraak_to_the_deputy():
    found = lees("@wmo belt", overleg=met_afwezig("inge"))
    assert (found.wie, found.let_op) == ("rene", ("Inge van Dort is er niet; René Claassen valt in.",))


def test_candidates_while_an_at_is_unresolved():
    register = wijk(figuur("inge2", "cjg", "Inge Bakker"))
    assert [k.id for k in lees("@In", register=register).kandidaten] == ["inge2", "inge"]
    assert [k.id for k in lees("@welzijn belt", register=register).kandidaten] == ["soraya"]
    assert len(lees("@ ", register=register).kandidaten) == 8


def afspraak(wat, wie=None, voor=None, terug=None, warm=False):
    trail = (Stap(Stadium.AFGESPROKEN, VANDAAG),)
    return Afspraak(1, "2026-12-08", None, "K-001", tekst(wat), wie, voor, terug, warm, spoor=trail)


def test_the_line_to_edit_is_plain():
    line = naar_regel(afspraak("belt mevrouw", "inge", DAG, date(2026, 12, 15), True), wijk())
    assert line == "@Inge van Dort belt mevrouw voor 8-12-2026 terug 15-12-2026 #warm"


def test_who_shares_a_name_is_written_with_the_organisation():
    register = wijk(figuur("jan1", "cjg", "Jan Bakker"), figuur("jan2", "mooi", "Jan Bakker"))
    assert naar_regel(afspraak("belt", "jan2"), register) == "@Jan Bakker (MooiWelzijn) belt"


def test_an_afspraak_of_somebody_no_longer_known_can_be_edited():
    assert naar_regel(afspraak("belt", "verdwenen"), wijk()) == "belt"


def test_editing_an_afspraak_of_somebody_who_left_keeps_them():
    old = afspraak("belt", "oud")
    assert ontleed(naar_regel(old, wijk()), wijk(), VANDAAG, behoud="oud").wie == "oud"


WOORDEN = r"""belt voor terug en #warm @Inge @ van Dort de 4 dec 31 feb zo vrijdag morgen over 2 weken (WMO)
WMO op a@b.nl \ \voor \@x \\#warm #Warm, Wolff: volgend overleg | [/] ´"""
wat_lijst = st.lists(st.sampled_from(WOORDEN.split()) | st.text(max_size=4), min_size=1, max_size=8)
wijk_dubbel = wijk(figuur("jan1", "cjg", "Jan Bakker"), figuur("jan2", "mooi", "Jan Bakker"))
dagen = st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31))


@settings(deadline=None, derandomize=True, max_examples=250)
@given(
    wat_lijst.map(" ".join),
    st.none() | st.sampled_from(list(wijk_dubbel.sleutelfiguren)),
    dagen,
    dagen,
    st.booleans(),
)
def test_a_line_written_back_reads_as_the_same_afspraak(wat, wie, voor, terug, warm):
    made = afspraak(wat, wie, voor, terug, warm)
    read = ontleed(naar_regel(made, wijk_dubbel), wijk_dubbel, VANDAAG, behoud=wie)
    same = replace(
        made, wat=read.wat, wie=read.wie, doen_voor=read.doen_voor, terug_voor=read.terug_voor, warm=read.warm
    )
    assert same == made


@settings(deadline=None, derandomize=True, max_examples=250)
@given(st.lists(st.sampled_from(WOORDEN.split()) | st.text(max_size=6), max_size=9).map(" ".join))
def test_reading_a_line_never_fails_and_keeps_the_words_of_wat_in_their_order(regel):
    found = ontleed(regel, wijk_dubbel, VANDAAG, OVERLEG)
    words = iter(tekst(regel).replace("\\", "").split())
    assert all(word.replace("\\", "") in words for word in found.wat.split() if word.strip("\\"))


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.text(st.characters(exclude_characters="@#\\", exclude_categories=("Cs",)), max_size=40))
def test_text_without_marks_is_wat_letter_for_letter(text):
    plain = " ".join(word for word in text.split() if vouw(word) not in ("voor", "terug"))
    assert ontleed(plain, wijk_dubbel, VANDAAG).wat == tekst(plain)


def test_ten_thousand_letters_without_a_space():
    assert lees("@Inge " + "x" * 10_000).wat == "x" * 10_000
