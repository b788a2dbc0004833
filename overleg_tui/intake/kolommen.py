"""The names of columns: our own, and those of Outlook in Dutch and English, case and dashes ignored."""

import re

from overleg_tui.domain.contactvorm import KOLOMMEN
from overleg_tui.domain.tekst import vouw

_OOK = {
    "organisatie": "bedrijf company organization organisation instelling",
    "naam": "name volledigenaam fullname weergavenaam displayname sleutelfiguur",
    "voornaam": "voornaam firstname givenname",
    "tussenvoegsel": "tussenvoegsel tweedenaam middelstenaam middlename",
    "achternaam": "achternaam lastname familyname surname",
    "functie": "jobtitle functietitel",
    "email": "emailadres emailaddress mail",
    "telefoon": "telefoonnummer telefoonopwerk telefoonwerk werktelefoon businessphone workphone tel phone "
    "primaryphone zakelijketelefoon hoofdtelefoon companymainphone",
    "mobiel": "mobiel mobieletelefoon mobieltelefoon mobilephone mobile gsm",
    "gecontroleerd": "laatstgecontroleerd",
}
_VELD = {name: name for name in KOLOMMEN} | {
    name: field for field, names in _OOK.items() for name in names.split()
}


def veld(kolom: str) -> str | None:
    """Return which field a column of that name fills, ``None`` when unknown.

    Besides ``KOLOMMEN`` these are voornaam, tussenvoegsel, achternaam and mobiel, which join with others.
    """
    return _VELD.get(re.sub(r"[^a-z0-9]", "", vouw(kolom)))
