"""What of a headline tells the event, and how surely it tells one at all.

A headline is written to say what happened (Bell, The Language of News Media, 1991);
some tease instead: they ask, break off, name a format or a story rather than an event.
"""

from collections.abc import Sequence

from briefing.analysis.facts.events.bounds import tells
from briefing.analysis.facts.events.clauses import Range, main_clause
from briefing.analysis.facts.grammar import Lexeme, word_count, word_set

LABELED = 2
"""Lexemes of a label of one word and its colon."""
MAX_WORDS = 16
"""Longer headlines are cut to their main clause."""
FORMATS = word_set(
    "analysis blog comment explainer gallery in-depth live opinion photos pictures "
    "podcast profile q&a recap review video watch"
)
"""First words that name a kind of article."""
SOURCES = word_set(
    "breaking exclusive ministry officials police poll report reports source sources "
    "study survey update updated"
)
"""Labels that say how news came, and nothing of it."""
STORIES = word_set("inside mystery portrait riddle secret secrets story tale")
"""First words that name a story: `Mystery of the boy who …`."""
ASKING = word_set("what why how who when where which")
CLAIMS = word_set("allege alleges claim claims")
MAX_CLAIMANT = 5
TEASERS = ("…", "...", "?")


def headline_event(items: Sequence[Lexeme]) -> Range:
    """The headline without label and comment, or its main clause if it is long."""
    start, end = _after_label(items), _before_comment(items)
    first = items[start].lower if start < len(items) else ""
    if first in FORMATS or word_count(items[start:end]) > MAX_WORDS:
        return main_clause(items)
    return start, max(end, start)


def _after_label(items: Sequence[Lexeme]) -> int:
    """Where a headline begins behind `Live:`, `Police:` or a quotation."""
    if [item.text for item in items[1:2]] != [":"] or len(items) <= LABELED:
        return 0
    first = items[0]
    quoted = first.kind == "quote" and not _asks_behind_colon(items)
    return LABELED if quoted or first.lower in FORMATS | SOURCES else 0


def teases(headline: str, items: Sequence[Lexeme]) -> bool:
    """Whether a headline asks, alleges, breaks off or names a story, and tells none."""
    if not items or headline.rstrip().endswith(TEASERS) or _alleges(items):
        return True
    start = _after_label(items)
    if start and tells(items[start:]):
        return False
    first = items[0].lower
    return first in ASKING | FORMATS | STORIES or _asks_behind_colon(items)


def _alleges(items: Sequence[Lexeme]) -> bool:
    """Whether a headline ends with who claims it: `…, claim passengers`."""
    comma = max((at for at, item in enumerate(items) if item.text == ","), default=0)
    behind = items[comma + 1 :] if comma else ()
    return len(behind) <= MAX_CLAIMANT and any(i.lower in CLAIMS for i in behind)


def _colon(items: Sequence[Lexeme]) -> int:
    return next((i for i, item in enumerate(items) if item.text == ":"), len(items))


def _asks_behind_colon(items: Sequence[Lexeme]) -> bool:
    behind = items[_colon(items) + 1 :]
    return bool(behind) and behind[0].lower in ASKING


def _before_comment(items: Sequence[Lexeme]) -> int:
    """Where a headline ends before the question or quotation behind its colon."""
    colon = _colon(items)
    behind = items[colon + 1 :]
    comments = bool(behind) and (behind[0].kind == "quote" or _asks_behind_colon(items))
    return colon if comments and colon else len(items)
