"""Starting and leaving: garbage is not looked for while the first screen is made, and is after that."""

import asyncio
import gc
import subprocess
import sys
from time import monotonic
from typing import ClassVar

from overleg_tui.storage.store import Store
from overleg_tui.tui import basis
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.draai import kom_tot_rust
from overleg_tui.tui.opruimen import GENOEG, STIL, ruim_op_in_stilte, ruim_voortaan_op, zonder_opruimen
from overleg_tui.tui.screens.overleg import OverlegScreen
from tests.tui.conftest import nu


def test_nothing_is_collected_until_the_first_screen_stands_and_all_of_it_is_set_apart() -> None:
    assert gc.isenabled()
    with zonder_opruimen():
        assert not gc.isenabled()
        ruim_voortaan_op()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_all_garbage_is_gone_through_when_nobody_waits_and_not_at_a_key(monkeypatch) -> None:
    gone_through: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: gone_through.append("alles"))
    usual = gc.get_threshold()
    ruim_op_in_stilte(monotonic() - 10 * STIL)
    assert gone_through == [], "as Python does it, outside the program"
    with zonder_opruimen():
        ruim_voortaan_op()
        assert gc.get_threshold()[2] > usual[2]
        monkeypatch.setattr(gc, "get_count", lambda: (0, 0, GENOEG))
        ruim_op_in_stilte(monotonic())
        assert gone_through == [], "somebody is typing"
        ruim_op_in_stilte(monotonic() - STIL)
        assert gone_through == ["alles"]
        monkeypatch.setattr(gc, "get_count", lambda: (0, 0, GENOEG - 1))
        ruim_op_in_stilte(monotonic() - STIL)
        assert gone_through == ["alles"]
    assert gc.get_threshold() == usual


async def test_a_key_puts_the_looking_for_garbage_off(store: Store, draai) -> None:
    async with draai(store) as pilot:
        pilot.app.laatst_gedaan = 0.0
        await pilot.press("pagedown")
        assert pilot.app.laatst_gedaan > 0.0


def test_a_fault_while_starting_leaves_the_collector_on() -> None:
    try:
        with zonder_opruimen():
            raise ValueError
    except ValueError:
        assert gc.isenabled()


async def test_what_waits_for_the_start_is_done_once_the_first_screen_stands(
    store: Store, monkeypatch
) -> None:
    monkeypatch.setattr(basis, "RUST", 0.01)
    app, done = OverlegApp(store, nu), asyncio.Event()
    app.na_de_start = done.set
    async with app.run_test():
        await asyncio.wait_for(done.wait(), 10)
        assert isinstance(app.screen, OverlegScreen)


def test_what_no_start_waits_for_is_done_at_rest_and_what_fails_then_is_said() -> None:
    class Winkel:
        waarschuwing: str | None = None

        def kopie_van_vandaag(self) -> None:
            self.waarschuwing = "Er kon geen kopie worden gemaakt."

    class Venster:
        store = Winkel()
        gezegd: ClassVar[list[tuple[str, bool]]] = []

        def zeg(self, zin: str, *, fout: bool = False) -> None:
            self.gezegd.append((zin, fout))

    window = Venster()
    try:
        kom_tot_rust(window)
        kom_tot_rust(window)
    finally:
        gc.unfreeze()
    assert window.gezegd == [("Er kon geen kopie worden gemaakt.", True)]


def test_what_was_left_out_at_the_start_can_be_had_later() -> None:
    code = (
        "from overleg_tui.tui.opruimen import laad_zonder_ballast as laad; laad(); import asyncio, sys; "
        "assert '_ssl' not in sys.modules; import ssl, bz2; assert ssl.OPENSSL_VERSION; laad(); import ssl"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
