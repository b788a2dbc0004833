"""Wiping casussen from the screen, after saying what that means; and the document for inzage."""

from typing import TYPE_CHECKING

from overleg_tui.domain.errors import OverlegError, Refused
from overleg_tui.domain.genoemd import genoemd
from overleg_tui.domain.tekst import Tekst, vouw
from overleg_tui.domain.wissen import BLIJFT, wis
from overleg_tui.tui.dialogs.formulier import Formulier, Invoer
from overleg_tui.tui.screens.voorbeeld import VoorbeeldScreen

if TYPE_CHECKING:
    from overleg_tui.tui.app import OverlegApp

IN_EXPORTS = "Deze bestanden in exports noemen de casus nog. Verwijder ze zelf, als ze weg moeten:"
IN_TEKSTEN = "In deze teksten wordt de casus nog genoemd. Pas ze zelf aan:"


def vraag_wissen(app: "OverlegApp", codes: tuple[str, ...]) -> None:
    """Explain, ask for the code (or ``wis`` for several), wipe, and name the exports that are left.

    It is typed and not a single key, since it is the one thing here that nothing brings back.
    """
    word = codes[0] if len(codes) == 1 else "wis"

    def agreed(read: Tekst) -> bool:
        if vouw(read) != vouw(word):
            raise Refused(f"Er is niets gewist. Typ {word} om te wissen, of druk op Esc.")
        return True

    def answered(sure: bool | None) -> None:
        if sure:
            # First this dialog has to be gone: a screen about the casus leaves along with it.
            app.call_later(_wis, app, codes)

    form = Formulier(
        f"Wissen: {', '.join(codes)}",
        (Invoer("woord", f"Typ {word}"),),
        lambda read: agreed(read["woord"]),
        uitleg=BLIJFT,
    )
    form.voet = "Enter voorgoed wissen · Esc terug, niets wissen"
    app.push_screen(form, answered)


def _wis(app: "OverlegApp", codes: tuple[str, ...]) -> None:
    from overleg_tui.documents.noemen import noemen

    words = [*codes, *(app.store.namen.get(code, "") for code in codes)]
    today = app.nu().date()
    label, criteria = f"Gewist: {', '.join(codes)}", app.instellingen.casus.criteria
    if app.wis(label, lambda register: wis(register, codes, today, criteria), codes):
        return
    app.call_after_refresh(app.zeg, f"{label}.")
    left = [path.name for path in noemen(app.store.map / "exports", words)]
    blocks = [
        "\n".join([told, *places])
        for told, places in ((IN_EXPORTS, left), (IN_TEKSTEN, genoemd(app.register, words)))
        if places
    ]
    if blocks:
        app.push_screen(VoorbeeldScreen(f"{label}, maar nog genoemd", "\n\n".join(blocks)))


def geef_inzage(app: "OverlegApp", code: str) -> None:
    """Write everything held about a casus into one document, and say where it stands."""
    from overleg_tui.documents.inzage import schrijf_inzage

    store = app.store
    try:
        exports, kept = store.map / "exports", app.instellingen.casus.bewaren
        path = schrijf_inzage(app.register, code, store.namen, exports, app.nu(), kept)
    except OverlegError as error:
        app.zeg(str(error), fout=True)
    else:
        store.gezien.geschreven([path], [code])
        app.zeg(f"{path.name} staat in exports. Lees het na: haal weg wat over anderen gaat.")
