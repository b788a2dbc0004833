"""Whatever happens to a file is noticed: any bit, any length, any foreign or older file."""

import shutil

import pytest

from overleg_tui.domain.errors import DamagedError
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import small
from overleg_tui.storage.load import load, traces
from overleg_tui.storage.store import open_files, open_store

from .bouw import LyingDisk, casus, files, gevuld, nu, regels, verlaat

NAMES = ("register.json", "register.log", "register.stand", "namen.json")


@pytest.fixture
def folder(tmp_path):
    """A folder as kill -9 left it, with changes in snapshot and journal."""
    with open_files(files(tmp_path)) as store:
        store.noem({"K-021": tekst("An")})
    gevuld(tmp_path)
    return tmp_path


def read(folder, disk=None):
    """Read as the program does before it shows anything."""
    found = load(files(folder, disk))
    small.read_namen(files(folder, disk))
    return found


def unnoticed(folder, name, versions):
    """Read each version of a file, given with its place; return the places where nothing was noticed."""
    disk, found = LyingDisk(folder / "data" / name), []
    for place, disk.data in versions:
        try:
            read(folder, disk)
            found.append(place)
        except DamagedError:
            pass
    return found


def used(path):
    """Return a file without the room at its end."""
    return path.read_bytes().rstrip(b"\0")


@pytest.mark.parametrize("name", NAMES)
def test_every_flipped_bit_is_noticed(folder, name):
    whole = used(folder / "data" / name)
    versions = (
        (place, whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        for place in range(len(whole))
    )
    assert unnoticed(folder, name, versions) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_shorter_file_is_noticed(folder, name):
    whole = used(folder / "data" / name)
    assert unnoticed(folder, name, ((size, whole[:size]) for size in range(len(whole)))) == []


def test_damage_in_the_room_after_the_last_line_costs_nothing_and_is_kept(folder):
    path = folder / "data/register.log"
    disk, whole, size = LyingDisk(path), path.read_bytes(), len(used(path))
    before = read(folder).rows
    assert len(whole) > size
    for place in range(size, len(whole)):
        disk.data = whole[:place] + b"x" + whole[place + 1 :]
        found = read(folder, disk)
        assert (found.rows, found.torn) == (before, True)
        disk.data = whole[:place]
        assert read(folder, disk).rows == before


@pytest.mark.parametrize("name", [name for name in NAMES if name != "register.log"])
@pytest.mark.parametrize("extra", [b"\n", b"{}\n", b"\0", "é".encode()])
def test_anything_added_is_noticed(folder, name, extra):
    path = folder / "data" / name
    path.write_bytes(path.read_bytes() + extra)
    with pytest.raises(DamagedError, match=name):
        read(folder)


@pytest.mark.parametrize("extra", [b"x\ny\n", b"\n\n"])
def test_more_than_one_line_added_to_the_journal_is_noticed(folder, extra):
    path = folder / "data/register.log"
    path.write_bytes(used(path) + extra)
    with pytest.raises(DamagedError, match=r"register\.log"):
        read(folder)


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_not_a_new_folder(folder, name):
    shutil.copytree(folder / "data", folder / "elders")
    with open_files(files(folder)):
        pass  # the first start of the day makes a copy, which shows that there were names
    shutil.rmtree(folder / "data/kopieen") if name != "namen.json" else None
    (folder / "data" / name).unlink()
    with pytest.raises(DamagedError, match=f"{name}: het bestand is weg"):
        open_files(files(folder))


def test_a_lock_or_a_copy_shows_that_there_was_a_register(folder):
    for path in (folder / "data").glob("register.[jlso]*"):
        if path.name != "register.lock":
            path.unlink()
    assert traces(files(folder))
    for left in ("kopieen", "namen.json", "register.lock"):
        with pytest.raises(DamagedError):
            read(folder)
        path = folder / "data" / left
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert not traces(files(folder))


def test_an_older_journal_is_noticed(folder):
    path = folder / "data/register.log"
    old = path.read_bytes()
    store = open_files(files(folder))
    store.change("later", lambda r: r.met_casus(casus("K-099")))
    verlaat(store)
    path.write_bytes(old)
    with pytest.raises(DamagedError, match=r"register\.log"):
        read(folder)


@pytest.mark.parametrize(
    "names", [NAMES[:1], NAMES[1:2], NAMES[2:3], NAMES[:2], NAMES[1:3], (NAMES[0], NAMES[2])]
)
def test_files_from_before_the_last_snapshot_are_noticed(folder, names):
    old = folder / "oud"
    shutil.copytree(folder / "data", old)
    with open_files(files(folder)) as store:
        store.change("later", lambda r: r.met_casus(casus("K-098")))
    store = open_files(files(folder))
    store.change("nog later", lambda r: r.met_casus(casus("K-099")))
    verlaat(store)
    for name in names:
        shutil.copy(old / name, folder / "data" / name)
    with pytest.raises(DamagedError):
        read(folder)


def test_a_damaged_folder_is_not_touched_by_trying_to_open_it(folder):
    path = folder / "data/register.json"
    path.write_bytes(path.read_bytes()[:-1])
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for alleen_lezen in (False, True):
        with pytest.raises(DamagedError, match="overleg herstel"):
            open_store(folder, nu=nu, alleen_lezen=alleen_lezen)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {path: data for path, data in after.items() if path.name != "register.open"} == before


@pytest.mark.parametrize("order", ["021", "01", "02", "011", "12", "0212"])
def test_lines_in_another_order_are_noticed(folder, order):
    path = folder / "data/register.log"
    lines = regels(path)
    path.write_bytes(b"".join(lines[int(n)] for n in order))
    with pytest.raises(DamagedError, match=r"register\.log"):
        read(folder)


@pytest.mark.parametrize("tail", [b"x", b"abc def", b"\0" * 90 + b"\n", b"\n"])
def test_a_last_line_that_was_never_finished_is_no_damage(folder, tail):
    path = folder / "data/register.log"
    whole = read(folder)
    path.write_bytes(used(path) + tail + bytes(90))
    with open_files(files(folder)) as store:
        assert store.register.afspraken.keys() == {"31", "40", "41"}
        kept = [path.read_bytes() for path in (folder / "data/apart").glob("*register.log")]
        assert [data.endswith(tail + bytes(90)) for data in kept] == [True]
        store.change("verder", lambda r: r.met_casus(casus("K-099")))
    assert read(folder).seq == whole.seq + 1
