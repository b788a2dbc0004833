"""Writing the whole set: who gets what, past the guard, all or nothing."""

import socket
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest

from overleg_tui.documents.uitvoer import (
    Antwoorden,
    Formaat,
    Keuze,
    Papier,
    antwoord,
    schrijf,
)
from overleg_tui.documents.wacht import Gevoelig
from overleg_tui.domain.briefregels import Briefregels, Brieftekst
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.overleg import Fase, Notitie
from overleg_tui.domain.sociale_kaart import Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.versies import corrigeer, heropen
from tests.documents.proef import NAMEN, NU, NU_OVERLEG, register

ALLES = {"soorten": list(Papier), "formaten": list(Formaat), "nu": NU, "patienten": NAMEN}


def met_notitie(words):
    punt = NU_OVERLEG.punt("a1")
    return NU_OVERLEG.met_punt(replace(punt, notities=(Notitie(tekst(words)),)))


def test_de_hele_set_heeft_van_alles_een_en_geen_patient_in_een_naam_of_onderwerp(tmp_path):
    result = schrijf(register(), NU_OVERLEG, tmp_path, **ALLES)
    names = [path.name for path in result.paden]
    assert len(names) == len(set(names)) == len(list(tmp_path.iterdir()))
    assert {"2026-11-24-notulen.md", "2026-11-24-agenda.html", "2026-11-24-uitnodiging.ics"} <= set(names)
    assert {"2026-11-24-uittreksel-wmo.eml", "2026-11-24-uittreksel-wmo-ontvanger-2.ics"} <= set(names)
    for path in result.paden:
        subject = ""
        if path.suffix == ".eml":
            subject = message_from_bytes(path.read_bytes(), policy=SMTP)["Subject"]
        for hidden in ("K-02", "Verkuijl", "Amrani", "jaar", "inge", "bram"):
            assert hidden.lower() not in f"{path.name} {subject}".lower()


def test_niets_wat_toestemming_verbiedt_staat_in_enig_document(tmp_path):
    result = schrijf(register(), NU_OVERLEG, tmp_path, keuze=Keuze(namen_tonen=True), **ALLES)
    hidden = [
        "Hartfalen",
        "71 jaar",
        "dreiging",
        "telefoon",
        "34 jaar",
        "spanning",
        "dossier",
        "Verkuijl",
        "Ketelaar",
    ]
    for path in result.paden:
        raw = path.read_bytes()
        read = message_from_bytes(raw, policy=SMTP) if path.suffix == ".eml" else None
        texts = (
            [part.get_content() for part in read.walk() if not part.is_multipart()]
            if read
            else [raw.decode()]
        )
        for words in hidden:
            assert not [text for text in texts if words in text], (path.name, words)


def test_opnieuw_schrijven_geeft_dezelfde_bestanden_ook_een_dag_later(tmp_path):
    first = schrijf(register(), NU_OVERLEG, tmp_path, **ALLES)
    later = {**ALLES, "nu": NU + timedelta(days=1)}
    assert schrijf(register(), NU_OVERLEG, tmp_path, **later) == first


def test_een_mail_gaat_naar_een_adres_en_heeft_het_document_en_de_agenda_bij_zich(tmp_path):
    schrijf(register(), NU_OVERLEG, tmp_path, **ALLES)
    mail = message_from_bytes((tmp_path / "2026-11-24-uittreksel-wmo.eml").read_bytes(), policy=SMTP)
    assert [a.addr_spec for a in mail["To"].addresses] == ["inge@example.org"]
    names = [part.get_filename() for part in mail.iter_attachments()]
    assert names == ["2026-11-24-uittreksel-wmo.md", "2026-11-24-uittreksel-wmo.ics"]
    attached = next(mail.iter_attachments()).get_content().replace("\r\n", "\n")
    assert attached == (tmp_path / names[0]).read_text(encoding="utf-8")
    assert "Beste Inge van Dort," in mail.get_body(("plain",)).get_content()


def test_de_regels_om_een_mail_zijn_aan_te_passen_en_blijven_tekst(tmp_path):
    own = Brieftekst("Kom op {dag}, {naam}", zin="Er is koffie.")
    lines = Briefregels("Dag {naam} {0} <b>", "Groet van *ons*", uitnodiging=own)
    schrijf(register(), NU_OVERLEG, tmp_path, [Papier.UITNODIGING], [Formaat.EML], regels=lines)
    mail = message_from_bytes((tmp_path / "2026-11-24-uitnodiging-cjg.eml").read_bytes(), policy=SMTP)
    assert mail["Subject"] == "Kom op dinsdag 24 november 2026, Hatice Yilmaz"
    plain = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert plain.startswith("Dag Hatice Yilmaz {0} <b>\n\nEr is koffie.\n\n")
    html = mail.get_body(("html",)).get_content()
    assert "&lt;b&gt;" in html
    assert "Groet van *ons*" in html


def test_een_uitnodiging_gaat_ook_naar_wie_al_vervangt(tmp_path):
    paths = schrijf(register(), NU_OVERLEG, tmp_path, [Papier.UITNODIGING], [Formaat.EML]).paden
    to = [message_from_bytes(path.read_bytes(), policy=SMTP)["To"].addresses[0].username for path in paths]
    assert sorted(to) == ["bram", "hatice", "inge", "rene", "soraya"]


def test_een_afgezegd_overleg_geeft_een_afzegging_die_het_uit_de_agenda_haalt(tmp_path):
    off = replace(NU_OVERLEG, fase=Fase.AFGEZEGD)
    schrijf(register(), off, tmp_path, [Papier.UITNODIGING], [Formaat.EML, Formaat.ICS])
    mail = message_from_bytes((tmp_path / "2026-11-24-afzegging-cjg.eml").read_bytes(), policy=SMTP)
    said = mail.get_body(("plain",)).get_content()
    assert "gaat niet door" in said
    assert "Graag nodig ik" not in said
    (calendar,) = tmp_path.glob("*.ics")
    assert b"METHOD:CANCEL" in calendar.read_bytes()


def test_de_hele_notulen_gaan_alleen_naar_wie_is_aangevinkt(tmp_path):
    schrijf(register(), NU_OVERLEG, tmp_path / "a", [Papier.NOTULEN], [Formaat.EML])
    schrijf(
        register(), NU_OVERLEG, tmp_path / "b", [Papier.NOTULEN], [Formaat.EML], keuze=Keuze(aan=["inge"])
    )
    (nobody,) = (tmp_path / "a").iterdir()
    (somebody,) = (tmp_path / "b").iterdir()
    assert message_from_bytes(nobody.read_bytes(), policy=SMTP)["To"] is None
    assert (
        message_from_bytes(somebody.read_bytes(), policy=SMTP)["To"].addresses[0].addr_spec
        == "inge@example.org"
    )


def test_wie_geen_goed_adres_heeft_krijgt_een_mail_zonder_adres_en_wordt_genoemd(tmp_path):
    bad = Sleutelfiguur("inge", "wmo", tekst("Inge van Dort"), email=tekst("i@x.nl, y@example.org"))
    result = schrijf(
        register().met_sleutelfiguur(bad), NU_OVERLEG, tmp_path, [Papier.UITTREKSELS], [Formaat.EML]
    )
    assert result.zonder_adres == ("Inge van Dort",)
    mail = message_from_bytes((tmp_path / "2026-11-24-uittreksel-wmo.eml").read_bytes(), policy=SMTP)
    assert mail["To"] is None


def test_een_vondst_houdt_alles_tegen_tot_er_een_antwoord_is(tmp_path):
    overleg = met_notitie("Bel 06-12345678 van Petra Verkuijl")
    refused = schrijf(register(), overleg, tmp_path, patienten=NAMEN)
    assert [(g.naam, str(g.vondst.soort)) for g in refused.gevonden] == [
        ("2026-11-24-notulen.md", "telefoon"),
        ("2026-11-24-notulen.md", "naam"),
        ("2026-11-24-notulen.md", "naam"),
    ]
    assert refused.paden == ()
    assert not list(tmp_path.iterdir())
    said = Antwoorden(toch=[Gevoelig.NAAM], maskeer=[Gevoelig.TELEFOON])
    (path,) = schrijf(register(), overleg, tmp_path, patienten=NAMEN, antwoorden=said).paden
    assert "Bel (telefoon weggelaten) van Petra Verkuijl" in path.read_text(encoding="utf-8")


def test_een_antwoord_blijft_bij_het_overleg_bewaard(tmp_path):
    overleg = met_notitie("Bel 06-12345678")
    (found,) = schrijf(register(), overleg, tmp_path).gevonden
    kept = replace(overleg, wacht=(antwoord(found.vondst, masker=False),))
    masked = replace(overleg, wacht=(antwoord(found.vondst, masker=True),))
    (first,) = schrijf(register(), kept, tmp_path).paden
    assert "06-12345678" in first.read_text(encoding="utf-8")
    (second,) = schrijf(register(), masked, tmp_path).paden
    assert "06-12345678" not in second.read_text(encoding="utf-8")


def test_een_bsn_mag_niet_blijven_staan_maar_wel_worden_weggelaten(tmp_path):
    overleg = met_notitie("BSN 111 222 333")
    (found,) = schrijf(register(), overleg, tmp_path, antwoorden=Antwoorden(toch=list(Gevoelig))).gevonden
    assert found.vondst.blokkeert
    kept = replace(overleg, wacht=(antwoord(found.vondst, masker=False),))
    assert schrijf(register(), kept, tmp_path).paden == ()
    masked = replace(overleg, wacht=(antwoord(found.vondst, masker=True),))
    assert "111" not in repr(masked.wacht)
    assert len(schrijf(register(), masked, tmp_path / "b").paden) == 1
    (path,) = schrijf(register(), overleg, tmp_path, antwoorden=Antwoorden(maskeer=[Gevoelig.BSN])).paden
    assert "111" not in path.read_text(encoding="utf-8")


def test_een_getoonde_naam_met_toestemming_is_geen_vondst_maar_die_van_een_ander_wel(tmp_path):
    overleg = met_notitie("Ook Sanne Ketelaar genoemd")
    shown = {"patienten": NAMEN, "keuze": Keuze(namen_tonen=True)}
    (path,) = schrijf(register(), NU_OVERLEG, tmp_path, **shown).paden
    assert "gezin El Amrani" in path.read_text(encoding="utf-8")
    assert {g.vondst.tekst for g in schrijf(register(), overleg, tmp_path, **shown).gevonden} == {
        "Sanne",
        "Ketelaar",
    }


def test_een_soort_die_niet_in_een_formaat_bestaat_wordt_gezegd(tmp_path):
    with pytest.raises(Refused, match="van notulen is er geen ics"):
        schrijf(register(), NU_OVERLEG, tmp_path, [Papier.NOTULEN], [Formaat.ICS])


def test_een_nieuwe_versie_staat_bovenaan_met_reden_en_verschil(tmp_path):
    opened = heropen(register(), NU_OVERLEG.id, tekst("Fout in de plaats."), NU)
    overleg = replace(opened.overleggen[NU_OVERLEG.id], plaats=tekst("Elders"))
    (path,) = schrijf(opened.met_overleg(overleg), overleg, tmp_path).paden
    top = path.read_text(encoding="utf-8").split("## Wie er was")[0]
    assert "**CONCEPT** – dit overleg is bezig" in top
    assert "- Versie 2: heropend op di 24-11-2026, omdat: Fout in de plaats." in top
    assert "anders dan versie 1: plaats of tijd gewijzigd\n" in top


def test_een_correctie_staat_onder_het_punt_met_naam_en_dag(tmp_path):
    corrected = corrigeer(register(), NU_OVERLEG.id, "a1", "inge", tekst("Soraya was er al."), NU.date())
    (path,) = schrijf(corrected, corrected.overleggen[NU_OVERLEG.id], tmp_path).paden
    part = path.read_text(encoding="utf-8").split("## 1. Opening")[1].split("\n## ")[0]
    assert (
        "**Opmerkingen achteraf**\n\n- Inge van Dort (WMO wijkteam Laak), di 24-11-2026: Soraya was er al."
        in part
    )


def test_exporteren_opent_geen_verbinding(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("verbinding geopend")

    monkeypatch.setattr(socket, "socket", refuse)
    assert schrijf(register(), NU_OVERLEG, tmp_path, **ALLES).paden


def test_wat_niet_in_de_gekozen_vorm_bestaat_wordt_genoemd_en_de_rest_geschreven(tmp_path):
    result = schrijf(register(), NU_OVERLEG, tmp_path, [Papier.NOTULEN, Papier.UITNODIGING], [Formaat.ICS])
    assert [path.name for path in result.paden] == ["2026-11-24-uitnodiging.ics"]
    assert result.ontbreekt == "Niet geschreven, want niet in deze vorm te maken: notulen."
    whole = schrijf(register(), NU_OVERLEG, tmp_path, [Papier.NOTULEN], [Formaat.MD, Formaat.ICS])
    assert whole.ontbreekt == ""
