"""A casus read again is the same casus; a changed file changes it; ids and what points at them stay."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.documents.casus import casus_bestand
from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Vorm
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wissen import wis
from overleg_tui.intake.casus import lees_casus
from overleg_tui.intake.samenvoegen import voeg_samen
from overleg_tui.intake.verslag import Stand
from tests.intake.waarden import casussen

VANDAAG = date(2026, 11, 22)
ZONDER_CODE = (
    "# Casus: mw., 34 jaar\n\n- Toestemming: anoniem\n\n## Vraag\nWat is de veilige volgende stap?\n"
)


def lees(text, bestand="casus.md"):
    return lees_casus(text, bestand, VANDAAG)


def importeer(register, *texts):
    return voeg_samen(register, [lees(text, f"{n}.md") for n, text in enumerate(texts, 1)])


def standen(result):
    return [report.stand for report in result.verslag]


@st.composite
def used_casussen(draw) -> Casus:
    """A casus as it is after a while: punten in any order over the kwadranten, ids with gaps, closed."""
    casus = draw(casussen())
    numbers = draw(st.permutations([3 * n + 2 for n in range(len(casus.punten))]))
    ids = {punt.id: f"p{number}" for punt, number in zip(casus.punten, numbers, strict=True)}
    punten = draw(st.permutations([replace(punt, id=ids[punt.id]) for punt in casus.punten]))
    links = tuple(Samenhang(ids[link.van], ids[link.naar]) for link in casus.samenhang)
    return replace(casus, punten=tuple(punten), samenhang=links, gesloten=draw(st.none() | st.just(VANDAAG)))


@settings(deadline=None, derandomize=True, max_examples=80)
@given(casus=used_casussen())
def test_importing_our_own_export_changes_nothing(casus):
    register = Register().met_casus(casus)
    result = importeer(register, casus_bestand(casus))
    assert result.register.casussen["K-014"] == casus
    assert standen(result) == [Stand.ONGEWIJZIGD]


@settings(deadline=None, derandomize=True, max_examples=60)
@given(casus=casussen(code=""))
def test_a_file_without_code_is_the_same_casus_the_second_time(casus):
    text = casus_bestand(replace(casus, omschrijving=tekst("mw., 34 jaar")))
    first = importeer(Register(), text)
    second = importeer(first.register, text)
    assert list(first.register.casussen) == ["K-001"]
    assert second.register == first.register
    assert standen(second) == [Stand.ONGEWIJZIGD]


def test_a_changed_file_replaces_the_content_and_says_what():
    before = importeer(Register(), "# Casus: x\n- Code: K-1\n## Vraag\nA\n## Geest\n- een\n- twee\n").register
    result = importeer(before, "# Casus: x\n- Code: K-1\n## Vraag\nB\n## Geest\n- twee\n- (kracht) drie\n")
    assert [(p.id, str(p.tekst)) for p in result.register.casussen["K-1"].punten] == [
        ("p2", "twee"),
        ("p3", "drie"),
    ]
    assert "  casus K-1, x (vraag, 1 punt erbij, 1 punt eruit)" in result.regels()


def test_a_punt_keeps_its_id_when_it_moves_or_gets_a_mark():
    before = importeer(Register(), "# Casus: x\n- Code: K-1\n## Geest\n- een\n## Sociaal\n- twee\n").register
    after = importeer(before, "# Casus: x\n- Code: K-1\n## Geest\n- twee\n- (prioriteit 1) een\n").register
    assert {str(p.tekst): p.id for p in after.casussen["K-1"].punten} == {"een": "p1", "twee": "p2"}


def test_samenhang_between_two_punten_with_the_same_words_survives_in_the_register():
    punten = (
        Punt("p9", Kwadrant.SOCIAAL, tekst("Pijn")),
        Punt("p4", Kwadrant.LICHAAM, tekst("Pijn")),
        Punt("p5", Kwadrant.LICHAAM, tekst("Pijn")),
    )
    casus = Casus("K-1", punten=punten, samenhang=(Samenhang("p5", "p9"), Samenhang("p9", "p4")))
    assert importeer(Register().met_casus(casus), casus_bestand(casus)).register.casussen["K-1"] == casus


def test_closing_is_kept_and_consent_follows_the_file():
    casus = Casus("K-1", omschrijving=tekst("x"), gesloten=VANDAAG)
    after = importeer(
        Register().met_casus(casus), "# Casus: x\n- Code: K-1\n- Toestemming: op code\n"
    ).register
    assert after.casussen["K-1"].gesloten == VANDAAG
    assert after.casussen["K-1"].toestemming.vorm is Vorm.OP_CODE


def test_a_new_code_is_free_of_the_register_of_afspraken_and_of_the_other_files():
    register = Register().met_casus(Casus("K-002")).met_afspraak(Afspraak(1, "o", None, "K-007", tekst("x")))
    result = importeer(register, ZONDER_CODE, "# Casus: y\n- Code: K-008\n")
    assert sorted(result.register.casussen) == ["K-002", "K-008", "K-009"]
    assert "Zet in het bestand: - Code: K-009" in "\n".join(result.verslag[0].regels())


def test_another_patient_with_the_same_words_gets_a_casus_of_its_own():
    before = importeer(Register(), "# Casus: mw., 34 jaar\n- Inbrenger: CJG\n## Geest\n- a\n").register
    after = importeer(before, "# Casus: mw., 34 jaar\n- Inbrenger: CJG\n## Geest\n- b\n").register
    assert sorted(after.casussen) == ["K-001", "K-002"]


def test_a_file_without_code_that_may_be_two_casussen_is_refused():
    one = lees(ZONDER_CODE).casus
    register = Register().met_casus(replace(one, code="K-1", notities=tekst("a")))
    register = register.met_casus(replace(one, code="K-2", notities=tekst("b")))
    with pytest.raises(Refused, match=r"^1\.md, regel 1: dit kan K-1 of K-2 zijn\. Zet de goede code erin"):
        importeer(register, ZONDER_CODE)


@pytest.mark.parametrize("text", ["# Casus: x\n- Code: K-1\n", ZONDER_CODE])
def test_two_files_about_one_casus_are_refused(text):
    register = importeer(Register(), text).register
    with pytest.raises(Refused, match=r"1\.md en 2\.md gaan allebei over casus K-"):
        importeer(register, text, text)


def test_a_name_goes_to_the_key_file_only():
    result = importeer(Register(), "# Casus: x\n- Code: K-1\n- Naam: mevrouw Jansen\n")
    assert result.namen == {"K-1": "mevrouw Jansen"}
    assert "Jansen" not in repr(dict(result.register.casussen))
    assert "Jansen" not in "".join(result.regels())


def test_an_afspraak_does_not_touch_a_punt_that_a_later_file_leaves_out():
    before = importeer(Register(), "# Casus: mw.\n\n- Code: K-1\n\n## Geest\n- Slaapt slecht\n- Somber\n")
    agreed = Afspraak(1, "2026-11-24", None, "K-1", tekst("belt"), raakt=("p1", "p2"))
    text = "# Casus: mw.\n\n- Code: K-1\n\n## Geest\n- Slaapt slecht\n"
    after = importeer(before.register.met_afspraak(agreed), text)
    assert after.register.afspraken["1"].raakt == ("p1",)


def test_the_code_of_a_wiped_casus_is_not_given_to_another_by_a_file():
    text = "# Casus: mw.\n\n- Code: K-1\n\n## Vraag\nWie helpt?\n"
    wiped = wis(importeer(Register(), text).register, ["K-1"], VANDAAG)
    with pytest.raises(Refused, match=r"1\.md: casus K-1 is gewist"):
        importeer(wiped, text)
    assert list(importeer(wiped, ZONDER_CODE).register.casussen) == ["K-002"]
