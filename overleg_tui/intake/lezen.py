"""All files of one import: each read by its kind, all of them or none."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.intake.bestand import lees_tekst
from overleg_tui.intake.casus import lees_casus
from overleg_tui.intake.gelezen import Gelezen, Melding
from overleg_tui.intake.sociale_kaart import lees_sociale_kaart
from overleg_tui.intake.vcard import lees_vcards

CASUS, CONTACTEN = (".md", ".markdown", ".txt"), (".csv", ".vcf")
"""How files end that can be taken in."""
_UITLEG = {"readme", "leesmij"}


def lees_bestanden(paden: Iterable[Path], vandaag: date) -> tuple[Gelezen, ...]:
    """Read every file; when any cannot be, refuse with a sentence on each that cannot.

    ``*`` and ``?`` in a name are filled in (the shell of Windows leaves that to programs), a file given
    twice counts once. Of a folder every file in it is read. A README among other files is passed over, since
    it explains the folder, and so is what lies in a folder and is of another kind: the report names them.
    """
    found: list[Gelezen] = []
    refused: list[str] = []
    given = dict.fromkeys(paden)
    paths = list(dict.fromkeys(path for pad in given for path in _ingevuld(pad)))
    for path in paths:
        try:
            name = path.name if [other.name for other in paths].count(path.name) == 1 else str(path)
            if path.stem.lower() in _UITLEG and len(paths) > 1 and path.is_file():
                found.append(Gelezen(name, meldingen=(Melding(0, "dit is uitleg, geen casus."),)))
            elif path.suffix.lower() not in CASUS + CONTACTEN and path.parent in given:
                found.append(Gelezen(name, meldingen=(Melding(0, "dit soort bestand is niet in te lezen."),)))
            else:
                found.append(_soort(path)(lees_tekst(path), name, vandaag))
        except OverlegError as error:
            refused.append(str(error))
    if refused:
        raise Refused("\n".join(refused))
    return tuple(found)


def _ingevuld(pad: Path) -> list[Path]:
    try:
        if pad.is_dir():
            return _in_de_map(pad)
        if not any(sign in pad.name for sign in "*?") or pad.exists():
            return [pad]
        return sorted(path for path in pad.parent.glob(pad.name) if path.is_file()) or [pad]
    except (OSError, ValueError):  # no name a file can have: reading it says so
        return [pad]


def _in_de_map(map: Path) -> list[Path]:
    """Return the files of a folder by name, hidden ones left out; refuse one with nothing to take in."""
    try:
        found = sorted(path for path in map.iterdir() if path.is_file() and path.name[:1] not in ".~")
    except OSError:
        raise Refused(f"De map {map} mag niet geopend worden. Vraag om toegang.") from None
    if not any(path.suffix.lower() in CASUS + CONTACTEN for path in found):
        raise Refused(
            f"In de map {map} staat niets om in te lezen. Een casus eindigt op .md of .txt, "
            "contacten op .csv of .vcf."
        )
    return found


def _soort(pad: Path) -> Callable[[str, str, date], Gelezen]:
    """Return the reader for a file by the end of its name, or refuse."""
    ending = pad.suffix.lower()
    if ending in CASUS:
        return lees_casus
    if ending == ".csv":
        return lambda text, bestand, _: lees_sociale_kaart(text, bestand)
    if ending == ".vcf":
        return lambda text, bestand, _: lees_vcards(text, bestand)
    if ending in (".xls", ".xlsx", ".ods"):
        hint = "Open het in Excel en bewaar het als CSV (.csv)."
    elif ending in (".doc", ".docx", ".odt", ".pdf", ".rtf"):
        hint = "Neem de tekst over in het formulier: overleg sjabloon casus."
    elif _ontbreekt(pad):  # a folder of which the name is not typed well has no ending to go by
        raise Refused(f"{pad} bestaat niet. Controleer de naam en de map.")
    else:
        hint = "Een casus eindigt op .md of .txt, contacten op .csv of .vcf."
    raise Refused(f"{pad.name}: dit soort bestand is niet in te lezen. {hint}")


def _ontbreekt(pad: Path) -> bool:
    try:
        return not pad.exists()
    except (OSError, ValueError):  # no name a file can have
        return False
