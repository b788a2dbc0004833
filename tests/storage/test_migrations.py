"""Files of every version ever shipped keep opening; those of a newer program are left alone."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage import load, snapshot
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.documents import TABLES, dump
from overleg_tui.storage.migrations import MIGRATIONS, migrate
from overleg_tui.storage.pair import write
from overleg_tui.storage.salvage import salvage
from overleg_tui.storage.snapshot import SCHEMA
from overleg_tui.storage.store import open_files

from .bouw import files, gevuld

GOLDEN = sorted((Path(__file__).parent / "golden").iterdir())


def test_there_is_a_golden_folder_and_a_migration_for_every_schema():
    assert [path.name for path in GOLDEN] == [f"schema{n}" for n in range(1, SCHEMA + 1)]
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_a_folder_of_every_version_opens_with_everything_in_it(tmp_path, golden):
    shutil.copytree(golden, tmp_path / "data")
    assert controleer(files(tmp_path)).bevindingen == ()
    with open_files(files(tmp_path)) as store:
        register = store.register
        counts = [len(getattr(register, name)) for name in ("overleggen", "casussen", "afspraken")]
        assert counts == [1, 1, 3]
        assert register.casussen["K-021"].punten[0].tekst == "Slaapt slecht"
        assert register.afspraken["41"].wat == "huisbezoek 1"
        assert register.overleggen["2026-11-24"].agenda[0].casus == "K-021"
        assert register.sleutelfiguren["inge"].naam == "Inge van Dort"
        assert register.plek.agendapunt == "a1"
        assert dict(store.namen) == {"K-021": "Zoë"}


def as_schema(folder, schema):
    path = folder / "data/register.json"
    found = snapshot.decode(path.read_bytes(), path.name)
    write(files(folder), replace(found, schema=schema))


def test_a_file_of_a_newer_program_is_refused_and_untouched(tmp_path):
    gevuld(tmp_path)
    as_schema(tmp_path, SCHEMA + 1)
    before = (tmp_path / "data/register.json").read_bytes()
    for alleen_lezen in (False, True):
        with pytest.raises(StoreError, match="nieuwere versie"):
            open_files(files(tmp_path), alleen_lezen=alleen_lezen)
    assert (tmp_path / "data/register.json").read_bytes() == before


def test_an_older_file_is_brought_up_to_date_and_kept_apart(tmp_path, monkeypatch):
    """With a schema of tomorrow: a field of a casus gets another name."""

    def rename(tables):
        for document in tables["casussen"].values():
            document["vraag"] = "vernieuwd: " + document["vraag"]
        return tables

    gevuld(tmp_path)
    before = (tmp_path / "data/register.json").read_bytes()
    for module in (snapshot, load):
        monkeypatch.setattr(module, "SCHEMA", 2)
    monkeypatch.setattr("overleg_tui.storage.journal_storage.SCHEMA", 2)
    monkeypatch.setattr(load, "migrate", lambda rows, old: migrate(rows, old, {1: rename}, 2))
    with open_files(files(tmp_path)) as store:
        assert store.register.casussen["K-021"].vraag == "vernieuwd: Wie belt mevrouw?"
        assert store.register.afspraken.keys() == {"31", "40", "41"}
    assert before in [path.read_bytes() for path in (tmp_path / "data/apart").iterdir()]


def test_migrations_run_in_order_and_on_every_table():
    rows = {"casussen": {1: dump({"code": "K-1", "n": 1})}, "afspraken": {}}

    def step(table):
        return lambda tables: {
            name: {k: {**d, "n": d["n"] * 10 + table} for k, d in found.items()}
            for name, found in tables.items()
        }

    new = migrate(rows, 1, {1: step(2), 2: step(3)}, 3)
    assert json.loads(new["casussen"][1])["n"] == 123


def test_a_table_that_came_later_is_empty_in_an_older_file(tmp_path):
    assert migrate({"casussen": {}}, SCHEMA) == dict.fromkeys(TABLES, {})  # noqa: RUF024  # only compared


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_of_every_version_what_is_readable_can_be_put_together_when_the_journal_lost_its_first_line(
    tmp_path, golden
):
    shutil.copytree(golden, tmp_path / "data")
    log = tmp_path / "data/register.log"
    log.write_bytes(b"x" + log.read_bytes()[1:])
    found = salvage(files(tmp_path))
    assert found is not None
    assert found.inhoud.seq == 3, "the snapshot and the two changes behind it"
    assert found.gemist == 0
