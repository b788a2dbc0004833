"""Losing power at any moment, whatever the disk kept: what was acknowledged is there, no half change."""

import pytest

from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import documents, small
from overleg_tui.storage.load import load
from overleg_tui.storage.relock import haal_slot, zet_slot
from overleg_tui.storage.slot import header_in, open_slot
from overleg_tui.storage.store import open_files

from .bouw import GOEDKOOP, afspraak, casus, files, wijk
from .stroom import PowerDisk, StateDisk


def lay(folder, state, root):
    """Put a state in a folder of its own."""
    for path, data in state.items():
        target = folder / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def test_power_lost_at_any_moment_loses_nothing_acknowledged(tmp_path, monkeypatch):
    monkeypatch.setattr("overleg_tui.storage.journal_storage.LIMIT", 900)
    root = tmp_path / "echt"
    root.mkdir()
    disk = PowerDisk()
    acknowledged = [Register()]
    disk.label = (0, None)
    store = open_files(files(root, disk))
    changes = [lambda _: wijk()]
    changes += [lambda r, n=n: r.met_afspraak(afspraak(40 + n)).met_casus(casus(f"K-{n}")) for n in range(3)]
    for n, change in enumerate(changes):
        disk.label = (n, n + 1)
        register = store.change(f"stap {n}", change)
        acknowledged.append(register)
        disk.label = (n + 1, None)
        store.onthoud(Plek("2026-11-24", f"a{n}"))
    store.close()
    seen = set()
    for sure, coming in disk.moments:
        for state in coming:
            key = frozenset(state.items())
            if (sure, key) not in seen:
                seen.add((sure, key))
                check(tmp_path / "leeg", root, state, sure, acknowledged)
    assert len(seen) > 100


def check(folder, root, state, label, acknowledged):
    """Open what is left: it holds what was acknowledged, or that and the whole change under way."""
    disk = StateDisk({folder / path.relative_to(root): data for path, data in state.items()})
    found = load(files(folder, disk))
    rows = documents.register(found.rows, None) if found else Register()
    allowed = [acknowledged[n] for n in label if n is not None]
    tables = [(r.overleggen, r.casussen, r.afspraken) for r in allowed]
    assert (rows.overleggen, rows.casussen, rows.afspraken) in tables


@pytest.mark.parametrize("locking", [True, False])
def test_power_lost_while_locking_or_unlocking_loses_nothing(tmp_path, locking):
    root = tmp_path / "echt"
    root.mkdir()
    with open_files(files(root)) as store:
        store.change("wijk", lambda _: wijk())
        store.noem({"K-021": tekst("An")})
    if not locking:
        zet_slot(files(root), "geheim", GOEDKOOP)
    disk = PowerDisk()
    for path in root.rglob("*"):
        if path.is_file() and path.name not in ("register.lock", "register.open"):
            disk.know(path)
    here = files(root, disk)
    if locking:
        zet_slot(here, "geheim", GOEDKOOP)
    else:
        header = header_in(here.snapshot.read_bytes(), "register.json")
        haal_slot(here.sealed(open_slot(header, "geheim")))
    seen, keys = set(), {}
    for _, states in disk.moments:
        for state in states:
            key = frozenset(state.items())
            if key not in seen:
                seen.add(key)
                folder = tmp_path / f"staat{len(seen)}"
                lay(folder, state, root)
                left = files(folder)
                header = header_in(left.snapshot.read_bytes(), "register.json")
                if header is not None:
                    seal = keys.setdefault(header["sleutel"], open_slot(header, "geheim"))
                    left = left.sealed(seal)
                with open_files(left) as again:
                    assert again.register == wijk()
                    assert dict(again.namen) == {"K-021": "An"}
                assert small.read_namen(left) == {"K-021": "An"}
    assert len(seen) > 30
