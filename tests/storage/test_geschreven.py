"""Whether the notulen were written is read from the end of gezien.log, also behind a slot."""

from datetime import date, datetime, time, timedelta

import pytest

from overleg_tui.domain.overleg import Overleg
from overleg_tui.storage import geschreven
from overleg_tui.storage.files import Files
from overleg_tui.storage.gezien import Gezien
from overleg_tui.storage.gezienlog import noteer
from overleg_tui.storage.slot import new_slot

from .bouw import GOEDKOOP, QuickDisk

DICHT = datetime(2026, 11, 24, 14, 32)
OVERLEG = Overleg("2026-11-24", date(2026, 11, 24), time(13), time(14, 30))
DAG = timedelta(days=1)


@pytest.fixture(params=["open", "slot"])
def log(tmp_path, request):
    """Return what notes at the moment it is given, in a folder with or without a slot."""
    (tmp_path / "data").mkdir()
    seal = new_slot("geheim genoeg", GOEDKOOP) if request.param == "slot" else None

    def at(moment):
        return Gezien(Files(tmp_path, lambda: moment, QuickDisk(), seal), aan=True)

    return at


def schrijf(gezien, *namen):
    gezien.geschreven([gezien._files.map / "exports" / name for name in namen], ["K-021"])


def test_they_are_found_among_all_else_and_behind_many_other_names(log):
    gezien = log(DICHT + DAG)
    assert gezien.notulen_geschreven(OVERLEG, DICHT) is None, "there is no file yet"
    gezien.bekeken("Casus bekeken", "K-021")
    schrijf(gezien, "2026-11-24-agenda.md", "2026-10-13-notulen.md", "2026-11-24-uittreksel-wmo.md")
    assert gezien.notulen_geschreven(OVERLEG, DICHT) is None
    names = [f"2026-11-24-{name}" for name in ("agenda.md", "agenda.html", "agenda.eml", "notulen-2.md")]
    schrijf(gezien, *names)
    log(DICHT + 2 * DAG).bekeken("Opvolging bekeken")
    assert gezien.notulen_geschreven(OVERLEG, DICHT) == DICHT + DAG


def test_what_was_written_before_the_closing_was_not_yet_the_notulen(log):
    schrijf(log(DICHT - DAG), "2026-11-24-notulen.md")
    assert log(DICHT).notulen_geschreven(OVERLEG, DICHT) is None
    schrijf(log(DICHT), "2026-11-24-notulen.eml")
    assert log(DICHT).notulen_geschreven(OVERLEG, DICHT) == DICHT


def test_the_years_before_the_closing_are_not_read(log, monkeypatch):
    for n in range(2 * geschreven.EERDER):
        log(DICHT - 400 * DAG + n * DAG).bekeken(f"Casus {n} bekeken")
    for n in range(3):
        log(DICHT + n * DAG).bekeken(f"Opvolging {n} bekeken")
    read = []
    of_one = geschreven.gelezen
    monkeypatch.setattr(geschreven, "gelezen", lambda raw, seal: read.append(raw) or of_one(raw, seal))
    assert log(DICHT + 9 * DAG).notulen_geschreven(OVERLEG, DICHT) is None
    assert len(read) == 3 + geschreven.EERDER


def test_a_clock_that_was_wrong_for_a_while_made_them_be_asked_for_again(log):
    schrijf(log(DICHT + DAG), "2026-11-24-notulen.md")
    log(DICHT - 2000 * DAG).bekeken("Opvolging bekeken")
    assert log(DICHT + 2 * DAG).notulen_geschreven(OVERLEG, DICHT) == DICHT + DAG


def test_a_line_that_cannot_be_read_or_is_being_written_hides_nothing(log):
    gezien = log(DICHT + DAG)
    schrijf(gezien, "2026-11-24-notulen.md")
    noteer(gezien._files, "Opvolging bekeken")
    path = gezien._files.gezien
    path.write_bytes(path.read_bytes() + b"onleesbaar\n\n" + b"half een re")
    assert gezien.notulen_geschreven(OVERLEG, DICHT) == DICHT + DAG
