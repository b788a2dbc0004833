"""The settings file with everything at its default, to change what one likes; it can be read as it is."""

from collections.abc import Iterable, Iterator, Mapping

from overleg_tui.domain.instelbaar import RUBRIEKEN, TOETSEN, Rubriek, waarde
from overleg_tui.domain.instellingen import Instellingen
from overleg_tui.domain.instelvormen import Plat

_KOP = """\
# De instellingen van het overleg. Verander wat u wilt; wat u weghaalt, is weer zoals het komt.
# Achter een # staat uitleg, die doet niets. Teksten staan tussen aanhalingstekens.
# Bewaar dit bestand als {bestand}
# Klopt er een regel niet, dan zegt het programma welke, en gaat het verder met wat het gewoonlijk doet.
"""
_TOETSEN = """\
# Een andere toets: haal het # ervoor weg en zet tussen de aanhalingstekens welke het wordt, of welke,
# met komma's ertussen, zoals "a,F6".
# De voetregel, ? en Ctrl+P noemen daarna uw toetsen; een zin op het scherm kan nog de gewone noemen.
"""


def instellingenblad(bestand: str, toetsen: Mapping[str, tuple[str, str]]) -> str:
    """Return the whole file; ``toetsen`` are the keys of each command by its id, with what it does."""
    usual = Instellingen()
    parts = [_KOP.format(bestand=bestand), *("".join(_deel(usual, deel)) for deel in RUBRIEKEN)]
    return "\n".join([*parts, f"[{TOETSEN}]\n{_TOETSEN}{''.join(_toetsregels(toetsen))}"])


def _deel(usual: Instellingen, deel: Rubriek) -> Iterator[str]:
    yield f"[{deel.kop}]\n"
    yield "".join(f"# {line}\n" for line in deel.uitleg.split("\n"))
    for instelling in deel.instellingen:
        value = instelling.vorm.schrijf(waarde(usual, f"{deel.kop}.{instelling.naam}"))
        line = f"{instelling.naam} = {_toml(value)}"
        above = "\n" in line or len(line) + len(instelling.uitleg) > 100
        note = f"# {instelling.uitleg}" if instelling.uitleg else ""
        yield f"{note}\n{line}\n" if note and above else f"{line}{f'  {note}' if note else ''}\n"


def _toetsregels(toetsen: Mapping[str, tuple[str, str]]) -> Iterable[str]:
    width = max((len(id_) for id_ in toetsen), default=0) + 2
    for id_, (keys, doet) in toetsen.items():
        name = f'"{id_}"'
        yield f"# {name:<{width}} = {_toml(keys)}  # {doet}\n"


def _toml(value: Plat) -> str:
    """Return a value as TOML writes it; a text of several lines stands on lines of its own."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""\n{escaped}"""' if "\n" in value else f'"{escaped}"'
