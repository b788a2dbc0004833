"""A text in a box of a fixed size: as much as fits, and a sign where there is more."""

from textual.content import Content
from textual.reactive import reactive

from overleg_tui.tui.widgets.strak import Strak


class Passend(Strak):
    """A few lines that keep their place whatever they say; what does not fit ends in an ellipsis."""

    tekst: reactive[str] = reactive("")

    def inhoud(self) -> Content:
        return hoogstens(Content(self.tekst), *self.content_size)

    def regels(self, width: int) -> int:
        """Return how many lines of ``width`` cells the whole text takes, at least one."""
        return max(1, len(Content(self.tekst).wrap(max(1, width))))


def hoogstens(tekst: Content, width: int, height: int) -> Content:
    """Return ``tekst`` in at most ``height`` lines of ``width`` cells, the last one cut off in sight."""
    if tekst.cell_length <= width or width < 1 or height < 1:
        return tekst
    if height == 1:
        return tekst.truncate(width, ellipsis=True)
    lines = tekst.wrap(width)
    if len(lines) <= height:
        return Content("\n").join(line.rstrip() for line in lines)
    rest = Content(" ").join(line.rstrip() for line in lines[height - 1 :])
    return Content("\n").join([*lines[: height - 1], rest.truncate(width, ellipsis=True)])
