"""The logboek out of the journals: each change once, by whom and about what, and no text of a casus."""

from overleg_tui.domain.logboek import in_woorden, reikwijdte
from overleg_tui.domain.wissen import wis
from overleg_tui.storage import journal, kopieen
from overleg_tui.storage.controle import controleer
from overleg_tui.storage.files import Files
from overleg_tui.storage.folder import unlocked
from overleg_tui.storage.logboek import bewaar, lees_logboek
from overleg_tui.storage.relock import haal_slot, zet_slot
from overleg_tui.storage.seal import Seal
from overleg_tui.storage.store import open_files

from .bouw import DAG, GOEDKOOP, QuickDisk, afspraak, casus, files, nu, verlaat, wijk

WOORD = "Zeldzaamwoord"


def van(map, wie="marga"):
    return Files(map, nu, QuickDisk(), wie=wie)


def vul(map):
    with open_files(van(map)) as store:
        store.change("wijk", lambda _: wijk())
        store.change("Casus K-066 gemaakt", lambda r: r.met_casus(casus("K-066", WOORD)))
    return map


def lees(map):
    return lees_logboek(files(map), kopieen.alle_journalen(files(map)))


def wat(found):
    return [regel.wat for regel in found.regels]


def test_each_change_is_told_once_before_and_after_a_restart_undoing_too(tmp_path):
    vul(tmp_path)
    with open_files(van(tmp_path, "joke")) as store:
        store.change("Afspraak bij K-021", lambda r: r.met_afspraak(afspraak(40, WOORD)))
        store.undo()
        found = store.logboek()
    assert wat(found) == [
        "wijk",
        "Casus K-066 gemaakt",
        "Afspraak bij K-021",
        "Ongedaan: Afspraak bij K-021",
    ]
    assert [regel.wie for regel in found.regels] == ["marga", "marga", "joke", "joke"]
    assert [regel.betreft for regel in found.regels[1:]] == [
        ("casus K-066",),
        ("afspraak 40",),
        ("afspraak 40 weg",),
    ]
    assert {regel.moment for regel in found.regels} == {DAG}
    assert WOORD not in repr(found)
    assert lees(tmp_path) == found


def test_a_line_from_before_the_account_was_kept_still_reads(tmp_path):
    old, check = journal.encode_line(Seal(), 1, "", 1, "2026-11-24T13:00:00", "x", [("casussen", 1, None)])
    line = journal.decode_line(old.strip(), Seal(), 1, "", 1, 0)
    assert (line.wie, line.check) == ("", check)
    new, _ = journal.encode_line(Seal(), 1, "", 1, "2026-11-24T13:00:00", "x", [], 'Zoë "K"')
    assert journal.decode_line(new.strip(), Seal(), 1, "", 1, 0).wie == 'Zoë "K"'
    with open_files(files(tmp_path)) as store:
        store.change("wijk", lambda _: wijk())
        assert in_woorden(store.logboek().regels[0]).startswith("di 24-11-2026 13:00  wie?  wijk · overleg")


def test_it_reads_beside_a_writer_and_after_a_sudden_end(tmp_path):
    vul(tmp_path)
    store = open_files(van(tmp_path))
    store.change("nog een", lambda r: r.met_afspraak(afspraak(41)))
    assert wat(lees(tmp_path))[-1] == "nog een"
    verlaat(store)
    assert wat(lees(tmp_path))[-1] == "nog een"
    data = (tmp_path / "data/register.log").read_bytes().rstrip(b"\0")
    (tmp_path / "data/register.log").write_bytes(data + b"half een re")
    assert lees(tmp_path).onleesbaar == ()


def test_a_damaged_journal_is_named_and_the_others_are_told(tmp_path):
    vul(tmp_path)
    with open_files(van(tmp_path)) as store:  # the copy of this day: the journal before it goes
        store.change("later", lambda r: r.met_afspraak(afspraak(41)))
    kept = next((tmp_path / "data/kopieen").glob("journaal-*.log"))
    kept.write_bytes(b"x" + kept.read_bytes()[1:])
    with open_files(van(tmp_path)) as store:
        store.change("nog later", lambda r: r.met_afspraak(afspraak(42)))
        found = store.logboek()
    assert wat(found) == ["wijk", "Casus K-066 gemaakt", "nog later"]
    assert found.onleesbaar == (kept.name,)
    assert kept.name in reikwijdte(found)


def test_a_damaged_logboek_is_named_kept_apart_and_goes_on(tmp_path):
    vul(tmp_path)
    with open_files(van(tmp_path)) as store:
        store.change("later", lambda r: r.met_afspraak(afspraak(41)))
    path = tmp_path / "data/logboek.json"
    path.write_bytes(path.read_bytes()[:-9])
    assert lees(tmp_path).onleesbaar == ("logboek.json",)
    assert any("logboek.json" in str(b) for b in controleer(files(tmp_path)).bevindingen)
    with open_files(van(tmp_path)) as store:
        bewaar(store._files, kopieen.alle_journalen(store._files))
        assert wat(store.logboek()) == ["later"]
        assert store.logboek().onleesbaar == ()
    assert list((tmp_path / "data/apart").glob("*logboek.json"))


def test_a_logboek_that_cannot_be_written_stops_nothing(tmp_path):
    vul(tmp_path)
    (tmp_path / "data/logboek.json.nieuw").mkdir()
    with open_files(van(tmp_path)) as store:
        store.change("later", lambda r: r.met_afspraak(afspraak(41)))
        assert "41" in store.register.afspraken


def test_behind_a_slot_it_is_told_to_who_has_the_passphrase(tmp_path):
    vul(tmp_path)
    with open_files(van(tmp_path)) as store:
        store.change("ervoor", lambda r: r.met_afspraak(afspraak(40)))
    zet_slot(files(tmp_path), "zeven fietsen", GOEDKOOP)
    with open_files(unlocked(van(tmp_path), "zeven fietsen")) as store:
        store.change("achter slot", lambda r: r.met_afspraak(afspraak(41)))
        assert wat(store.logboek()) == ["wijk", "Casus K-066 gemaakt", "ervoor", "achter slot"]
        assert store.logboek().regels[-1].wie == "marga"
    raw = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"achter slot" not in raw
    assert b"ervoor" not in raw
    haal_slot(unlocked(files(tmp_path), "zeven fietsen"))
    assert wat(lees(tmp_path))[2:] == ["ervoor", "achter slot"]


def test_after_wiping_the_logboek_still_tells_who_did_what_and_no_text(tmp_path):
    vul(tmp_path)
    with open_files(van(tmp_path)) as store:
        store.change("erna", lambda r: r.met_casus(casus("K-066", WOORD + "!")))
        store.wis("Gewist: K-066", lambda r: wis(r, ["K-066"], DAG.date()), ["K-066"])
        store.change("later", lambda r: r.met_afspraak(afspraak(41)))
        assert wat(store.logboek()) == ["wijk", "Casus K-066 gemaakt", "erna", "Gewist: K-066", "later"]
    held = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert not any(WOORD.encode() in path.read_bytes() for path in held)


def test_an_empty_folder_says_so(tmp_path):
    assert reikwijdte(lees(tmp_path)) == "Er staat nog niets in het logboek."
