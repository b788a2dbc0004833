"""Help: what this screen is for, and every key that works on it now, made from the bindings."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from overleg_tui.tui.widgets.lijst import uitgelegd
from overleg_tui.tui.widgets.voet import key_name

REGEL = (
    "Zo legt u een afspraak vast (toets a): @wie, dan wat, dan voor en terug met een datum, en #warm voor "
    "een warme overdracht. Bijvoorbeeld:\n"
    "@WMO belt mevrouw over huishoudelijke hulp voor 15 dec terug 22 dec #warm"
)
TEKENS = "Tekens:  ★1 prioriteit   + kracht   → a leidt tot a   ← a komt door a   ✓ aangekomen   ! let op"


class HulpScreen(ModalScreen[None]):
    """The keys of ``onder``, the screen that asked."""

    CSS_PATH = "hulp.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,enter", "dismiss(None)", "terug", id="hulp.terug"),
    ]

    def __init__(self, onder: Screen[object]) -> None:
        super().__init__()
        self.onder = onder

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialoog") as box:
            box.border_title = Content("Hulp")
            yield Static(self._tekst(), classes="hulp-tekst")
            yield Static(Content("↑ ↓ lezen · Esc terug"), classes="dialoog-voet")

    def _tekst(self) -> Content:
        keys: dict[str, tuple[list[str], str]] = {}
        for active in self.onder.active_bindings.values():
            if active.binding.id:
                text = active.binding.tooltip or active.binding.description
                keys.setdefault(active.binding.id, ([], text))[0].append(key_name(active.binding.key))
        width = min(96, self.app.size.width * 94 // 100) - 6
        lines = uitgelegd([(" of ".join(names), text) for names, text in keys.values()], 23, width)
        purpose = Content(getattr(self.onder, "UITLEG", ""))
        quick = [Content(REGEL)] if "overleg.afspraak" in keys else []
        return Content("\n\n").join([purpose, lines, *quick, Content(TEKENS)])
