"""A passphrase on the data: nothing readable without it, nothing exchangeable with it, nothing lost."""

import sys

import pytest
from tinydb import TinyDB

from overleg_tui.domain.errors import DamagedError, LockedError, Refused, StoreError
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import kopieen, slot
from overleg_tui.storage.files import Files
from overleg_tui.storage.folder import heeft_slot, unlocked
from overleg_tui.storage.follow import Lezer
from overleg_tui.storage.herstel import REST, uitwegen, zet_terug
from overleg_tui.storage.journal import check
from overleg_tui.storage.load import load
from overleg_tui.storage.relock import haal_slot, zet_slot
from overleg_tui.storage.seal import Seal
from overleg_tui.storage.small import read_namen
from overleg_tui.storage.store import open_files, open_store

from .bouw import GOEDKOOP, afspraak, casus, files, nu, regels, verlaat, wijk

GEHEIM = "zeven blauwe fietsen"
# With a blank: base64, in which everything lies behind the slot, has none.
NAAM = "An Jansen"


@pytest.fixture
def folder(tmp_path):
    """A folder with a slot on it, and changes in its journal."""
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        store.noem({"K-021": tekst(NAAM)})
        store.bewaar_concept("besluit", "wij besluiten")
        kopieen.maak(store._files, store._storage.whole())
    zet_slot(files(tmp_path), GEHEIM, GOEDKOOP)
    store = open_store(tmp_path, nu=nu, wachtwoord=GEHEIM)
    for n in range(3):
        store.change("afspraak", lambda r, n=n: r.met_afspraak(afspraak(40 + n, "huisbezoek")))
    verlaat(store)
    return tmp_path


def everything(folder):
    return {path: path.read_bytes() for path in (folder / "data").rglob("*") if path.is_file()}


def test_nothing_can_be_read_without_the_passphrase(folder):
    for path, data in everything(folder).items():
        if path.name not in ("register.open", "register.lock"):
            for word in (b"K-021", b"huisbezoek", NAAM.encode(), b"besluiten", b"Slaapt", b"mw."):
                assert word not in data, path
    with TinyDB(folder / "data/register.json", access_mode="r") as db:
        assert db.tables() == {"slot"}


@pytest.mark.parametrize("wrong", [None, "", "zeven blauwe fiets", GEHEIM + " "])
def test_a_wrong_passphrase_is_a_sentence_and_touches_nothing(folder, wrong):
    before = everything(folder)
    with pytest.raises(LockedError, match="wachtwoord"):
        open_store(folder, nu=nu, wachtwoord=wrong)
    assert everything(folder) == before


def test_with_the_passphrase_everything_works_as_before(folder):
    with open_store(folder, nu=nu, wachtwoord=GEHEIM) as store:
        assert store.register.afspraken.keys() == {"31", "40", "41", "42"}
        assert (dict(store.namen), store.concept("besluit")) == ({"K-021": NAAM}, "wij besluiten")
        store.change("casus", lambda r: r.met_casus(casus("K-099")))
        store.undo()
    assert heeft_slot(folder, nu)
    with open_store(folder, nu=nu, wachtwoord=GEHEIM, alleen_lezen=True) as store:
        assert "K-099" not in store.register.casussen


def test_taking_the_slot_off_makes_everything_plain_again(folder):
    haal_slot(unlocked(files(folder), GEHEIM))
    assert not heeft_slot(folder, nu)
    assert not [path for path, data in everything(folder).items() if slot.is_sealed(data)]
    with open_store(folder, nu=nu) as store:
        assert store.register.afspraken.keys() == {"31", "40", "41", "42"}
        assert dict(store.namen) == {"K-021": NAAM}
    assert {copy.fout for copy in kopieen.kopieen(files(folder))} == {""}


def test_a_slot_on_a_slot_or_none_to_take_off_is_refused(folder, tmp_path):
    with pytest.raises(Refused, match="al een slot"):
        zet_slot(unlocked(files(folder), GEHEIM), "anders")
    plain = tmp_path / "zonder"
    plain.mkdir()
    with pytest.raises(Refused, match="geen slot"):
        haal_slot(files(plain))
    with pytest.raises(StoreError, match="leeg wachtwoord"):
        zet_slot(files(plain), "  ")


def read(here):
    load(here)
    read_namen(here)


@pytest.mark.parametrize("name", ["register.json", "register.log", "register.stand", "namen.json"])
def test_every_flipped_bit_behind_the_slot_is_noticed(folder, name):
    here = unlocked(files(folder), GEHEIM)
    path = folder / "data" / name
    whole = path.read_bytes().rstrip(b"\0")
    for place in range(0, len(whole), 1 if len(whole) < 1500 else 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        with pytest.raises(DamagedError):
            read(here)


@pytest.mark.parametrize("order", ["0213", "023", "012", "01123", "0132"])
def test_sealed_lines_cannot_be_swapped_dropped_or_replayed(folder, order):
    """Also by somebody who repairs the checks, which need no key."""
    path = folder / "data/register.log"
    lines = [line.decode("ascii").rstrip("\n") for line in regels(path)]
    previous, made = "", []
    for line in (lines[int(n)] for n in order):
        payload = line.partition(" ")[2]
        previous = check(previous, payload)
        made.append(f"{previous} {payload}\n")
    path.write_text("".join(made), "ascii", newline="\n")
    with pytest.raises(DamagedError):
        load(unlocked(files(folder), GEHEIM))


def test_a_sealed_file_cannot_take_the_place_of_another(folder):
    copy = kopieen.paden(files(folder))[0].read_bytes()
    here = unlocked(files(folder), GEHEIM)
    for path in (here.namen, here.snapshot):
        kept = path.read_bytes()
        path.write_bytes(copy)
        with pytest.raises(DamagedError):
            open_files(here)
        path.write_bytes(kept)


def test_a_plain_register_put_in_place_of_a_sealed_one_is_noticed(folder, tmp_path):
    other = tmp_path / "vals"
    other.mkdir()
    with open_files(files(other)) as store:
        store.change("wijk", lambda _: wijk())
    (folder / "data/register.json").write_bytes((other / "data/register.json").read_bytes())
    for wachtwoord in (None, GEHEIM):
        with pytest.raises(DamagedError):
            open_store(folder, nu=nu, wachtwoord=wachtwoord)


def test_herstel_works_behind_a_slot_also_when_the_register_is_damaged(folder):
    path = folder / "data/register.json"
    path.write_bytes(path.read_bytes().replace(b"A", b"B", 1))
    here = unlocked(files(folder), GEHEIM)
    assert uitwegen(here)[0].gemist == 0
    zet_terug(here, REST)
    with open_store(folder, nu=nu, wachtwoord=GEHEIM) as store:
        assert store.register.afspraken.keys() == {"31", "40", "41", "42"}
    assert {slot.is_sealed(path.read_bytes()) for path in (folder / "data/apart").iterdir()} == {True}


def test_what_was_left_unsealed_is_sealed_at_the_next_start(folder):
    here = unlocked(files(folder), GEHEIM)
    plain = here.seal.unwrap(here.namen.read_bytes(), "namen", "namen.json")
    here.namen.write_bytes(plain)
    with open_files(here) as store:
        assert dict(store.namen) == {"K-021": NAAM}
    assert slot.is_sealed(here.namen.read_bytes())


def test_a_follower_reads_behind_the_slot(folder):
    here = unlocked(files(folder), GEHEIM)
    lezer = Lezer(here)
    with open_files(here) as store:
        store.change("casus", lambda r: r.met_casus(casus("K-099")))
        assert lezer.volg() == store.register


def test_without_the_extra_a_slot_says_what_to_install(folder, tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("cryptography")]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers.aead", None)
    with pytest.raises(StoreError, match="versleuteld"):
        open_store(folder, nu=nu, wachtwoord=GEHEIM)
    plain = tmp_path / "zonder"
    plain.mkdir()
    with pytest.raises(StoreError, match="versleuteld"):
        zet_slot(files(plain), GEHEIM)
    with open_store(plain, nu=nu) as store:
        store.change("wijk", lambda _: wijk())


def test_the_real_cost_is_that_of_the_standard(tmp_path):
    seal = slot.new_slot(GEHEIM)
    assert (seal.header["geheugen"], seal.header["rondes"], seal.header["banen"]) == (65536, 3, 4)
    assert slot.open_slot(seal.header, GEHEIM).unwrap_line(seal.wrap_line("x", "p"), "p") == "x"
    assert isinstance(Files(tmp_path, nu).seal, Seal)


def test_a_slot_put_on_a_folder_seals_or_removes_every_trace_of_before(tmp_path):
    for n in range(3):
        with open_files(files(tmp_path)) as store:
            store.change("wijk", lambda r, n=n: wijk().met_afspraak(afspraak(50 + n, "huisbezoek")))
    assert kopieen.journalen(files(tmp_path))
    files(tmp_path).keep_apart(tmp_path / "data/register.json")
    zet_slot(files(tmp_path), GEHEIM, GOEDKOOP)
    assert not [path.name for path, data in everything(tmp_path).items() if b"K-021" in data]
    assert not [path for path in everything(tmp_path) if path.suffix == ".nieuw"]
