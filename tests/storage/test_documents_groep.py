"""Finding the rows of one casus or overleg among those that were not read yet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import ONBEKEND
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.wissen import verlopen
from overleg_tui.storage import documents
from overleg_tui.storage.peek import peek
from tests.benchmarks.jaren import afspraak

TRICKY = [
    afspraak(1, "1980-01-01", "K-001"),
    replace(afspraak(2, "1980-01-01", "K-002"), wat=tekst('belt over "casus":"K-001", en "overleg":"x"')),
    replace(afspraak(3, "o", "K-001"), regel=tekst('@wmo \\"casus":"K-002" \\')),
    replace(afspraak(4, "o", "K-001"), casus=None),
    afspraak(5, 'een "vreemd" overleg', "K-é"),
]


def rijen(values: Sequence[object]) -> dict[int, str]:
    return {n: documents.to_json(value) for n, value in enumerate(values, 1)}


def test_rows_are_found_by_what_they_say_of_themselves_and_not_by_what_somebody_typed() -> None:
    lazy = documents.table(Afspraak, rijen(TRICKY))
    for field in ("casus", "overleg"):
        for value in {getattr(a, field) for a in TRICKY} | {"K-999"}:
            expected = [a for a in TRICKY if getattr(a, field) == value]
            assert lazy.groep(field, value) == expected


def test_a_row_of_another_casus_is_not_read(monkeypatch) -> None:
    lazy = documents.table(Afspraak, rijen(TRICKY[:3]))
    read: list[str] = []
    whole = documents.from_json

    def counted(wanted: type, text: str) -> object:
        read.append(text)
        return whole(wanted, text)

    monkeypatch.setattr(documents, "from_json", counted)
    assert [a.nummer for a in lazy.groep("casus", "K-002")] == [2]
    assert len(read) == 1


def test_what_a_row_tells_unread_is_what_it_says_when_read() -> None:
    for stadium, reden in product(Stadium, (None, *Reden)):
        trail = tuple(
            Stap(stap, date(2026, 11, n + 1), tekst('"stadium":"x"')) for n, stap in enumerate(Stadium)
        )
        row = replace(TRICKY[1], spoor=(*trail, Stap(stadium, date(2026, 12, 1))), reden=reden)
        for name in ("open", "af", "laatst", "dagen"):
            assert peek(Afspraak, documents.to_json(row), name) == getattr(row, name)
    for day in (None, date(2026, 2, 28)):
        casus = Casus("K-001", vraag=tekst('"gesloten":"2020-01-01"'), gesloten=day)
        assert peek(Casus, documents.to_json(casus), "gesloten") == day


def test_what_a_row_cannot_tell_unread_is_read() -> None:
    bare = documents.dump({"nummer": 1, "overleg": "o", "agendapunt": None, "casus": None, "wat": "belt"})
    for name in ("open", "af", "laatst", "reden", "warm"):
        assert peek(Afspraak, bare, name) is ONBEKEND
    assert peek(Casus, documents.dump({"code": "K-001"}), "gesloten") is ONBEKEND
    assert [a.nummer for a in documents.table(Afspraak, {1: bare}).groep("open", True)] == [1]


def test_the_casussen_to_wipe_are_found_without_reading_any(monkeypatch) -> None:
    rows = [
        Casus("K-001"),
        Casus("K-002", gesloten=date(2025, 1, 2)),
        Casus("K-003", gesloten=date(2026, 1, 2)),
    ]
    table = documents.table(Casus, rijen(rows))
    monkeypatch.setattr(documents, "from_json", lambda *_: 1 / 0)
    assert verlopen(Register(casussen=table), date(2026, 1, 2)) == ("K-002",)


def test_a_key_is_what_json_makes_of_it_however_it_was_written() -> None:
    keys = ["K-001", 'een "vreemd" overleg', "\\", "é", "", "12"]
    assert [documents.key_of(documents.dump({"id": key, "wat": "x"})) for key in keys] == keys
    assert documents.key_of('{"nummer":12,"wat":"x"}') == "12"
