"""The story of a casus on paper: by consent, past the guard, whatever was typed is text."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from overleg_tui.documents.casusverloop import casusverloop as papier
from overleg_tui.documents.casusverloop import casusverloop_stuk, dagen_in
from overleg_tui.documents.html import lezer
from overleg_tui.documents.los import schrijf_los
from overleg_tui.documents.stukken import Formaat
from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.casusverloop import casusverloop
from overleg_tui.domain.overleg import Fase, Notitie
from overleg_tui.domain.tekst import tekst
from tests.domain.test_casusverloop import CASUS, JUNI, MAART, SEP, afspraak, overleg, register

NU = datetime(2026, 12, 8, 9, 0)
OP_CODE = replace(CASUS, toestemming=Toestemming(Vorm.OP_CODE, date(2026, 2, 2), tekst("POH")))
NOTITIES = (Notitie(tekst("Zij kwam met Fatima Verkuijlen.")), Notitie(tekst("geheim"), regie=True))


def tekst_van(casus, *waarden):
    found = register(*waarden, casus=casus)
    return papier(found, casusverloop(found, "K-021"), NU.date())


def test_the_story_tells_stars_times_and_trails_without_the_chairs_own_notes():
    made = afspraak(1, MAART, raakt=("p2",))
    first = overleg(MAART, "K-021", notities=NOTITIES)
    told = replace(first.agenda[0], vertelt=tekst("POH *M. Tolsma*"), komt_terug=JUNI)
    text = tekst_van(
        OP_CODE,
        first.met_punt(told),
        overleg(JUNI, "K-021"),
        overleg(SEP, "K-021", fase=Fase.GEPLAND),
        made,
    )
    assert text.startswith("# Casusverloop K-021\n")
    assert "- Prioriteit 1: Alleen – geraakt door afspraak 1" in text
    assert "- Prioriteit 2: Slaapt slecht – geen afspraak raakt dit" in text
    assert "Al 3 keer op de agenda" in text
    assert "## Dinsdag 3 maart 2026 · 1e keer op de agenda" in text
    assert "## Dinsdag 1 september 2026 · 3e keer op de agenda · gepland" in text
    assert "- Afspraak 1, Inge van Dort (WMO wijkteam Laak): belt – afgesproken 3 mrt" in text
    assert "**Vertelt het de patiënt:** POH \\*M. Tolsma\\*" in text
    assert "**Komt terug:** dinsdag 2 juni 2026" in text
    assert "geheim" not in text


@pytest.mark.parametrize("vorm", [Vorm.ANONIEM, Vorm.BIJZONDER])
def test_what_consent_forbids_is_not_on_paper(vorm):
    hidden = replace(CASUS, toestemming=Toestemming(vorm, reden=tekst("dreiging thuis")))
    text = tekst_van(hidden, overleg(MAART, "K-021"))
    assert "Wie kan helpen?" in text
    for word in ("Slaapt slecht", "Alleen –", "Ik wil slapen", "dreiging"):
        assert word not in text


def test_a_wiped_casus_says_only_that():
    assert "De gegevens van deze casus zijn gewist." in tekst_van(None, overleg(MAART, "K-021"))


def test_written_past_the_guard_old_days_of_our_own_stay_and_the_name_goes(tmp_path):
    old = date(2020, 3, 3)
    found = register(overleg(old, "K-021", notities=NOTITIES), afspraak(1, old), casus=OP_CODE)
    story = casusverloop(found, "K-021")
    stuk = casusverloop_stuk(found, story, NU)
    done = schrijf_los(
        found,
        [stuk],
        tmp_path,
        [Formaat.MD],
        nu=NU,
        patienten={"K-021": "Fatima Verkuijlen"},
        dagen=dagen_in(story),
    )
    assert [path.name for path in done.paden] == ["2026-12-08-casusverloop.md"]
    assert done.weggelaten == ("naam",)
    text = done.paden[0].read_text(encoding="utf-8")
    assert "Dinsdag 3 maart 2020" in text
    assert "Verkuijlen" not in text


def test_hostile_text_stays_text():
    hostile = Casus("K-021", vraag=tekst("# kop <b> [x](http://x.nl)"), toestemming=OP_CODE.toestemming)
    text = tekst_van(hostile, overleg(MAART, "K-021"), afspraak(1, MAART, "- lijst | <script> **vet**"))
    tokens = lezer().parse(text)
    kinds = {token.type for t in tokens for token in (t.children or [t])}
    assert not kinds & {"link_open", "html_inline", "html_block"}
    assert "strong_open" in kinds  # our own labels
    assert sum(token.type == "heading_open" for token in tokens) == 2
