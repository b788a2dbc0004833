"""What a terminal sends: whatever comes, the next key is heard, and what is pasted is never a command."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual import events

from overleg_tui.tui.terminal.toetsenlezer import PLAKGEDULD, VLOED, Toetsenlezer

PLAK, EIND = b"\x1b[200~", b"\x1b[201~"


def gelezen(*pieces: bytes, wacht: float = 0.1) -> list:
    """Return what became of these pieces, with so much silence behind them, as texts and names of keys."""
    lezer, found = Toetsenlezer(), []
    for piece in pieces:
        found += lezer.lees(piece, 0.0)
    found += lezer.stil(wacht)
    return [
        m.text if isinstance(m, events.Paste) else m.key
        for m in found
        if hasattr(m, "key") or hasattr(m, "text")
    ]


def test_a_paste_is_one_text_wherever_the_reading_was_cut():
    whole = b"a" + PLAK + "één\r\ntwee".encode() + EIND + b"b"
    for cut in range(len(whole)):
        assert gelezen(whole[:cut], whole[cut:]) == ["a", "één\r\ntwee", "b"]


def test_a_paste_without_end_is_taken_after_a_while():
    assert gelezen(PLAK + b"half\x1b[20") == []
    assert gelezen(PLAK + b"half\x1b[20", wacht=PLAKGEDULD) == ["half\x1b[20"]


def test_an_escape_in_a_paste_makes_no_keys_of_what_follows():
    text = b"a\x1b[31m" + b"q" * 60
    assert gelezen(PLAK + text + EIND) == [text.decode()]


def test_far_more_than_anybody_types_is_a_paste_though_the_terminal_does_not_say_so():
    assert gelezen(b"u" * VLOED, b"uu", b"\x1b[6~") == ["u" * (VLOED + 2), "pagedown"]
    assert gelezen(b"u" * 20) == ["u"] * 20


def test_escape_alone_is_a_key_and_half_a_sequence_does_not_eat_what_comes():
    assert gelezen(b"\x1b") == ["escape"]
    lezer = Toetsenlezer()
    assert list(lezer.lees(b"\x1b[", 0.0)) == []
    list(lezer.stil(0.1))
    assert [m.key for m in lezer.lees(b"g", 0.2)] == ["g"]


def test_escape_and_a_key_within_a_tenth_of_a_second_were_one_key_that_does_nothing():
    assert gelezen(b"\x1b", b"y") == ["escape", "y"]
    assert gelezen(b"\x1b", b"\r") == ["escape", "enter"]
    assert gelezen(b"\x1b", b"\x1b", b"y") == ["escape", "escape", "y"]
    assert gelezen(b"\x1b", b"\x1b[6~") == ["escape", "pagedown"]
    assert gelezen(b"\x1b", b"[6~") == ["pagedown"]
    assert gelezen(b"\x1by") == ["alt+y"]
    assert gelezen(PLAK + b"a\x1b", b"b" + EIND) == ["a\x1bb"]


@settings(deadline=None, derandomize=True, max_examples=120)
@given(
    st.lists(
        st.one_of(st.binary(max_size=12), st.sampled_from([PLAK, EIND, b"\x1b[", b"\x1b[<0;", b"\x1b[48;"]))
    )
)
@example([b"\x1b[99999999999;5u"])
@example([b"\x1b[55296;1;55296u"])
@example([b"\x1b[48;9999;9999;1;1t", b"\x1b[48;0;0;0;0t"])
@example([b"\xff\xfe\xc3"])
def test_whatever_bytes_come_the_next_key_is_heard(pieces):
    lezer = Toetsenlezer()
    for piece in pieces:
        for message in lezer.lees(piece, 0.0):
            if isinstance(message, events.Resize):
                assert 0 < message.size.width <= 1000
    for _ in range(3):
        list(lezer.stil(PLAKGEDULD))
    assert [m.key for m in lezer.lees(b"g", 9.0) if isinstance(m, events.Key)][-1:] == ["g"]
