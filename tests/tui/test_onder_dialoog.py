"""What a dialog leaves as it is: the screen below it, and the disk while somebody waits."""

import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

from overleg_tui.storage.store import Store
from overleg_tui.tui.dialogs.afspraak import AfspraakDialog
from tests.tui.conftest import Draaien, plak, scherm


def _boven(strips: list[Strip]) -> list[list[tuple[str, object, object]]]:
    """The first lines with their colours, which no dialog at the bottom covers."""
    return [
        [(s.text, s.style and s.style.color, s.style and s.style.bgcolor) for s in strip.simplify()]
        for strip in strips[:6]
    ]


def _zonder_meta(strips: list[Strip]) -> list[Strip]:
    return [strip.discard_meta() for strip in strips]


async def test_what_lies_below_a_dialog_is_painted_as_it_was_and_cannot_be_clicked(
    store: Store, draai: Draaien
) -> None:
    async with draai(store, "s", "pagedown", "pagedown", getekend=True) as pilot:
        before = _boven(_zonder_meta(pilot.app.screen._compositor.render_strips()))
        await pilot.press("a")
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        assert _boven(_zonder_meta(strips)) == before
        links = [s for strip in strips[-1:] for s in strip if s.style and s.style.meta]
        assert links == []  # the footer below the dialog
        await pilot.click(offset=(2, 29))
        assert pilot.app.screen.is_modal


async def test_a_change_below_an_open_dialog_is_seen_at_once(store: Store, draai: Draaien) -> None:
    async with draai(store, "s", "pagedown", "pagedown", "a", getekend=True) as pilot:
        pilot.app.zeg("Dit staat eronder.")
        await pilot.pause()
        below = pilot.app.screen_stack[-2]
        line = "\n".join("".join(s.text for s in strip) for strip in below._compositor.render_strips())
        assert "Dit staat eronder." in line
        pilot.app.action_thema()
        await pilot.pause()
        shown = pilot.app.screen._compositor.render_strips()
        assert _boven(_zonder_meta(shown)) == _boven(_zonder_meta(below._compositor.render_strips()))


async def test_a_dialog_follows_the_size_of_the_window(store: Store, draai: Draaien) -> None:
    async with draai(store, "s", "pagedown", "pagedown", "a") as pilot:
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        lines = scherm(pilot).splitlines()
        assert len(lines) == 24
        assert max(map(len, lines)) <= 80
        assert "Enter vastleggen" in scherm(pilot)


async def test_what_is_recorded_is_no_draft_any_more_in_memory_or_on_disk(
    store: Store, draai: Draaien
) -> None:
    async with draai(store, "s", "pagedown", "pagedown", "d") as pilot:
        dialog = pilot.app.screen
        await plak(pilot, "Wij bellen morgen")
        dialog.bewaar_concept()
        name = dialog.concept_naam
        assert store.concept(name) == "Wij bellen morgen"
        await pilot.press("enter")
        await pilot.pause()
        assert (store.concept(name), pilot.app.concepten.van(name)) == ("", "")


async def test_a_quick_line_that_takes_less_room_than_the_last_time_left_an_empty_patch_above_it(
    store: Store, draai: Draaien, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside: list[Region] = []
    paint = Compositor._render_chops

    async with draai(store, "s", "pagedown", "pagedown", "a", getekend=True) as pilot:
        await plak(pilot, "@W", "escape", "pagedown")

        def look(self: Compositor, crop: Region, lines: object) -> object:
            screen = pilot.app.screen
            if isinstance(screen, AfspraakDialog) and screen._compositor is self and screen._alleen_vak:
                beside.extend([] if screen.vak.region.contains_region(crop) else [crop])
            return paint(self, crop, lines)  # type: ignore[arg-type]  # whatever Textual gives

        monkeypatch.setattr(Compositor, "_render_chops", look)
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AfspraakDialog)
        assert beside == []
