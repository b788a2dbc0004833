from datetime import date

from overleg_tui.domain.glazen_pot import doe_erin
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage import documents, snapshot
from overleg_tui.storage.verschil import Numbers


def test_a_file_from_before_there_was_a_jar_opens_and_takes_a_briefje():
    old = {name: {} for name in documents.TABLES if name != "glazen_pot"}
    read = snapshot.decode(snapshot.encode(snapshot.Snapshot(old, 1)), "register.json")
    register = documents.register(read.rows, read.plek)
    assert register == Register()
    filled = doe_erin(register, tekst("mw., 60, belt elke dag"), tekst("assistente"), date(2026, 12, 8))
    ((table, number, text),) = Numbers(read.rows).rows(register, filled)
    assert (table, number) == ("glazen_pot", 1)
    assert documents.from_json(documents.TABLES[table], text) == filled.glazen_pot["b1"]
