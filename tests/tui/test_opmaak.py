"""Styling does no work twice: sheets are read once, and a screen is styled once before it is shown."""

from textual.css import stylesheet
from textual.css.stylesheet import Stylesheet

from overleg_tui.storage.store import Store
from overleg_tui.tui.app import OverlegApp
from overleg_tui.tui.opmaak import Stijlen
from overleg_tui.tui.screens.overleg import OverlegScreen
from overleg_tui.tui.screens.start import StartScreen
from tests.tui.conftest import nu


def test_another_sheet_does_not_make_the_first_one_read_again(monkeypatch) -> None:
    whole, read = stylesheet.parse, []

    def noted(scope, css, *rest, **how):
        read.append(css[0])
        return whole(scope, css, *rest, **how)

    monkeypatch.setattr(stylesheet, "parse", noted)
    sheets = Stijlen({"ink": "red"})
    for name in "AB":
        sheets.add_source(f"{name} {{ color: $ink; }}", (name, ""))
        sheets.reparse()
    assert (len(sheets.rules), read) == (2, ["A", "B"])


def test_a_new_theme_reads_every_sheet_again() -> None:
    sheets = Stijlen({"ink": "red"})
    sheets.add_source("A { color: $ink; }", ("a", ""))
    before = sheets.rules[0].styles.color
    sheets.set_variables({"ink": "blue"})
    sheets.reparse()
    assert sheets.rules[0].styles.color != before


def test_a_file_is_known_again_by_a_way_round(tmp_path) -> None:
    (tmp_path / "screens").mkdir()
    path = tmp_path / "blad.tcss"
    path.write_text("A { color: red; }", encoding="utf-8")
    sheets = Stijlen({})
    sheets.read(tmp_path / "screens" / ".." / "blad.tcss")
    assert sheets.has_source(str(tmp_path / "screens" / ".." / "blad.tcss"))
    assert not sheets.has_source(str(tmp_path / "ander.tcss"))


async def test_the_overleg_is_styled_once_before_it_is_shown_and_the_start_screen_is_made_on_the_way_back(
    store: Store, monkeypatch
) -> None:
    styled: list[str] = []
    apply = Stylesheet.apply

    def noted(self, node, **how):
        styled.append(node.css_identifier)
        apply(self, node, **how)

    monkeypatch.setattr(Stylesheet, "apply", noted)
    app = OverlegApp(store, nu)
    async with app.run_test(size=(100, 30)) as pilot:
        assert [type(screen) for screen in app.screen_stack] == [OverlegScreen]
        assert app.screen.has_class("-ruim", "-hoog")
        assert styled.count("Kop") <= 2
        await pilot.press("escape")
        assert [type(screen) for screen in app.screen_stack] == [StartScreen]
