"""Mail drafts: what is written is what a mail program reads, and no text becomes a header."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overleg_tui.documents import mail
from overleg_tui.documents.mail import Bijlage, Brief, eml
from overleg_tui.domain.bereik import mailadres
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.tekst import tekst

BRIEF = Brief(
    ("Zoë ’t Hart", "z@example.org"),
    "Uittreksel wijkteamoverleg dinsdag 24 november 2026",
    "Beste Zoë,\n\nTerug vóór dinsdag.\n" + "x" * 2000,
    "<p>Terug vóór dinsdag.</p>\n",
    (Bijlage("2026-11-24-uittreksel-wmo.md", "# Uittreksel\n"), Bijlage("2026-11-24-a.ics", "BEGIN:X\r\n")),
)
KWAAD = [
    "=?utf-8?q?a=0D=0ABcc:_x@example.com?=",
    "=?utf-8?b?YQ0KQmNjOiB4QGV4YW1wbGUuY29t?=",
    "a\r\nBcc: x@example.com",
    "Jansen, de Boer <x@example.com>, y@example.com",
    '"x" <x@example.com>',
    "=?=?utf-8?q?=0D=0ABcc:x?=?=",
    "Jansen-van der Meer, geboren de Vries, wijkverpleegkundige te Laak, " * 4,
    "é, " * 60,
    "(commentaar",
    ";:groep:",
]


def inhoud(part):
    """Return the text of a part as a reader has it: line ends are not text."""
    return part.get_content().replace("\r\n", "\n").rstrip("\n")


def gelezen(raw):
    return message_from_bytes(raw, policy=SMTP)


def test_een_mail_is_een_concept_zonder_afzender_met_tekst_html_en_bijlagen():
    read = gelezen(eml(BRIEF))
    assert read["X-Unsent"] == "1"
    assert read["From"] is None
    assert inhoud(read.get_body(("plain",))) == BRIEF.tekst
    assert inhoud(read.get_body(("html",))) == BRIEF.html.rstrip("\n")
    assert [part.get_filename() for part in read.iter_attachments()] == [b.naam for b in BRIEF.bijlagen]
    assert max(map(len, eml(BRIEF).split(b"\r\n"))) <= 998


def test_dezelfde_mail_geeft_dezelfde_bytes():
    assert eml(BRIEF) == eml(replace(BRIEF))
    assert eml(BRIEF) != eml(replace(BRIEF, tekst="anders"))


def test_zonder_ontvanger_is_er_geen_aan():
    assert gelezen(eml(replace(BRIEF, aan=None)))["To"] is None


@pytest.mark.parametrize("naam", KWAAD)
def test_een_naam_wordt_geen_kopregel_en_geen_tweede_ontvanger(naam):
    raw = eml(replace(BRIEF, aan=(tekst(naam), "z@example.org")))
    read = gelezen(raw)
    assert [address.addr_spec for address in read["To"].addresses] == ["z@example.org"]
    assert {name.lower() for name in read} == {"subject", "to", "x-unsent", "mime-version", "content-type"}
    assert b"bcc" not in raw.split(b"\r\n\r\n")[0].lower().replace(b"to: ", b"\n").split(b"\n")[0]


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.text(max_size=120), st.text(alphabet='=?utf-8qb_0D0A:, \r\n<>@"(;é', max_size=80))
def test_geen_enkele_tekst_maakt_een_kopregel(naam, onderwerp):
    read = gelezen(eml(replace(BRIEF, aan=(tekst(naam), "z@example.org"), onderwerp=tekst(onderwerp))))
    assert [address.addr_spec for address in read["To"].addresses] == ["z@example.org"]
    assert len(list(read)) == 5


@settings(deadline=None, derandomize=True, max_examples=40)
@given(st.text(max_size=400).map(tekst))
def test_elke_tekst_komt_terug_zoals_hij_geschreven_is(geschreven):
    read = gelezen(eml(replace(BRIEF, tekst=geschreven)))
    assert inhoud(read.get_body(("plain",))) == geschreven


def test_wat_anders_terugkomt_dan_bedoeld_wordt_geweigerd(monkeypatch):
    monkeypatch.setattr(mail, "_kopregel", lambda text: text)  # as if nothing were kept out of headers
    with pytest.raises(OverlegError, match="De mail is niet geschreven"):
        eml(replace(BRIEF, aan=(KWAAD[0], "z@example.org")))


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "geen",
        "a@b",
        "a@b.nl, c@d.nl",
        "a b@c.nl",
        "a@b.nl\nBcc: x@y.nl",
        "<a@b.nl>",
        "a@exämple.nl",
        "a..b@c.nl",
    ],
)
def test_geen_goed_mailadres(raw):
    assert mailadres(raw) is None


def test_een_goed_mailadres():
    assert mailadres("b.t-hart+wmo@mail.example.org") == "b.t-hart+wmo@mail.example.org"
