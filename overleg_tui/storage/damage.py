"""``Damage``: what lies on disk is not what was written, with file and place."""

from overleg_tui.domain.errors import DamagedError

NOW_WHAT = "Er is niets veranderd. Bekijk met ‘overleg herstel’ wat teruggezet kan worden."


UNFINISHED = "na de laatste hele regel staat iets dat nooit bevestigd is, zoals na stroomuitval"


class Damage(DamagedError):
    """Damage found in one file; ``plaats`` says where in it."""

    def __init__(self, bestand: str, plaats: str, wat: str) -> None:
        """Take the three things the user must know."""
        self.bestand, self.plaats, self.wat = bestand, plaats, wat
        where = f"{bestand}, {plaats}" if plaats else bestand
        super().__init__(f"De gegevens zijn beschadigd. {where}: {wat}. {NOW_WHAT}")
