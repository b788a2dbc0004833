"""Checksums, and what is done while another core takes them."""

import threading

import pytest

from overleg_tui.domain.errors import DamagedError
from overleg_tui.storage.controlesom import controlesom, twee_sommen, vroegere_som
from overleg_tui.storage.store import open_store
from overleg_tui.storage.tegelijk import tegelijk

from .bouw import gevuld, nu


def test_a_checksum_is_of_every_byte_and_each_kind_has_a_length_of_its_own():
    assert len({controlesom(b"ab"), controlesom(b"aB"), controlesom(b"a"), controlesom(b"")}) == 4
    assert (len(controlesom(b"")), len(vroegere_som(b""))) == (32, 64)


@pytest.mark.parametrize("end", [0, 3, 5000, 9000])
def test_two_sums_are_those_of_the_part_and_of_all(end):
    data = bytes(range(250)) * 36
    assert twee_sommen(memoryview(data), end) == (controlesom(data[:end]), controlesom(data))


def test_what_is_done_meanwhile_is_done_by_the_one_who_waits():
    done: list[threading.Thread] = []
    work = threading.current_thread
    assert tegelijk(work, None) is threading.main_thread()
    assert tegelijk(work, lambda: done.append(threading.current_thread())) is not threading.main_thread()
    assert done == [threading.main_thread()]
    with pytest.raises(ZeroDivisionError):
        tegelijk(lambda: 1 // 0, lambda: None)


def test_what_is_done_while_a_folder_is_gone_through_is_done_once_and_damage_is_found_all_the_same(tmp_path):
    gevuld(tmp_path)
    done: list[str] = []
    with open_store(tmp_path, nu=nu, intussen=lambda: done.append("geladen")) as store:
        assert store.register.casussen
    assert done == ["geladen"]
    path = tmp_path / "data/register.json"
    path.write_bytes(path.read_bytes().replace(b"a", b"b", 1))
    with pytest.raises(DamagedError):
        open_store(tmp_path, nu=nu, intussen=lambda: done.append("ook dan"))
    assert done == ["geladen", "ook dan"]


def test_what_goes_wrong_meanwhile_is_told_and_the_folder_is_free_again(tmp_path):
    gevuld(tmp_path)
    with pytest.raises(ZeroDivisionError):
        open_store(tmp_path, nu=nu, intussen=lambda: 1 // 0)
    open_store(tmp_path, nu=nu).close()
