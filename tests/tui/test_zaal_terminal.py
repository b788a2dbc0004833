"""The two windows as they are used: two programs, each in a terminal of its own."""

import sys
from datetime import datetime

import pytest

from overleg_tui.demo.werkmap import maak_demo
from tests.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pty")
PAGE_DOWN = "\x1b[6~"
AFSPRAAK = "belt mevrouw over de fiets"


def test_the_room_follows_another_process_through_its_end_and_its_restart(tmp_path):
    folder = str(maak_demo(tmp_path, datetime.now))
    with Terminal("zaal", "--map", folder) as room:
        room.until("Hier komt het overleg te staan")
        with Terminal("--map", folder) as chair:
            chair.until("GEPLAND").type("s").until("Overleg gestart")
            room.until("1 van 9", "klaar")
            chair.type(PAGE_DOWN).until("2 van 9").type(PAGE_DOWN)
            room.until("3 van 9", "Casus K-031", "Hierna: Casus K-032")
            chair.type(f"a@WMO {AFSPRAAK}").until("over de fiets").type("\r")
            room.until(AFSPRAAK)
            seen = len(room.text)
            chair.type("b").until("Elke toets")
            room.until(" " * 90, since=seen)
            seen = len(room.text)
            chair.type(PAGE_DOWN)
            room.until("3 van 9", "Casus K-031", since=seen)
            seen = len(room.text)
            chair.kill()
            room.until("De voorzitter is even weg; wat hier staat is het laatste.", since=seen)
        seen = len(room.text)
        with Terminal("--map", folder) as chair:
            chair.until("Casus K-031").type("dwij wachten af").until("wij wachten af").type("\r")
            room.until("Besluit  wij wachten af", "Hierna: Casus K-032", since=seen)
        room.type("\x11")
        assert room.ended() == 0
        assert "Traceback" not in room.text
