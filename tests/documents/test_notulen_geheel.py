"""The whole of random notulen, read with markdown-it-py: everything once, letter for letter, nothing more."""

import re
from datetime import time

from hypothesis import example, given, settings

from overleg_tui.documents.agenda import agenda
from overleg_tui.documents.html import fragment, lezer
from overleg_tui.documents.notulen import notulen
from overleg_tui.documents.uitnodiging import uitnodiging
from overleg_tui.documents.uittreksel import uittreksel
from overleg_tui.domain.casus import Vorm
from overleg_tui.domain.overleg import (
    Agendapunt,
    Notitie,
    Overleg,
    Soort,
)
from overleg_tui.domain.register import Register
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.toestemming import zichtbaar
from tests.documents.willekeurig import DAG, WOORDEN, gelezen, overleggen

ONZE_TAGS = {"h1", "h2", "p", "ul", "li", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", ""}


@settings(deadline=None, derandomize=True, max_examples=40)
@given(overleggen())
def test_elk_veld_komt_letterlijk_terug_en_wordt_nooit_vorm(drawn):
    register, overleg, fields = drawn
    lines, tags = gelezen(notulen(register, overleg))
    shown = "\n".join(lines)
    assert tags <= ONZE_TAGS
    for merk, words in fields.items():
        if merk.startswith(("geheim", "regie")):
            assert f"{merk}q" not in shown
            assert f"{merk}z" not in shown
        elif not merk.startswith(("org", "fig", "vroeg", "opm")):  # these have a test of their own
            assert words in shown, merk


@settings(deadline=None, derandomize=True, max_examples=40)
@given(overleggen())
def test_elke_afspraak_notitie_aanwezigheid_en_elk_besluit_staat_er_precies_een_keer(drawn):
    register, overleg, fields = drawn
    text = notulen(register, overleg)
    lines, _ = gelezen(text)
    for merk in fields:
        if merk.startswith(("not", "bes", "K-")) and not merk.endswith(("p1", "p2")):
            assert sum(line.count(f"{merk}q ") for line in lines) == 1, merk
    all_rows = text.split("## Alle afspraken van dit overleg")[1].split("\n## ")[0].splitlines()
    rows = [line for line in all_rows if line.startswith("| 1")]
    made = register.afspraken_uit("o")
    assert [row.split(" ")[1] for row in rows] == [str(100 + n) for n in range(len(made))]
    attendance = text.split("## Wie er was")[1].split("\n## ")[0]
    for guest in overleg.genodigden:
        (line,) = [line for line in attendance.splitlines() if f"fig{guest.sleutelfiguur[1]}q" in line]
        assert str(guest.aanwezigheid or "nog niet afgevinkt").capitalize() in line
    for n, afspraak in enumerate(made):
        own = {
            punt.id
            for punt in overleg.agenda
            if punt.id == afspraak.agendapunt or punt.casus == (afspraak.casus or 0)
        }
        assert sum(line.count(f"wat{n}wq ") for line in lines) == (2 if own else 1)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(overleggen())
def test_wat_er_in_de_openingsronde_van_elke_eerdere_afspraak_werd_staat_er_precies_een_keer(drawn):
    register, overleg, fields = drawn
    text = notulen(register, overleg)
    place = (
        "Openingsronde"
        if any(p.soort is Soort.OPENINGSRONDE for p in overleg.agenda)
        else "Afspraken van eerder"
    )
    sections = [part for part in text.split("\n## ") if place in part.split("\n")[0]]
    lines, _ = gelezen("\n".join(sections))
    everything, _ = gelezen(text)
    for n, afspraak in enumerate(register.afspraken_uit("v")):
        today = afspraak.laatst == DAG
        (line,) = [line for line in lines if f"vroeg{n}vq " in line] or [""]
        assert bool(line) == today
        if not today:
            continue
        assert line.startswith(f"Afspraak {200 + n}")
        assert str(afspraak.reden or afspraak.stadium) in line
        casus = register.casussen.get(afspraak.casus or "")
        hidden = casus is not None and zichtbaar(casus).alleen_vraag
        assert (fields[f"opm{n}o"] in line) is not hidden
        assert sum(other.count(f"opm{n}oq ") for other in everything) == (not hidden)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(overleggen())
def test_blok_voor_blok_geeft_dezelfde_html_als_in_een_keer(drawn):
    register, overleg, _ = drawn
    text = notulen(register, overleg)
    rendered = lezer().render(text)
    assert re.sub(r' style="[^"]*"', "", fragment(text)) == rendered
    assert fragment(text, {}) == fragment(text)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(overleggen())
def test_geen_ander_document_heeft_iets_wat_toestemming_verbiedt(drawn):
    register, overleg, _ = drawn
    for paper in (agenda(register, overleg), uitnodiging(register, overleg)):
        lines, tags = gelezen(paper)
        assert tags <= ONZE_TAGS
        assert not re.search(
            r"geheim|regie|omsq|hulpq|p\dq|watq|not\w+q|bes\w+q|opm\dq|vroeg\dv", "".join(lines)
        )
    for partner in register.organisaties.values():
        lines, tags = gelezen(uittreksel(register, overleg, partner, namen={"K-0": "geheimnaamq"}))
        shown = "\n".join(lines)
        allowed = [c for c in register.casussen.values() if c.toestemming.vorm is Vorm.OP_NAAM]
        assert tags <= ONZE_TAGS
        assert "geheimK" not in shown
        assert "regie" not in shown
        assert "geheimnaamq" not in shown or any(casus.code == "K-0" for casus in allowed)


@settings(deadline=None, derandomize=True, max_examples=40)
@given(WOORDEN, WOORDEN)
@example(["a"], ["- b"])
def test_een_notitie_van_meer_regels_houdt_haar_regels_in_dezelfde_lijst(first, second):
    lines = [tekst(" ".join(words)) or tekst("leeg") for words in (first, second)]
    note = Notitie(tekst("x")), Notitie(type(lines[0])("\n".join(lines)))
    overleg = Overleg(
        "o", DAG, time(13), time(14), agenda=(Agendapunt("a", Soort.OPENING, 5, notities=note),)
    )
    shown, tags = gelezen(notulen(Register().met_overleg(overleg), overleg))
    assert "\n".join(lines) in shown
    assert tags - {"br"} <= ONZE_TAGS
