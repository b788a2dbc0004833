"""A fictional wijkteam, rich enough to try everything: nobody in it exists."""

from datetime import date

from overleg_tui.demo.afspraken import afspraken_verleden
from overleg_tui.demo.casussen import casussen_vandaag
from overleg_tui.demo.casussen_eerder import casussen_eerder
from overleg_tui.demo.organisaties import organisaties
from overleg_tui.demo.overleggen import overleg_hierna, overleg_vandaag
from overleg_tui.demo.sleutelfiguren import sleutelfiguren
from overleg_tui.demo.verbeterpunten import verbeterpunten
from overleg_tui.demo.verleden import overleggen_verleden
from overleg_tui.domain.overlegdag import volgende_datum
from overleg_tui.domain.register import Register
from overleg_tui.domain.tabel import Tabel
from overleg_tui.domain.tekst import Tekst, tekst


def demo_register(vandaag: date) -> Register:
    """Return the register of the wijkteam on the day of an overleg; all dates count from ``vandaag``."""
    casussen = sorted((*casussen_eerder(vandaag), *casussen_vandaag(vandaag)), key=lambda casus: casus.code)
    overleggen = (*overleggen_verleden(vandaag), overleg_vandaag(vandaag))
    register = Register(
        overleggen=Tabel({overleg.id: overleg for overleg in overleggen}),
        casussen=Tabel({casus.code: casus for casus in casussen}),
        afspraken=Tabel({afspraak.id: afspraak for afspraak in afspraken_verleden(vandaag)}),
        organisaties=Tabel({organisatie.id: organisatie for organisatie in organisaties(vandaag)}),
        sleutelfiguren=Tabel({figuur.id: figuur for figuur in sleutelfiguren(vandaag)}),
        verbeterpunten=Tabel({punt.id: punt for punt in verbeterpunten()}),
    )
    return register.met_overleg(overleg_hierna(volgende_datum(register, vandaag)[0]))


def demo_namen() -> dict[str, Tekst]:
    """Return the invented names for the key file, by code: only of patients who may be discussed by name."""
    return {"K-032": tekst("Wim van Zandwijk"), "K-034": tekst("Gülsüm Yılmaz-Öztürk")}
