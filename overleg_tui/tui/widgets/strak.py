"""Text that was fitted to its place: painted as it is."""

from textual.content import Content, Span
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget


class Strak(Widget):
    """A widget that fits its own text; ``inhoud`` is what stands in it, a line for each of its lines."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Strak.auto_links, False)  # nothing here is a link, and each piece would be asked

    def inhoud(self) -> Content:
        """Return what stands in it now, cut and wrapped to the size it has."""
        raise NotImplementedError

    def render(self) -> "Regels":
        return Regels(self.inhoud())


class Regels(Visual):
    """Lines of text as they are.

    Textual would cut and wrap them once more, and keep with each piece where it stood, for a selection
    by mouse that we do not have: that is a fifth of what painting a screen costs.
    """

    def __init__(self, inhoud: Content) -> None:
        self._inhoud = inhoud

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        centered = options.rules.get("text_align") == "center"
        lines = self._inhoud.split("\n", allow_blank=True)[:height]
        return [_strip(line.center(width) if centered else line, width, style, options) for line in lines]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002  # Textual's
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:  # noqa: ARG002  # Textual's
        return 1

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002  # Textual's
        return self._inhoud.plain.count("\n") + 1


def _strip(line: Content, width: int, style: Style, options: RenderOptions) -> Strip:
    spans = [Span(start, end, options.get_style(named)) for start, end, named in line.spans]
    strip = Strip(Content(line.plain, spans).render_segments(style), line.cell_length)
    return strip if line.cell_length <= width else strip.crop(0, width)
