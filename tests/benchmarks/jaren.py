"""Registers of one, ten or fifty years of wijkteamoverleggen, as large as the real ones become."""

from datetime import date, time, timedelta

from overleg_tui.domain.afspraak import Afspraak, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt
from overleg_tui.domain.overleg import Agendapunt, Fase, Overleg, Soort
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import tekst

OVERLEGGEN, CASUSSEN, AFSPRAKEN, PUNTEN = 9, 8, 3, 20
LINE = "Slaapt slecht sinds de zomer en ziet op tegen de post die blijft liggen op de mat"


def afspraak(nummer: int, overleg: str, casus: str) -> Afspraak:
    """One afspraak of the usual length."""
    return Afspraak(
        nummer,
        overleg,
        "a1",
        casus,
        tekst("belt mevrouw over de huishoudelijke hulp en gaat mee naar het geldloket"),
        "inge-van-dort",
        date(2026, 12, 15),
        date(2026, 12, 22),
        True,
        tekst("@wmo belt mevrouw over de huishoudelijke hulp en gaat mee naar het geldloket voor 15 dec"),
        (Stap(Stadium.AFGESPROKEN, date(2026, 11, 24)),),
    )


def casus(code: str) -> Casus:
    """One casus of about 3 KB."""
    kwadranten = list(Kwadrant)
    punten = tuple(
        Punt(f"p{n}", kwadranten[n % 4], tekst(f"{LINE} {n}"), n % 5 == 0, n if n < 3 else None)
        for n in range(PUNTEN)
    )
    return Casus(code, tekst("mw., 47 jaar"), hulpvraag=tekst(LINE), vraag=tekst(LINE), punten=punten)


def register(jaren: int) -> Register:
    """So many years of 9 overleggen, each with 8 casussen of 3 afspraken."""
    overleggen, casussen, afspraken = {}, {}, {}
    for n in range(jaren * OVERLEGGEN):
        dag = date(1980, 1, 1) + timedelta(days=40 * n)
        codes = [f"K-{n * CASUSSEN + k + 1:03d}" for k in range(CASUSSEN)]
        agenda = tuple(Agendapunt(f"a{k}", Soort.CASUS, 12, casus=code) for k, code in enumerate(codes))
        id_ = dag.isoformat()
        overleggen[id_] = Overleg(id_, dag, time(13), time(14, 30), fase=Fase.AFGESLOTEN, agenda=agenda)
        for code in codes:
            casussen[code] = casus(code)
            for _ in range(AFSPRAKEN):
                made = afspraak(len(afspraken) + 1, id_, code)
                afspraken[made.id] = made
    return Register(Tabel(overleggen), Tabel(casussen), Tabel(afspraken))
