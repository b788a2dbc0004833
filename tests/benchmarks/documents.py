"""What the paper costs, as ratios measured in one run: ``python -m tests.benchmarks documents``.

The whole set (all kinds and formats, guarded, checked and on disk) of an overleg of eight casussen and
twelve recipients, against making its Markdown and rendering that with markdown-it-py alone; and ten years
of notulen against one.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt

from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.stukken import Aanvraag, Formaat, Papier, stukken
from overleg_tui.documents.uitvoer import schrijf
from overleg_tui.domain.casus import Toestemming, Vorm
from overleg_tui.domain.overleg import (
    Aanwezigheid,
    Agendapunt,
    Besluit,
    Fase,
    Genodigde,
    Notitie,
    Overleg,
    Soort,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from tests.benchmarks import jaren
from tests.benchmarks.meting import Meting, duur

DAG, NU = date(2026, 11, 24), datetime(2026, 11, 24, 15, 0)
CASUSSEN, ONTVANGERS = 8, 12
NAMEN = {f"K-{n:03d}": f"Roepnaam{n} Achternaam{n}" for n in range(200)}


def metingen() -> tuple[Meting, ...]:
    """Measure everything, in a folder of its own that is thrown away."""
    return (
        Meting("hele set documenten", _hele_set(), 3.0, "alleen Markdown en HTML"),
        Meting("tien jaar notulen", _tien_jaar(), 1.3, "tien keer een jaar"),
    )


def register() -> tuple[Register, Overleg]:
    """Return a register with one overleg of the usual size."""
    made = Register()
    for n in range(ONTVANGERS):
        made = made.met_organisatie(Organisatie(f"partner-{n}", tekst(f"Partner {n}")))
        person = Sleutelfiguur(
            f"f{n}", f"partner-{n}", tekst(f"Naam van Partner{n}"), email=tekst(f"f{n}@example.org")
        )
        made = made.met_sleutelfiguur(person)
    agenda = []
    for n in range(CASUSSEN):
        partners = tuple(tekst(f"Partner {(n + k) % ONTVANGERS}") for k in range(3))
        consent = Toestemming(Vorm.OP_CODE, DAG, tekst("POH-KB"))
        made = made.met_casus(replace(jaren.casus(f"K-{n:03d}"), toestemming=consent, betrokken=partners))
        notes = tuple(Notitie(tekst(f"{jaren.LINE} {k}")) for k in range(3))
        decided = (Besluit(tekst(jaren.LINE)),)
        agenda.append(
            Agendapunt(f"a{n}", Soort.CASUS, 11, casus=f"K-{n:03d}", notities=notes, besluiten=decided)
        )
        for k in range(3):
            number = n * 3 + k + 1
            who = f"f{(n + k) % ONTVANGERS}"
            made = made.met_afspraak(
                replace(jaren.afspraak(number, "o", f"K-{n:03d}"), wie=who, agendapunt=f"a{n}")
            )
    guests = tuple(Genodigde(f"f{n}", Aanwezigheid.AANWEZIG) for n in range(ONTVANGERS))
    overleg = Overleg(
        "o", DAG, time(13), time(14, 30), tekst("Buurthuis"), Fase.AFGESLOTEN, tuple(agenda), guests
    )
    return made.met_overleg(overleg), overleg


def _hele_set() -> float:
    made, overleg = register()
    reader = MarkdownIt("commonmark").enable("table")

    def bare() -> None:
        for stuk in stukken(Aanvraag(made, overleg, NU, kalenders=False), list(Papier)):
            reader.render(stuk.markdown)

    with TemporaryDirectory() as folder:
        turns = (Path(folder) / str(number) for number in count())

        def whole() -> None:
            schrijf(made, overleg, next(turns), list(Papier), list(Formaat), nu=NU, patienten=NAMEN)

        return _verhouding(whole, bare)


def _tien_jaar() -> float:
    one, ten = jaren.register(1), jaren.register(10)

    def all_of(register: Register) -> Callable[[], None]:
        overleggen = register.op_datum()
        return lambda: [notulen(register, overleg) for overleg in overleggen] and None

    return _verhouding(all_of(ten), all_of(one)) / 10


def _verhouding(dear: Callable[[], None], cheap: Callable[[], None], keren: int = 7) -> float:
    """Return the ratio of the best times of both, measured in turns; the first turn warms up."""
    times = []
    for _ in range(keren):
        times.append([duur(function) for function in (dear, cheap)])
    return min(pair[0] for pair in times[1:]) / min(pair[1] for pair in times[1:])
