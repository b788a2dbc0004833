"""A table behaves like a plain dict, whatever is done to it, and knows what differs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.domain.afspraak import Afspraak
from overleg_tui.domain.tabel import ONBEKEND, Tabel
from overleg_tui.domain.tekst import tekst

IDS = st.integers(0, 90).map(str)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("met"), IDS, st.integers(0, 3)),
        st.tuples(st.just("zonder"), IDS, st.just(0)),
        st.tuples(st.just("vast"), IDS, st.just(0)),
    ),
    max_size=150,
)


class Schijf:
    """Rows that are made at their first use."""

    def __init__(self, rows, **wijzers):
        self.rows, self.ids, self.wijzers = rows, [*rows], wijzers

    def lees(self, id_):
        return self.rows[id_]()

    def vooraf(self, id_, veld):
        return ONBEKEND


def difference(new, old):
    ids = {id_ for id_ in new.keys() | old.keys() if new.get(id_) != old.get(id_)}
    return {id_: new.get(id_) for id_ in ids}


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.dictionaries(IDS, st.integers(0, 3)), STEPS)
def test_a_table_is_a_dict_that_never_changes(rows, steps):
    table, model = (
        Tabel(bron=Schijf({key: lambda value=value: value for key, value in rows.items()})),
        dict(rows),
    )
    settled, settled_model = table, dict(model)
    for doing, id_, value in steps:
        if doing == "vast":
            table = table.vast()
            settled, settled_model = table, dict(model)
        elif doing == "met":
            table, model = table.met(id_, value), {**model, id_: value}
        else:
            table = table.zonder(id_)
            model.pop(id_, None)
        assert len(table) == len(model)
        assert (id_ in table) is (id_ in model)
    assert dict(table) == model
    assert dict(settled) == settled_model
    assert table.verschil(settled) == difference(model, settled_model)
    assert settled.verschil(table) == difference(settled_model, model)


def test_a_row_is_read_once_and_only_when_asked_for():
    read = []
    table = Tabel(bron=Schijf({"a": lambda: read.append("a") or 1, "b": lambda: read.append("b") or 2}))
    assert (len(table), "a" in table, list(table), read) == (2, True, ["a", "b"], [])
    assert table["a"] == table["a"] == 1
    assert read == ["a"]


def test_undoing_in_a_long_table_compares_only_what_was_touched():
    table = Tabel(bron=Schijf({str(n): lambda: 1 / 0 for n in range(500)})).vast()
    changed = table.met("7", 1).vast().met("8", 2).vast()
    assert table.zonder("7").zonder("8").vast().verschil(changed.zonder("7").vast()) == {"8": None}


def test_a_group_is_found_in_every_layer_and_after_every_change():
    def rij(n: int, casus: str) -> Afspraak:
        return Afspraak(n, "2026-12-08", None, casus, tekst(f"doet {n}"))

    tabel: Tabel[Afspraak] = Tabel(
        bron=Schijf({str(n): lambda n=n: rij(n, f"K-{n % 3}") for n in range(1, 10)})
    )
    assert [a.nummer for a in tabel.groep("casus", "K-0")] == [3, 6, 9]
    changed = tabel.met("6", rij(6, "K-1")).met("10", rij(10, "K-0")).zonder("9")
    assert [a.nummer for a in changed.groep("casus", "K-0")] == [3, 10]
    assert [a.nummer for a in tabel.groep("casus", "K-0")] == [3, 6, 9]
    for n in range(11, 200):
        changed = changed.met(str(n), rij(n, "K-0")).vast()
    expected = [a.nummer for a in changed.values() if a.casus == "K-0"]
    assert sorted(a.nummer for a in changed.groep("casus", "K-0")) == sorted(expected)
    assert changed.groep("casus", "nergens") == []


def test_a_set_is_found_by_each_of_its_members_in_every_layer():
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Rij:
        dagen: frozenset[int]

    tabel: Tabel[Rij] = Tabel({"a": Rij(frozenset({1, 2})), "b": Rij(frozenset()), "c": Rij(frozenset({2}))})
    assert tabel.groep("dagen", 2) == [tabel["a"], tabel["c"]]
    changed = tabel.met("b", Rij(frozenset({2, 3}))).zonder("c")
    assert changed.groep("dagen", 2) == [tabel["a"], changed["b"]]
    assert changed.groep("dagen", 9) == []


def test_the_values_of_an_attribute_are_known_in_every_layer():
    def rij(casus: str) -> Afspraak:
        return Afspraak(1, "2026-12-08", None, casus, tekst("belt"))

    tabel = Tabel({str(n): rij(f"K-{n % 3}") for n in range(1, 10)})
    changed = tabel.met("10", rij("K-9")).zonder("3")
    assert changed.waarden("casus") == {"K-0", "K-1", "K-2", "K-9"}
    assert (changed.met_waarde("casus", "K-0"), changed.met_waarde("casus", "K-9")) == (["6", "9"], ["10"])


def test_a_group_that_is_told_beforehand_reads_only_its_own_rows():
    rows = {"a": lambda: Afspraak(1, "o", None, "K-1", tekst("belt")), "b": lambda: 1 / 0}
    tabel = Tabel(bron=Schijf(rows, casus={"K-1": ["a"], None: ["b"]}))
    assert [a.nummer for a in tabel.groep("casus", "K-1")] == [1]
    assert tabel.met_waarde("casus", None) == ["b"]
    assert tabel.zonder("a").groep("casus", "K-1") == []
