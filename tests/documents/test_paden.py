"""Files in exports/: safe names, whole or not at all, and nothing lost."""

import errno
import os
import stat
from datetime import date

import pytest

from overleg_tui.documents.paden import bestandsnaam, schrijf_bestanden
from overleg_tui.domain.errors import StoreError

NAAM = "2026-11-24-notulen.md"


def schrijf_bestand(folder, naam, inhoud):
    (path,) = schrijf_bestanden(folder, [(naam, inhoud)])
    return path


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
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


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
    with pytest.raises(
        StoreError, match=r"2026-11-24-notulen\.md kan niet in .*: de schijf is vol\. Maak ruimte vrij"
    ):
        schrijf_bestand(tmp_path, NAAM, b"tekst")
    assert list(tmp_path.iterdir()) == []


def test_loopt_de_schijf_halverwege_vol_dan_komt_er_niets_bij(tmp_path, monkeypatch):
    real, calls = os.fsync, []

    def full(handle):
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    schrijf_bestand(tmp_path, NAAM, b"oud")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError):
        schrijf_bestanden(tmp_path, [(NAAM, b"nieuw"), ("2026-11-24-agenda.md", b"agenda")])
    assert [path.name for path in tmp_path.iterdir()] == [NAAM]


def test_twee_documenten_met_dezelfde_naam_in_een_keer_blijven_allebei(tmp_path):
    paths = schrijf_bestanden(tmp_path, [(NAAM, b"een"), (NAAM, b"twee")])
    assert [path.read_bytes() for path in paths] == [b"een", b"twee"]


def test_een_bestand_waar_een_map_hoort_wordt_gezegd(tmp_path):
    (tmp_path / "exports").write_bytes(b"")
    with pytest.raises(StoreError, match="dat is een bestand en geen map"):
        schrijf_bestand(tmp_path / "exports", NAAM, b"tekst")
