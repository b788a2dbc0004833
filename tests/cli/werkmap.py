"""A working folder with a casus and a small sociale kaart, for the tests of commands."""

from datetime import date, datetime

from overleg_tui.domain.casus import Casus, Toestemming, Vorm
from overleg_tui.domain.sociale_kaart import Organisatie, Ring, Sleutelfiguur
from overleg_tui.domain.tekst import tekst
from overleg_tui.storage.store import open_store

NU = datetime(2026, 11, 22, 9, 30)


def nu():
    """The time in these tests."""
    return NU


def vul(register):
    """Put two casussen and three sleutelfiguren in."""
    consent = Toestemming(Vorm.OP_CODE, date(2026, 11, 3), tekst("POH-KB"))
    for code in ("K-021", "K-022"):
        register = register.met_casus(
            Casus(code, vraag=tekst("Wie kan helpen?"), inbrenger=tekst("P. de Wit"), toestemming=consent)
        )
    for id_, naam in (("wmo", "WMO wijkteam Laak"), ("cjg", "CJG")):
        register = register.met_organisatie(Organisatie(id_, tekst(naam), Ring.BINNENRING))
    for id_, org, naam in (
        ("inge", "wmo", "Inge van Dort"),
        ("hatice", "cjg", "Hatice Yilmaz"),
        ("jan", "cjg", "Jan"),
    ):
        deputy = "jan" if id_ == "hatice" else None
        register = register.met_sleutelfiguur(Sleutelfiguur(id_, org, tekst(naam), vervanger=deputy))
    return register


def maak(folder):
    """Fill the folder."""
    with open_store(folder, nu=nu) as store:
        store.change("Gevuld", vul)
    return folder


def lees(folder):
    """Return what is on the disk, without a lock."""
    with open_store(folder, nu=nu, alleen_lezen=True) as store:
        return store.register
