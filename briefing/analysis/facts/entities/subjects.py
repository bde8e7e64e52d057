"""What acts in an article, as far as the words around a name tell."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import EntityKind, Mention
from briefing.model.article import Span

KINDS: frozenset[EntityKind] = frozenset({"person", "organization", "group"})

AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|to|by|for|from|with|against|on|at|over|about|than|between|near|via)"
    r"\s+(?:the\s+)?$"
)
BEFORE_VERB = re.compile(r"\s+(?!(?:and|or|of|in|on|at|to|for)\b)[a-z]")
BEFORE_VERB_IN_TITLE = re.compile(r" (?!(?:and|or|of|in|on|at|for|by|as)\b)[a-z]")
"""A title's verb may be one with `to`: `France to leave the pact`."""
NEXT_WORD = re.compile(r" ([a-z][\w-]*)")
FINITE = re.compile(
    r"(?!rally|family|ally|supply|assembly|reply|bus|crisis)\w+(?:s|ed|ly)|and|or|of|in|on|at|to|for|by|as|with|from|near|over|after|before|"
    r"not|even|will|would|can|could|may|might|must|should|did|had|won|lost|set|put|hit"
)
"""Words that show that a name before them ends its phrase."""
COUNTRY_LINK = re.compile(r",? and |, ")
WINDOW = 24


def acts(mention: Mention, reading: Reading) -> bool:
    """Whether the mention looks like a subject: no preposition before, a verb next."""
    text = reading.article.value(mention.field)
    before = text[max(0, mention.start - WINDOW) : mention.start]
    if AFTER_PREPOSITION.search(before):
        return False
    return bool(BEFORE_VERB.match(text, mention.end))


def modifies(mention: Mention, reading: Reading) -> bool:
    """Whether a name stands before a noun, to judge by English verb endings."""
    text = reading.article.value(mention.field)
    following = NEXT_WORD.match(text, mention.end)
    if reading.language != "en" or following is None or mention.text.endswith("s"):
        return False
    return not FINITE.fullmatch(following[1])


def is_described(mention: Mention) -> bool:
    """Whether the words describe rather than name: `Danish officials`."""
    return mention.text.split()[-1].islower()


def is_count(mention: Mention) -> bool:
    """Whether only a number of people is given: `at least 14 people`."""
    return mention.kind == "group" and is_described(mention)


def leading(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """What acts first in the first sentence of the title, the lead and the text.

    A number of people before the first name counts as well.
    """
    for field, part in reading.fields():
        sentence = next((s for s in part.sentences if not s.boilerplate), None)
        start, end = sentence.body if sentence else (0, 0)
        for mention in mentions:
            inside = mention.field == field and start <= mention.start < end
            if inside and mention.kind in KINDS and acts(mention, reading):
                yield mention
                if not is_count(mention):
                    break


def actors(
    reading: Reading,
    mentions: Sequence[Mention],
    roles: Mapping[str, Span],
    subjects: Collection[str],
) -> Iterator[Mention]:
    """The mentions of actors; what a role describes is someone named elsewhere.

    A place counts among them where it is one of the `subjects` or a country that acts.
    """
    places = {(role.field, at) for role in roles.values() for at in _places(role)}
    acting = acting_countries(reading, mentions, lexicon(reading.language))
    for mention in mentions:
        in_role = is_described(mention) and (mention.field, mention.start) in places
        if (
            (mention.kind in KINDS and not in_role)
            or mention.name in acting
            or mention.name in subjects
        ):
            yield mention


def _places(span: Span) -> range:
    return range(span.start, span.end)


def acting_countries(
    reading: Reading, mentions: Sequence[Mention], words: Lexicon
) -> frozenset[str]:
    """The countries that open the title as its actors: `France and Italy agree`."""
    title = reading.title.text
    acting: list[str] = []
    at = end = 0
    for mention in mentions:
        if mention.field != "title" or not words.is_country(mention.name):
            continue
        if mention.start != at:
            break
        acting.append(mention.name)
        end = mention.end
        link = COUNTRY_LINK.match(title, end)
        at = link.end() if link else len(title)
    return frozenset(acting if BEFORE_VERB_IN_TITLE.match(title, end) else ())
