"""Calendar files: the invitation to an overleg, and somebody's dates to do and to report by.

Times are Dutch wall-clock times, with the rule for summer time written along: a Windows laptop does not
know the zone by name. SEQUENCE counts the seconds since 2020 at which the file was made, so that a
changed meeting always goes above what was sent before, also after undo or on another laptop.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from overleg_tui.domain.afspraak import Afspraak, Stadium
from overleg_tui.domain.errors import OverlegError
from overleg_tui.domain.overleg import Fase, Overleg

if TYPE_CHECKING:
    from icalendar import Component, Event

_ZONE = "Europe/Amsterdam"
_BEGIN = datetime(2020, 1, 1)
# The rule of the European Union since 1996: summer time from the last Sunday of March to that of October.
_VTIMEZONE = f"""BEGIN:VTIMEZONE
TZID:{_ZONE}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def uitnodiging_ics(overleg: Overleg, nu: datetime) -> str:
    """Return the overleg as a calendar file; made again after a change it replaces the old entry.

    That of a cancelled overleg takes it out of the calendar.
    """
    event = _event(f"overleg-{overleg.id}", "Wijkteamoverleg", nu)
    for name, moment in (("dtstart", overleg.begin), ("dtend", overleg.eind)):
        event.add(name, datetime.combine(overleg.datum, moment), parameters={"TZID": _ZONE})
    if overleg.plaats:
        event.add("location", overleg.plaats)
    if overleg.fase is not Fase.AFGEZEGD:
        return _bestand([event], zone=True)
    event.add("status", "CANCELLED")
    return _bestand([event], zone=True, methode="CANCEL")


def afspraken_ics(afspraken: Iterable[Afspraak], nu: datetime) -> str | None:
    """Return the do-by and report-by dates to come as days in a calendar, numbers and codes only.

    Of what has ended there are none, of what arrived only the day to report back by. ``None`` when there is
    no date among them.
    """
    from icalendar import vDate, vText

    events = []
    for afspraak, word, day in _dagen(afspraken, nu.date()):
        casus = f" ({afspraak.casus})" if afspraak.casus else ""
        event = _event(f"afspraak-{afspraak.id}-{word}", f"Afspraak {afspraak.id}{casus}: {_ZIN[word]}", nu)
        event["DTSTART"], event["DTEND"] = vDate(day), vDate(day + timedelta(days=1))
        event["TRANSP"] = vText("TRANSPARENT")
        events.append(event)
    return _bestand(events) if events else None


_ZIN = {"doen": "gedaan hebben", "terug": "teruggekoppeld hebben"}


def _dagen(afspraken: Iterable[Afspraak], vandaag: date) -> Iterator[tuple[Afspraak, str, date]]:
    for afspraak in afspraken:
        if not afspraak.open:
            continue
        do = None if afspraak.stadium is Stadium.AANGEKOMEN else afspraak.doen_voor
        for word, day in (("doen", do), ("terug", afspraak.terug_voor)):
            if day and day >= vandaag:
                yield afspraak, word, day


def _event(uid: str, titel: str, nu: datetime) -> "Event":
    from icalendar import Event, vInt, vText

    event = Event()
    event["UID"], event["SUMMARY"] = vText(f"{uid}@overleg-tui"), vText(titel)
    # A local time with a Z is an hour or two off; it only has to go up, as SEQUENCE does.
    event["DTSTAMP"] = f"{nu:%Y%m%dT%H%M%SZ}"
    event["SEQUENCE"] = vInt(max(0, int((nu - _BEGIN).total_seconds())))
    return event


def _bestand(events: list["Event"], *, zone: bool = False, methode: str = "PUBLISH") -> str:
    """Put events in one file; where somebody typed in it, read it back: that must not have become form."""
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("prodid", "-//overleg_tui//wijkteamoverleg//NL")
    calendar.add("version", "2.0")
    calendar.add("method", methode)
    if zone:
        calendar.add_component(Timezone.from_ical(_VTIMEZONE))
    for event in events:
        calendar.add_component(event)
    text = str(calendar.to_ical(sorted=False).decode())
    typed = any("location" in event for event in events)
    if typed and _vorm(Calendar.from_ical(text)) != _vorm(calendar):
        raise OverlegError(
            "Het agendabestand is niet geschreven: bij nalezen stond er iets anders in dan bedoeld. "
            "Kijk of er vreemde tekens in de plaats van het overleg staan."
        )
    return text


def _vorm(calendar: "Component") -> list[tuple[str, ...]]:
    """Return what all components are called and hold, with their texts, for comparing."""
    texts = ("uid", "summary", "location", "sequence")
    return [
        (str(part.name), *sorted(part), *(str(part.get(name, "")) for name in texts))
        for part in calendar.walk()
    ]
