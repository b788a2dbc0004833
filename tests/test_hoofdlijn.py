"""From an empty folder to mailed minutes, on input as it really arrives, through the real program."""

from datetime import datetime
from pathlib import Path

import pytest

from overleg_tui.cli import klok, main
from overleg_tui.domain.overleg import Fase
from overleg_tui.storage.store import open_store
from tests.tui.conftest import draai, plak, scherm, typ  # noqa: F401  # a fixture

INVOER = Path(__file__).parent / "invoer"
REGEL = "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 22 dec #warm"


def nu() -> datetime:
    return datetime(2026, 12, 8, 13, 2)


@pytest.fixture
def overleg(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(klok, "nu", nu)

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--map", str(tmp_path), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.mark.parametrize("size", [(80, 24), (100, 30)], ids=["80x24", "100x30"])
async def test_from_an_empty_folder_to_notulen(overleg, tmp_path, draai, size):  # noqa: F811
    files = [str(path) for path in sorted(INVOER.iterdir())]
    code, said, _ = overleg("importeer", *files)
    assert code == 0
    assert "casus K-021" in said
    assert "Medicatie volgens apotheek" in said
    assert "Parkeren" in said
    assert overleg("importeer", *files)[1].count("ongewijzigd") == 3
    code, said, _ = overleg("plan", "2026-12-08", "--casus", "K-021", "--casus", "K-022")
    assert (code, said.count("Casus K-02")) == (0, 2)

    with open_store(tmp_path, nu=nu) as store:
        async with draai(store, "s", "w", "space", "v", "escape", size=size) as pilot:
            await pilot.press("pagedown", "right")
            for part in (
                "Wie kijkt deze maand",
                "« Ik wil weer een nacht doorslapen. »",
                "★1 Ongeopende post",
            ):
                assert part in scherm(pilot)
            for key, text in (
                ("a", REGEL),
                ("d", "wij wachten de uitslag af | <b>"),
                ("n", "# zij komt zelf"),
            ):
                await pilot.press(key)
                await pilot.pause()
                if size == (80, 24):
                    await typ(pilot, text)
                    await pilot.press("enter")
                else:
                    await plak(pilot, text, "enter")
            await pilot.pause()
            assert "belt mevrouw" in scherm(pilot)

    with open_store(tmp_path, nu=nu) as store:
        async with draai(store, size=size) as pilot:
            assert "3 van 7" in scherm(pilot), "resumes where it was"
            await pilot.press(*["pagedown"] * 4)
            await pilot.press("s", "enter")
            await pilot.pause()
        assert store.register.overleggen["2026-12-08"].fase is Fase.AFGESLOTEN

    code, said, _ = overleg("exporteer")
    path = tmp_path / "exports" / "2026-12-08-notulen.md"
    assert (code, said.strip()) == (0, str(path))
    notulen = path.read_text(encoding="utf-8")
    for part in (
        "dinsdag 8 december 2026",
        "Aanwezig (1)",
        "Verhinderd (1)",
        "Wie kijkt deze maand met haar naar de geldzaken?",
        "*prioriteit 1:* Ongeopende post",
        "Inge van Dort",
        "belt mevrouw over huishoudelijke hulp | di 15-12-2026 | di 22-12-2026 | warm",
        "Hoe voorkomen we de volgende ambulance?",
    ):
        assert part in notulen, part
    assert "Hartfalen" not in notulen, "anoniem: only the question"
    assert "\n# zij komt" not in notulen
    assert "<b>" not in notulen.replace("\\<b>", "")


def test_bad_input_is_refused_in_dutch_with_the_right_code(overleg, tmp_path):
    overleg("importeer", str(INVOER / "K-021.md"), str(INVOER / "kaart.csv"))
    overleg("plan", "2026-12-08", "--casus", "K-021")
    picture = tmp_path / "foto.md"
    picture.write_bytes(bytes(range(256)))
    for words, code, part in (
        (("afspraak", "K-999", "@WMO belt"), 1, "K-999 is niet bekend"),
        (("afspraak", "K-021", "@WMO belt voor 31 feb"), 1, "31 februari"),
        (("plan", "2026-02-30"), 1, "30 februari"),
        (("importeer", str(picture)), 1, "foto.md"),
        (("importeer", str(tmp_path / "weg.md")), 1, "weg.md"),
        (("exporteer", "1-1-2020"), 1, "geen overleg"),
        (("exporteer", "--soort", "gedicht"), 1, "gedicht"),
        (("verzin",), 2, "verzin"),
        ((), 3, "terminal"),
    ):
        got, out, err = overleg(*words)
        assert (got, out) == (code, ""), words
        assert part in err, words
        assert "Traceback" not in err
    assert not open_register(tmp_path).afspraken


def open_register(folder: Path):
    with open_store(folder, nu=nu, alleen_lezen=True) as store:
        return store.register
