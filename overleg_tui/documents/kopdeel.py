"""The top of the notulen: when, where, who; and the bottom: when we meet again."""

from overleg_tui.documents.literal import literal
from overleg_tui.documents.markdown import labelregel, lijst, met_label
from overleg_tui.documents.wie import figuur
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.overleg import Aanwezigheid, Fase, Genodigde, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.versies import verschillen, versienummer

_GROEPEN = (
    ("Aanwezig", Aanwezigheid.AANWEZIG),
    ("Verhinderd", Aanwezigheid.VERHINDERD),
    ("Afwezig", Aanwezigheid.AFWEZIG),
    ("Nog niet afgevinkt", None),
)


def stand(overleg: Overleg) -> str:
    """Return CONCEPT while the overleg is not closed, then the version."""
    if overleg.fase is Fase.AFGESLOTEN:
        return f"**Versie {versienummer(overleg)}**"
    return f"**CONCEPT** – dit overleg is {overleg.fase}; de tekst kan nog veranderen."


def geschiedenis(register: Register, overleg: Overleg) -> list[str]:
    """Return why there is a later version and what is different in it; nothing for the first."""
    lines = []
    for n, (old, changes) in enumerate(verschillen(register, overleg), 2):
        why = f"Versie {n}: heropend op {kort(old.heropend.date())}, omdat: {literal(old.waarom)}"
        lines.append(f"{why} – anders dan versie {n - 1}: {', '.join(changes) or 'niets'}")
    return [labelregel("Wat er veranderd is"), lijst(lines)] if lines else []


def kopregels(overleg: Overleg, *, tijd: bool = True) -> list[str]:
    """Return date, time and any place, a line each; ``tijd`` adds when it really began and ended."""
    lines = [
        met_label("Datum", lang(overleg.datum)),
        met_label("Tijd", f"{overleg.begin:%H:%M} tot {overleg.eind:%H:%M} uur"),
    ]
    if overleg.plaats:
        lines.append(met_label("Plaats", literal(overleg.plaats)))
    if tijd and overleg.begonnen:
        lines.append(met_label("Werkelijk", f"begonnen om {overleg.begonnen:%H:%M} uur{_einde(overleg)}"))
    return lines


def _einde(overleg: Overleg) -> str:
    """Tell when it ended: the last closing on its own day, as one reopens it later only to correct it."""
    if overleg.afgesloten is None:
        return ""
    closed = [moment for moment in (*(v.afgesloten for v in overleg.versies), overleg.afgesloten) if moment]
    own = [moment for moment in closed if overleg.begonnen and moment.date() == overleg.begonnen.date()]
    if own:
        return f", afgesloten om {own[-1]:%H:%M} uur"
    return f", afgesloten op {kort(closed[0].date())} om {closed[0]:%H:%M} uur"


def aanwezigen(register: Register, overleg: Overleg) -> list[str]:
    """Return a line for each group that is not empty: who was there, who was not, who was not ticked."""
    lines = []
    for label, group in _GROEPEN:
        names = [_genodigde(register, g) for g in overleg.genodigden if g.aanwezigheid is group]
        if names:
            lines.append(met_label(f"{label} ({len(names)})", ", ".join(names)))
    return lines or ["Er is niemand uitgenodigd."]


def _genodigde(register: Register, genodigde: Genodigde) -> str:
    name = figuur(register, genodigde.sleutelfiguur)
    if genodigde.aanwezigheid is not Aanwezigheid.VERHINDERD:
        return name
    if genodigde.vervanger:
        return f"{name}, vervangen door {figuur(register, genodigde.vervanger)}"
    return f"{name}, zonder vervanger"


def volgend_overleg(register: Register, overleg: Overleg) -> str:
    """Return the date of the first overleg after this one, as a sentence."""
    later = register.overleg_na(overleg)
    if later is None:
        return "Er is nog geen volgend overleg gepland."
    place = f", {literal(later.plaats)}" if later.plaats else ""
    return f"{lang(later.datum).capitalize()} om {later.begin:%H:%M} uur{place}."
