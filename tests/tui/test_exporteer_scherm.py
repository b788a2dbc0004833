from pathlib import Path

from overleg_tui.documents.uitvoer import Uitkomst
from overleg_tui.domain import verloop
from overleg_tui.domain.overleg import Notitie
from overleg_tui.domain.tekst import tekst
from overleg_tui.tui.screens.exporteer import ExporteerScreen, in_woorden
from tests.tui.conftest import nu, plak, scherm

NIETS = "Het programma verstuurt niets."


def noteer(store, text: str) -> None:
    store.change("Notitie", lambda r: verloop.noteer(r, "2026-12-08", "a3", Notitie(tekst(text))))


def geschreven(store) -> list[str]:
    return sorted(path.name for path in (store.map / "exports").glob("*"))


def test_who_gets_no_mail_was_cut_off_behind_the_names_of_the_files():
    paths = tuple(Path(f"2026-12-08-uitnodiging-{n}.eml") for n in range(16))
    said = in_woorden(Uitkomst(paths, zonder_adres=("P. de Wit",)), Path("exports"))
    first, names = said.split("\n")
    assert first == "Geschreven in exports: 16 bestanden. Zonder e-mailadres: P. de Wit. " + NIETS
    assert names.endswith("uitnodiging-1.eml en nog 14.")


async def test_enter_writes_the_notulen_and_says_where(store, draai):
    for size in ((80, 24), (100, 30)):
        async with draai(store, "e", size=size) as pilot:
            assert "REGIE" in scherm(pilot)
            assert "[✓] notulen" in scherm(pilot)
            await pilot.press("enter")
            assert "2026-12-08-notulen.md" in scherm(pilot).replace("\n", "")
            assert "verstuurt niets" in scherm(pilot)
    assert geschreven(store) == ["2026-12-08-notulen.md"]


async def test_parts_and_formats_are_ticked_with_the_space_bar(store, draai):
    async with draai(store, "e", "up", "space") as pilot:
        assert "[✓] agenda" in scherm(pilot)
        await pilot.press("enter")
    assert geschreven(store) == ["2026-12-08-agenda.md", "2026-12-08-notulen.md"]


async def test_invitations_to_an_overleg_that_is_over_could_be_written_over_those_sent(store, draai):
    held = verloop.begin(store.register, "2026-12-08", nu())
    async with draai(store, "e") as pilot:
        assert "] uitnodiging" in scherm(pilot)
        pilot.app.change("Dicht", lambda _: verloop.sluit(held, "2026-12-08", nu()))
        pilot.app.switch_screen(ExporteerScreen("2026-12-08"))
        await pilot.pause()
        assert "[✓] notulen" in scherm(pilot)
        assert "uitnodiging" not in scherm(pilot)


async def test_a_look_before_writing(store, draai):
    async with draai(store, "e", "v") as pilot:
        assert "# Notulen wijkteamoverleg" in scherm(pilot)
        assert "CONCEPT" in scherm(pilot)
        await pilot.press("escape", "escape")
        assert "1 van 9" in scherm(pilot)
    assert geschreven(store) == []


async def test_a_finding_is_answered_with_one_key_and_not_asked_again(store, draai):
    noteer(store, "bel haar op 06-12345678")
    async with draai(store, "e", "enter") as pilot:
        assert "Hoort dit erin?" in scherm(pilot)
        assert "06-12345678" in scherm(pilot)
        assert geschreven(store) == []
        await pilot.press("w")
        await pilot.pause()
        assert "Geschreven in" in scherm(pilot)
        await pilot.press("enter")
        assert "Hoort dit erin?" not in scherm(pilot)
    text = (store.map / "exports" / "2026-12-08-notulen.md").read_text(encoding="utf-8")
    assert "06-12345678" not in text
    assert "weggelaten" in text


async def test_a_bsn_can_only_be_masked(store, draai):
    noteer(store, "bsn 111222333")
    async with draai(store, "e", "enter", "b") as pilot:
        assert "Een BSN mag nooit mee" in scherm(pilot)
        await pilot.press("escape")
        assert "niets geschreven" in scherm(pilot)
    assert geschreven(store) == []


async def test_nothing_ticked_is_said(store, draai):
    async with draai(store, "e", "space", "enter") as pilot:
        assert "minstens één document" in scherm(pilot)


async def test_what_does_not_exist_as_a_calendar_file_is_said(store, draai):
    keys = ("down", "down", "space", "down", "space", "down", "down", "down", "space")
    async with draai(store, "e", *keys, "enter") as pilot:
        assert "niet in deze vorm te maken: notulen" in " ".join(scherm(pilot).split())
    assert geschreven(store) == ["2026-12-08-uitnodiging.ics"]


async def test_who_was_there_corrects_closed_notulen_with_a_note_under_the_point(store, draai):
    async with draai(store, "s", "w", "a", "escape", "s", "enter") as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "Wie corrigeert de notulen?" in scherm(pilot)
        await plak(pilot, "Yıldız", "enter")
        await plak(pilot, "het gesprek was op dinsdag", "enter")
        assert "Correctie bij Opening: opgeslagen" in scherm(pilot)
        await pilot.press("e", "enter")
        await pilot.pause()
    text = (store.map / "exports" / "2026-12-08-notulen.md").read_text(encoding="utf-8")
    assert "het gesprek was op dinsdag" in text
    assert "Aylin Yıldız" in text.split("het gesprek was op dinsdag")[0].splitlines()[-1]
