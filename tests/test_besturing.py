"""No control sequence in any text, through whichever door it came, reaches the terminal raw."""

import dataclasses
import json
from collections.abc import Iterator

import pytest
from textual.strip import Strip

from overleg_tui.cli import main
from overleg_tui.demo.wijkteam import demo_register
from overleg_tui.domain.tekst import Tekst, tekst, tekst_blok, zonder_besturing
from overleg_tui.storage.store import open_store
from overleg_tui.tui.app import OverlegApp
from tests.tui.conftest import NU, nu
from tests.tui.schermen import ga
from tests.tui.versneld import gestaag, licht

KWAAD = "\x1b]0;kwaad\x07\x1b[2J\x9b31m\u202e"
OPDRACHTEN = (
    ("afspraken",),
    ("afspraken", "--plat"),
    ("afspraken", "--json"),
    ("afspraken", "--van", KWAAD),
    ("afspraak", "K-031", f"@{KWAAD} belt"),
    ("afspraak", KWAAD, "iets"),
    ("inzage", KWAAD),
    ("plan", KWAAD),
    ("importeer", f"geen{KWAAD}.md"),
    ("herstel", KWAAD),
    ("logboek",),
    ("controleer",),
    ("cijfers", KWAAD),
    (KWAAD,),
    ("exporteer", "--soort", KWAAD),
    ("--map", f"weg{KWAAD}", "afspraken"),
)


def vergiftigd(value):
    """Put the sequence in every text of a domain value, past the door, as an edited file would."""
    if isinstance(value, str) and type(value) is str and " " in value:
        return Tekst(value + KWAAD)
    if isinstance(value, tuple):
        return tuple(map(vergiftigd, value))
    if dataclasses.is_dataclass(value):
        texts = {f.name: vergiftigd(getattr(value, f.name)) for f in dataclasses.fields(value) if f.init}
        return dataclasses.replace(value, **texts)
    return value


def vergiftig(register):
    for casus in list(register.casussen.values()):
        register = register.met_casus(vergiftigd(casus))
    for organisatie in list(register.organisaties.values()):
        register = register.met_organisatie(vergiftigd(organisatie))
    for figuur in list(register.sleutelfiguren.values()):
        register = register.met_sleutelfiguur(vergiftigd(figuur))
    for afspraak in list(register.afspraken.values()):
        register = register.met_afspraak(vergiftigd(afspraak))
    for overleg in list(register.overleggen.values()):
        register = register.met_overleg(vergiftigd(overleg))
    return register


@pytest.fixture
def folder(tmp_path):
    with open_store(tmp_path, nu=nu) as store:
        store.change("Gevuld", lambda _: vergiftig(demo_register(NU.date())))
        store.noem({"K-031": Tekst(f"Fatima{KWAAD}")})
    return tmp_path


def besturing(text: str) -> list[str]:
    """Return what of this a terminal would obey."""
    return [sign for sign in text if sign != "\n" and zonder_besturing(sign) == ""]


def test_every_door_of_the_domain_drops_it():
    assert tekst(f"a{KWAAD}b") == tekst_blok(f"a{KWAAD}b") == "a]0;kwaad[2J31mb"


@pytest.mark.parametrize("words", OPDRACHTEN, ids=lambda words: json.dumps(words[:2])[:40])
def test_no_command_prints_it(folder, words, capsys, monkeypatch):
    monkeypatch.chdir(folder)
    main([*(() if "--map" in words else ("--map", str(folder))), *words])
    said = capsys.readouterr()
    assert said.out + said.err
    assert besturing(said.out + said.err) == []


def strips(app) -> Iterator[Strip]:
    for screen in app.screen_stack:
        yield from screen._compositor.render_strips()


@pytest.mark.parametrize("naam", ["casus in regie", "alles lezen", "sociale kaart"])
async def test_no_screen_paints_it(folder, naam):
    with gestaag(), licht(), open_store(folder, nu=nu) as store:
        async with OverlegApp(store, nu).run_test(size=(100, 30)) as pilot:
            await ga(pilot, naam)
            painted = "".join(segment.text for strip in strips(pilot.app) for segment in strip)
            assert "kwaad" in painted
            assert besturing(painted) == []
