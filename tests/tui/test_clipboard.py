"""What a terminal is sent for its clipboard."""

from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.model.analysis import Quote
from briefing.tui.clipboard import MOST_BYTES, citation, clipboard_sequence
from tests.tui.fakes import bridge, found


def unwrapped(sent: str) -> str:
    """What reaches the terminal behind screen."""
    return "".join(part.removeprefix("\x1bP") for part in sent.split("\x1b\\"))


@given(st.text(max_size=400))
def test_the_words_arrive_whole(text: str) -> None:
    plain = clipboard_sequence(text, {})
    assert plain.isascii()
    data = plain.removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert b64decode(data).decode() == text.encode("utf-8", "replace").decode()
    within_tmux = clipboard_sequence(text, {"TMUX": "/socket,1,0"})
    assert within_tmux.startswith(plain)
    inner = within_tmux.removeprefix(f"{plain}\x1bPtmux;").removesuffix("\x1b\\")
    assert inner.replace("\x1b\x1b", "\x1b") == plain
    within_screen = clipboard_sequence(text, {"STY": "1.tty"})
    assert unwrapped(within_screen) == plain
    assert max(map(len, within_screen.split("\x1b\\"))) <= 256


def test_more_than_terminals_take_is_a_sentence() -> None:
    with pytest.raises(BriefingError, match="more than"):
        clipboard_sequence("x" * MOST_BYTES, {})


def test_a_passage_comes_with_its_source() -> None:
    article = bridge()
    source = "Cracks close the bridge at Varsund, Nordvik Times, 2026-03-31"
    assert citation(article, None) == source
    words = found(article, "of its pillars.\n\nAround 4,200")
    assert citation(article, words) == f"of its pillars. Around 4,200\n-- {source}"


def test_a_quote_is_copied_with_all_its_parts() -> None:
    article = bridge()
    said, more = found(article, "every day"), found(article, "closed on Tuesday")
    quote = Quote(start=said.start, end=said.end, text=said.text, rest=(more,))
    assert citation(article, quote).startswith("closed on Tuesday … every day\n")
