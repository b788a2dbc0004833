"""The three themes; colours live here and nowhere else. State is never told by colour alone."""

from textual.theme import Theme

from overleg_tui.domain.thema import Thema


def _theme(
    name: str, dark: bool, *, ink: str, paper: str, soft: str, now: str, need: str, done: str
) -> Theme:
    """Build a theme of six colours: ``now`` is what is talked about, ``need`` what asks for something."""
    return Theme(
        name=name,
        dark=dark,
        primary=now,
        secondary=now,
        accent=now,
        warning=need,
        error=need,
        success=done,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=soft,
        boost=paper,
        text_alpha=1.0,
        variables={
            "text": ink,
            "text-muted": ink,
            "text-disabled": ink,
            "border": ink,
            "border-blurred": ink,
            "block-cursor-background": now,
            "block-cursor-foreground": paper,
            "block-cursor-blurred-background": now,
            "block-cursor-blurred-foreground": paper,
            "block-hover-background": soft,
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-selection-background": soft,
            "scrollbar": now,
            "scrollbar-hover": now,
            "scrollbar-active": now,
            "scrollbar-background": soft,
            "scrollbar-background-hover": soft,
            "scrollbar-background-active": soft,
            "scrollbar-corner-color": paper,
            "link-color": ink,
            "link-color-hover": paper,
            "link-background-hover": now,
            "link-style": "none",
            "link-style-hover": "bold",
        },
    )


BEAMER = _theme(
    Thema.BEAMER,
    False,
    ink="#111111",
    paper="#ffffff",
    soft="#e6e9ef",
    now="#003580",
    need="#8a1500",
    done="#0b4f1c",
)
DONKER = _theme(
    Thema.DONKER,
    True,
    ink="#f2f2f2",
    paper="#14171c",
    soft="#2b3038",
    now="#9ecbff",
    need="#ffb59e",
    done="#a5e6b0",
)
HOOG_CONTRAST = _theme(
    Thema.HOOG_CONTRAST,
    True,
    ink="#ffffff",
    paper="#000000",
    soft="#303030",
    now="#ffff00",
    need="#ffb0ff",
    done="#80ffff",
)
THEMES = (BEAMER, DONKER, HOOG_CONTRAST)
