"""The figures as blocks to show, the same on screen, on paper and in the terminal: title, meaning, rows."""

from collections.abc import Iterator, Sequence
from datetime import date

from overleg_tui.domain.cijfers import DEFINITIES, MINSTENS, SAMEN, Jaarcijfers, Spreiding
from overleg_tui.domain.datum import dag_maand
from overleg_tui.domain.record import record

GEEN = "–"
"""Stands where nothing can be shown."""


@record(frozen=True, slots=True)
class Blok:
    """One table. ``staven`` are the values to draw beside the rows, as far as there are such."""

    titel: str
    uitleg: tuple[str, ...]
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    staven: tuple[float, ...] = ()


@record(frozen=True, slots=True)
class Grafiek:
    """A chart: what stands at each place along the bottom, and by name the values there (``None``: none)."""

    titel: str
    plaatsen: tuple[str, ...]
    reeksen: tuple[tuple[str, tuple[float | None, ...]], ...]


LAATSTE = 10
"""So many overleggen or years stand in a chart: more would not be told apart on a small screen."""
_STREEPJES = 5
_VER = ("afgesproken", "aangekomen", "teruggekoppeld")


def getal(waarde: float | None) -> str:
    """Return a number with a decimal comma, whole where it is."""
    return GEEN if waarde is None else f"{waarde:g}".replace(".", ",")


def deel(aantal: int, van: int) -> str:
    """Return e.g. ``6 van 8 (75%)``; a percentage of fewer than five says too much."""
    share = f" ({round(100 * aantal / van)}%)" if van >= MINSTENS else ""
    return f"{aantal} van {van}{share}"


def blokken(jaar: Jaarcijfers) -> tuple[Blok, ...]:
    """Return everything of one year."""
    return (
        _kern(jaar),
        overlegblok(jaar),
        _geteld("Casussen per kwadrant", "kwadranten", ("Kwadrant", "Casussen"), jaar.kwadranten),
        _geteld("Casussen per criterium", "criteria", ("Criterium", "Casussen"), jaar.criteria),
        _geteld("Waarom niet aangekomen", "redenen", ("Reden", "Afspraken"), jaar.redenen),
        *_tijden(jaar),
        *_opkomst(jaar),
    )


def trendblok(jaren: Sequence[Jaarcijfers]) -> Blok:
    """Return the main figures of all years beside each other."""
    heads = ("Jaar", "Overleggen", "Casussen", "Afspraken", "Aangekomen", "Teruggekoppeld", "Stil")
    rows = tuple(
        tuple(str(n) for n in (j.jaar, j.overleggen, j.casussen, j.afspraken, j.aangekomen, j.gedaan, j.stil))
        for j in jaren
    )
    return Blok("Door de jaren heen", (), heads, rows, tuple(float(j.afspraken) for j in jaren))


def overlegblok(jaar: Jaarcijfers) -> Blok:
    """Return what was agreed at each overleg of the year, and how far that got."""
    heads = ("Overleg", "Afspraken", "Aangekomen", "Teruggekoppeld")
    rows = tuple(
        (_dag(o.datum), str(o.afspraken), str(o.aangekomen), str(o.gedaan)) for o in jaar.per_overleg
    )
    return Blok("Afspraken per overleg", (DEFINITIES["per_overleg"],), heads, rows)


def grafieken(jaar: Jaarcijfers, jaren: Sequence[Jaarcijfers]) -> tuple[Grafiek, ...]:
    """Return what can be drawn: this year by overleg, and once there are two years their course."""
    held, known = jaar.per_overleg[-LAATSTE:], jaren[-LAATSTE:]
    found = []
    if held:
        made = tuple((float(o.afspraken), float(o.aangekomen), float(o.gedaan)) for o in held)
        places = tuple(_dag(o.datum) for o in held)
        found.append(Grafiek(f"Afspraken per overleg in {jaar.jaar}", places, _reeksen(_VER, made)))
    if len(known) > 1:
        years = tuple(str(j.jaar) for j in known)
        counted = tuple((float(j.afspraken), float(j.aangekomen), float(j.gedaan)) for j in known)
        found.append(Grafiek("Afspraken per jaar", years, _reeksen(_VER, counted)))
        days = tuple(map(_medianen, known))
        if any(day is not None for pair in days for day in pair):
            found.append(
                Grafiek(
                    "Dagen per jaar, mediaan", years, _reeksen(("tot aangekomen", "tot terugkoppeling"), days)
                )
            )
    return tuple(found)


def streepjes(hoogste: float) -> list[float]:
    """Return the marks beside a chart, from 0 to just above ``hoogste``, in steps as one counts."""
    steps = (factor * 10**power for power in range(7) for factor in (1, 2, 5))
    step = next(step for step in steps if step * _STREEPJES >= hoogste)
    return [float(step * n) for n in range(max(1, -int(-hoogste // step)) + 1)]


def _reeksen(
    namen: Sequence[str], waarden: Sequence[tuple[float | None, ...]]
) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
    return tuple((name, tuple(row[n] for row in waarden)) for n, name in enumerate(namen))


def _medianen(jaar: Jaarcijfers) -> tuple[float | None, float | None]:
    both = next((p for p in jaar.partners if p.naam == SAMEN), None)
    arrived, told = (both.aankomst, both.terugkoppeling) if both else (None, None)
    return arrived.mediaan if arrived else None, told.mediaan if told else None


def _dag(dag: date) -> str:
    return dag_maand(dag, weekdag=False)


def _kern(jaar: Jaarcijfers) -> Blok:
    minutes = f"gepland {getal(jaar.minuten_gepland)}, besteed {getal(jaar.minuten_besteed)}"
    rows = (
        ("Overleggen", str(jaar.overleggen)),
        ("Casussen", str(jaar.casussen)),
        ("Minuten per casus", minutes),
        ("Afspraken", str(jaar.afspraken)),
        ("Aangekomen", deel(jaar.aangekomen, jaar.afspraken)),
        ("Teruggekoppeld", deel(jaar.gedaan, jaar.afspraken)),
        ("Stil", deel(jaar.stil, jaar.afspraken)),
        ("Raakt de eerste prioriteit", deel(jaar.raakt, jaar.met_prioriteit)),
    )
    meant = ("overleggen", "casussen", "minuten", "afspraken", "aangekomen", "gedaan", "stil", "raakt")
    lines = tuple(f"{name}: {DEFINITIES[key]}" for (name, _), key in zip(rows, meant, strict=True))
    return Blok(f"Het jaar {jaar.jaar} in het kort", lines, ("Wat", "Aantal"), rows)


def _geteld(titel: str, soort: str, koppen: tuple[str, ...], geteld: tuple[tuple[str, int], ...]) -> Blok:
    rows = tuple((name, str(count)) for name, count in geteld)
    return Blok(titel, (DEFINITIES[soort],), koppen, rows, tuple(float(count) for _, count in geteld))


def _tijden(jaar: Jaarcijfers) -> Iterator[Blok]:
    shown = [p for p in jaar.partners if p.aankomst or p.terugkoppeling]
    heads = ("Partner", "Tot aangekomen", "Tot terugkoppeling")
    rows = tuple((p.naam, _dagen(p.aankomst), _dagen(p.terugkoppeling)) for p in shown)
    bars = tuple(p.aankomst.mediaan if p.aankomst else 0.0 for p in shown)
    meant = (DEFINITIES["aankomst"], DEFINITIES["terugkoppeling"])
    yield Blok("Dagen per partner", meant, heads, rows, bars)


def _dagen(tijden: Spreiding | None) -> str:
    if tijden is None:
        return GEEN
    return f"{getal(tijden.mediaan)} dagen ({getal(tijden.laag)} tot {getal(tijden.hoog)})"


def _opkomst(jaar: Jaarcijfers) -> Iterator[Blok]:
    rows = tuple((o.naam, deel(o.aanwezig, o.overleggen)) for o in jaar.opkomst)
    bars = tuple(100 * o.aanwezig / o.overleggen for o in jaar.opkomst)
    yield Blok("Opkomst van de binnenring", (DEFINITIES["opkomst"],), ("Partner", "Aanwezig"), rows, bars)
