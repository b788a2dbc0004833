"""What the table agreed, decided and noted with this agendapunt; the newest is always in sight."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.regels import afspraak_regel, afspraak_vol


class Vastgelegd(Widget):
    """Afspraken, besluiten and notities of the agendapunt that is on."""

    ALLOW_SELECT = False
    beeld: reactive[Beeld | None] = reactive(None)
    toets = ", toets 0"
    """Behind how much more there is: where to find it, empty where nobody has a key."""

    def render(self) -> Content:
        width, height = self.content_size
        blocks = self._blokken(width, height)
        hidden = 0
        while len(blocks) > 1 and sum(map(len, blocks)) > height - bool(hidden):
            blocks.pop(0)
            hidden += 1
        more = [Content.styled(f"nog {hidden}{self.toets}", "$accent bold")] if hidden else []
        return Content("\n").join([*more, *(line for block in blocks for line in block)])

    def _blokken(self, width: int, height: int) -> list[Sequence[Content]]:
        """Return what there is, what may be left out first: from before, notities, besluiten, of today.

        What the table agrees now is what it must be able to read: those in full as far as that fits.
        """
        if self.beeld is None:
            return []
        afspraken, noted = self.beeld.afspraken, self._genoteerd(self.beeld, width)
        full: list[Sequence[Content]] = [afspraak_vol(afspraak, width) for afspraak in afspraken]
        if sum(map(len, full)) + len(noted) > height:
            room = height - len(afspraken)
            for index, afspraak in reversed(list(enumerate(afspraken))):
                extra = len(full[index]) - 1
                if afspraak.oud or extra > room:
                    full[: index + 1] = [[afspraak_regel(brief, width)] for brief in afspraken[: index + 1]]
                    break
                room -= extra
        before = sum(afspraak.oud for afspraak in afspraken)
        return full[:before] + [[line] for line in noted] + full[before:]

    def _genoteerd(self, beeld: Beeld, width: int) -> list[Content]:
        lines = []
        for word, texts in (
            ("– Alleen u  ", beeld.regienotities),
            ("– Notitie  ", beeld.notities),
            ("= Besluit  ", beeld.besluiten),
        ):
            for text in texts:
                said = Content(text).truncate(max(8, width - len(word)), ellipsis=True)
                lines.append(Content.styled(word, "$accent bold") + said)
        return lines
