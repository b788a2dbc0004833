"""Files in exports/: safe names, whole or not at all, and nothing lost."""

import errno
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from overleg_tui.documents.paden import bestandsnaam, schrijf_bestand
from overleg_tui.domain.errors import StoreError

NAAM = "2026-11-24-notulen.md"


@pytest.mark.parametrize(
    ("wie", "naam"),
    [
        ("", "2026-11-24-uittreksel.md"),
        ("WMO", "2026-11-24-uittreksel-wmo.md"),
        ("../../etc/passwd", "2026-11-24-uittreksel-etc-passwd.md"),
        ("CON.", "2026-11-24-uittreksel-con.md"),
        ('b\\c:d*?"<>|\x00 .', "2026-11-24-uittreksel-b-c-d.md"),
        ("é" * 500, "2026-11-24-uittreksel-" + "e" * 40 + ".md"),
        ("日本", "2026-11-24-uittreksel-naamloos.md"),
    ],
)
def test_een_bestandsnaam_is_veilig_wat_er_ook_in_staat(wie, naam):
    assert bestandsnaam(date(2026, 11, 24), "uittreksel", "md", wie) == naam


@pytest.mark.parametrize(
    "naam", ["../2026-11-24-a.md", "/tmp/2026-11-24-a.md", "CON.md", "2026-11-24-a.exe", ""]
)
def test_een_naam_van_buiten_wordt_niet_geschreven(tmp_path, naam):
    with pytest.raises(ValueError, match="geen veilige"):
        schrijf_bestand(tmp_path / "exports", naam, b"x")
    assert not (tmp_path / "exports").exists()


def test_alleen_de_eigenaar_mag_lezen(tmp_path):
    path = schrijf_bestand(tmp_path / "diep" / "exports", NAAM, b"tekst")
    assert path.read_bytes() == b"tekst"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_een_ander_bestand_blijft_staan_en_hetzelfde_wordt_niet_herhaald(tmp_path):
    first = schrijf_bestand(tmp_path, NAAM, b"een")
    second = schrijf_bestand(tmp_path, NAAM, b"twee")
    again = schrijf_bestand(tmp_path, NAAM, b"twee")
    third = schrijf_bestand(tmp_path, NAAM, b"een")
    assert [p.name for p in (first, second, again, third)] == [
        NAAM,
        "2026-11-24-notulen-2.md",
        "2026-11-24-notulen-2.md",
        "2026-11-24-notulen-3.md",
    ]
    assert first.read_bytes() == b"een"


def test_dezelfde_uitnodiging_op_een_ander_tijdstip_is_hetzelfde_bestand(tmp_path):
    naam = "2026-11-24-uitnodiging.ics"
    one = schrijf_bestand(tmp_path, naam, b"A\r\nDTSTAMP:20261122T100000Z\r\nSEQUENCE:5\r\nB\r\n")
    two = schrijf_bestand(tmp_path, naam, b"A\r\nDTSTAMP:20261122T110000Z\r\nSEQUENCE:6\r\nB\r\n")
    other = schrijf_bestand(tmp_path, naam, b"A\r\nDTSTAMP:20261122T110000Z\r\nSEQUENCE:6\r\nC\r\n")
    assert one == two != other


def test_een_verwijzing_die_er_al_staat_wordt_niet_gevolgd(tmp_path):
    outside = tmp_path / "buiten.md"
    outside.write_bytes(b"van een ander")
    exports = tmp_path / "exports"
    exports.mkdir()
    (exports / NAAM).symlink_to(outside)
    assert schrijf_bestand(exports, NAAM, b"notulen").name == "2026-11-24-notulen-2.md"
    assert outside.read_bytes() == b"van een ander"


def test_een_volle_schijf_laat_geen_half_bestand_en_zegt_wat_te_doen(tmp_path, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match=r"2026-11-24-notulen\.md .* de schijf is vol\. Maak ruimte vrij"):
        schrijf_bestand(tmp_path, NAAM, b"tekst")
    assert list(tmp_path.iterdir()) == []


def test_een_bestand_waar_een_map_hoort_wordt_gezegd(tmp_path):
    (tmp_path / "exports").write_bytes(b"")
    with pytest.raises(StoreError, match="dat is een bestand en geen map"):
        schrijf_bestand(tmp_path / "exports", NAAM, b"tekst")


def test_wat_anders_terugkomt_dan_geschreven_werd_telt_niet(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"iets anders")
    with pytest.raises(StoreError, match="de computer weigert het"):
        schrijf_bestand(tmp_path, NAAM, b"tekst")
    assert list(tmp_path.iterdir()) == []
