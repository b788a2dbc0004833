"""What is typed or pasted, before anything is done with it: what must be waited for, what cannot be taken."""

import asyncio
from collections.abc import Collection, Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker

GEDULD = 1.0
"""Seconds a key waits at most for the screen that it is for."""
BEURTEN = 8
"""Turns of the event loop in which work that was begun asks its first question."""
PLAKSEL = 20_000
"""Signs that can be pasted at once: more than anybody reads from a projector, and no key waits for it."""


async def staat(screen: Screen[Any]) -> None:
    """Wait until a screen has its widgets: its keys do something to them."""
    if not screen.is_mounted:
        with suppress(TimeoutError):
            await asyncio.wait_for(screen._mounted_event.wait(), GEDULD)


async def aan_de_gang(werk: Iterable[Worker[Any]], eerder: Collection[Worker[Any]]) -> None:
    """Let work that a key began come as far as its first question, which the next key may answer."""
    for _ in range(BEURTEN):
        if not any(each.is_running for each in werk if each not in eerder):
            return
        await asyncio.sleep(0)


def is_getypt(veld: Widget | None, event: events.Key) -> bool:
    """Whether this is text for the field that has the focus, and no command."""
    return veld is not None and veld.check_consume_key(event.key, event.character)


async def verwerkt(veld: Widget | None) -> None:
    """Wait until a field did what it was sent, and told those around it.

    Enter, or an arrow, would otherwise overtake the letters before it: of a name typed fast nothing was kept.
    Once its screen is left there is nothing more to wait for: what was typed is on its way to the disk.
    """
    if veld is None or not veld.is_attached:
        return
    screen, end = veld.screen, monotonic() + GEDULD
    for each in veld.ancestors_with_self:
        done = asyncio.Event()
        if isinstance(each, App) or not each.call_later(done.set):
            return
        while screen.is_active and not done.is_set() and monotonic() < end:
            await asyncio.sleep(0)


def plakt_niet(veld: Widget | None, text: str) -> str:
    """Return why this cannot be pasted where the focus is, or ""."""
    if not hasattr(veld, "value"):
        return "Plakken kan alleen in een veld waarin u typt. Er is hier niets geplakt."
    if len(text) <= PLAKSEL:
        return ""
    long, most = (f"{number:,}".replace(",", ".") for number in (len(text), PLAKSEL))
    return f"Dit is te lang om te plakken: {long} tekens. Er is niets geplakt; neem er hoogstens {most}."


def zonder_ruimte(veld: Widget | None, key: str) -> bool:
    """Whether this would turn the page of a list that has no room for a line: Textual falls over it."""
    if veld is None or key not in ("pageup", "pagedown"):
        return False
    return hasattr(veld, "option_count") and not veld.scrollable_content_region
