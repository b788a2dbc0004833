"""How somebody is reached: what counts as a mail address and as a telephone number."""

import re

from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import Tekst, tekst

_ADRES = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+", re.ASCII | re.IGNORECASE)


def mailadres(raw: str) -> str | None:
    """Return ``raw`` when it is one plain mail address, ``None`` otherwise."""
    return raw if _ADRES.fullmatch(raw) and len(raw) <= 254 and ".." not in raw else None


def lees_email(raw: str) -> Tekst:
    """Return a typed mail address, empty if nothing was typed; refuse what mail cannot be sent to."""
    typed = tekst(raw)
    if typed and mailadres(typed) is None:
        raise Refused(f"‘{typed[:60]}’ is geen e-mailadres. Schrijf het als naam@organisatie.nl.")
    return typed


def lees_telefoon(raw: str) -> Tekst:
    """Return a typed telephone number with what is said with it ("ma en do"); refuse one without digits."""
    typed = tekst(raw)
    if typed and sum(sign.isdigit() for sign in typed) < 3:
        raise Refused(f"In ‘{typed[:60]}’ staat geen telefoonnummer. Schrijf bijvoorbeeld 070 123 45 67.")
    return typed
