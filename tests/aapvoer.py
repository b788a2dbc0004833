"""What the monkey presses, pastes and sends: what people do, and what no terminal should."""

LETTERS = "swadnN12340rbetvhzcxkmlopgufijy/?.+-@# "
TOETSEN = (
    *("escape", "escape", "enter", "enter", "enter", "up", "down", "left", "right", "pagedown", "pageup"),
    *("tab", "shift+tab", "home", "end", "backspace", "delete", "f1", "f2", "f9", "ctrl+b", "ctrl+f"),
    *("ctrl+y", "ctrl+z", "ctrl+p", "ctrl+t", "ctrl+s", "ctrl+j", "ctrl+c", "ctrl+o", "ctrl+a", "ctrl+u"),
    *("ctrl+home", "ctrl+end", "ctrl+left", "shift+right", "insert", "f12"),
)
TEKENS = {" ": "space", "/": "slash", "?": "question_mark", ".": "full_stop", "+": "plus", "-": "minus"}
PLAKSELS = (
    "[/]",
    "[red]x[@click=app.quit]y",
    "@WMO belt voor morgen terug 22 dec #warm",
    "@WMO belt mevrouw\n@CJG belt terug voor vrijdag\n@",
    "31-2-2027",
    "volgend overleg",
    "8-12-2026",
    "13:00",
    "K-021",
    "x" * 3000,
    "een\ntwee\r\ndrie\u2028vier",
    "\x1b[31mrood\x1b]0;titel\x07\x9b2J",
    "\u202eabc\u2066",
    "\ud800\udcff",
    "🫠👨‍👩‍👧é̂ Zoë ’t Hart",
    "",
    "casus.md",
    "kaart.csv",
    "exports",
)
# What no terminal should send, and some do: half sequences, bytes of another code page, a paste without end.
BROKKEN = (
    b"\x1b[",
    b"\x1b[200~half",
    b"\xff\xfe\x80",
    b"\x1b[99999999999;5u",
    b"\x1b[<0;1;1M",
    b"\x1b[<35;-4;9999m",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1bOP",
    b"\x1b\x1b\x1b",
    b"\x00\x01\x1f\x7f",
    b"\x1b[201~",
    b"\xc3",
)
MATEN = ((80, 24), (100, 30), (160, 45), (40, 12), (1, 1), (300, 90), (79, 24), (80, 23))
CASUS = (
    "# Casus: dhr., 40 jaar\n\n- Code: K-090\n- Inbrenger: POH\n"
    "- Toestemming: op code, 2026-11-03, door POH\n\n## Vraag\nWie?\n\n## Lichaam\n- Rug\n"
)
KAART = "organisatie;naam;functie\nBuurthuis;Jan Jansen;beheerder\n"
