"""The navraag on paper: codes only, past the guard, in every format; and whom it asks what."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from overleg_tui.documents.los import dagen_van, schrijf_los
from overleg_tui.documents.navraag import navraag, navraag_stuk
from overleg_tui.documents.stukken import Formaat
from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.navraag import navragen
from overleg_tui.domain.stilte import vraag_na
from overleg_tui.domain.tekst import tekst
from tests.documents import proef

VANDAAG = date(2026, 12, 20)
NU = datetime(2026, 12, 20, 9, 0)
NAMEN = {"K-021": tekst("Fatima Verkuijlen")}


def afspraak(nummer, wie, wat="belt mevrouw", dagen=30, casus="K-021", **rest):
    spoor = (Stap(Stadium.AFGESPROKEN, VANDAAG - timedelta(dagen)),)
    return Afspraak(nummer, "2026-11-24", None, casus, tekst(wat), wie=wie, spoor=spoor, **rest)


def register(*afspraken):
    found = replace(proef.register(), afspraken=type(proef.register().afspraken)())
    for a in afspraken:
        found = found.met_afspraak(a)
    return found.met_casus(Casus("K-021"))


def van(found, dag=VANDAAG):
    return [(v.figuur.id, [r.afspraak.nummer for r in v.punten], v.voorstel) for v in navragen(found, dag)]


def test_everybody_with_something_open_is_asked_once_about_all_of_it():
    found = register(
        afspraak(1, "inge", dagen=20),
        afspraak(2, "soraya", dagen=40),
        afspraak(3, "inge", dagen=3),
        afspraak(4, None),
        afspraak(5, "hatice", dagen=3),
        afspraak(6, "hatice", casus="K-999"),
    )
    assert van(found) == [("soraya", [2], True), ("inge", [1, 3], True), ("hatice", [5], False)]


def test_the_next_proposal_waits_two_weeks_and_leaves_out_what_was_just_asked():
    found = vraag_na(register(afspraak(1, "inge"), afspraak(2, "soraya")), ["1"], VANDAAG)
    found = found.met_afspraak(afspraak(3, "inge", dagen=20))
    assert van(found, VANDAAG + timedelta(1)) == [("soraya", [2], True), ("inge", [3], True)]
    asked = vraag_na(found, ["3"], VANDAAG)
    assert van(asked, VANDAAG + timedelta(13))[1] == ("inge", [1, 3], False)
    assert van(asked, VANDAAG + timedelta(14))[1] == ("inge", [1, 3], True)


def test_a_clock_set_back_proposes_nothing_twice():
    found = vraag_na(register(afspraak(1, "inge")), ["1"], VANDAAG + timedelta(3))
    assert van(found) == [("inge", [1], False)]


def test_of_somebody_who_left_the_successor_is_asked_and_told_whose_it_was():
    found = register(afspraak(1, "inge"))
    left = replace(found.sleutelfiguren["inge"], tot=date(2026, 12, 1), opvolger="rene")
    found = found.met_sleutelfiguur(left)
    (vraag,) = navragen(found, VANDAAG)
    assert vraag.figuur.id == "rene"
    assert "belt mevrouw (overgenomen van Inge van Dort)" in navraag(found, vraag, VANDAAG)


def test_the_text_asks_per_afspraak_and_for_a_warme_overdracht_who_introduced_whom():
    arrived = afspraak(2, "inge", warm=True).met_stap(Stap(Stadium.AANGEKOMEN, date(2026, 12, 1)))
    told = afspraak(3, "inge", warm=True).met_stap(
        Stap(Stadium.AANGEKOMEN, date(2026, 12, 1), tekst("POH, 1 dec"))
    )
    found = register(afspraak(1, "inge", doen_voor=date(2026, 12, 4)), arrived, told)
    text = navraag(found, navragen(found, VANDAAG)[0], VANDAAG)
    assert text.startswith("# Navraag bij WMO wijkteam Laak\n")
    assert "| 1 | K-021 | belt mevrouw | vr 4-12-2026 | wanneer? | afgesproken vr 20-11-2026 |" in text
    assert "- Afspraak 2: wie stelde de patiënt aan u voor, en wanneer?" in text
    assert "Afspraak 3: wie" not in text


def schrijf(found, tmp_path, formaten, **rest):
    stukken = [navraag_stuk(found, vraag, VANDAAG) for vraag in navragen(found, VANDAAG)]
    return schrijf_los(found, stukken, tmp_path, formaten, nu=NU, patienten=NAMEN, **rest)


def test_a_name_or_number_in_what_was_agreed_never_leaves_unmasked(tmp_path):
    found = register(afspraak(1, "inge", "belt Fatima Verkuijlen op 06-12345678, bsn 111222333"))
    done = schrijf(found, tmp_path, [Formaat.MD, Formaat.HTML, Formaat.EML])
    assert [path.suffix for path in done.paden] == [".md", ".html", ".eml"]
    assert set(done.weggelaten) == {"bsn", "telefoon", "naam"}
    for path in done.paden:
        raw = path.read_bytes()
        if path.suffix == ".eml":
            parts = message_from_bytes(raw, policy=SMTP).walk()
            raw = b"".join(part.get_payload(decode=True) or b"" for part in parts)
        for hidden in (b"Verkuijlen", b"12345678", b"111222333"):
            assert hidden not in raw
        assert b"weggelaten" in raw


def test_the_draft_is_for_the_sleutelfiguur_and_its_name_and_subject_tell_no_patient(tmp_path):
    found = register(afspraak(1, "inge"), afspraak(2, "soraya"))
    done = schrijf(found, tmp_path, [Formaat.EML])
    assert sorted(path.name for path in done.paden) == [
        "2026-12-20-navraag-mooiwelzijn.eml",
        "2026-12-20-navraag-wmo.eml",
    ]
    mail = message_from_bytes((tmp_path / "2026-12-20-navraag-wmo.eml").read_bytes(), policy=SMTP)
    assert (mail["To"], mail["X-Unsent"]) == ("Inge van Dort <inge@example.org>", "1")
    assert mail["Subject"] == "Navraag wijkteamoverleg zondag 20 december 2026"
    said = mail.get_body(("plain",)).get_content()
    assert "Een paar woorden per afspraak zijn genoeg." in said
    assert said.rstrip().endswith("de POH-KB")


def test_two_people_of_one_partner_get_a_file_each(tmp_path):
    done = schrijf(register(afspraak(1, "inge"), afspraak(2, "rene")), tmp_path, [Formaat.MD])
    assert len(set(done.paden)) == 2


def test_who_has_no_usable_address_is_named(tmp_path):
    found = register(afspraak(1, "inge"))
    found = found.met_sleutelfiguur(replace(found.sleutelfiguren["inge"], email=tekst("")))
    assert schrijf(found, tmp_path, [Formaat.EML]).zonder_adres == ("Inge van Dort",)


@pytest.mark.parametrize("known", [True, False])
def test_an_old_day_of_an_afspraak_is_no_birthday(tmp_path, known):
    found = register(afspraak(1, "inge", dagen=1200))
    days = dagen_van(found.afspraken["1"]) if known else ()
    done = schrijf(found, tmp_path, [Formaat.MD], dagen=days)
    assert done.weggelaten == (() if known else ("geboortedatum",))


def test_hostile_text_stays_text_in_the_table():
    found = register(afspraak(1, "inge", "| a | [x](http://x.nl) <b>"))
    text = navraag(found, navragen(found, VANDAAG)[0], VANDAAG)
    assert r"\| a \|" in text
    assert "](" not in text.replace(r"\](", "")
