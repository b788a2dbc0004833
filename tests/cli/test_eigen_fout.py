"""A fault of our own: a Dutch sentence and a number; never what the program had in hand, nor a lost word."""

from functools import partialmethod

from textual import events
from textual.app import App

from overleg_tui.cli import main
from overleg_tui.cli import open as open_opdracht
from overleg_tui.cli.fout import CRASHED
from overleg_tui.demo.werkmap import maak_demo
from overleg_tui.storage.store import open_store
from overleg_tui.tui.app import OverlegApp
from tests.cli.werkmap import nu

GEHEIM = "Fatima belt haar zus in Rijswijk"


async def typ_en_val(pilot):
    """Type half a sentence in a dialog, and then press the key that fails."""
    await pilot.press("n")
    pilot.app.screen.focused.post_message(events.Paste(GEHEIM))
    await pilot.pause()
    await pilot.press("f9")


def val_om(app):
    """Fail with the secret in the message and in a local variable."""
    secret = GEHEIM
    raise ValueError(secret)


def test_a_fault_of_our_own_tells_nothing_and_loses_nothing(tmp_path, monkeypatch, capsys):
    logs, folder = tmp_path / "logs", tmp_path / "map"
    folder.mkdir()
    maak_demo(folder, nu)
    monkeypatch.setattr("overleg_tui.cli.fout.logmap", lambda: logs)
    monkeypatch.setattr("overleg_tui.cli.open.nu", nu)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(OverlegApp, "action_leeg", val_om)
    monkeypatch.setattr(OverlegApp, "run", partialmethod(App.run, headless=True, auto_pilot=typ_en_val))
    assert open_opdracht.toon(open_store(folder, nu=nu)) == CRASHED == 70
    said = capsys.readouterr()
    assert "(nummer 20261122-093000)" in said.err
    (log,) = logs.iterdir()
    assert "val_om" in log.read_text(encoding="utf-8")
    for text in (said.out, said.err, log.read_text(encoding="utf-8")):
        assert GEHEIM not in text
        assert "Traceback" not in text
    assert GEHEIM in (folder / "data" / "concepten.json").read_text(encoding="utf-8")


def test_a_stream_that_was_closed_is_no_terminal_and_holds_no_lines(tmp_path, monkeypatch, capsys):
    maak_demo(tmp_path, nu)
    monkeypatch.setattr("sys.stdin", None)
    assert not open_opdracht.heeft_terminal()
    assert main(["--map", str(tmp_path)]) == 3
    assert main(["--map", str(tmp_path), "afspraak", "K-031", "-"]) in (0, 1)
    assert "nummer" not in capsys.readouterr().err
