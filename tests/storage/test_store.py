"""The store as others use it: change, undo, redo, place, names, drafts, and reading back."""

import json
import os
import stat
from dataclasses import replace
from datetime import datetime

import pytest
from tinydb import Query, TinyDB

from overleg_tui.domain.errors import Refused, StoreError
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.journal_storage import JournalStorage
from overleg_tui.storage.store import open_files, open_store

from .bouw import afspraak, casus, files, gevuld, nu, verlaat, wijk


@pytest.fixture
def store(tmp_path):
    with open_files(files(tmp_path)) as opened:
        yield opened


def again(tmp_path):
    with open_files(files(tmp_path), alleen_lezen=True) as opened:
        return opened.register


def test_an_empty_folder_is_new(tmp_path):
    with open_store(tmp_path, nu=nu) as store:
        assert store.register == Register()
        assert store.register.leeg
    assert (tmp_path / "data/register.json").is_file()


def test_a_folder_that_is_not_there_is_not_made_in_silence(tmp_path):
    with pytest.raises(StoreError, match="bestaat niet"):
        open_store(tmp_path / "tikfout", nu=nu)
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_there_after_opening_again(store, tmp_path):
    register = store.change("wijk", lambda _: wijk())
    assert register == store.register == wijk()
    verlaat(store)
    assert again(tmp_path) == wijk()


def test_a_stock_tinydb_reads_everything_after_closing(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    store.onthoud(Plek("2026-11-24", "a1"))
    store.close()
    with TinyDB(tmp_path / "data/register.json", access_mode="r") as db:
        assert db.table("afspraken").get(doc_id=31)["wat"] == "belt mevrouw"
        assert db.table("casussen").search(Query().code == "K-021")[0]["vraag"] == "Wie belt mevrouw?"
        assert db.table("meta").get(doc_id=2)["agendapunt"] == "a1"
        assert (
            len(db.table("overleggen"))
            == len(db.table("organisaties"))
            == len(db.table("sleutelfiguren"))
            == 1
        )


def test_tinydb_itself_can_write_through_our_storage(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
    with TinyDB(files(tmp_path), storage=JournalStorage) as db:
        db.table("afspraken").update({"wat": "belt meneer"}, doc_ids=[31])
        db.table("casussen").remove(doc_ids=[1])
    register = again(tmp_path)
    assert register.afspraken["31"].wat == "belt meneer"
    assert not register.casussen


def test_tinydb_cannot_write_what_is_none_of_ours(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
    with TinyDB(files(tmp_path), storage=JournalStorage) as db, pytest.raises(TypeError):
        db.table("afspraken").insert({"wat": "zomaar"})
    assert again(tmp_path) == wijk()


def test_a_change_that_changes_nothing_writes_nothing_and_is_not_undone(store):
    store.change("wijk", lambda _: wijk())
    before = store._files.journal.read_bytes()
    store.change("niets", lambda r: r.met_afspraak(afspraak(31)))
    assert store._files.journal.read_bytes() == before
    assert (store.undo(), store.undo()) == ("wijk", None)


def test_a_refused_change_changes_nothing(store):
    def refuse(_):
        raise Refused("nee")

    before = store.register
    with pytest.raises(Refused):
        store.change("kan niet", refuse)
    assert store.register is before
    assert store.undo() is None


def test_undo_and_redo_are_durable_and_keep_the_place(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    store.change("weg", lambda r: replace(r, casussen=r.casussen.zonder("K-021")))
    store.onthoud(Plek("2026-11-24", "a1"))
    assert store.undo() == "weg"
    assert store.register == replace(wijk(), plek=Plek("2026-11-24", "a1"))
    assert again(tmp_path) == store.register
    assert (store.redo(), store.redo()) == ("weg", None)
    assert not again(tmp_path).casussen
    assert again(tmp_path).plek == Plek("2026-11-24", "a1")


def test_a_new_change_forgets_what_was_undone(store):
    store.change("een", lambda r: r.met_casus(casus("K-001")))
    store.undo()
    store.change("twee", lambda r: r.met_casus(casus("K-002")))
    assert store.redo() is None
    assert list(store.register.casussen) == ["K-002"]


def test_a_row_that_was_removed_and_put_back_stands_where_it_stood(store, tmp_path):
    for n in range(3):
        store.change("casus", lambda r, n=n: r.met_casus(casus(f"K-00{n}")))
    store.change("weg", lambda r: replace(r, casussen=r.casussen.zonder("K-001")))
    store.undo()
    verlaat(store)
    assert list(again(tmp_path).casussen) == ["K-000", "K-001", "K-002"]


def test_the_place_survives_without_being_a_change(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    store.onthoud(Plek("2026-11-24", "a1"))
    journal = store._files.journal.read_bytes()
    store.onthoud(Plek("2026-11-24", "a2"))
    assert store._files.journal.read_bytes() == journal
    assert (store.undo(), store.undo()) == ("wijk", None)
    verlaat(store)
    assert again(tmp_path).plek == Plek("2026-11-24", "a2")


def test_a_place_too_long_for_the_stand_survives_as_well(store, tmp_path):
    long = Plek("2026-11-24", "a" * 600)
    store.change("wijk", lambda _: wijk())
    store.onthoud(long)
    store.change("casus", lambda r: r.met_casus(casus("K-001")))
    verlaat(store)
    assert again(tmp_path).plek == long
    with open_files(files(tmp_path)) as store:
        store.onthoud(Plek("kort", "a1"))
        verlaat(store)
    assert again(tmp_path).plek == Plek("kort", "a1")


def test_a_change_may_move_the_place_too(store, tmp_path):
    store.change("begin", lambda _: replace(wijk(), plek=Plek("2026-11-24", "a1")))
    store.onthoud(Plek("2026-11-24", "a2"))
    store.change("verder", lambda r: replace(r.met_casus(casus("K-001")), plek=None))
    verlaat(store)
    assert again(tmp_path).plek is None


def test_names_live_in_their_own_file_and_nowhere_else(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    store.noem({"K-021": tekst("Zoë Kester")})
    store.close()
    holding = [
        path.name for path in tmp_path.rglob("*") if path.is_file() and b"Zo\\u00eb" in path.read_bytes()
    ]
    assert holding == ["namen.json"]
    with open_files(files(tmp_path)) as store:
        assert dict(store.namen) == {"K-021": "Zoë Kester"}


def test_drafts_survive_until_they_are_emptied(store, tmp_path):
    store.bewaar_concept("afspraak K-021", "@wmo belt")
    store.bewaar_concept("besluit", "wij")
    store.bewaar_concept("besluit", "")
    verlaat(store)
    with open_files(files(tmp_path)) as store:
        assert (store.concept("afspraak K-021"), store.concept("besluit")) == ("@wmo belt", "")


def test_a_damaged_draft_does_not_stop_the_program(tmp_path):
    gevuld(tmp_path)
    (tmp_path / "data/concepten.json").write_bytes(b"rommel")
    with open_files(files(tmp_path)) as store:
        assert store.concept("afspraak") == ""
        store.bewaar_concept("afspraak", "weer")
        assert store.concept("afspraak") == "weer"


def test_reading_only_writes_nothing_and_refuses_changes(tmp_path):
    register = gevuld(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with open_files(files(tmp_path), alleen_lezen=True) as store:
        assert store.alleen_lezen
        assert store.register == register
        assert store.onthoud(Plek("x", "y")).plek == Plek("x", "y")
        store.bewaar_concept("besluit", "toch")
        assert store.concept("besluit") == "toch"
        for doing in (lambda: store.change("x", lambda r: r), lambda: store.noem({})):
            with pytest.raises(Refused, match="alleen te lezen"):
                doing()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_reading_only_makes_nothing_in_an_empty_folder(tmp_path):
    with open_files(files(tmp_path), alleen_lezen=True) as store:
        assert store.register == Register()
    assert list(tmp_path.iterdir()) == []


def test_closing_twice_is_safe(store):
    store.close()
    store.close()


def test_a_value_of_the_wrong_type_is_refused_before_it_reaches_the_disk(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    for field, value in (
        ("wat", None),
        ("nummer", "31"),
        ("warm", 1),
        ("doen_voor", "2026-12-01"),
        ("casus", 21),
    ):
        with pytest.raises(StoreError, match="klopt niet"):
            store.change("fout", lambda r, f=field, v=value: r.met_afspraak(replace(afspraak(31), **{f: v})))
    with pytest.raises(StoreError, match="klopt niet"):
        store.change("fout", lambda r: replace(r, casussen=r.casussen.met("K-999", casus("K-001"))))
    assert store.register == wijk()
    verlaat(store)
    assert again(tmp_path) == wijk()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_nobody_else_can_read_the_files(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    store.noem({"K-021": tekst("An")})
    store.bewaar_concept("x", "y")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert modes.pop("data") == 0o700
    assert set(modes.values()) == {0o600}


def test_the_journal_becomes_a_snapshot_when_it_is_long(tmp_path, monkeypatch):
    monkeypatch.setattr("overleg_tui.storage.journal_storage.LIMIT", 2000)
    with open_files(files(tmp_path)) as store:
        for n in range(1, 30):
            store.change("afspraak", lambda r, n=n: r.met_afspraak(afspraak(n)))
        assert store._files.journal.stat().st_size < 6000
        assert len(json.loads(store._files.snapshot.read_bytes())["afspraken"]) > 10
        verlaat(store)
    assert len(again(tmp_path).afspraken) == 29


def test_what_was_typed_stays_when_the_folder_was_pulled_out_and_put_back(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    (tmp_path / "data").rename(tmp_path / "weg")
    with pytest.raises(StoreError, match="weg of vervangen"):
        store.change("casus", lambda r: r.met_casus(casus("K-001")))
    assert store.register == wijk()
    (tmp_path / "weg").rename(tmp_path / "data")
    store.change("casus", lambda r: r.met_casus(casus("K-001")))
    assert again(tmp_path) == store.register


def test_files_that_were_removed_while_open_are_written_again(store, tmp_path):
    store.change("wijk", lambda _: wijk())
    for path in (tmp_path / "data").glob("register.*"):
        path.unlink()
    store.change("casus", lambda r: r.met_casus(casus("K-001")))
    assert again(tmp_path) == store.register == wijk().met_casus(casus("K-001"))


def test_the_clock_of_the_laptop_may_go_back(tmp_path):
    gevuld(tmp_path)
    earlier = files(tmp_path)
    earlier.nu = lambda: datetime(1999, 1, 1)
    with open_files(earlier) as store:
        store.change("casus", lambda r: r.met_casus(casus("K-001")))
    assert "K-001" in again(tmp_path).casussen
