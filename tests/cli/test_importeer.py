"""``overleg importeer`` and ``overleg sjabloon``: real files into a real folder."""

import json

import pytest

from overleg_tui.cli import klok, main

from .werkmap import lees, nu

CASUS = (
    "# Casus: mw., 47 jaar\r\n\r\n- Code: K-021\r\n- Naam: mevrouw Jansen\r\n"
    "- Toestemming: op code, 17-11-2026, door CJG\r\n"
)
KAART = "sep=;\r\nOrganisatie;Naam;Vervanger;Lift\r\nWMO;Inge;Ren\xe9;ja\r\nWMO;Ren\xe9;;\r\n"


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A work folder, and files beside it."""
    monkeypatch.setattr(klok, "nu", nu)
    (tmp_path / "werk").mkdir()
    (tmp_path / "mw.md").write_bytes(CASUS.encode("utf-8-sig"))
    (tmp_path / "kaart.csv").write_bytes(KAART.encode("cp1252"))
    return tmp_path


def importeer(work, *names):
    return main(["importeer", *(str(work / name) for name in names), "--map", str(work / "werk")])


def test_files_as_they_come_are_stored_and_reported(work, capsys):
    assert importeer(work, "mw.md", "kaart.csv") == 0
    assert capsys.readouterr().out.splitlines() == [
        "mw.md: toegevoegd",
        "  casus K-021, mw., 47 jaar",
        "  de naam staat alleen in het sleutelbestand (data/namen.json)",
        "kaart.csv: toegevoegd",
        "  organisatie WMO",
        "  2 sleutelfiguren: Inge; René",
        "  let op, regel 2: de kolom ‘Lift’ past niet in de sociale kaart; niet overgenomen (regel 3: ja).",
    ]
    register = lees(work / "werk")
    assert register.casussen["K-021"].omschrijving == "mw., 47 jaar"
    assert register.sleutelfiguren["inge"].vervanger == "rene"


def test_the_same_call_again_changes_nothing(work, capsys):
    importeer(work, "mw.md", "kaart.csv")
    before = lees(work / "werk")
    stored = {
        path.name: path.read_bytes() for path in (work / "werk" / "data").iterdir() if path.suffix == ".log"
    }
    capsys.readouterr()
    assert importeer(work, "mw.md", "kaart.csv") == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["mw.md: ongewijzigd", "kaart.csv: ongewijzigd"]
    assert lees(work / "werk") == before
    assert stored


def test_a_name_is_in_the_key_file_and_in_no_other(work):
    importeer(work, "mw.md", "kaart.csv")
    holding = [
        path.name for path in (work / "werk").rglob("*") if path.is_file() and b"Jansen" in path.read_bytes()
    ]
    assert holding == ["namen.json"]


def test_names_of_others_stay_in_the_key_file(work):
    (work / "twee.md").write_text("# Casus: x\n- Code: K-2\n- Naam: meneer Pietersen\n")
    importeer(work, "mw.md")
    importeer(work, "twee.md")
    text = (work / "werk" / "data" / "namen.json").read_text(encoding="utf-8")
    assert "Jansen" in text
    assert "Pietersen" in text
    assert json.loads(text)


@pytest.mark.parametrize(
    ("bad", "content", "sentence"),
    [
        (
            "kapot.csv",
            b"organisatie;tot\nCJG;31-2-2026\n",
            "kapot.csv, regel 2: tot: 31 februari 2026 bestaat niet.",
        ),
        ("foto.md", b"# Casus: x\n\x00", "foto.md, regel 2: dit is geen gewone tekst."),
        ("nog.md", CASUS.encode(), "mw.md en nog.md gaan allebei over casus K-021."),
    ],
)
def test_one_bad_file_and_nothing_of_the_call_is_stored(work, capsys, bad, content, sentence):
    (work / bad).write_bytes(content)
    assert importeer(work, "mw.md", "kaart.csv", bad) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.endswith("Er is niets opgeslagen.\n")
    assert lees(work / "werk").leeg
    assert not list((work / "werk").rglob("namen.json"))


def test_without_a_file_the_use_is_wrong(work, capsys):
    assert importeer(work) == 2
    assert "Dit ontbreekt nog: BESTAND" in capsys.readouterr().err


def test_an_empty_form_filled_in_imports(work, capsys):
    assert main(["sjabloon", "casus"]) == 0
    form = capsys.readouterr().out
    assert main(["sjabloon", "contacten"]) == 0
    contacts = capsys.readouterr().out
    filled = form.replace("# Casus:", "# Casus: dhr., 50 jaar").replace(
        "- Toestemming:", "- Toestemming: op code"
    )
    filled = filled.replace("## Vraag\n", "## Vraag\nWat nu?\n").replace(
        "## Geest\n-", "## Geest\n- (kracht) Zingt"
    )
    (work / "form.md").write_text(filled, encoding="utf-8")
    (work / "contacten.csv").write_text(
        f"{contacts}WMO;binnenring;Inge;;;;;;;;hulp;1-10-2026\n", encoding="utf-8"
    )
    assert importeer(work, "form.md", "contacten.csv") == 0
    assert "let op, regel" not in capsys.readouterr().out
    register = lees(work / "werk")
    assert register.casussen["K-001"].vraag == "Wat nu?"
    assert register.casussen["K-001"].punten[0].kracht
    assert register.organisaties["wmo"].expertise == ("hulp",)


@pytest.mark.parametrize("kind", ["casus", "contacten"])
def test_an_empty_form_as_it_is_is_refused(work, capsys, kind):
    main(["sjabloon", kind])
    name = "leeg.md" if kind == "casus" else "leeg.csv"
    (work / name).write_text(capsys.readouterr().out, encoding="utf-8")
    assert importeer(work, name) == 1
    assert "leeg" in capsys.readouterr().err


def test_an_unknown_form_is_refused_in_dutch(capsys):
    assert main(["sjabloon", "brief"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("‘brief’ bestaat niet. Kies uit: casus, contacten, instellingen.\n")
