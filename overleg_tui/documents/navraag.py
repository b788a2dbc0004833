"""``Navraag``: what of one sleutelfiguur still stands open, to be asked by mail; codes only, never a name."""

from datetime import date

from overleg_tui.documents.literal import cell, literal
from overleg_tui.documents.markdown import document, kop, lijst, tabel
from overleg_tui.documents.stukken import Ontvanger, Stuk
from overleg_tui.documents.wie import op_dag
from overleg_tui.domain.afspraak import Stadium
from overleg_tui.domain.briefregels import NAVRAAG, ONDERWERP
from overleg_tui.domain.datum import kort, lang
from overleg_tui.domain.navraag import Navraag
from overleg_tui.domain.register import Register
from overleg_tui.domain.stilte import Opvolgregel

KOPPEN = ("Nr", "Casus", "Wat", "Doen vóór", "Terug vóór", "Wat wij weten")


def navraag(register: Register, vraag: Navraag, vandaag: date) -> str:
    """Return the open points as a table, and for each warme overdracht its own question."""
    partner = register.organisatie_van(vraag.figuur.id)
    rows = [_rij(regel) for regel in vraag.punten]
    warm = [_warm(regel) for regel in vraag.punten if _warm_vragen(regel)]
    return document(
        [
            kop(1, f"Navraag bij {literal(partner.naam if partner else 'u')}"),
            f"Op {lang(vandaag)} staat dit volgens het overleg nog open. Wilt u per afspraak laten weten "
            "of er contact is geweest, of de patiënt is aangekomen, en wat eruit kwam?",
            tabel(KOPPEN, rows),
            *([kop(2, "Warme overdracht"), lijst(warm)] if warm else []),
        ]
    )


def navraag_stuk(register: Register, vraag: Navraag, vandaag: date) -> Stuk:
    """Return the navraag as a document for one recipient; its file is named after the partner."""
    return Stuk(
        "navraag",
        vraag.figuur.organisatie,
        ONDERWERP.format(soort="Navraag", dag=lang(vandaag)),
        NAVRAAG.zin,
        navraag(register, vraag, vandaag),
        (Ontvanger(vraag.figuur),),
    )


def _rij(regel: Opvolgregel) -> list[str]:
    a = regel.afspraak
    last = a.spoor[-1] if a.spoor else None
    known = f"{last.stadium} {kort(last.datum)}" if last else str(Stadium.AFGESPROKEN)
    earlier = f" (overgenomen van {cell(regel.weg)})" if regel.weg else ""
    return [
        a.id,
        cell(a.casus or "buiten casus"),
        (cell(a.wat) or "wat?") + earlier,
        op_dag(a.doen_voor),
        op_dag(a.terug_voor),
        known,
    ]


def _warm_vragen(regel: Opvolgregel) -> bool:
    """Whether it is not yet known who introduced whom."""
    before = regel.afspraak.stadium in (Stadium.AFGESPROKEN, Stadium.CONTACT_GELEGD)
    return regel.voorstellen or (regel.afspraak.warm and before)


def _warm(regel: Opvolgregel) -> str:
    return f"Afspraak {regel.afspraak.id}: wie stelde de patiënt aan u voor, en wanneer?"
