"""Keys of one's own: what can be is taken, what cannot is named; and a team's settings on the screen."""

from dataclasses import replace
from datetime import time

import pytest

from overleg_tui.domain.agendavorm import Ritme
from overleg_tui.domain.casus import Casus, Kwadrant
from overleg_tui.domain.instellingen import Casusbeleid, Instellingen, Scherm, Termijnen
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.thema import Thema
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.dialogs.afspraak import AfspraakDialog
from overleg_tui.tui.dialogs.casus import wijzig_criteria
from overleg_tui.tui.dialogs.plan import PlanDialog
from overleg_tui.tui.dialogs.punt import PuntDialog
from overleg_tui.tui.opdrachten.toetsen import keymap, te_kiezen
from overleg_tui.tui.screens.overleg import OverlegScreen

from .conftest import NU, nu, scherm

OM = {"overleg.afspraak": "d", "overleg.besluit": "a"}


@pytest.mark.parametrize(
    ("gevraagd", "gezet"),
    [
        ({"overleg.afspraak": "a,F6"}, {"overleg.afspraak": "a,f6"}),
        ({"overleg.afspraak": "a"}, {}),
        (OM, OM),
        ({"overleg.starten": "q"}, {"overleg.starten": "q", "overleg.afsluiten": "s"}),
        ({"overleg.verder": "PgDn, →, F12"}, {"overleg.verder": "pagedown,right,f12"}),
        ({"overleg.notitie": "Shift+z"}, {"overleg.notitie": "Z", "overleg.correctie": "n"}),
        ({"overleg.besluit": "komma,!"}, {"overleg.besluit": "comma,exclamation_mark"}),
        ({"stoppen": "Ctrl+X"}, {"stoppen": "ctrl+x"}),
    ],
)
def test_keys_as_one_writes_them_become_those_of_the_program(gevraagd, gezet):
    assert keymap(gevraagd) == (gezet, {})


@pytest.mark.parametrize(
    ("gevraagd", "gezegd"),
    [
        (
            {"overleg.afspraak": "d"},
            "d is al voor ‘overleg.besluit’ (Een besluit vastleggen). a blijft",
        ),
        ({"overleg.besluit": "x", "overleg.afspraak": "x"}, "is al voor ‘overleg.niet_aangekomen’"),
        ({"overleg.besluit": "F6", "overleg.afspraak": "F6"}, "toets F6 is al voor ‘overleg.besluit’"),
        ({"overleg.afspraak": "u"}, "is al voor ‘ongedaan’"),
        ({"zoeken": "f"}, "is al voor"),
        ({"overleg.afspraak": "Alt+a"}, "geen toets die een terminal kan doorgeven"),
        ({"overleg.afspraak": "Ctrl+H"}, "(niet H, I of M). a blijft gelden."),
        ({"overleg.afspraak": ""}, "geen toets"),
        ({"stoppen": "q"}, "‘q’ hebt u nodig bij het typen"),
        ({"start.plan": "↓"}, "↓ is al om door een lijst te lopen. 1 en p blijven gelden."),
        ({"overleg.afsprak": "F6"}, "Bedoelt u ‘overleg.afspraak’?"),
        ({"teruglezen.raakt": "F6"}, "waarvan de toets te kiezen is"),
        ({"keuze.omhoog": "F6"}, "waarvan de toets te kiezen is"),
        ({"\x1b[31m": "F6"}, "Zie ‘overleg sjabloon instellingen’"),
    ],
)
def test_a_key_that_cannot_be_is_named_and_the_usual_one_stays(gevraagd, gezegd):
    taken, refused = keymap(gevraagd)
    assert any(gezegd in why for why in refused.values())
    assert not set(refused) & set(taken)
    assert "\x1b" not in "".join(refused.values())


def test_every_command_can_be_set_to_the_keys_it_has():
    assert keymap({id_: keys for id_, (keys, _) in te_kiezen().items()}) == ({}, {})


class NepApp:
    """Takes what is asked of the app, and keeps the form."""

    def __init__(self, register, instellingen):
        self.register, self.instellingen, self.form = register, instellingen, None

    async def vraag(self, maak, change):
        self.form = maak()


async def test_the_criteria_of_the_team_are_what_one_ticks():
    ours = replace(Instellingen(), casus=Casusbeleid((tekst("veel op de HAP"),)))
    casus = Casus("K-1", criteria=(tekst("SOLK"),))
    app = NepApp(Register().met_casus(casus), ours)
    await wijzig_criteria(app, "K-1")
    assert [id_ for id_, _ in app.form.vink.keuzes] == ["veel op de HAP", "SOLK"]
    assert app.form.vink.gekozen == ("SOLK",)


def test_a_plan_begins_with_the_rhythm_and_place_of_the_team():
    before = Overleg("2026-12-08", NU.date(), time(13), time(14, 30), fase=Fase.AFGESLOTEN)
    ritme = Ritme(3, time(9), time(10), tekst("zaal 2"))
    form = PlanDialog(Register().met_overleg(before), NU.date(), ritme)
    assert [field.waarde for field in form.invoer] == ["29-12-2026", "09:00", "10:00", "zaal 2"]


async def test_what_a_team_set_is_what_the_screen_does(store):
    app, usual = OverlegApp(store, nu), Instellingen()
    keys, _ = keymap({"overleg.afspraak": "F6", "overleg.starten": "F7", "ongedaan": "F8"})
    prompts = dict.fromkeys(Kwadrant, "hoe slaapt u?")
    long_term = Termijnen(stil=999, kaart=999)
    app.stel_in(replace(usual, scherm=Scherm(Thema.DONKER), dagen=long_term, vragen=prompts, toetsen=keys))
    app.bezwaren = ("regel 3: dit kan niet.", "regel 9: dat ook niet.")
    async with app.run_test(size=(100, 30)) as pilot:
        app.animation_level = "none"
        assert app.theme == "donker"
        await pilot.press("f7", "a")
        assert isinstance(app.screen, OverlegScreen)
        assert "F6 afspraak" in scherm(pilot)
        assert "Toets F8 maakt het ongedaan." in scherm(pilot)
        await pilot.press("f6")
        assert isinstance(app.screen, AfspraakDialog)
        await pilot.press("escape")
        await app.push_screen(PuntDialog(Kwadrant.GEEST, "x", lambda _: ""))
        assert "hoe slaapt u?" in scherm(pilot)
        await pilot.press("escape", "escape")
        await pilot.pause()
        said = scherm(pilot)
        assert "instellingen.toml (en nog 1: zie ‘overleg controleer’), regel 3: dit kan niet." in said
        assert "stil" not in said
