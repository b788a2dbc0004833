"""The quick line: an afspraak typed as one sentence, understood while one types."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from overleg_tui.domain.afspraken import leg_vast
from overleg_tui.domain.bezetting import vervanger_van
from overleg_tui.domain.datum import lang
from overleg_tui.domain.groepen import naam_en_organisatie
from overleg_tui.domain.kandidaten import Kandidaat, beste, kandidaten
from overleg_tui.domain.overleg import Agendapunt
from overleg_tui.domain.regel import Ontleed, ontleed_bij
from overleg_tui.domain.register import Register
from overleg_tui.domain.wie import roepnamen
from overleg_tui.tui.dialogs.blijvend import BlijvendeDialoog
from overleg_tui.tui.dialogs.dialoog import Veld
from overleg_tui.tui.widgets.zet import zet

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

BEWAARD = "snelle regel"
VOORBEELD = "@WMO belt mevrouw voor 4 dec terug 11 dec #warm"


class AfspraakDialog(BlijvendeDialoog[Ontleed]):
    """Return an understood line; while an ``@`` is being typed, the matches are below the field.

    Without a draft it begins with ``begin``, the cursor at ``cursor`` or else at the end. ``behoud``: whom
    the afspraak being changed already has.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "omhoog", "omhoog", id="afspraak.omhoog", tooltip="Vorige naam in de lijst"),
        Binding("down", "omlaag", "omlaag", id="afspraak.omlaag", tooltip="Volgende naam in de lijst"),
        Binding("tab", "neem_over", "naam overnemen", id="afspraak.neem_over", tooltip="Deze naam invullen"),
    ]
    UITLEG = (
        "De snelle regel: @wie, dan wat, dan voor en terug met een datum, en #warm als u warm overdraagt. "
        f"Bijvoorbeeld:\n{VOORBEELD}\nOnder de regel staat wat ervan begrepen is. Wie of wanneer mag "
        "openblijven."
    )
    bladzijde = "regel"
    voet = "↑ ↓ Tab naam overnemen · Enter vastleggen · Esc later"

    def __init__(self) -> None:
        super().__init__()
        self.overleg_id = self.begin = ""
        self.cursor: int | None = None
        self.behoud: str | None = None
        self._gelezen: tuple[str, Register, date, Ontleed] | None = None

    def bij(
        self,
        overleg_id: str,
        titel: str,
        concept_naam: str,
        begin: str = "",
        *,
        cursor: int | None = None,
        behoud: str | None = None,
    ) -> "AfspraakDialog":
        """Say where the afspraak belongs and what the line begins with; without a draft of its own."""
        self.overleg_id, self.titel, self.concept_naam = overleg_id, titel, concept_naam
        self.begin, self.cursor, self.behoud = begin, cursor, behoud
        self._gelezen = None
        return self

    def compose_inhoud(self) -> ComposeResult:
        yield Veld(placeholder=VOORBEELD)
        yield OptionList(id="namen")
        yield Static(id="begrepen")

    def on_mount(self) -> None:
        self.query_one(OptionList).can_focus = False
        self.vul()
        super().on_mount()

    def vul(self) -> None:
        self.vak.border_title = Content(self.titel)
        field = self.query_one(Veld)
        draft = self.app.concepten.van(self.concept_naam)
        with field.prevent(Veld.Changed):
            field.value = draft or self.begin
        cursor = len(field.value) if draft or self.cursor is None else self.cursor
        field.cursor_position = cursor
        self.weiger("")
        self.toon()

    def on_input_changed(self) -> None:
        self.weiger("")
        self.toon()

    def getypt(self) -> str:
        return self.query_one(Veld).value

    def _ontleed(self, regel: str | None = None) -> Ontleed:
        """Return what is understood; the line that is shown already is not read again at Enter."""
        register, vandaag = self.app.register, self.app.nu().date()
        line = self.getypt() if regel is None else regel
        read = self._gelezen
        if read and (read[0], read[2]) == (line, vandaag) and read[1] is register:
            return read[3]
        overleg = register.overleggen[self.overleg_id]
        found = ontleed_bij(line, register, vandaag, overleg, self.behoud, self.app.weken)
        self._gelezen = (line, register, vandaag, found)
        return found

    def toon(self) -> None:
        """Show the matches for an ``@`` being typed, and what of the line is understood."""
        found = self._ontleed()
        understood, said = self.query_one("#begrepen", Static), self._begrepen(found)
        lines = len(said.plain.splitlines())
        zet(understood, said, layout=max(4, lines) != understood.content_size.height)
        names, options = self._namen(), self.query_one(OptionList)
        if names or options.display:
            options.set_options(Option(_naam_regel(k), id=k.id) for k in names)
            options.highlighted = 0 if names else None
            options.display = bool(names)

    def _namen(self) -> tuple[Kandidaat, ...]:
        """Return the matches for the ``@`` before the cursor, none once the name is complete."""
        fragment = self._fragment()
        if fragment is None:
            return ()
        register = self.app.register
        overleg = register.overleggen[self.overleg_id]
        names = kandidaten(fragment, register, self.app.nu().date(), overleg)
        return () if any(fragment.strip() == k.naam for k in names) else names

    def _fragment(self) -> str | None:
        """Return what stands between the last ``@`` and the cursor, if that can still be a name."""
        field = self.query_one(Veld)
        before = field.value[: field.cursor_position]
        head, at, fragment = before.rpartition("@")
        inside_word = bool(head) and not head[-1].isspace()
        if not at or inside_word or len(fragment.split()) > (1 if fragment.endswith(" ") else 4):
            return None
        return None if fragment.endswith(" ") and fragment.strip() else fragment

    def _begrepen(self, found: Ontleed) -> Content:
        who = self._voluit(found.wie) if found.wie else "wie?"
        rows = [
            ("wie", who),
            ("wat", found.wat or "wat?"),
            ("voor", lang(found.doen_voor) if found.doen_voor else "wanneer?"),
            ("terug", lang(found.terug_voor) if found.terug_voor else "wanneer?"),
        ]
        lines = [Content.assemble((f"{word:<7}", "bold $accent"), text) for word, text in rows]
        if found.warm:
            lines.append(Content.styled("       warme overdracht", "bold"))
        # Right behind a bare @ the name is still to come: that is no mistake yet.
        waiting = not found.wat or self._fragment() == ""
        said = found.let_op if waiting else (*found.fouten, *found.let_op)
        lines += [Content.styled(f"! {zin}", "bold $warning") for zin in said]
        return Content("\n").join(lines)

    def _voluit(self, id_: str) -> str:
        """Return name and organisation of a sleutelfiguur (id), with who stands in for them."""
        register, vandaag = self.app.register, self.app.nu().date()
        figuur = register.sleutelfiguren[id_]
        deputy = vervanger_van(figuur, register, vandaag, register.overleggen[self.overleg_id])
        behind = f"  (vervanger: {deputy.naam})" if deputy else ""
        return naam_en_organisatie(register, id_) + behind

    def action_omhoog(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def action_omlaag(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_neem_over(self) -> None:
        """Write the highlighted name behind the ``@`` that is being typed."""
        option = self.query_one(OptionList).highlighted_option
        fragment = self._fragment()
        if option is None or option.id is None or fragment is None:
            return
        field = self.query_one(Veld)
        name = roepnamen(option.id, self.app.register)[0]
        end, more = field.cursor_position, self._geen_naam(fragment)
        start = end - len(fragment)
        rest = field.value[end - len(more) :].lstrip()
        field.value = f"{field.value[:start]}{name} {rest}"
        field.cursor_position = start + len(name) + 1 + len(more)

    def _geen_naam(self, fragment: str) -> str:
        """Return the words behind the ``@`` that say what is to be done: they are no part of a name."""
        register, vandaag = self.app.register, self.app.nu().date()
        used, _ = beste(fragment.split(), register, vandaag, register.overleggen[self.overleg_id])
        words = fragment.split(maxsplit=used)
        return words[used] if used and len(words) > used else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.option_list.highlighted = event.option_index
        self.action_neem_over()
        self.query_one(Veld).focus()

    def on_input_submitted(self, event: Veld.Submitted) -> None:
        found = self._ontleed(event.value)
        if found.fouten:
            shown = found.wat and self._fragment() != ""
            self.weiger("Nog niet vastgelegd" + (", zie !" if shown else f". {found.fouten[0]}"))
            return
        self.onthoud_concept()
        self.dismiss(found)


def _naam_regel(kandidaat: Kandidaat) -> Content:
    parts = (kandidaat.organisatie, kandidaat.functie, kandidaat.bij)
    return Content(" · ".join([kandidaat.naam, *filter(None, parts)]))


def snelle_regel(app: "OverlegApp") -> AfspraakDialog:
    """Return the quick line to ask with: the one that is kept, unless that is being asked with already."""
    if not app.is_screen_installed(BEWAARD):
        app.install_screen(AfspraakDialog(), BEWAARD)
    kept = app.get_screen(BEWAARD, AfspraakDialog)
    return AfspraakDialog() if kept in app.screen_stack else kept


def leg_afspraak_vast(app: "OverlegApp", overleg: str, punt: Agendapunt) -> None:
    """Ask for an afspraak at this agendapunt and record it."""
    where = punt.casus or punt.naam
    app.vraag(
        lambda: snelle_regel(app).bij(overleg, f"Afspraak bij {where}", f"afspraak {overleg} {punt.id}"),
        lambda found: (
            f"Afspraak bij {where}",
            lambda register: leg_vast(
                register,
                found,
                overleg=overleg,
                agendapunt=punt.id,
                casus=punt.casus,
                vandaag=app.nu().date(),
            ),
        ),
    )
