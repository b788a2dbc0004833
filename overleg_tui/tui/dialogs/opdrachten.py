"""The palette: every command of this screen by its Dutch name, made from the bindings."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from overleg_tui.tui.dialogs.keuze import KeuzeDialog
from overleg_tui.tui.widgets.voet import key_name

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp


def opdrachten(app: "OverlegApp") -> dict[str, tuple[Binding, list[str]]]:
    """Return the commands that work now: id to binding and the names of all its keys."""
    found: dict[str, tuple[Binding, list[str]]] = {}
    for active in app.screen.active_bindings.values():
        if active.binding.id and active.enabled:
            found.setdefault(active.binding.id, (active.binding, []))[1].append(key_name(active.binding.key))
    return found


async def kies_opdracht(app: "OverlegApp") -> None:
    """Let the chair choose a command and carry it out on the screen below."""
    commands = opdrachten(app)
    options = [
        (id_, f"{' of '.join(keys):<24} {binding.tooltip or binding.description}")
        for id_, (binding, keys) in commands.items()
    ]
    chosen = await app.push_screen_wait(KeuzeDialog("Opdrachten", options))
    if chosen is not None:
        app.simulate_key(commands[chosen][0].key)
