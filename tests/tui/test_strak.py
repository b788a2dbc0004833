"""Text that was fitted is painted as it is: in its colours, in the middle if asked, never over the edge."""

from textual.app import App, ComposeResult
from textual.content import Content

from overleg_tui.tui.widgets.strak import Strak


class _Vak(Strak):
    DEFAULT_CSS = "_Vak { width: 10; height: 3; color: #ff0000; }"

    def inhoud(self) -> Content:
        return Content.assemble("een ", ("twee", "bold $accent"), "\nabcdefghijklmn\ndrie\nvier")


class _App(App[None]):
    CSS = "#midden { text-align: center; }"

    def compose(self) -> ComposeResult:
        yield _Vak(id="links")
        yield _Vak(id="midden")


async def test_lines_keep_their_colours_and_place_and_never_go_over_the_edge() -> None:
    async with _App().run_test() as pilot:
        left, middle = (
            [pilot.app.query_one(f"#{id_}", _Vak).render_line(y) for y in range(3)]
            for id_ in ("links", "midden")
        )
        assert [line.text for line in left] == ["een twee", "abcdefghij", "drie"]
        assert [line.text.rstrip() for line in middle] == [" een twee", "abcdefghij", "   drie"]
        plain, bold = list(left[0])[:2]
        assert (plain.text, bold.text) == ("een ", "twee")
        assert plain.style is not None
        assert bold.style is not None
        assert bold.style.bold
        assert plain.style.color != bold.style.color
