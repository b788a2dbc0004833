"""Starting and leaving: garbage is not looked for while the first screen is made, and is after that."""

import asyncio
import gc
import subprocess
import sys
from typing import ClassVar

from overleg_tui.storage.store import Store
from overleg_tui.tui import basis
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.draai import kom_tot_rust
from overleg_tui.tui.opruimen import ruim_voortaan_op, zonder_opruimen
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
