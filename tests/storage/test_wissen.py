"""Erasing: afterwards nothing of it is anywhere on the disk."""

from dataclasses import replace

import pytest

from overleg_tui.domain.errors import Refused, StoreError
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import kopieen
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.store import open_files

from .bouw import FailingDisk, casus, files, verlaat, wijk

WOORD = "Zeldzaamwoord"


def wis(register):
    if "K-066" not in register.casussen:
        raise Refused("Casus K-066 is niet bekend.")
    return replace(register, casussen=register.casussen.zonder("K-066"))


@pytest.fixture
def folder(tmp_path):
    """A folder full of traces: copies, journals, drafts, something kept apart, and a damaged copy."""
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        kopieen.maak(store._files, store._storage.whole())
        store.change("casus", lambda r: r.met_casus(casus("K-066", WOORD)))
        store.noem({"K-066": tekst(WOORD), "K-021": tekst("An")})
        store.bewaar_concept("besluit", WOORD)
        kopieen.maak(store._files, store._storage.whole())
        damaged = kopieen.maak(store._files, store._storage.whole())
        store.change("casus", lambda r: r.met_casus(casus("K-066", WOORD + "!")))
    damaged.write_bytes(damaged.read_bytes()[:-4])
    files(tmp_path).keep_apart(tmp_path / "data/register.json")
    return tmp_path


def holding(folder):
    return sorted(
        path.name for path in folder.rglob("*") if path.is_file() and WOORD.encode() in path.read_bytes()
    )


def test_nothing_of_an_erased_casus_remains_anywhere(folder):
    assert len(holding(folder)) > 5
    with open_files(files(folder)) as store:
        store.change("nog eens", lambda r: r.met_casus(casus("K-066", WOORD + "?")))
        store.wis("Gewist", wis, ["K-066"])
        assert (store.undo(), store.redo(), store.concept("besluit")) == (None, None, "")
        assert holding(folder) == []
        assert "K-066" not in store.register.casussen
        assert dict(store.namen) == {"K-021": "An"}
    assert holding(folder) == []
    assert controleer(files(folder)).bevindingen == ()
    counts = [copy.telling.casussen for copy in kopieen.kopieen(files(folder))]
    assert counts == [1, 1]


def test_erasing_an_unknown_casus_is_refused_and_touches_nothing(folder):
    with open_files(files(folder)) as store:
        store.wis("Gewist", wis, ["K-066"])
        before = {path: path.read_bytes() for path in folder.rglob("*.json")}
        with pytest.raises(Refused):
            store.wis("Gewist", wis, ["K-066"])
        assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before


def test_erasing_that_was_cut_short_can_be_done_again(tmp_path, folder):
    for at in range(1, 60, 4):
        disk = FailingDisk(at, forever=True)
        with open_files(files(folder, disk)) as store:
            disk.on = True
            try:
                store.wis("Gewist", wis, ["K-066"])
            except Refused:
                break  # it was done, the last time
            except StoreError:
                pass
            verlaat(store)
    else:
        pytest.fail("never got through")
    assert holding(folder) == []
