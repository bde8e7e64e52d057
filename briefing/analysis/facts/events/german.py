"""The subject with which a German headline or sentence opens.

German writes its nouns with a capital, and its verb comes second (Duden, Die
Grammatik): what opens a clause up to its last noun in a row is most often the subject.
"""

from collections.abc import Sequence

from briefing.analysis.facts.events.clauses import Range
from briefing.analysis.facts.grammar import Lexeme, word_set
from briefing.text.stopwords import stop_words

MAX_MODIFIERS = 4
"""Words in lower case between an article and its noun."""
ARTICLES = word_set(
    "der die das ein eine einer kein keine mehr mindestens rund etwa zwei"
)
CLITICS = word_set("der die das")


def german_subject(items: Sequence[Lexeme], clause: Range) -> Range | None:
    """Where the subject stands of a clause that opens with it; else nothing."""
    start, end = clause
    noun = _first_noun(items, start, end)
    if noun is None:
        return None
    at = noun + 1
    while at < end and items[at].kind == "word" and items[at].capitalized:
        at += 1
    return (start, at) if at < end else None


def _first_noun(items: Sequence[Lexeme], start: int, end: int) -> int | None:
    """Where the first noun stands, behind articles and adjectives alone."""
    for at in range(start, min(end, start + MAX_MODIFIERS + 1)):
        item = items[at]
        if item.kind != "word" or (at == start and not _may_open(item)):
            return None
        plain = item.lower in ARTICLES or item.text[0].isdigit()
        if item.capitalized and not plain:
            return at
        if item.lower in stop_words("de") and not plain:
            return None
    return None


def _may_open(item: Lexeme) -> bool:
    """Whether a subject may begin with a word; `Nach dem Unfall` is none."""
    return item.lower in ARTICLES or item.lower not in stop_words("de")
