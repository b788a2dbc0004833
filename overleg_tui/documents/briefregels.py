"""The opening and closing line of a mail as somebody set them: ``[mail]`` in ``instellingen.toml``.

    [mail]
    opening = "Dag {naam},"
    slot = "Groet, Marieke (POH-KB)"

The program only reads this file. It lies where settings lie on this computer.
"""

import tomllib
from pathlib import Path

from overleg_tui.documents.bestanden import Briefregels
from overleg_tui.domain.errors import Refused
from overleg_tui.domain.tekst import tekst_blok


def instellingen() -> Path:
    """Return where the settings are, whether or not the file is there."""
    from platformdirs import user_config_path

    return user_config_path("overleg_tui", appauthor=False) / "instellingen.toml"


def lees_briefregels(bestand: Path) -> Briefregels:
    """Return the lines in ``bestand``; what is not in it, or without the file, is as it comes."""
    try:
        found = tomllib.loads(bestand.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Briefregels()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refused(
            f"De instellingen in {bestand} zijn niet te lezen. Verbeter het bestand, of haal het weg."
        ) from error
    mail = found.get("mail", {})
    lines = {key: mail[key] for key in ("opening", "slot") if key in mail} if isinstance(mail, dict) else {}
    if not isinstance(mail, dict) or not all(isinstance(line, str) for line in lines.values()):
        raise Refused(f"In {bestand} hoort onder [mail] bij opening en slot een zin tussen aanhalingstekens.")
    return Briefregels(**{key: tekst_blok(line) for key, line in lines.items()})
