"""The uitnodiging for an overleg: when, where, what is on the agenda, and what we ask of you; or its end."""

from overleg_tui.documents.agenda import agendalijst
from overleg_tui.documents.kopdeel import kopregels
from overleg_tui.documents.markdown import document, kop, lijst
from overleg_tui.domain.overleg import Overleg
from overleg_tui.domain.register import Register


def uitnodiging(register: Register, overleg: Overleg) -> str:
    """Return the invitation, the same for everybody invited: codes and questions only."""
    return document(
        [
            kop(1, "Uitnodiging wijkteamoverleg"),
            lijst(kopregels(overleg, tijd=False)),
            kop(2, "Agenda"),
            agendalijst(register, overleg) or "De agenda volgt nog.",
            kop(2, "Wat wij van u vragen"),
            lijst(
                [
                    "Kunt u niet? Laat weten wie u vervangt.",
                    "Kijk vooraf na hoe het staat met uw eigen afspraken.",
                    "Een nieuwe casus? Geef de vraag in één zin door, en wat de patiënt ervan weet.",
                ]
            ),
        ]
    )


def afzegging(overleg: Overleg) -> str:
    """Return that a cancelled overleg does not take place, the same for everybody who was invited."""
    return document(
        [
            kop(1, "Het wijkteamoverleg gaat niet door"),
            lijst(kopregels(overleg, tijd=False)),
            "Met het agendabestand hierbij verdwijnt het overleg uit uw agenda.",
        ]
    )
