"""Who saw or exported what when: ``gezien.log``, a line for each, without a word of any casus.

Only appended to, and not waited for: a line is with the system before the next key, survives the end of the
program, and may be lost with a loss of power. It stands apart from the journal, so that nothing of it can
ever stand in the way of what was recorded. A line that cannot be written stops nobody from looking.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path

from overleg_tui.domain.datum import kort
from overleg_tui.domain.overleg import Fase, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.storage.files import Files
from overleg_tui.storage.gezienlog import GESCHREVEN, noteer

_NOTULEN = "-notulen"


class Gezien:
    """What one program notes; with ``aan`` false (read-only) only what is exported: that writes anyway."""

    def __init__(self, files: Files, *, aan: bool) -> None:
        """Write beside the register of these files."""
        self._files, self._aan = files, aan
        self._laatst = ("", "")

    def bekeken(self, wat: str, casus: str = "") -> None:
        """Note that this was seen, of a casus (code) if it is of one; once as long as nothing else is."""
        if self._aan and (wat, casus) != self._laatst:
            self._laatst = wat, casus
            noteer(self._files, wat, [casus] if casus else [])

    def geschreven(self, paden: Collection[Path], casussen: Iterable[str] = ()) -> None:
        """Note that these documents were written, about these casussen (codes).

        Of many only the first few are named: notulen before all, as the program asks for those later.
        """
        if paden:
            from overleg_tui.domain.logboek import betreft_kort

            names = sorted((path.name for path in paden), key=lambda name: _NOTULEN not in name)
            noteer(self._files, GESCHREVEN + betreft_kort(names), casussen)

    def notulen_geschreven(self, overleg: Overleg, sinds: datetime) -> datetime | None:
        """Return when the notulen of an overleg were last written, ``None`` if not since then."""
        from overleg_tui.storage.geschreven import laatst_geschreven

        return laatst_geschreven(self._files, f"{overleg.datum.isoformat()}{_NOTULEN}", sinds)

    def toont(self, register: Register) -> None:
        """Note which casus is on at an overleg: on the beamer, once that is running."""
        plek = register.plek
        overleg = register.overleggen.get(plek.overleg) if plek and not plek.leeg else None
        if plek and overleg:
            casus = next((punt.casus for punt in overleg.agenda if punt.id == plek.agendapunt), None)
            doing = "Getoond op" if overleg.fase is Fase.BEZIG else "Bekeken bij"
            if casus:
                self.bekeken(f"{doing} het overleg van {kort(overleg.datum)}", casus)
