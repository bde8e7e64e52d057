"""Words for the clipboard of the terminal that one sits at, over any line (OSC 52).

Whether it takes them cannot be known: a terminal answers nothing, and may not let
programs write to the clipboard. Within tmux and screen the words are sent to both.
"""

from base64 import b64encode
from collections.abc import Mapping

from briefing.errors import BriefingError
from briefing.model.analysis import Quote
from briefing.model.article import Article, Span
from briefing.text.wrapping import printable

MOST_BYTES = 74_994
"""What every terminal with a clipboard takes (the limit of hterm, the lowest known)."""
SCREEN_CHUNK = 250
"""What screen lets through at once; its limit is 256 bytes."""
ESC, BEL, END = "\x1b", "\x07", "\x1b\\"


def clipboard_sequence(text: str, environment: Mapping[str, str]) -> str:
    """What a terminal is sent so that a text is in its clipboard.

    Raises:
        BriefingError: The text is longer than terminals take.
    """
    data = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(data) > MOST_BYTES:
        raise BriefingError("that is more than a terminal's clipboard takes")
    plain = f"{ESC}]52;c;{data}{BEL}"
    if environment.get("TMUX"):
        return f"{plain}{ESC}Ptmux;{plain.replace(ESC, ESC + ESC)}{END}"
    if environment.get("STY"):
        cuts = range(0, len(plain), SCREEN_CHUNK)
        return "".join(f"{ESC}P{plain[at : at + SCREEN_CHUNK]}{END}" for at in cuts)
    return plain


def citation(article: Article, passage: Span | None) -> str:
    """A passage with the line that says where it stands; without one, that line."""
    known = (article.title, article.source, article.date[:10], article.url)
    source = ", ".join(" ".join(each.split()) for each in known if each)
    if passage is None:
        return printable(source)
    words = passage.wording if isinstance(passage, Quote) else passage.text
    return printable(" ".join(words.split())) + f"\n-- {printable(source)}"
