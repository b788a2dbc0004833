"""``controleer`` reads everything, names file and place, and repairs nothing."""

from dataclasses import replace

import pytest

from overleg_tui.domain.overleg import Genodigde, Notitie
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import kopieen, snapshot
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.documents import to_json
from overleg_tui.storage.load import empty
from overleg_tui.storage.pair import write
from overleg_tui.storage.store import open_files

from .bouw import afspraak, files, gevuld, wijk


@pytest.fixture
def folder(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.noem({"K-021": tekst("An")})
        store.bewaar_concept("besluit", "wij")
    gevuld(tmp_path)
    return tmp_path


def said(folder):
    return [str(found) for found in controleer(files(folder)).bevindingen]


def test_a_folder_in_order_has_no_findings_and_nothing_is_touched(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    verslag = controleer(files(folder))
    assert (verslag.bevindingen, verslag.kopieen, verslag.telling.afspraken) == ((), 1, 3)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_empty_folder_is_in_order(tmp_path):
    verslag = controleer(files(tmp_path))
    assert (verslag.bevindingen, verslag.telling) == ((), None)


@pytest.mark.parametrize(
    "name", ["register.json", "register.log", "register.stand", "namen.json", "concepten.json", "kopieen"]
)
def test_every_damaged_file_is_named(folder, name):
    path = folder / "data" / name
    if path.is_dir():
        for copy in path.glob("*.json"):
            copy.write_bytes(copy.read_bytes()[:-9])
    else:
        path.write_bytes(path.read_bytes().rstrip(b"\0")[:-9])
    verslag = controleer(files(folder))
    assert verslag.schade
    assert {found.bestand.split("/")[0] for found in verslag.bevindingen} == {name}


def test_an_unfinished_last_line_is_a_finding_but_no_damage(folder):
    path = folder / "data/register.log"
    path.write_bytes(path.read_bytes() + b"x")
    verslag = controleer(files(folder))
    assert not verslag.schade
    assert "nooit bevestigd" in str(verslag.bevindingen[0])
    with open_files(files(folder)) as store:
        assert "nooit bevestigd" in store.waarschuwing
    assert said(folder) == []


def test_all_damage_is_told_at_once(folder):
    for name in ("register.json", "namen.json", "concepten.json"):
        (folder / "data" / name).write_bytes(b"")
    assert {text.split(":")[0] for text in said(folder)} == {"register.json", "namen.json", "concepten.json"}


def test_each_reference_that_leads_nowhere_is_named_with_its_place(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.change("los", lambda r: replace(r, casussen=r.casussen.zonder("K-021")))
        o = wijk().overleggen["2026-11-24"]
        store.change("los", lambda r: r.met_overleg(o.met_genodigde(Genodigde("inge", None, "piet"))))
        store.change("los", lambda r: r.met_afspraak(replace(afspraak(32), wie="jan", agendapunt="a9")))
        store.change("los", lambda r: r.met_afspraak(replace(afspraak(33), overleg="2027-01-01")))
        store.noem({"K-777": tekst("An")})
    verslag = controleer(files(tmp_path))
    assert not verslag.schade
    nowhere = {(found.plaats, found.wat.split(",")[0]) for found in verslag.bevindingen}
    assert nowhere == {
        ("overleggen, 2026-11-24, agendapunt a1", "verwijst naar casus ‘K-021’"),
        ("overleggen, 2026-11-24", "verwijst naar sleutelfiguur ‘piet’"),
        ("afspraken, 31", "verwijst naar casus ‘K-021’"),
        ("afspraken, 32", "verwijst naar casus ‘K-021’"),
        ("afspraken, 32", "verwijst naar sleutelfiguur ‘jan’"),
        ("afspraken, 32", "verwijst naar agendapunt van 2026-11-24 ‘a9’"),
        ("afspraken, 33", "verwijst naar casus ‘K-021’"),
        ("afspraken, 33", "verwijst naar overleg ‘2027-01-01’"),
        ("", "verwijst naar casus ‘K-777’"),
    }


def test_who_sat_in_who_corrected_and_what_an_afspraak_touches_are_references_too(tmp_path):
    item = wijk().overleggen["2026-11-24"].punt("a1")
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        told = replace(item, zit_aan=("inge", "piet"), notities=(Notitie(tekst("anders"), van="jan"),))
        store.change("los", lambda r: r.met_overleg(r.overleggen["2026-11-24"].met_punt(told)))
        store.change("los", lambda r: r.met_afspraak(replace(afspraak(31), raakt=("p1", "p9"))))
    assert said(tmp_path) == [
        f"register.json, {place}: verwijst naar {what}, en die is er niet."
        for place, what in (
            ("overleggen, 2026-11-24, agendapunt a1", "sleutelfiguur ‘piet’"),
            ("overleggen, 2026-11-24, agendapunt a1", "sleutelfiguur ‘jan’"),
            ("afspraken, 31", "punt van K-021 ‘p9’"),
        )
    ]


def test_a_document_of_another_shape_is_found_in_register_and_copy(folder):
    """With right checksums: only a fault of ours can write it."""
    text = '{"code":"K-021","kleur":"rood"}'
    rows = {**empty(), "casussen": {1: text}, "afspraken": {7: '{"nummer":8}'}}
    full = snapshot.Snapshot(rows, 9)
    write(files(folder), full)
    kopieen.maak(files(folder), full)
    found = said(folder)
    assert [line for line in found if line.startswith("register.json, casussen, 1: dit document")]
    assert [line for line in found if line.startswith("register.json, afspraken, 7: dit document")]
    assert len([line for line in found if line.startswith("kopieen/")]) == 2


def test_an_afspraak_under_another_number_is_found(folder):
    rows = {**empty(), "afspraken": {7: to_json(afspraak(8))}}
    write(files(folder), snapshot.Snapshot(rows, 9))
    assert any("nummer en plaats" in line for line in said(folder))
