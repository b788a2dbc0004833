"""Finding the rows of one casus or overleg among those that were not read yet."""

from dataclasses import replace

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import documents
from tests.benchmarks.jaren import afspraak

TRICKY = [
    afspraak(1, "1980-01-01", "K-001"),
    replace(afspraak(2, "1980-01-01", "K-002"), wat=tekst('belt over "casus":"K-001", en "overleg":"x"')),
    replace(afspraak(3, "o", "K-001"), regel=tekst('@wmo \\"casus":"K-002" \\')),
    replace(afspraak(4, "o", "K-001"), casus=None),
    afspraak(5, 'een "vreemd" overleg', "K-é"),
]


def test_rows_are_found_by_what_they_say_of_themselves_and_not_by_what_somebody_typed() -> None:
    lazy = documents.table(Afspraak, [documents.to_json(a) for a in TRICKY])
    for field in ("casus", "overleg"):
        for value in {getattr(a, field) for a in TRICKY} | {"K-999"}:
            expected = [a for a in TRICKY if getattr(a, field) == value]
            assert lazy.groep(field, value) == expected


def test_a_row_of_another_casus_is_not_read(monkeypatch) -> None:
    lazy = documents.table(Afspraak, [documents.to_json(a) for a in TRICKY[:3]])
    read: list[str] = []
    whole = documents.from_json

    def counted(wanted: type, text: str) -> object:
        read.append(text)
        return whole(wanted, text)

    monkeypatch.setattr(documents, "from_json", counted)
    assert [a.nummer for a in lazy.groep("casus", "K-002")] == [2]
    assert len(read) == 1


def test_an_attribute_that_is_no_text_of_the_document_is_read_from_the_value() -> None:
    lazy = documents.table(Afspraak, [documents.to_json(a) for a in TRICKY])
    assert lazy.groep("open", True) == [a for a in TRICKY if a.open]
    assert documents.text_of(Afspraak, documents.to_json(TRICKY[0]), "laatst") is None


def test_a_key_is_what_json_makes_of_it_however_it_was_written() -> None:
    keys = ["K-001", 'een "vreemd" overleg', "\\", "é", "", "12"]
    assert [documents.key_of(documents.dump({"id": key, "wat": "x"})) for key in keys] == keys
    assert documents.key_of('{"nummer":12,"wat":"x"}') == "12"
