import pytest
from textual.content import Content

from overleg_tui.domain.afspraakbeeld import AfspraakBeeld, Teken
from overleg_tui.domain.tekst import tekst
from overleg_tui.domain.zaal import Beeld, PuntBeeld
from overleg_tui.tui.widgets.agendakolom import kolom
from overleg_tui.tui.widgets.passend import hoogstens
from overleg_tui.tui.widgets.regels import afspraak_regel, afspraak_vol, initiaal, passend
from overleg_tui.tui.widgets.vastgelegd import vastgelegd


def beeld(**kwargs) -> AfspraakBeeld:
    values = {
        "teken": Teken.LOOPT,
        "nummer": 31,
        "organisatie": "WMO wijkteam Laak en Spoorwijk",
        "naam": "Inge van Dort",
        "wat": tekst("belt mevrouw en gaat met haar mee naar het geldloket aan het plein"),
        "stand": "voor di 15 dec · terug di 22 dec · warm",
        "stand_kort": "voor 15 dec terug 22 dec warm",
        "oud": False,
    }
    return AfspraakBeeld(**{**values, **kwargs})


def punt(n: int, text: str, **kwargs) -> PuntBeeld:
    return PuntBeeld(f"p{n}", tekst(text), kwargs.get("kracht", False), kwargs.get("prioriteit"), ())


def test_an_afspraak_never_gets_wider_than_the_screen_whatever_its_number():
    for width in (78, 98, 108):
        for nummer in (1, 31, 999, 1217, 100_000):
            assert afspraak_regel(beeld(nummer=nummer), width).cell_length <= width
            assert all(line.cell_length <= width for line in afspraak_vol(beeld(nummer=nummer), width))


def test_in_full_every_word_of_wat_is_there():
    lines = afspraak_vol(beeld(), 60)
    assert " ".join(line.plain.strip() for line in lines[1:]) == beeld().wat


def test_a_long_wat_is_shortened_visibly():
    assert "…" in afspraak_regel(beeld(), 78).plain


def test_initials_keep_the_tussenvoegsel():
    assert [initiaal(naam) for naam in ("Inge van Dort", "P. de Boer", "wie?")] == [
        "I. van Dort",
        "P. de Boer",
        "wie?",
    ]


def test_a_full_kwadrant_says_how_much_more_there_is_and_keeps_the_stars():
    punten = [punt(n, f"punt {n}") for n in range(9)]
    punten[8] = punt(8, "het belangrijkste", prioriteit=1)
    content = passend(punten, 30, 4)
    assert isinstance(content, Content)
    lines = content.plain.splitlines()
    assert len(lines) == 4
    assert "★1 het belangrijkste" in lines[2]
    assert lines[3].strip() == "nog 6"


def test_a_new_punt_in_a_full_kwadrant_was_to_the_room_only_a_number():
    punten = [punt(n, f"punt {n}") for n in range(6)]
    assert passend(punten, 30, 4).plain.split("\n") == ["   punt 0", "   punt 1", "   punt 5", "   nog 3"]
    starred = [punt(n, f"wens {n}", prioriteit=n) for n in range(1, 4)]
    assert "punt 5" not in passend([*starred, *punten], 30, 4).plain


def test_a_kwadrant_with_room_wraps_and_shortens_nothing():
    content = passend([punt(1, "een punt dat niet op een regel past, hoe dan ook")], 20, 6)
    assert " ".join(content.plain.split()) == "een punt dat niet op een regel past, hoe dan ook"


def test_a_kwadrant_left_lines_empty_while_it_cut_off_what_the_patient_wants_most():
    punten = [
        punt(1, "oma past elke dinsdag op"),
        punt(2, "wil dat de kinderen weer rustig slapen", prioriteit=2),
        punt(3, "ruzie tussen vader en de oudste", prioriteit=1),
    ]
    assert passend(punten, 24, 4).plain.splitlines() == [
        "   oma past elke dinsda…",
        "★2 wil dat de kinderen …",
        "★1 ruzie tussen vader en",
        "   de oudste",
    ]
    assert len(passend(punten, 24, 5).plain.splitlines()) == 5
    assert "…" not in passend(punten, 24, 6).plain


def genoemd(beeld: Beeld, height: int) -> list[str]:
    return [line.split()[1] for line in vastgelegd(beeld, 100, height, ", toets 0").plain.splitlines()]


def test_a_besluit_and_an_afspraak_went_out_of_sight_to_show_the_newest_afspraak_in_full():
    shown = Beeld("Afsluiting", afspraken=(beeld(), beeld(nummer=32)), besluiten=(tekst("wij wachten"),))
    assert genoemd(shown, 3) == ["Besluit", "31", "32"]
    assert len(genoemd(shown, 5)) == 5


def test_on_a_single_line_stands_the_newest_and_not_that_there_is_more():
    shown = Beeld("Casus", afspraken=tuple(beeld(nummer=n) for n in range(31, 35)))
    assert genoemd(shown, 1) == ["34"]
    assert genoemd(shown, 2) == ["3,", "34"]


LANGE_VRAAG = "Wie kijkt deze maand met haar naar de huur, zonder dat zij eerst zelf moet bellen?"


def test_a_text_of_a_fixed_size_never_ends_in_silence():
    whole = hoogstens(Content(LANGE_VRAAG), 50, 2).wrap(50)
    assert " ".join(line.plain.strip() for line in whole) == LANGE_VRAAG
    first, last = hoogstens(Content(LANGE_VRAAG), 30, 2).plain.split("\n")
    assert first.strip() == "Wie kijkt deze maand met haar"
    assert (last[:12], last[-1], len(last) <= 30) == ("naar de huur", "…", True)


AGENDA = ("Opening", "Casus K-031", "Mededeling: de inloop op dinsdag begint later", "Afsluiting")


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [
        (60, 7, ["  1. Opening", "", "  2. Casus K-031", "", f"» 3. {AGENDA[2]}", "", "  4. Afsluiting"]),
        (
            32,
            5,
            [
                "  1. Opening",
                "  2. Casus K-031",
                "» 3. Mededeling: de inloop op",
                "     dinsdag begint later",
                "  4. Afsluiting",
            ],
        ),
        (32, 4, ["  1. Opening", "  2. Casus K-031", "» 3. Mededeling: de inloop op d…", "  4. Afsluiting"]),
        (32, 3, ["  nog 2", "» 3. Mededeling: de inloop op d…", "  nog 1"]),
    ],
)
def test_the_agenda_gives_up_air_then_words_then_the_ends_but_never_where_we_are(width, height, wanted):
    assert [line.rstrip() for line in kolom(AGENDA, 2, width, height).plain.split("\n")] == wanted
