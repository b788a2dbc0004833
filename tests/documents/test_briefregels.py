"""The lines around a mail, as set by the user."""

import pytest

from overleg_tui.documents.bestanden import Briefregels
from overleg_tui.documents.briefregels import instellingen, lees_briefregels
from overleg_tui.domain.errors import Refused


def test_zonder_bestand_zijn_de_regels_zoals_ze_komen(tmp_path):
    assert lees_briefregels(tmp_path / "geen.toml") == Briefregels()
    assert instellingen().name == "instellingen.toml"


def test_wat_is_ingesteld_geldt_en_de_rest_blijft(tmp_path):
    path = tmp_path / "i.toml"
    path.write_text('[mail]\nopening = "Dag {naam},\x09hallo"\n[toetsen]\nx = "y"\n', encoding="utf-8-sig")
    assert lees_briefregels(path) == Briefregels(opening="Dag {naam}, hallo")


@pytest.mark.parametrize("raw", [b"[mail", b"mail = 3", b"[mail]\nslot = 3", b"\xff\xfe"])
def test_een_bestand_dat_niet_klopt_wordt_gezegd_met_zijn_plaats(tmp_path, raw):
    path = tmp_path / "i.toml"
    path.write_bytes(raw)
    with pytest.raises(Refused, match=r"i\.toml"):
        lees_briefregels(path)
