"""What the table agreed, decided and noted with this agendapunt; the newest is always in sight."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.regels import afspraak_regel, afspraak_vol


class Vastgelegd(Widget):
    """Afspraken, besluiten and notities of the agendapunt that is on."""

    ALLOW_SELECT = False
    beeld: reactive[Beeld | None] = reactive(None)

    def render(self) -> Content:
        width, height = self.content_size
        blocks = self._blokken(width, height)
        hidden = 0
        while len(blocks) > 1 and sum(map(len, blocks)) > height - bool(hidden):
            blocks.pop(0)
            hidden += 1
        more = [Content.styled(f"nog {hidden} eerdere, toets 0", "$accent bold")] if hidden else []
        return Content("\n").join([*more, *(line for block in blocks for line in block)])

    def _blokken(self, width: int, height: int) -> list[list[Content]]:
        """Return what there is, oldest first: afspraken of today in full as far as that fits."""
        if self.beeld is None:
            return []
        full = [afspraak_vol(afspraak, width) for afspraak in self.beeld.afspraken]
        noted = [[line] for line in self._genoteerd(self.beeld, width)]
        if sum(map(len, full)) + len(noted) <= height:
            return full + noted
        brief = [[afspraak_regel(afspraak, width)] for afspraak in self.beeld.afspraken]
        room = height - len(brief) - len(noted)
        for index, afspraak in reversed(list(enumerate(self.beeld.afspraken))):
            extra = len(full[index]) - 1
            if afspraak.oud or extra > room:
                break
            brief[index] = full[index]
            room -= extra
        return brief + noted

    def _genoteerd(self, beeld: Beeld, width: int) -> list[Content]:
        lines = []
        for word, texts in (("= Besluit  ", beeld.besluiten), ("– Notitie  ", beeld.notities)):
            for text in texts:
                said = Content(text).truncate(max(8, width - len(word)), ellipsis=True)
                lines.append(Content.styled(word, "$accent bold") + said)
        return lines
