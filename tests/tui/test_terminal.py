"""Quit at any moment: on the next start everything is there."""

import os
import signal
import sys
import time

import pytest

from overleg_tui.demo.werkmap import maak_demo
from overleg_tui.storage.store import open_store
from tests.terminal import GRENS, Terminal
from tests.tui.conftest import nu

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pty")
PAGE_DOWN = "\x1b[6~"


@pytest.fixture
def folder(tmp_path):
    from datetime import datetime

    return str(maak_demo(tmp_path, datetime.now))


def afspraken(folder) -> list[str]:
    from pathlib import Path

    with open_store(Path(folder), nu=nu, alleen_lezen=True) as store:
        return [afspraak.wat for afspraak in store.register.afspraken.values()]


def to_the_casus(terminal: Terminal) -> Terminal:
    terminal.until("GEPLAND").type("s").until("Overleg gestart")
    terminal.type(PAGE_DOWN).until("2 van 9").type(PAGE_DOWN)
    return terminal.until("Wie kijkt deze maand")


def test_kill_9_loses_nothing_acknowledged_nor_what_is_being_typed(folder):
    with Terminal("--map", folder) as terminal:
        to_the_casus(terminal).type("a@WMO belt mevrouw over de fiets").until("over de fiets")
        seen = len(terminal.text)
        terminal.type("\r").until("opgeslagen", since=seen)
        seen = len(terminal.text)
        terminal.type("n").until("Notitie voor de notulen", since=seen)
        terminal.type("half getypte zin").until("half getypte zin")
        drafts = terminal_drafts(folder, "half getypte zin", terminal)
        assert drafts
        terminal.kill()
    assert "belt mevrouw over de fiets" in afspraken(folder)
    with Terminal("--map", folder) as terminal:
        terminal.until("Wie kijkt deze maand", "belt mevrouw over de fiets")
        terminal.type("n").until("half getypte zin")


def terminal_drafts(folder: str, text: str, terminal: Terminal) -> bool:
    """Wait until the draft is on the disk (it is kept every two seconds)."""
    from pathlib import Path

    end = time.monotonic() + GRENS
    path = Path(folder) / "data" / "concepten.json"
    while not (path.exists() and text in path.read_text(encoding="utf-8")):
        assert time.monotonic() < end
        terminal._read(0.1)
    return True


def test_told_to_end_it_ends_and_leaves_the_terminal_clean(folder):
    with Terminal("--map", folder, module="tests.geduldig") as terminal:
        to_the_casus(terminal).type("n").until("Notitie voor de notulen").type("kwikstaart")
        terminal.until("kwikstaart")  # a word that stands nowhere else
        assert terminal.modes
        assert terminal.kill(signal.SIGHUP) == 0
        assert "Traceback" not in terminal.text
        assert terminal.clean
    assert "kwikstaart" in drafts(folder)


def drafts(folder: str) -> str:
    from pathlib import Path

    return (Path(folder) / "data" / "concepten.json").read_text(encoding="utf-8")


RUIS = (
    b"\xff\xfe\xc3",  # no UTF-8
    b"\x1b[99999999999;5u\x1b[55296;1;55296u",  # keys that do not exist
    b"\x1b[48;9999;9999;1;1t\x1b[48;0;0;0;0t",  # sizes nobody has
    b"\x1b[<0;3;3M\x1b[M\xff\xff\xff\x1b[",  # the mouse of another century, and half a sequence
)


def test_whatever_comes_in_it_goes_on_listening(folder):
    with Terminal("--map", folder, module="tests.geduldig") as terminal:
        to_the_casus(terminal)
        for noise in RUIS:
            os.write(terminal.master, noise)
        for width in range(200, 99, -1):
            terminal.resize(width, 60)
        terminal.resize(100, 30).type("\x1b[200~buiten een veld\x1b[201~").until("Plakken kan alleen")
        terminal.type("n").until("Notitie voor de notulen")
        terminal.type("\x1b[200~" + "woord " * 170_000 + "\x1b[201~").until("Dit is te lang")
        terminal.type("\x1b[200~eerste regel\r\ntweede").until("eerste regel tweede")  # its end never comes
        terminal.type(" en verder").until("en verder")
        seen = len(terminal.text)
        terminal.type("\r").until("opgeslagen", since=seen)
        assert terminal.kill(signal.SIGINT) == 0
        assert terminal.clean
        assert "Traceback" not in terminal.text


def test_put_to_sleep_it_gives_the_terminal_back_and_takes_it_again(folder):
    with Terminal("--map", folder, module="tests.geduldig") as terminal:
        to_the_casus(terminal)
        for number in (signal.SIGTSTP, signal.SIGSTOP):
            terminal.sleep(number)
            assert terminal.clean or number == signal.SIGSTOP
            seen = len(terminal.text)
            terminal.process.send_signal(signal.SIGCONT)
            terminal.until("Wie kijkt deze maand", "Lichaam", since=seen).type("g").until(
                "Ga naar", since=seen
            )
            seen = len(terminal.text)
            terminal.type("\x1b").until("Afspraken", since=seen)  # else it is one with the next
        assert terminal.kill(signal.SIGTERM) == 0
        assert terminal.clean


def test_back_from_sleep_the_screen_was_blank_until_the_next_key(folder):
    with Terminal("--map", folder, module="tests.geduldig") as terminal:
        to_the_casus(terminal)
        for above in ("", "Ga naar agendapunt"):
            if above:
                terminal.type("g").until(above)
            before = -1
            while len(terminal.raw) > before:  # nothing may be on its way any more
                before = len(terminal.raw)
                terminal._read(1.0)
            terminal.sleep(signal.SIGTSTP)
            seen = len(terminal.text)
            terminal.process.send_signal(signal.SIGCONT)
            terminal.until("Wie kijkt deze maand", "Lichaam", above, since=seen)
        assert terminal.kill(signal.SIGTERM) == 0
        assert terminal.clean


def test_told_to_end_while_nobody_reads_what_it_writes(folder):
    with Terminal("--map", folder) as terminal:
        to_the_casus(terminal)
        for _ in range(60):  # far more than a terminal keeps
            terminal.type("r0")
        time.sleep(0.5)
        terminal.process.send_signal(signal.SIGTERM)
        terminal.process.wait(GRENS)
    with Terminal("--map", folder) as terminal:
        terminal.until("Wie kijkt deze maand")


def test_closing_the_window_ends_the_program_and_the_folder_is_free(folder):
    with Terminal("--map", folder) as terminal:
        to_the_casus(terminal)
        terminal.hang_up()
        terminal.process.wait(GRENS)
    with Terminal("--map", folder) as terminal:
        terminal.until("Wie kijkt deze maand").type("\x11")
        assert terminal.ended() == 0


def test_a_second_program_says_who_has_the_folder_and_offers_to_read(folder):
    with Terminal("--map", folder) as first:
        first.until("GEPLAND")
        with Terminal("--map", folder) as second:
            second.until("[j/n]").type("n\r")
            assert second.ended() == 4
        with Terminal("--map", folder) as third:
            third.until("[j/n]").type("j\r").until("ALLEEN LEZEN")


def test_damaged_data_are_not_opened_but_offered_to_be_put_back(folder):
    from pathlib import Path

    register = Path(folder) / "data" / "register.json"
    with open_store(Path(folder), nu=nu) as store:
        store.change("nog iets", lambda r: r.met_casus(next(iter(r.casussen.values()))))
    register.write_bytes(register.read_bytes().replace(b"Hoofdpijn", b"Hoofdpyn!", 1))
    with Terminal("--map", folder) as terminal:
        terminal.until("Welk nummer terugzetten?").type("\r")
        assert terminal.ended() == 5
    with Terminal("--map", folder) as terminal:
        terminal.until("Welk nummer terugzetten?").type("1\r").until("Teruggezet").until("1 van 9")
    kept = list((Path(folder) / "data" / "apart").rglob("*"))
    assert kept, "what lay there is kept"
