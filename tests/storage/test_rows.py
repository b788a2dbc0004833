"""The index of a snapshot: rows stay bytes until asked for, and are the same as without it."""

from dataclasses import replace
from datetime import date

import pytest

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import documents, snapshot
from overleg_tui.storage.rows import FIELDS, PartRows
from overleg_tui.storage.snapshot import INDEX, Snapshot
from overleg_tui.storage.verschil import Numbers

from .bouw import afspraak, wijk


def written():
    """A small register as rows and as what a snapshot of them is read as."""
    register = wijk()
    for number in (3, 12, 100):
        register = register.met_afspraak(afspraak(number, 'belt over "casus":"K-9" en \\'))
    register = register.met_afspraak(replace(afspraak(7), casus=None, overleg='een "ander"'))
    register = register.met_casus(
        replace(register.casussen["K-021"], code="K-001", gesloten=date(2026, 1, 2))
    )
    empty = documents.register({}, None)
    rows = {name: {} for name in documents.TABLES}
    for table, number, text in Numbers(rows).rows(empty, register):
        rows[table][number] = text
    whole = Snapshot(rows, plek='{"overleg":"o"}', saved="2026-11-24T13:00:00")
    return whole, snapshot.decode(snapshot.encode(whole), "register.json")


def test_what_is_read_by_the_index_is_what_was_written():
    whole, read = written()
    assert all(isinstance(rows, PartRows) for rows in read.rows.values())
    assert read == whole
    assert documents.register(read.rows, None) == documents.register(whole.rows, None)


def test_a_file_without_an_index_or_of_an_older_schema_is_read_whole(monkeypatch):
    whole, _ = written()
    monkeypatch.setattr(snapshot, "INDEX", "iets anders")
    data = snapshot.encode(whole)
    monkeypatch.setattr(snapshot, "INDEX", INDEX)
    assert not any(isinstance(rows, PartRows) for rows in snapshot.decode(data, "x").rows.values())
    monkeypatch.setattr(snapshot, "SCHEMA", 2)
    older = snapshot.decode(snapshot.encode(whole), "x")
    assert (older.rows, older.extra) == (whole.rows, {})
    assert not any(isinstance(rows, PartRows) for rows in older.rows.values())


def test_opening_reads_no_row_and_a_group_only_its_own(monkeypatch):
    _, read = written()
    seen, whole = [], documents.from_json

    def counted(wanted, text):
        seen.append(text)
        return whole(wanted, text)

    monkeypatch.setattr(documents, "from_json", counted)
    register = documents.register(read.rows, None)
    assert (list(register.afspraken), seen) == (["3", "7", "12", "31", "100"], [])
    assert [o.id for o in register.overleggen.groep("fase", Fase.BEZIG)] == ["2026-11-24"]
    assert [a.nummer for a in register.afspraken.groep("casus", None)] == [7]
    assert len(seen) == 2


def test_what_an_index_tells_of_a_table_is_what_looking_at_all_rows_finds(monkeypatch):
    whole, read = written()
    register, same = documents.register(whole.rows, None), documents.register(read.rows, None)
    monkeypatch.setattr("overleg_tui.storage.documents.peek", lambda *_: 1 / 0)
    told = {table: set(read.rows[table].part.groups) for table in FIELDS}
    # One row says of what overleg it is in quotes: then that is not told of any.
    assert told == {table: {*names} - {"overleg"} for table, names in FIELDS.items()}
    for table, names in told.items():
        for name in names:
            every = getattr(register, table)
            values = {getattr(row, name) for row in every.values()}
            assert getattr(same, table).waarden(name) == values
            for value in values:
                expected = [id_ for id_, row in every.items() if getattr(row, name) == value]
                assert getattr(same, table).met_waarde(name, value) == expected


def test_rows_of_a_snapshot_change_as_a_dict_does_and_the_register_made_of_them_does_not():
    whole, read = written()
    rows, same = read.rows["afspraken"], dict(whole.rows["afspraken"])
    before = documents.table(Afspraak, rows)
    for each in (rows, same):
        each[3], each[200] = each[12], each[31]
        del each[12]
        assert each.pop(100)
        assert each.pop(999, None) is None
        with pytest.raises(KeyError):
            each.pop(12)
    assert (rows, len(rows), 12 in rows, 200 in rows) == (same, 4, False, True)
    assert documents.numbers(rows) == {"12": 3, "7": 7, "31": 200}
    unchanged = documents.table(Afspraak, whole.rows["afspraken"])
    assert list(before.values()) == list(unchanged.values())
    assert before["12"].wat == tekst('belt over "casus":"K-9" en \\')
