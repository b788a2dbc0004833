"""The fictional wijkteam as a whole: clean text, nobody real, the same each time."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from stdnum.nl import bsn

from overleg_tui.demo.wijkteam import demo_namen, demo_register
from overleg_tui.domain.casus import Vorm
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import tekst

_NEGEN_CIJFERS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){8}(?![ .-]?\d)")


def _alle_teksten(value: object) -> Iterator[str]:
    """Give every string that lies anywhere in a value, whatever field it is in."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Tabel | dict):
        for key, row in value.items():
            yield key
            yield from _alle_teksten(row)
    elif isinstance(value, tuple):
        for item in value:
            yield from _alle_teksten(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _alle_teksten(getattr(value, one.name))


def test_each_row_stands_under_its_own_key(register: Register) -> None:
    for tabel in (
        register.overleggen,
        register.afspraken,
        register.organisaties,
        register.sleutelfiguren,
    ):
        assert list(tabel) == [row.id for row in tabel.values()]
    assert list(register.casussen) == [casus.code for casus in register.casussen.values()]


def test_only_patients_discussed_by_name_have_one_and_only_in_the_key_file(register: Register) -> None:
    op_naam = {c.code for c in register.casussen.values() if c.toestemming.vorm is Vorm.OP_NAAM}
    assert demo_namen().keys() == op_naam
    alles = "\n".join(_alle_teksten(register))
    for naam in demo_namen().values():
        assert naam == tekst(naam)
        assert naam.split()[-1] not in alles


def test_all_text_came_through_the_door_of_the_domain(register: Register) -> None:
    gevonden = list(_alle_teksten(register))
    assert len(gevonden) > 1000
    assert [ruw for ruw in gevonden if tekst(ruw) != ruw] == []


def test_nobody_can_be_reached_or_recognised_by_what_the_demo_holds(register: Register) -> None:
    for figuur in register.sleutelfiguren.values():
        assert figuur.email.isascii()
        assert figuur.email.endswith("@example.org")
        assert figuur.telefoon.startswith("070-555 ")
    for ruw in _alle_teksten(register):
        assert not [nummer for nummer in _NEGEN_CIJFERS.findall(ruw) if bsn.is_valid(nummer)]


def test_the_same_day_gives_the_same_wijkteam(vandaag: date) -> None:
    assert demo_register(vandaag) == demo_register(vandaag)
