"""Calendar files: they open, they replace each other, and they tell nothing."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from overleg_tui.documents.kalender import afspraken_ics, uitnodiging_ics
from overleg_tui.domain.afspraak import Reden, Stadium, Stap
from overleg_tui.domain.overleg import Fase
from overleg_tui.domain.tekst import tekst
from tests.documents.proef import AFSPRAKEN, NU, NU_OVERLEG


def events(text):
    return [part for part in Calendar.from_ical(text).walk() if part.name == "VEVENT"]


def test_de_uitnodiging_heeft_tijd_plaats_en_de_regel_van_de_zomertijd():
    text = uitnodiging_ics(NU_OVERLEG, NU)
    (event,) = events(text)
    assert event.decoded("dtstart").replace(tzinfo=None) == datetime(2026, 11, 24, 13, 0)
    assert event.decoded("dtend").replace(tzinfo=None) == datetime(2026, 11, 24, 14, 30)
    assert str(event["location"]) == "Buurthuis de Laak, zaal 2"
    assert "DTSTART;TZID=Europe/Amsterdam:20261124T130000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n" in text
    assert text.endswith("END:VCALENDAR\r\n")


def test_een_verplaatst_overleg_vervangt_het_oude():
    (old,) = events(uitnodiging_ics(NU_OVERLEG, NU))
    moved = replace(NU_OVERLEG, datum=date(2026, 12, 1), begin=time(14, 0), eind=time(15, 0))
    (new,) = events(uitnodiging_ics(moved, NU + timedelta(seconds=1)))
    assert new["uid"] == old["uid"]
    assert new["sequence"] > old["sequence"]
    assert new["sequence"] < 2**31


def test_een_afgezegd_overleg_gaat_uit_de_agenda():
    (old,) = events(uitnodiging_ics(NU_OVERLEG, NU))
    text = uitnodiging_ics(replace(NU_OVERLEG, fase=Fase.AFGEZEGD), NU + timedelta(seconds=1))
    (new,) = events(text)
    assert "METHOD:CANCEL\r\n" in text
    assert (new["uid"], str(new["status"])) == (old["uid"], "CANCELLED")
    assert new["sequence"] > old["sequence"]
    assert "status" not in old


def test_dagen_van_afspraken_geven_nummer_en_code_en_verder_niets():
    text = afspraken_ics(AFSPRAKEN, NU)
    titles = [str(event["summary"]) for event in events(text)]
    assert titles == [
        "Afspraak 31 (K-021): gedaan hebben",
        "Afspraak 31 (K-021): teruggekoppeld hebben",
        "Afspraak 33 (K-022): gedaan hebben",
        "Afspraak 34: gedaan hebben",
    ]
    assert len({str(event["uid"]) for event in events(text)}) == 4
    for hidden in ("geldloket", "Inge", "thuiszorg", "zaal"):
        assert hidden not in text
    assert events(text)[0].decoded("dtstart") == date(2026, 12, 15)


def titels(afspraak, nu=NU):
    text = afspraken_ics([afspraak], nu)
    return [str(event["summary"]) for event in events(text)] if text else []


def test_wat_is_aangekomen_vraagt_alleen_nog_om_de_terugkoppeling():
    arrived = AFSPRAKEN[3].met_stap(Stap(Stadium.AANGEKOMEN, date(2026, 12, 1)))
    assert titels(arrived) == ["Afspraak 31 (K-021): teruggekoppeld hebben"]


def test_wat_klaar_of_gestopt_is_of_een_datum_in_het_verleden_heeft_staat_niet_in_de_kalender():
    asked = AFSPRAKEN[3]
    assert titels(asked.met_stap(Stap(Stadium.TERUGGEKOPPELD, date(2026, 12, 1)))) == []
    assert titels(replace(asked, reden=Reden.VERVALLEN)) == []
    assert titels(asked, datetime(2026, 12, 16, 9, 0)) == ["Afspraak 31 (K-021): teruggekoppeld hebben"]
    assert titels(asked, datetime(2026, 12, 23, 9, 0)) == []


def test_zonder_datum_is_er_geen_bestand():
    assert afspraken_ics([a for a in AFSPRAKEN if a.nummer == 32], NU) is None


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    st.one_of(
        st.text(max_size=200),
        st.sampled_from(
            [
                "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                "\\nATTENDEE:mailto:x",
                "a;b,c:d\\",
                '"',
                "SEQUENCE:0",
                "é" * 90,
            ]
        ),
    ).map(tekst)
)
def test_geen_plaats_maakt_een_regel_of_onderdeel_van_de_kalender(plaats):
    text = uitnodiging_ics(replace(NU_OVERLEG, plaats=plaats), NU)
    assert [part.name for part in Calendar.from_ical(text).walk()] == [
        "VCALENDAR",
        "VTIMEZONE",
        "DAYLIGHT",
        "STANDARD",
        "VEVENT",
    ]
    (event,) = events(text)
    assert str(event.get("location", "")) == plaats
    assert "ATTENDEE" not in event
