"""A small sociale kaart for the tests of names, quick line and planning."""

from dataclasses import replace
from datetime import date, time

from overleg_tui.domain.overleg import Aanwezigheid, Genodigde, Overleg
from overleg_tui.domain.register import Register
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst

VANDAAG = date(2026, 11, 22)
DAG = date(2026, 12, 8)

ORGANISATIES = (
    Organisatie("wmo", tekst("WMO wijkteam Laak"), Ring.BINNENRING, (tekst("huishoudelijke hulp"),)),
    Organisatie("cjg", tekst("CJG"), Ring.BINNENRING),
    Organisatie("parnassia", tekst("Parnassia Groep"), Ring.BINNENRING, (tekst("verslaving"),)),
    Organisatie("mooi", tekst("MooiWelzijn"), Ring.BINNENRING),
    Organisatie("thuiszorg", tekst("Thuiszorg"), Ring.BINNENRING),
    Organisatie("schuldhulp", tekst("Schuldhulp"), Ring.BUITENRING, (tekst("schulden"),)),
    Organisatie("leeg", tekst("Voedselbank"), Ring.BUITENRING),
)


def figuur(id_, organisatie, naam, **rest):
    return Sleutelfiguur(id_, organisatie, tekst(naam), **rest)


FIGUREN = (
    figuur("inge", "wmo", "Inge van Dort", vervanger="rene", functie=tekst("consulent WMO")),
    figuur("rene", "wmo", "René Claassen"),
    figuur("hatice", "cjg", "Hatice Yilmaz"),
    figuur("bram", "parnassia", "Bram ’t Hart", opvolger="zoe", tot=date(2026, 12, 31)),
    figuur("zoe", "parnassia", "Zoë Kester", sinds=date(2026, 12, 1)),
    figuur("soraya", "mooi", "Soraya Ramdin"),
    figuur("ans", "thuiszorg", "Ans de Wolff"),
    figuur("boer", "schuldhulp", "P. de Boer"),
    figuur("oud", "schuldhulp", "Joke Oudeman", tot=date(2025, 6, 30), opvolger="boer"),
)


def wijk(*meer):
    """The register, with more people or organisations, or other ones in their place."""
    register = Register()
    for organisatie in (*ORGANISATIES, *(m for m in meer if isinstance(m, Organisatie))):
        register = register.met_organisatie(organisatie)
    for persoon in (*FIGUREN, *(m for m in meer if isinstance(m, Sleutelfiguur))):
        register = register.met_sleutelfiguur(persoon)
    return register


OVERLEG = Overleg("2026-12-08", DAG, time(13), time(14, 30))


def met_afwezig(figuur_id, vervanger=None):
    """The overleg at which this sleutelfiguur could not come."""
    return replace(OVERLEG, genodigden=(Genodigde(figuur_id, Aanwezigheid.VERHINDERD, vervanger),))
