"""What the table agreed, decided and noted with this agendapunt; the newest is always in sight."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive

from overleg_tui.domain.zaal import Beeld
from overleg_tui.tui.widgets.regels import afspraak_regel, afspraak_vol
from overleg_tui.tui.widgets.strak import Strak


class Vastgelegd(Strak):
    """Afspraken, besluiten and notities of the agendapunt that is on."""

    beeld: reactive[Beeld | None] = reactive(None)
    toets = ""
    """Behind how much more there is: where to find it, empty where nobody has a key."""

    def inhoud(self) -> Content:
        return vastgelegd(self.beeld, *self.content_size, self.toets) if self.beeld else Content()


def vastgelegd(beeld: Beeld, width: int, height: int, toets: str) -> Content:
    """Return as much as fits, and how much more there is; on a single line only the newest."""
    blocks = _blokken(beeld, width, height)
    hidden = 0
    while len(blocks) > 1 and sum(map(len, blocks)) > max(1, height - bool(hidden)):
        blocks.pop(0)
        hidden += 1
    counted = hidden and height > 1
    more = [Content.styled(f"nog {hidden}{toets}", "$accent bold")] if counted else []
    return Content("\n").join([*more, *(line for block in blocks for line in block)])


def _blokken(beeld: Beeld, width: int, height: int) -> list[Sequence[Content]]:
    """Return what there is, what may be left out first: from before, notities, besluiten, of today.

    What the table agrees now is what it must be able to read: those in full as far as that fits, but
    nothing goes out of sight for it that fits on a line of its own.
    """
    afspraken, noted = beeld.afspraken, _genoteerd(beeld, width)
    full: list[Sequence[Content]] = [afspraak_vol(afspraak, width) for afspraak in afspraken]
    if sum(map(len, full)) + len(noted) > height:
        singly = len(afspraken) + len(noted)
        room = height - (singly if singly <= height else len(afspraken) + 1)
        for index, afspraak in reversed(list(enumerate(afspraken))):
            extra = len(full[index]) - 1
            if afspraak.oud or extra > room:
                full[: index + 1] = [[afspraak_regel(brief, width)] for brief in afspraken[: index + 1]]
                break
            room -= extra
    before = sum(afspraak.oud for afspraak in afspraken)
    return full[:before] + [[line] for line in noted] + full[before:]


def _genoteerd(beeld: Beeld, width: int) -> list[Content]:
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
