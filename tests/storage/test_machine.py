"""Anything in any order against a plain model: change, undo, redo, reopen, crash, compaction, backup."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.register import Plek, Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import kopieen
from overleg_tui.storage.follow import Lezer
from overleg_tui.storage.herstel import uitwegen, zet_terug
from overleg_tui.storage.load import load
from overleg_tui.storage.store import open_files

from .bouw import afspraak, casus, files, overleg, regels, verlaat

PHASES = (Phase.explicit, Phase.generate)
"""Shrinking takes minutes here: every step goes to a real disk."""

CODES = st.sampled_from(["K-001", "K-002", "K-003"])
WORDS = st.text(max_size=20).map(tekst)
NUMBERS = st.integers(1, 5)


class Storing(RuleBasedStateMachine):
    """The model is a list of registers: the current one, those before and those undone."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.now, self.done, self.undone, self.copies = Register(), [], [], {}

    @initialize()
    def start(self):
        self.files = files(self.folder)
        self.store = open_files(self.files)
        self.lezer = Lezer(self.files)

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
        shutil.rmtree(self.folder)

    def _change(self, change):
        new = change(self.now)
        self.store.change("iets", change)
        if (new.overleggen, new.casussen, new.afspraken) != (
            self.now.overleggen,
            self.now.casussen,
            self.now.afspraken,
        ):
            self.done.append(self.now)
            self.undone.clear()
        self.now = new

    @rule(code=CODES, vraag=WORDS)
    def casus(self, code, vraag):
        self._change(lambda r: r.met_casus(casus(code, vraag)))

    @rule(code=CODES)
    def drop(self, code):
        self._change(lambda r: replace(r, casussen=r.casussen.zonder(code)))

    @rule(nummer=NUMBERS, wat=WORDS)
    def several_documents_at_once(self, nummer, wat):
        one, two, three = afspraak(nummer, wat), overleg(), casus("K-021", wat)
        self._change(lambda r: r.met_afspraak(one).met_overleg(two).met_casus(three))

    @rule(fase=st.sampled_from(list(Fase)))
    def close_an_overleg(self, fase):
        self._change(lambda r: r.met_overleg(overleg(fase)))

    @rule(punt=st.text("a1", max_size=300))
    def place(self, punt):
        self.now = replace(self.now, plek=Plek("2026-11-24", punt))
        self.store.onthoud(self.now.plek)

    @rule()
    def undo(self):
        assert (self.store.undo() is None) is not bool(self.done)
        if self.done:
            self.undone.append(self.now)
            self.now = replace(self.done.pop(), plek=self.now.plek)

    @rule()
    def redo(self):
        assert (self.store.redo() is None) is not bool(self.undone)
        if self.undone:
            self.done.append(self.now)
            self.now = replace(self.undone.pop(), plek=self.now.plek)

    @rule()
    def compact(self):
        self.store._storage.compact()

    def _open_again(self):
        self.store = open_files(self.files)
        self.done, self.undone = [], []

    @rule()
    def reopen(self):
        self.store.close()
        self._open_again()

    @rule()
    def crash(self):
        verlaat(self.store)
        self._open_again()

    @rule(tail=st.binary(min_size=1, max_size=60).filter(lambda tail: b"\n" not in tail))
    def crash_in_the_middle_of_a_line(self, tail):
        verlaat(self.store)
        self.files.journal.write_bytes(b"".join(regels(self.files.journal)) + tail)
        self._open_again()

    @rule()
    def copy(self):
        path = kopieen.maak(self.files, self.store._storage.whole())
        self.copies[path.stem] = self.now

    @precondition(lambda self: self.copies)
    @rule()
    def put_a_copy_back(self):
        naam, self.now = max(self.copies.items())
        self.store.close()
        zet_terug(self.files, naam)
        self.copies = {}
        self._open_again()

    @precondition(lambda self: any((self.now.casussen, self.now.afspraken, self.now.overleggen)))
    @rule(place=st.integers(0, 10_000), snapshot=st.booleans())
    def damage_and_put_back_what_can_be_read(self, place, snapshot):
        """With the snapshot damaged the last copy and the journals make it again; nothing is lost."""
        kopieen.maak(self.files, self.store._storage.whole())
        self._change(lambda r: r.met_casus(casus("K-777")))
        self.store.close() if snapshot else verlaat(self.store)
        path = self.files.snapshot
        data = path.read_bytes()
        at = place % len(data)
        path.write_bytes(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])
        (rest,) = [way for way in uitwegen(self.files) if way.naam == "rest"]
        assert rest.gemist == 0
        zet_terug(self.files, "rest")
        self._open_again()
        plek = self.store.register.plek
        assert self.store.register == replace(self.now, plek=plek)
        self.now = replace(self.now, plek=plek)

    @invariant()
    def what_is_seen_is_safe(self):
        if hasattr(self, "store"):
            assert self.store.register == self.now
            assert self.lezer.volg() == self.now
            assert load(self.files) is not None


TestStoring = Storing.TestCase
TestStoring.settings = settings(
    deadline=None, derandomize=True, max_examples=40, stateful_step_count=25, phases=PHASES
)
