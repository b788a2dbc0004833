"""What argparse says, in Dutch; of what it may say in another Python no English comes through either."""

import ast
import re

# Whole messages, so that words of the user's own in them stay as they were typed.
_ZINNEN = tuple(
    (re.compile(english, re.DOTALL), dutch)
    for english, dutch in (
        (r"the following arguments are required: (.*)", "Dit ontbreekt nog: {}."),
        (r"(?:unrecognized arguments|unexpected option string): (.*)", "Dit hoort hier niet: {}."),
        (r"one of the arguments (.*) is required", "Kies een van deze: {}."),
        (
            r"ambiguous option: (.*) could match (.*)",
            "{} kan meer dan één ding zijn: {}. Schrijf het voluit.",
        ),
        (r"expected one argument", "Achter {bij} hoort nog iets te staan."),
        (r"expected at least one argument", "Achter {bij} hoort nog iets te staan."),
        (r"expected at most one argument", "Achter {bij} staat te veel: hooguit één ding."),
        (r"expected (\d+) arguments?", "Achter {bij} horen {} dingen te staan."),
        (r"ignored explicit argument (.*)", "Achter {bij} hoort niets te staan; haal ‘{}’ weg."),
        (r"not allowed with argument (.*)", "{bij} en {} kunnen niet samen. Kies er een."),
        (
            r"invalid choice: (.*?)(?:, maybe you meant .*)? \(choose from (.*)\)",
            "‘{}’ bestaat niet. Kies uit: {}.",
        ),
        (r"unknown parser (.*) \(choices: (.*)\)", "‘{}’ bestaat niet. Kies uit: {}."),
        (r"invalid int value: (.*)", "‘{}’ bij {bij} is geen heel getal."),
        (r"invalid \S+ value: (.*)", "‘{}’ kan niet bij {bij}."),
    )
)
_BIJ = re.compile(r"argument (\S+): (.*)", re.DOTALL)


def in_het_nederlands(message: str) -> str:
    """Return a refusal of argparse as a Dutch sentence."""
    found = _BIJ.fullmatch(message)
    where, said = (found[1], found[2]) if found else ("", message)
    for english, dutch in _ZINNEN:
        if match := english.fullmatch(said):
            return dutch.format(*map(_kaal, match.groups()), bij=where)
    return f"Dit is niet te lezen{f', bij {where}' if where else ''}."


def _kaal(value: str) -> str:
    """Return a value, or a list of them, without the quotes and escapes that Python puts there."""
    if value[:1] not in ("'", '"'):
        return value
    try:
        read = ast.literal_eval(value)
    except (SyntaxError, ValueError):
        return value
    return ", ".join(map(str, read)) if isinstance(read, tuple) else str(read)
