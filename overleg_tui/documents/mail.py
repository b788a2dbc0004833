"""Mail drafts: ``.eml`` files which the chair opens in her own secure mail program. Nothing is ever sent.

A draft has no From and no Date: the mail program gives those when it is sent. What was made is parsed
again and compared before it counts, because Python up to 3.11.8 writes an encoded word in a name that
holds a line end as a real new header, and lets a folded name lose its quotes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email import message_from_bytes
from email.headerregistry import Address
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import SMTP
from hashlib import sha256
from quopri import encodestring

from overleg_tui.documents.paden import kern
from overleg_tui.domain.errors import OverlegError

# Folding is where names lose their quotes, so headers are not folded (998 is the limit of the standard).
_KOPREGELS = SMTP.clone(max_line_length=998)
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


def eml(brief: Brief) -> bytes:
    """Return the draft as the bytes of an ``.eml`` file; the same draft gives the same bytes."""
    headers: list[tuple[str, object]] = [("Subject", _kopregel(brief.onderwerp))]
    if brief.aan:
        headers.append(("To", Address(_kopregel(brief.aan[0]), addr_spec=brief.aan[1])))
    headers += [("X-Unsent", "1"), ("MIME-Version", "1.0")]
    top = "".join(SMTP.header_factory(name, value).fold(policy=_KOPREGELS) for name, value in headers)
    raw = top.encode("ascii") + _inhoud(brief)
    if not _is_wat_bedoeld_werd(raw, brief):
        raise OverlegError(
            "De mail is niet geschreven: bij nalezen stond er iets anders in dan bedoeld. "
            "Kijk in de sociale kaart of er vreemde tekens in de naam of het e-mailadres staan."
        )
    return raw


def _is_wat_bedoeld_werd(raw: bytes, brief: Brief) -> bool:
    try:
        return _gelezen(raw) == _bedoeld(brief)
    except ValueError:  # what a newer Python will not read as an address at all
        return False


def _kopregel(text: str) -> str:
    """Return ``text`` fit for a header: one line, without an encoded word to be read as something else."""
    return " ".join(re.sub(r"=(?=\?)|[\x00-\x1f\x7f]", " ", text).split())


def _inhoud(brief: Brief) -> bytes:
    """Return text, HTML and files as one multipart; no typed text is in the headers of its parts.

    The borders are named after the content, so that a second export finds the very same file.
    """
    texts = [brief.tekst, brief.html, *(bijlage.tekst for bijlage in brief.bijlagen)]
    border = sha256(b"\0".join(kern(text.encode()) for text in texts)).hexdigest()[:32].encode()
    both = _samen(b"alternative", b"=_b" + border, [_deel("plain", brief.tekst), _deel("html", brief.html)])
    files = [_deel(_SOORT[b.naam.rpartition(".")[2]], b.tekst, b.naam) for b in brief.bijlagen]
    return _samen(b"mixed", b"=_a" + border, [both, *files])


def _deel(soort: str, text: str, naam: str = "") -> bytes:
    """Return text as one part; ``naam`` is one of our own file names."""
    file = f'Content-Disposition: attachment; filename="{naam}"\r\n' if naam else ""
    head = f'Content-Type: text/{soort}; charset="utf-8"\r\n{file}'
    quoted = encodestring(text.replace("\r\n", "\n").encode()).replace(b"\n", b"\r\n")
    return head.encode("ascii") + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted


def _samen(soort: bytes, grens: bytes, delen: Iterable[bytes]) -> bytes:
    """Join parts to a multipart (RFC 2046): a border line before each, a closing one at the end."""
    body = b"".join(b"--%b\r\n%b\r\n" % (grens, deel) for deel in delen)
    return b'Content-Type: multipart/%b; boundary="%b"\r\n\r\n%b--%b--\r\n' % (soort, grens, body, grens)


Gelezen = tuple[list[str], str, list[tuple[str, str]], list[tuple[str, str, str]]]


def _bedoeld(brief: Brief) -> Gelezen:
    headers = ["content-type", "mime-version", "subject", "x-unsent", *(["to"] if brief.aan else [])]
    to = [(_kopregel(brief.aan[0]), brief.aan[1])] if brief.aan else []
    texts = [("text/plain", "", _regels(brief.tekst)), ("text/html", "", _regels(brief.html))]
    for bijlage in brief.bijlagen:
        kind = _SOORT[bijlage.naam.rpartition(".")[2]]
        texts.append((f"text/{kind}", bijlage.naam, _regels(bijlage.tekst)))
    return sorted(headers), _kopregel(brief.onderwerp), to, texts


def _gelezen(raw: bytes) -> Gelezen:
    """Read a draft back as a mail program does: which headers, subject, recipients, and all its parts.

    The headers, where the danger is, by the strict policy; the parts by the older one, which is faster.
    """
    message = BytesHeaderParser(policy=SMTP).parsebytes(raw[: raw.index(b"\r\n\r\n") + 4])
    to = [(a.display_name, a.addr_spec) for a in message["To"].addresses] if message["To"] else []
    parts = [part for part in message_from_bytes(raw).walk() if not part.is_multipart()]
    texts = [(part.get_content_type(), part.get_filename() or "", _tekst(part)) for part in parts]
    return sorted(name.lower() for name in message), str(message["Subject"]), to, texts


def _tekst(part: Message) -> str:
    payload = part.get_payload(decode=True)
    return _regels(payload.decode() if isinstance(payload, bytes) else "")


def _regels(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")
