"""Who saw or exported what when: told with the changes, and never in the way of them."""

import json

import pytest

from overleg_tui.domain.logboek import in_woorden, reikwijdte
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.register import Plek
from overleg_tui.domain.verloop import begin
from overleg_tui.storage import gezienlog, kopieen
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.files import Files
from overleg_tui.storage.folder import unlocked
from overleg_tui.storage.logboek import lees_logboek
from overleg_tui.storage.relock import haal_slot, zet_slot
from overleg_tui.storage.store import open_files

from .bouw import DAG, GOEDKOOP, QuickDisk, files, nu, wijk


@pytest.fixture
def marga(tmp_path):
    return Files(tmp_path, nu, QuickDisk(), wie="marga")


def wat(found):
    return [(regel.wat, regel.betreft) for regel in found if regel.gezien]


def logboek(files):
    return lees_logboek(files, kopieen.alle_journalen(files))


def test_a_casus_is_told_when_it_is_on_at_the_overleg_and_once_while_it_stays_on(marga):
    with open_files(marga) as store:
        store.change("wijk", lambda _: wijk())
        overleg = next(o for o in store.register.overleggen.values() if o.codes and not o.voorbij)
        punt = next(p for p in overleg.agenda if p.casus)
        store.onthoud(Plek(overleg.id, punt.id))
        store.onthoud(Plek(overleg.id, punt.id, regel=2))
        if overleg.fase is not Fase.BEZIG:
            store.change("begonnen", lambda r: begin(r, overleg.id, DAG))
        store.onthoud(Plek(overleg.id, punt.id, leeg=True))
        store.onthoud(Plek(overleg.id, punt.id))
        store.gezien.bekeken("Opvolging bekeken")
        store.gezien.geschreven([marga.map / "a.md", marga.map / "b.md"], [punt.casus, punt.casus])
    found = logboek(marga)
    about = (f"casus {punt.casus}",)
    seen = wat(found.regels)
    assert seen[-3:] == [
        ("Getoond op het overleg van di 24-11-2026", about),
        ("Opvolging bekeken", ()),
        ("Geschreven: a.md, b.md", about),
    ]
    assert len(seen) == (3 if overleg.fase is Fase.BEZIG else 4)
    assert {regel.wie for regel in found.regels} == {"marga"}
    assert next(r.wat for r in found.regels if not r.gezien) == "wijk"
    assert f"{len(seen)} keer iets bekeken of geschreven" in reikwijdte(found)
    assert in_woorden(found.regels[-1]).endswith(f"marga  Geschreven: a.md, b.md · casus {punt.casus}")


def test_reading_only_writes_nothing_but_tells_what_is_exported(marga, tmp_path):
    with open_files(marga) as store:
        store.change("wijk", lambda _: wijk())
    with open_files(files(tmp_path), alleen_lezen=True) as store:
        store.gezien.bekeken("Casus bekeken", "K-021")
        assert not marga.gezien.exists()
        store.gezien.geschreven([tmp_path / "a.md"], ["K-021"])
    assert wat(logboek(marga).regels) == [("Geschreven: a.md", ("casus K-021",))]


def test_a_line_that_is_damaged_is_named_and_stops_nothing(marga):
    with open_files(marga) as store:
        store.change("wijk", lambda _: wijk())
        for n in range(3):
            gezienlog.noteer(marga, f"gezien {n}")
    good = marga.gezien.read_bytes()
    marga.gezien.write_bytes(good + b"0123 half een re")
    assert logboek(marga).onleesbaar == ()
    marga.gezien.write_bytes(good.replace(b"gezien 1", b"gezien x"))
    found = logboek(marga)
    assert [what for what, _ in wat(found.regels)] == ["gezien 0", "gezien 2"]
    assert found.onleesbaar == ("gezien.log",)
    assert any("gezien.log" in str(f) for f in controleer(marga).bevindingen)
    with open_files(marga) as store:
        assert store.register == wijk()


def test_nobody_is_kept_from_looking_where_it_cannot_be_written(marga):
    gezienlog.noteer(marga, "in een map die er niet is")
    assert gezienlog.lees(marga) == ((), False)


def test_behind_a_slot_no_code_can_be_read_and_without_it_every_line_again(marga, tmp_path):
    with open_files(marga) as store:
        store.change("wijk", lambda _: wijk())
    gezienlog.noteer(marga, "Casus bekeken", ["K-021"])
    zet_slot(marga, "lang genoeg geheim", GOEDKOOP)
    assert b"K-021" not in marga.gezien.read_bytes()
    sealed = unlocked(marga, "lang genoeg geheim")
    gezienlog.noteer(sealed, "Casus bekeken", ["K-022"])
    seen = [("Casus bekeken", ("casus K-021",)), ("Casus bekeken", ("casus K-022",))]
    assert wat(gezienlog.lees(sealed)[0]) == seen
    assert gezienlog.lees(marga) == ((), True)
    haal_slot(sealed)
    assert wat(gezienlog.lees(marga)[0]) == seen
    assert json.loads(marga.gezien.read_text().splitlines()[0][33:])[2] == "Casus bekeken"
