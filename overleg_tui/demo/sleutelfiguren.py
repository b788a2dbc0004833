"""The sleutelfiguren of the fictional wijkteam: deputies, one about to leave, one who left, one unchecked."""

from dataclasses import dataclass
from datetime import date, timedelta

from overleg_tui.demo import organisaties as org
from overleg_tui.domain.sociale_kaart import Sleutelfiguur, slug
from overleg_tui.domain.tekst import tekst

OOSTERLING, BRANDSMA = "Femke Oosterling", "Ruud Brandsma"
TOLSMA, KUIPERS = "Marjan Tolsma", "Yvette Kuipers"
AMELINK, EL_IDRISSI = "Joris Amelink", "Nadia El Idrissi"
BOEKHOUT, WOUDA = "Carla Boekhout", "Thijs Wouda"
VAN_DOORN, MAAS = "Ingrid van Doorn", "René Maas"
YILDIZ, VERBRUGGEN = "Aylin Yıldız", "Daan Verbruggen"
T_HART, HAVERKAMP, KERKHOVEN = "Gijs ’t Hart", "Lotte Haverkamp", "Zoë Kerkhoven"
RAMLAL, NOORDHOF = "Priya Ramlal", "Jelle Noordhof"
HUISMAN, MENSAH = "Wilma Huisman", "Kofi Mensah"
LAMMERS = "Peter Lammers"
VERHOEF = "Koen Verhoef"
ZONNEVELD, DUIKER = "Ria Zonneveld", "Hans Duiker"
SLOT, BENSAID = "Mirjam Slot", "Omar Bensaïd"
VROLIJK = "Dennis Vrolijk"
AKKERMAN, RIETVELD = "Samira Akkerman", "Bas Rietveld"
BLOM, WATERMAN = "Corrie Blom", "Els Waterman"


@dataclass(frozen=True, slots=True)
class _Rol:
    """One person as written down here; ``sinds``, ``tot`` and ``nagekeken`` are days counted from today."""

    organisatie: str
    naam: str
    functie: str
    sinds: int
    vervanger: str = ""
    opvolger: str = ""
    tot: int | None = None
    nagekeken: int = -41


_ROLLEN = (
    _Rol(org.LINDENHOF, OOSTERLING, "huisarts", -2900, BRANDSMA),
    _Rol(org.LINDENHOF, BRANDSMA, "huisarts", -1200),
    _Rol(org.LINDENHOF, TOLSMA, "POH-KB, voorzitter", -1500, KUIPERS),
    _Rol(org.LINDENHOF, KUIPERS, "POH somatiek", -700),
    _Rol(org.VLIERT, AMELINK, "huisarts", -2100, EL_IDRISSI),
    _Rol(org.VLIERT, EL_IDRISSI, "huisarts", -400),
    _Rol(org.VLIERT, BOEKHOUT, "POH-GGZ", -1900, WOUDA),
    _Rol(org.VLIERT, WOUDA, "POH ouderenzorg", -300),
    _Rol(org.WMO, VAN_DOORN, "consulent WMO", -980, MAAS),
    _Rol(org.WMO, MAAS, "consulent WMO", -500),
    _Rol(org.CJG, YILDIZ, "jeugd- en gezinscoach", -1400, VERBRUGGEN),
    _Rol(org.CJG, VERBRUGGEN, "jeugdverpleegkundige", -640),
    _Rol(org.GGZ, T_HART, "sociaalpsychiatrisch verpleegkundige", -2300, HAVERKAMP, KERKHOVEN, tot=24),
    _Rol(org.GGZ, HAVERKAMP, "psycholoog", -800),
    _Rol(org.GGZ, KERKHOVEN, "sociaalpsychiatrisch verpleegkundige", 10, nagekeken=-12),
    _Rol(org.WELZIJN, RAMLAL, "welzijnscoach", -147, NOORDHOF),
    _Rol(org.WELZIJN, NOORDHOF, "opbouwwerker", -900),
    _Rol(org.THUISZORG, HUISMAN, "wijkverpleegkundige", -2500, MENSAH, nagekeken=-83),
    _Rol(org.THUISZORG, MENSAH, "verpleegkundige", -360, nagekeken=-83),
    _Rol(org.SCHULDHULP, LAMMERS, "schuldhulpverlener", -1100, nagekeken=-431),
    _Rol(org.WIJKAGENT, VERHOEF, "wijkagent", -1700, nagekeken=-95),
    _Rol(org.OUDERENWERK, ZONNEVELD, "ouderenwerker", -3100, DUIKER, nagekeken=-120),
    _Rol(org.OUDERENWERK, DUIKER, "coördinator vrijwilligers", -1300, nagekeken=-120),
    _Rol(org.VERSLAVINGSZORG, SLOT, "casemanager", -560, BENSAID, nagekeken=-60),
    _Rol(org.VERSLAVINGSZORG, BENSAID, "ervaringsdeskundige", -420, nagekeken=-60),
    _Rol(org.WONINGCORPORATIE, VROLIJK, "sociaal beheerder", -1000, nagekeken=-75),
    _Rol(org.MAATSCHAPPELIJK_WERK, AKKERMAN, "maatschappelijk werker", -1600, RIETVELD, nagekeken=-60),
    _Rol(org.MAATSCHAPPELIJK_WERK, RIETVELD, "maatschappelijk werker", -450, nagekeken=-60),
    _Rol(org.TAALHUIS, BLOM, "taalcoördinator", -2200, opvolger=WATERMAN, tot=-40, nagekeken=-20),
    _Rol(org.TAALHUIS, WATERMAN, "taalcoördinator", -54, nagekeken=-20),
)


def sleutelfiguren(vandaag: date) -> tuple[Sleutelfiguur, ...]:
    """Return the key contacts; addresses lie under example.org, numbers in a range that nobody has."""
    return tuple(_figuur(rol, nummer, vandaag) for nummer, rol in enumerate(_ROLLEN, 5550101))


def _figuur(rol: _Rol, nummer: int, vandaag: date) -> Sleutelfiguur:
    id_ = slug(rol.naam)
    return Sleutelfiguur(
        id=id_,
        organisatie=slug(rol.organisatie),
        naam=tekst(rol.naam),
        functie=tekst(rol.functie),
        email=tekst(f"{id_}@example.org"),
        telefoon=tekst(f"070-{str(nummer)[:3]} {str(nummer)[3:]}"),
        vervanger=slug(rol.vervanger) if rol.vervanger else None,
        opvolger=slug(rol.opvolger) if rol.opvolger else None,
        sinds=vandaag + timedelta(days=rol.sinds),
        tot=None if rol.tot is None else vandaag + timedelta(days=rol.tot),
        gecontroleerd=vandaag + timedelta(days=rol.nagekeken),
    )
