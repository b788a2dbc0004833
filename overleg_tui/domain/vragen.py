"""The prompts of each kwadrant: what one may ask about. To change a prompt, change it here."""

from collections.abc import Mapping

from overleg_tui.domain.casus import Kwadrant

# In front of the brackets the words of the 4D-model itself; between them prompts that the wijkteam added.
VRAGEN: Mapping[Kwadrant, str] = {
    Kwadrant.LICHAAM: "ziektes, letsel, beperkingen, conditie (pijn, slaap, medicatie, ADL)",
    Kwadrant.MAATSCHAPPELIJK: (
        "(vrijwilligers)werk, wonen, financiën, justitie (opleiding en taal, regelzaken)"
    ),
    Kwadrant.GEEST: "verslaving (stemming, angst en stress, cognitie, verwerking, zingeving)",
    Kwadrant.SOCIAAL: "(relaties, gezin en opvoeding, netwerk, mantelzorg, eenzaamheid, veiligheid thuis)",
}
