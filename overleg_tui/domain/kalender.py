"""The names of days and months, as the calendar on the wall has them."""

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_EERSTE_HELFT = ("januari", "februari", "maart", "april", "mei", "juni")
_TWEEDE_HELFT = ("juli", "augustus", "september", "oktober", "november", "december")
MAANDEN = (*_EERSTE_HELFT, *_TWEEDE_HELFT)
MAAND_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
