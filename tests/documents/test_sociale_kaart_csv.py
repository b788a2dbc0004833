"""The sociale kaart as CSV: comes back exactly, and no cell of it is a formula."""

import csv
import io
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.documents.sociale_kaart import sociale_kaart_csv
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst, vouw
from overleg_tui.domain.verwijzing import bedoelde_figuren, verwijzing_naar
from overleg_tui.intake.samenvoegen import voeg_samen
from overleg_tui.intake.sociale_kaart import lees_sociale_kaart
from tests.intake.waarden import DATES, FILLED, ONE_LINE, WORDS, anders

NAMES = st.lists(
    st.one_of(FILLED, st.sampled_from(["Piet", "Jan", "Piet (CJG)", "CJG"]).map(tekst)), max_size=4
)


@st.composite
def registers(draw) -> Register:
    register = Register()
    for n, naam in enumerate(anders(draw(NAMES))):
        words = tuple(anders(draw(WORDS)))
        organisatie = Organisatie(f"org{n}", naam, draw(st.sampled_from(Ring)), words, draw(DATES))
        register = register.met_organisatie(organisatie)
        for m, person in enumerate(anders(draw(NAMES))):
            sinds, tot = sorted([draw(DATES), draw(DATES)], key=lambda day: (day is None, day))
            figuur = Sleutelfiguur(
                *(f"fig{n}{m}", f"org{n}", person, draw(ONE_LINE), draw(ONE_LINE), draw(ONE_LINE)),
                sinds=sinds,
                tot=tot,
                gecontroleerd=draw(DATES),
            )
            register = register.met_sleutelfiguur(figuur)
    return with_deputies(draw, register)


def with_deputies(draw, register: Register) -> Register:
    """Give people a vervanger and an opvolger, out of those whom words can tell from all others."""
    for figuur in register.sleutelfiguren.values():
        clear = [
            other.id for other in register.sleutelfiguren.values() if told_apart(register, figuur, other)
        ]
        pick = st.none() | st.sampled_from(clear) if clear else st.none()
        linked = replace(figuur, vervanger=draw(pick), opvolger=draw(pick))
        register = register.met_sleutelfiguur(linked)
    return register


def told_apart(register: Register, figuur: Sleutelfiguur, other: Sleutelfiguur) -> bool:
    words = verwijzing_naar(register, other, figuur.organisatie)
    found = bedoelde_figuren(register, words, figuur.organisatie)
    return found == (other,) and other.id != figuur.id and vouw(words) != vouw(figuur.naam)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(register=registers().filter(lambda register: register.organisaties))
def test_an_exported_sociale_kaart_comes_back_exactly(register):
    text = sociale_kaart_csv(register)
    read = lees_sociale_kaart(text.replace("\r\n", "\n"), "kaart.csv")
    assert voeg_samen(register, [read]).register == register
    assert sociale_kaart_csv(voeg_samen(Register(), [read]).register) == text


@settings(deadline=None, derandomize=True, max_examples=60)
@given(register=registers())
def test_no_cell_begins_as_a_formula(register):
    for row in csv.reader(io.StringIO(sociale_kaart_csv(register), newline=""), delimiter=";"):
        assert len(row) == 12
        assert not any(re.match(r"[=+\-@\t\r]", cell) for cell in row)


def test_the_file_as_excel_gets_it():
    register = (
        Register()
        .met_organisatie(
            Organisatie("wmo", tekst("WMO"), Ring.BINNENRING, (tekst("hulp"), tekst("dag, nacht")))
        )
        .met_sleutelfiguur(Sleutelfiguur("a", "wmo", tekst("Inge"), telefoon=tekst("+31 70"), vervanger="b"))
        .met_sleutelfiguur(Sleutelfiguur("b", "wmo", tekst("Bram ’t Hart")))
    )
    assert sociale_kaart_csv(register).split("\r\n") == [
        "organisatie;ring;naam;functie;email;telefoon;vervanger;opvolger;sinds;tot;expertise;gecontroleerd",
        "WMO;binnenring;;;;;;;;;hulp, dag\\, nacht;",
        "WMO;;Bram ’t Hart;;;;;;;;;",
        "WMO;;Inge;;;'+31 70;Bram ’t Hart;;;;;",
        "",
    ]
