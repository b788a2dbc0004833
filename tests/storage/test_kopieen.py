"""Backups: when they are made, that they are verified, which ones stay; and putting one back."""

from datetime import date, datetime, timedelta

import pytest

from overleg_tui.domain.errors import DamagedError, InUseError, Refused
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import kopieen, small
from overleg_tui.storage.herstel import REST, uitwegen, zet_terug
from overleg_tui.storage.journal import CHECK
from overleg_tui.storage.store import open_files

from .bouw import DAG, afspraak, casus, files, gevuld, overleg, regels, verlaat, wijk


def at(folder, days, hours=0):
    made = files(folder)
    made.nu = lambda: DAG + timedelta(days=days, hours=hours)
    return made


def register(folder):
    with open_files(files(folder), alleen_lezen=True) as store:
        return store.register


def ways(folder):
    return [way.naam for way in uitwegen(files(folder))]


def test_the_first_start_of_a_day_makes_a_copy(tmp_path):
    for days, hours in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 5)):
        with open_files(at(tmp_path, days, hours)) as store:
            store.change("casus", lambda r, n=days: r.met_casus(casus(f"K-{n}")))
    assert [copy.naam for copy in kopieen.kopieen(files(tmp_path))] == [
        "2026-11-25-130000",
        "2026-11-24-140000",
    ]


def test_an_empty_register_is_not_copied(tmp_path):
    with open_files(files(tmp_path)):
        pass
    assert kopieen.paden(files(tmp_path)) == []


def test_closing_an_overleg_makes_a_copy_and_saving_a_closed_one_does_not(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        assert kopieen.paden(files(tmp_path)) == []
        store.change("sluiten", lambda r: r.met_overleg(overleg(Fase.AFGESLOTEN)))
        store.change("plaats", lambda r: r.met_casus(casus("K-9")))
    (copy,) = kopieen.kopieen(files(tmp_path))
    assert (copy.telling.overleg, copy.telling.overleggen, copy.telling.casussen) == ("2026-11-24", 1, 1)
    assert copy.telling.afspraken == 1
    assert str(copy.telling) == "overleg van 2026-11-24, 1 overleg, 1 casus, 1 afspraak"
    assert copy.bewaard == DAG.isoformat()


def test_a_copy_that_does_not_read_back_is_damage_and_a_warning(tmp_path):
    disk = files(tmp_path).disk
    real = disk.write

    def flip(fd, data):
        real(fd, data.replace(b"Wie belt", b"Wie bilt"))

    with open_files(files(tmp_path, disk)) as store:
        store.change("wijk", lambda _: wijk())
        disk.write = flip
        with pytest.raises(DamagedError):
            kopieen.maak(store._files, store._storage.whole())
        disk.write = real


def test_ten_stay_then_one_a_day_then_one_a_month():
    vandaag = date(2026, 11, 24)
    names = [f"{vandaag - timedelta(days=n // 2)}-{23 - n % 2:02d}0000" for n in range(600)]
    keep = kopieen.blijvers(names, vandaag)
    assert set(names[:10]) <= keep
    days = {name[:10] for name in keep if vandaag - date.fromisoformat(name[:10]) <= timedelta(days=31)}
    assert len(days) == 32
    months = [name[:7] for name in keep if vandaag - date.fromisoformat(name[:10]) > timedelta(days=31)]
    assert len(months) == len(set(months)) == len({name[:7] for name in names}) - 1
    assert kopieen.blijvers(["van mij", *names], vandaag) >= {"van mij"}


def test_old_copies_go_with_their_names(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.noem({"K-021": tekst("An")})
    for day in range(14):
        for hour in (0, 1):
            made = at(tmp_path, day, hour)
            with open_files(made) as store:
                store.kopie_van_vandaag()
                kopieen.maak(made, store._storage.whole())
    stems = {path.stem for path in kopieen.paden(files(tmp_path))}
    named = {path.stem.removesuffix("-namen") for path in (tmp_path / "data/kopieen").glob("*-namen.json")}
    assert stems == named
    assert len(stems) == 20  # the last ten, of four days, and one of each of the ten days before


def test_a_copy_made_now_stays_even_when_the_clock_is_wrong(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        for n in range(12):
            kopieen.maak(at(tmp_path, n), store._storage.whole())
        early = files(tmp_path)
        early.nu = lambda: datetime(1999, 1, 1)
        assert kopieen.maak(early, store._storage.whole()).exists()


def test_eleven_copies_in_one_second_stay_in_order(tmp_path):
    with open_files(files(tmp_path)) as store:
        for n in range(1, 14):
            store.change("afspraak", lambda r, n=n: r.met_afspraak(afspraak(n)))
            kopieen.maak(store._files, store._storage.whole())
    counts = [copy.telling.afspraken for copy in kopieen.kopieen(files(tmp_path))]
    assert counts == list(range(13, 3, -1))


def test_herstel_puts_a_copy_back_and_the_replaced_one_can_come_back_as_well(tmp_path):
    gevuld(tmp_path)
    with open_files(at(tmp_path, 1)) as store:
        before = store.register
        store.change("casus", lambda r: r.met_casus(casus("K-099")))
        after = store.register
    later = at(tmp_path, 2)
    zet_terug(later, "2026-11-25-130000")
    assert register(tmp_path) == before
    zet_terug(later, ways(tmp_path)[0])
    assert register(tmp_path) == after


def test_herstel_of_an_unknown_copy_changes_nothing(tmp_path):
    here = gevuld(tmp_path)
    with pytest.raises(Refused, match="geen kopie ‘gisteren’"):
        zet_terug(files(tmp_path), "gisteren")
    assert register(tmp_path) == here


def test_herstel_waits_for_the_program_to_be_closed(tmp_path):
    gevuld(tmp_path)
    with open_files(files(tmp_path)), pytest.raises(InUseError):
        zet_terug(files(tmp_path), ways(tmp_path)[0])


def damage(path, place=60):
    data = path.read_bytes()
    path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


def test_a_damaged_snapshot_loses_nothing(tmp_path):
    """The last copy, and every journal since, make it again."""
    gevuld(tmp_path)
    for day in range(3):
        with open_files(at(tmp_path, 0, day)) as store:
            store.change("casus", lambda r, n=day: r.met_casus(casus(f"K-{n}")))
            now = store.register
    path = tmp_path / "data/register.json"
    damage(path)
    damaged = path.read_bytes()
    (rest, copy) = uitwegen(files(tmp_path))
    assert (rest.naam, rest.gemist) == (REST, 0)
    assert rest.uitleg.endswith("er ontbreekt niets")
    assert copy.telling.casussen == 1
    kept = zet_terug(files(tmp_path), REST)
    assert register(tmp_path) == now
    assert damaged in [path.read_bytes() for path in kept]


@pytest.mark.parametrize("line", range(5))
def test_a_damaged_line_costs_that_line_alone(tmp_path, line):
    gevuld(tmp_path, lines=5)
    path = tmp_path / "data/register.log"
    lines = regels(path)
    lines[line + 1] = lines[line + 1].replace(b"huisbezoek", b"huisbezork")
    path.write_bytes(b"".join(lines))
    (rest, *_) = uitwegen(files(tmp_path))
    assert rest.gemist == 1
    assert "1 wijzigingen zijn niet meer te lezen" in rest.uitleg
    zet_terug(files(tmp_path), REST)
    assert register(tmp_path).afspraken.keys() == {"31", "40", "41", "42", "43", "44"} - {str(40 + line)}


def test_a_damaged_begin_of_the_journal_costs_nothing(tmp_path):
    now = gevuld(tmp_path)
    damage(tmp_path / "data/register.log", CHECK + 3)
    assert uitwegen(files(tmp_path))[0].gemist == 0
    zet_terug(files(tmp_path), REST)
    assert register(tmp_path) == now


def test_a_journal_that_was_cut_off_says_how_much_is_missing(tmp_path):
    gevuld(tmp_path, lines=4)
    path = tmp_path / "data/register.log"
    path.write_bytes(b"".join(regels(path)[:3]))
    (rest, *_) = uitwegen(files(tmp_path))
    assert (rest.gemist, rest.telling.afspraken) == (2, 3)


def test_a_lost_stand_costs_nothing_but_that_is_not_claimed(tmp_path):
    now = gevuld(tmp_path)
    (tmp_path / "data/register.stand").unlink()
    (rest, *_) = uitwegen(files(tmp_path))
    assert rest.uitleg.endswith("of er iets ontbreekt is niet te zien")
    zet_terug(files(tmp_path), REST)
    assert register(tmp_path) == now


def test_everything_gone_but_the_copies(tmp_path):
    gevuld(tmp_path)
    for path in (tmp_path / "data").glob("register.*"):
        path.unlink()
    with pytest.raises(DamagedError):
        open_files(files(tmp_path))
    zet_terug(files(tmp_path), ways(tmp_path)[-1])
    assert register(tmp_path) == wijk()


def test_damaged_names_come_back_from_the_copy_and_the_register_stays(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.noem({"K-021": tekst("An")})
        kopieen.maak(store._files, store._storage.whole())
    now = gevuld(tmp_path)
    damage(tmp_path / "data/namen.json")
    with pytest.raises(DamagedError, match=r"namen\.json"):
        open_files(files(tmp_path))
    zet_terug(files(tmp_path), REST)
    assert register(tmp_path) == now
    assert small.read_namen(files(tmp_path)) == {"K-021": "An"}


def test_putting_a_copy_back_never_takes_a_name_away(tmp_path):
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.noem({"K-021": tekst("An"), "K-1": tekst("Bep")})
        kopieen.maak(store._files, store._storage.whole())
        store.noem({"K-021": tekst("Anna"), "K-2": tekst("Cor")})
    zet_terug(files(tmp_path), ways(tmp_path)[-1])
    assert small.read_namen(files(tmp_path)) == {"K-021": "Anna", "K-1": "Bep", "K-2": "Cor"}


def test_a_damaged_copy_is_listed_with_what_is_wrong_and_not_offered(tmp_path):
    gevuld(tmp_path)
    (path,) = kopieen.paden(files(tmp_path))
    damage(path)
    assert kopieen.kopieen(files(tmp_path))[0].fout == "de controlesom klopt niet"
    assert ways(tmp_path) == []


def test_a_crash_while_a_copy_is_put_back_can_be_put_right_again(tmp_path):
    now = gevuld(tmp_path)
    here = files(tmp_path)
    damage(here.snapshot)
    disk = here.disk
    real = disk.replace

    def stop(source, target):
        if target == here.journal:
            raise KeyboardInterrupt
        real(source, target)

    disk.replace = stop
    with pytest.raises(KeyboardInterrupt):
        zet_terug(here, REST)
    disk.replace = real
    try:
        with open_files(files(tmp_path)) as store:
            assert store.register == now
    except DamagedError:
        zet_terug(files(tmp_path), REST)
        assert register(tmp_path) == now
    verlaat(open_files(files(tmp_path)))


def test_the_copy_of_the_day_keeps_no_start_waiting_and_is_of_before_the_first_change(tmp_path):
    gevuld(tmp_path)
    for path in (tmp_path / "data/kopieen").glob("*.json"):
        path.unlink()
    with open_files(files(tmp_path)) as store:
        assert kopieen.paden(files(tmp_path)) == []
        store.change("nieuw", lambda r: r.met_casus(casus("K-099")))
        (copy,) = kopieen.paden(files(tmp_path))
        assert "K-099" not in str(kopieen.lees(files(tmp_path), copy).rows)
        store.kopie_van_vandaag()
    assert kopieen.paden(files(tmp_path)) == [copy]
