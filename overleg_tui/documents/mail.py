"""Mail drafts: ``.eml`` files which the chair opens in her own secure mail program. Nothing is ever sent.

A draft has no From and no Date: the mail program gives those when it is sent. What was made is parsed
again and compared before it counts, because Python up to 3.11.8 writes an encoded word in a name that
holds a line end as a real new header, and lets a folded name lose its quotes.
"""

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from hashlib import sha256

from overleg_tui.documents.paden import kern
from overleg_tui.domain.errors import OverlegError

# Folding is where names lose their quotes, so headers are not folded (998 is the limit of the standard).
_POLICY = SMTP.clone(max_line_length=998)
_ADRES = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+", re.ASCII | re.IGNORECASE)
_SOORT = {"md": "markdown", "ics": "calendar"}


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file that goes along: its safe name and its text."""

    naam: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A mail draft: ``aan`` is name and address, or ``None`` for the chair to fill in."""

    aan: tuple[str, str] | None
    onderwerp: str
    tekst: str
    html: str
    bijlagen: tuple[Bijlage, ...] = ()


def mailadres(raw: str) -> str | None:
    """Return ``raw`` when it is one plain mail address, ``None`` otherwise."""
    return raw if _ADRES.fullmatch(raw) and len(raw) <= 254 and ".." not in raw else None


def eml(brief: Brief) -> bytes:
    """Return the draft as the bytes of an ``.eml`` file; the same draft gives the same bytes."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _kopregel(brief.onderwerp)
    if brief.aan:
        message["To"] = _adres(*brief.aan)
    message["X-Unsent"] = "1"
    message.set_content(brief.tekst, cte="quoted-printable")
    message.add_alternative(brief.html, subtype="html", cte="quoted-printable")
    for bijlage in brief.bijlagen:
        kind = _SOORT[bijlage.naam.rpartition(".")[2]]
        message.add_attachment(bijlage.tekst, subtype=kind, filename=bijlage.naam, cte="quoted-printable")
    _vaste_grenzen(message, brief)
    raw = message.as_bytes(policy=_POLICY)
    if _gelezen(raw) != _bedoeld(brief):
        raise OverlegError(
            "De mail is niet geschreven: bij nalezen stond er iets anders in dan bedoeld. "
            "Kijk in de sociale kaart of er vreemde tekens in de naam of het e-mailadres staan."
        )
    return raw


def _adres(naam: str, adres: str) -> Address:
    return Address(display_name=_kopregel(naam), addr_spec=adres)


def _kopregel(text: str) -> str:
    """Return ``text`` fit for a header: one line, without an encoded word to be read as something else."""
    return " ".join(re.sub(r"=(?=\?)|[\x00-\x1f\x7f]", " ", text).split())


def _vaste_grenzen(message: EmailMessage, brief: Brief) -> None:
    """Name the borders between the parts after the content, so that a second export finds the same file."""
    texts = [brief.tekst, brief.html, *(bijlage.tekst for bijlage in brief.bijlagen)]
    digest = sha256(b"\0".join(kern(text.encode()) for text in texts)).hexdigest()[:32]
    multiparts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{digest}_{number}")


Gelezen = tuple[list[str], str, list[tuple[str, str]], str, str, list[tuple[str, str]]]


def _bedoeld(brief: Brief) -> Gelezen:
    headers = ["content-type", "mime-version", "subject", "x-unsent", *(["to"] if brief.aan else [])]
    to = [(_kopregel(brief.aan[0]), brief.aan[1])] if brief.aan else []
    files = [(bijlage.naam, _regels(bijlage.tekst)) for bijlage in brief.bijlagen]
    return sorted(headers), _kopregel(brief.onderwerp), to, _regels(brief.tekst), _regels(brief.html), files


def _gelezen(raw: bytes) -> Gelezen:
    """Read a draft back as a mail program does: headers, subject, recipients, both texts and the files."""
    message = message_from_bytes(raw, policy=SMTP)
    to = [(a.display_name, a.addr_spec) for a in message["To"].addresses] if message["To"] else []
    headers = sorted(name.lower() for name in message)
    files = [(part.get_filename() or "", _inhoud(part)) for part in message.iter_attachments()]
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    return headers, str(message["Subject"]), to, _inhoud(plain), _inhoud(html), files


def _inhoud(part: MIMEPart | None) -> str:
    payload = part.get_payload(decode=True) if part else b""
    return _regels(payload.decode() if isinstance(payload, bytes) else "")


def _regels(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")
