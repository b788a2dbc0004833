"""The command that writes documents: which overleg, what is printed, and what is refused."""

from dataclasses import replace
from datetime import datetime

import pytest

from overleg_tui.cli import instellingen, klok, main
from overleg_tui.cli.exporteer import zoek_overleg
from overleg_tui.documents.uitvoer import Papier
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Notitie
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.store import open_store
from tests.documents.proef import DAG, NU_OVERLEG, VOLGEND, VORIG, register


@pytest.fixture(autouse=True)
def eigen_omgeving(monkeypatch, tmp_path_factory):
    """Hold the clock; return where the settings are looked for."""
    settings = tmp_path_factory.mktemp("instellingen") / "instellingen.toml"
    monkeypatch.setattr(klok, "nu", lambda: datetime(2026, 11, 24, 15, 0))
    monkeypatch.setattr(instellingen, "bestand", lambda: settings)
    return settings


def vul(folder, register):
    with open_store(folder, nu=klok.nu) as store:
        store.change("proef", lambda _: register)


@pytest.fixture
def werkmap(tmp_path):
    vul(tmp_path, register())
    return tmp_path


def exporteer(folder, *words):
    return main(["exporteer", "--map", str(folder), *words])


def test_zonder_meer_schrijft_het_de_notulen_van_het_laatste_overleg_en_drukt_het_pad_af(werkmap, capsys):
    assert exporteer(werkmap) == 0
    path = werkmap / "exports" / "2026-11-24-notulen.md"
    assert capsys.readouterr().out == f"{path}\n"
    assert path.read_text(encoding="utf-8").startswith("# Notulen wijkteamoverleg\n")


@pytest.mark.parametrize("datum", ["13-10-2026", "2026-10-13", "13 oktober 2026", "13 okt"])
def test_elk_eerder_overleg_kan_op_datum(werkmap, capsys, datum):
    assert exporteer(werkmap, *datum.split(), "--naar", str(werkmap / "elders")) == 0
    assert (werkmap / "elders" / "2026-10-13-notulen.md").exists()


def test_alle_soorten_en_formaten(werkmap, capsys):
    assert (
        exporteer(
            werkmap,
            "--soort",
            "agenda,notulen,uittreksels,uitnodiging",
            "--formaat",
            "md,html,eml,ics",
            "2026-11-24",
        )
        == 0
    )
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(list((werkmap / "exports").iterdir())) == 30


def test_een_uitnodiging_zonder_datum_is_voor_het_volgende_overleg(werkmap, capsys):
    (werkmap / "x").mkdir()
    assert zoek_overleg(register(), "", DAG, [Papier.UITNODIGING]) == VOLGEND
    assert zoek_overleg(register(), "", DAG, [Papier.UITNODIGING, Papier.NOTULEN]) == NU_OVERLEG


def test_het_laatste_is_bezig_of_afgesloten_en_anders_het_laatste_dat_voorbij_is():
    planned = replace(NU_OVERLEG, fase=Fase.GEPLAND)
    assert zoek_overleg(register(VORIG, planned), "", DAG) == VORIG
    assert zoek_overleg(register(replace(VORIG, fase=Fase.GEPLAND), planned, VOLGEND), "", DAG) == planned
    assert zoek_overleg(register(VOLGEND), "", DAG) == VOLGEND
    with pytest.raises(Refused, match="Er is nog geen overleg"):
        zoek_overleg(Register(), "", DAG)


@pytest.mark.parametrize(
    ("words", "gezegd"),
    [
        (["25-11-2026"], "Op wo 25-11-2026 is er geen overleg. De laatste overleggen: di 13-10-2026"),
        (["31-11-2026"], "31"),
        (["--soort", "brief"], "‘brief’ bestaat niet. Kies uit: agenda, notulen, uittreksels, uitnodiging."),
        (["--formaat", ","], "Er is niets gekozen. Kies uit: md, html, eml, ics."),
        (["--formaat", "ics"], "Er is niets te schrijven"),
        (["--toch", "alles"], "‘alles’ bestaat niet"),
        (
            ["--aan", "wmo"],
            "‘wmo’ kan Inge van Dort (WMO wijkteam Laak) of René Claassen (WMO wijkteam Laak) zijn.",
        ),
        (["--aan", "Niemand"], "‘Niemand’"),
    ],
)
def test_wat_niet_kan_wordt_in_het_nederlands_geweigerd(werkmap, capsys, words, gezegd):
    assert exporteer(werkmap, *words) == 1
    said = capsys.readouterr()
    assert gezegd in said.err
    assert said.out == ""
    assert not (werkmap / "exports").exists()


def test_een_map_die_een_bestand_is_wordt_geweigerd(werkmap, capsys):
    (werkmap / "vol").write_bytes(b"")
    assert exporteer(werkmap, "--naar", str(werkmap / "vol")) == 1
    assert "dat is een bestand en geen map" in capsys.readouterr().err


def test_de_regels_om_een_mail_komen_uit_de_instellingen(werkmap, capsys, eigen_omgeving):
    eigen_omgeving.write_text('[mail]\nopening = "Hoi {naam}!"\n', encoding="utf-8")
    assert exporteer(werkmap, "--soort", "uitnodiging", "--formaat", "eml") == 0
    mail = (werkmap / "exports" / "2027-01-05-uitnodiging.eml").read_bytes()
    assert b"Hoi collega!" in mail


@pytest.fixture
def gevoelig(tmp_path):
    notes = (Notitie(tekst("BSN 111222333, bel 06-12345678")),)
    overleg = NU_OVERLEG.met_punt(replace(NU_OVERLEG.punt("a1"), notities=notes))
    vul(tmp_path, register(overleg))
    return tmp_path


def test_vondsten_houden_het_schrijven_tegen_met_plaats_en_wat_te_doen(gevoelig, capsys):
    assert exporteer(gevoelig) == 1
    said = capsys.readouterr().err
    assert "2026-11-24-notulen.md, regel 21, teken 7: bsn ‘111222333’" in said
    assert "2026-11-24-notulen.md, regel 21, teken 22: telefoon ‘06-12345678’" in said
    assert "--maskeer bsn,telefoon" in said
    assert "--toch telefoon" in said
    assert not (gevoelig / "exports").exists()


def test_toch_laat_staan_wat_genoemd_is_maar_nooit_een_bsn(gevoelig, capsys):
    assert exporteer(gevoelig, "--toch", "telefoon,bsn") == 1
    assert "Een BSN mag niet blijven staan." in capsys.readouterr().err
    assert exporteer(gevoelig, "--toch", "telefoon", "--maskeer", "bsn") == 0
    text = (gevoelig / "exports" / "2026-11-24-notulen.md").read_text(encoding="utf-8")
    assert "BSN (bsn weggelaten), bel 06-12345678" in text


def test_wat_niet_als_agendabestand_bestaat_wordt_gezegd(werkmap, capsys):
    assert exporteer(werkmap, "--soort", "notulen,uitnodiging", "--formaat", "ics") == 0
    said = capsys.readouterr()
    assert said.out == f"{werkmap / 'exports' / '2026-11-24-uitnodiging.ics'}\n"
    assert said.err == "Niet geschreven, want niet in deze vorm te maken: notulen.\n"
