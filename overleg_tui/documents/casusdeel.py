"""One casus on paper: what consent allows of it, in the order in which it was discussed."""

from collections.abc import Collection, Mapping

from overleg_tui.documents.delen import Deel
from overleg_tui.documents.literal import block, literal
from overleg_tui.documents.markdown import lijst, met_label
from overleg_tui.domain.casus import Casus, Kwadrant, Punt
from overleg_tui.domain.toestemming import Zichtbaar, zichtbaar

GEEN_VRAAG = "nog geen vraag gesteld"
ALLEEN_VRAAG = "Besproken zonder gegevens van de patiënt: alleen code en vraag."
BIJZONDER = "Bijzondere situatie: op papier alleen code en vraag."


def titel(casus: Casus | None, code: str, namen: Mapping[str, str]) -> str:
    """Return what the casus is called in a heading; the name only where consent and ``namen`` give it."""
    seen = zichtbaar(casus) if casus else None
    naam = namen.get(code, "") if seen and seen.naam_mag else ""
    omschrijving = seen.omschrijving if seen else ""
    rest = ", ".join(literal(part) for part in (naam, omschrijving) if part)
    return f"{literal(code)}: {rest}" if rest else literal(code)


def casusblokken(casus: Casus, delen: Collection[Deel]) -> list[str]:
    """Return question, own words and the short 4D picture as Markdown blocks."""
    seen = zichtbaar(casus)
    blocks = [met_label("Vraag", block(seen.vraag) or GEEN_VRAAG)]
    if seen.hulpvraag:
        blocks.append(met_label("In eigen woorden", f"‘{block(seen.hulpvraag)}’"))
    if seen.bijzonder:
        blocks.append(BIJZONDER)
    elif seen.alleen_vraag:
        blocks.append(ALLEEN_VRAAG)
    if Deel.BEELD in delen:
        blocks.append(lijst([*_over(seen), *_beeld(seen)]))
    return blocks


def _over(seen: Zichtbaar) -> list[str]:
    facts = (
        ("Ingebracht door", (seen.inbrenger,)),
        ("Betrokken", seen.betrokken),
        ("Criteria", seen.criteria),
    )
    return [met_label(label, " · ".join(map(literal, words))) for label, words in facts if any(words)]


def _beeld(seen: Zichtbaar) -> list[str]:
    """Return a line for each kwadrant that holds something, and one for the links."""
    lines = []
    for kwadrant in Kwadrant:
        punten = [_punt(punt) for punt in seen.punten if punt.kwadrant is kwadrant]
        if punten:
            lines.append(met_label(kwadrant, " · ".join(punten)))
    by_id = {punt.id: punt for punt in seen.punten}
    links = [
        f"{literal(by_id[link.van].tekst)} → {literal(by_id[link.naar].tekst)}"
        for link in seen.samenhang
        if link.van in by_id and link.naar in by_id
    ]
    return [*lines, met_label("Samenhang", " · ".join(links))] if links else lines


def _punt(punt: Punt) -> str:
    words = [
        *(["kracht"] if punt.kracht else []),
        *([f"prioriteit {punt.prioriteit}"] if punt.prioriteit else []),
    ]
    return f"*{', '.join(words)}:* {literal(punt.tekst)}" if words else literal(punt.tekst)
