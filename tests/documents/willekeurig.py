"""Random overleggen in which every field holds hostile text, and a reader of what is made of them."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import strategies as st

from overleg_tui.documents.html import lezer
from overleg_tui.domain.afspraak import Afspraak, Reden, Stadium, Stap
from overleg_tui.domain.casus import Casus, Kwadrant, Punt, Samenhang, Toestemming, Vorm
from overleg_tui.domain.overleg import (
    Aanwezigheid,
    Agendapunt,
    Besluit,
    Genodigde,
    Notitie,
    Overleg,
    Soort,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Sleutelfiguur
from overleg_tui.domain.tekst import tekst

DAG = date(2026, 11, 24)
KWAAD = (
    *("# kop", "- punt", "1. een", "> citaat", "| a | b |", "\\|", "[a](http://b)", "![a](b)", "<script>"),
    *("&amp;", "*x*", "__y__", "`z`", "~~q~~", "http://a.nl", "www.a.nl", "a@b.nl", "[ ] x", "---", "==="),
    *(
        "\\",
        "#",
        "***",
        "[red]x[/red]",
        "[@click=app.quit]",
        "'",
        "‘a’",
        "a ·b",
        "→",
        "**Vraag:**",
        "1)",
        "+",
    ),
    *("(kracht)", "-", ":--"),
)
WOORDEN = st.lists(st.one_of(st.sampled_from(KWAAD), st.text(max_size=8)), min_size=1, max_size=4)


def gemerkt(merk):
    """Return texts that can each be told apart by a mark at both ends."""
    return WOORDEN.map(lambda words: tekst(f"{merk}q {' '.join(words)} {merk}z"))


@st.composite
def overleggen(draw):
    """Draw a register with one overleg in which every field holds hostile text, and list those fields."""
    register, fields = Register(), {}

    def field(merk):
        fields[merk] = draw(gemerkt(merk))
        return fields[merk]

    for n in range(2):
        register = register.met_organisatie(Organisatie(f"o{n}", field(f"org{n}")))
        register = register.met_sleutelfiguur(Sleutelfiguur(f"f{n}", f"o{n}", field(f"fig{n}")))
    agenda = [Agendapunt("a0", Soort.MEDEDELING, 5, field("titel"))]
    if draw(st.booleans()):
        agenda.append(Agendapunt("r0", Soort.OPENINGSRONDE, 5))
    for n, vorm in enumerate(draw(st.lists(st.sampled_from(Vorm), max_size=2))):
        register = register.met_casus(_casus(f"K-{n}", vorm, field))
        agenda.append(Agendapunt(f"c{n}", Soort.CASUS, 10, casus=f"K-{n}"))
    agenda = [
        replace(
            punt,
            notities=(
                *(Notitie(field(f"not{punt.id}n{n}")) for n in range(draw(st.integers(0, 2)))),
                Notitie(field(f"regie{punt.id}"), regie=True),
            ),
            besluiten=tuple(Besluit(field(f"bes{punt.id}n{n}")) for n in range(draw(st.integers(0, 2)))),
        )
        for punt in agenda
    ]
    guests = tuple(
        Genodigde(f"f{n}", draw(st.one_of(st.none(), st.sampled_from(Aanwezigheid)))) for n in range(2)
    )
    overleg = Overleg("o", DAG, time(13), time(14), field("plaats"), agenda=tuple(agenda), genodigden=guests)
    for n in range(draw(st.integers(0, 4))):
        punt = draw(st.sampled_from([*agenda, None]))
        casus = punt.casus if punt else draw(st.sampled_from(["K-0", None]))
        who = draw(st.sampled_from(["f0", "f1", None]))
        register = register.met_afspraak(
            Afspraak(100 + n, "o", punt.id if punt else None, casus, field(f"wat{n}w"), who)
        )
    register = _met_eerder(draw, field, register.met_overleg(overleg))
    return register, overleg, fields


def _met_eerder(draw, field, register):
    """Add afspraken of an overleg before, some of them with a step, or ended, on the day of this one."""
    before = DAG - timedelta(42)
    register = register.met_overleg(Overleg("v", before, time(13), time(14)))
    for n in range(draw(st.integers(0, 3))):
        trail = [Stap(Stadium.AFGESPROKEN, before)]
        if draw(st.booleans()):
            trail.append(Stap(draw(st.sampled_from(Stadium)), DAG, field(f"opm{n}o")))
        casus = draw(st.sampled_from(["K-0", "K-1", None]))
        made = Afspraak(200 + n, "v", None, casus, field(f"vroeg{n}v"), spoor=tuple(trail))
        register = register.met_afspraak(replace(made, reden=draw(st.sampled_from([None, *Reden]))))
    return register


def _casus(code, vorm, field):
    """Return a casus in which all that consent may hide is marked ``geheim``."""
    open_ = vorm in (Vorm.OP_CODE, Vorm.OP_NAAM)
    merk = code if open_ else f"geheim{code}"
    return Casus(
        code,
        field(f"{merk}oms"),
        hulpvraag=field(f"{merk}hulp"),
        vraag=field(f"{code}vraag"),
        toestemming=Toestemming(vorm, DAG, tekst("POH"), field(f"geheim{code}reden")),
        punten=(
            Punt("p1", Kwadrant.GEEST, field(f"{merk}p1"), True),
            Punt("p2", Kwadrant.SOCIAAL, field(f"{merk}p2")),
        ),
        samenhang=(Samenhang("p1", "p2"),),
        notities=field(f"geheim{code}not"),
    )


def gelezen(markdown):
    """Return all text as a reader sees it, a line per paragraph, item, heading or cell; and the tags used."""
    lines, tags = [], set()
    for token in lezer().parse(markdown):
        tags.add(token.tag)
        if token.type == "inline":
            shown = []
            for child in token.children:
                tags.add(child.tag)
                shown.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
            lines.append("".join(shown))
    return lines, tags
