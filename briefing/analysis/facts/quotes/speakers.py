"""Who a speaker is: names, pronouns and roles brought to one canonical name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile

from briefing.analysis.facts.grammar import (
    LANGUAGE,
    RELATIVES,
    SUBJECT_PRONOUNS,
    Lexeme,
    lexeme,
)
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.quotes.phrases import (
    Range,
    head,
    nearest_phrase,
    phrase_before,
)
from briefing.model.analysis import Mention, Speaker
from briefing.model.article import Span

SPEAKS_OF_OTHERS = SUBJECT_PRONOUNS - {"i", "you", "we", "someone"}
SINGULAR_PERSON = frozenset({"he", "she"})
BODIES = frozenset({"organization", "group"})
MAX_TITLE = 3
"""How many words of a title may stand before a name."""
ROLE_END = re.compile(r",|\s(?:of|for|at|in|on|to|from|with|and)\s")


OWNERS = {"his": "he", "her": "she", "their": "they"}


class Cast:
    """The people and bodies of one article, and who spoke last."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        roles: Mapping[str, Span],
        pronouns: Mapping[str, str] = OWNERS,
    ) -> None:
        """Know everybody by name and role.

        Args:
            text: The article's text.
            mentions: Who and what is named in the article.
            roles: What the persons are, by canonical name.
            pronouns: Words that stand for a speaker, each with the English pronoun.
        """
        kept = (mention for mention in mentions if mention.field == "text")
        self._text = text
        self._mentions = sorted(kept, key=lambda m: (m.start, -m.end))
        self._people = [m for m in self._mentions if m.kind == "person"]
        self._persons = {m.name for m in self._people}
        self._bodies = {m.name for m in self._mentions} - self._persons
        self._called = _by_noun(self._mentions, roles)
        self._pronouns = pronouns
        self._topic = ""
        self.last: Speaker | None = None
        """Who spoke last."""

    def speaker(self, items: Sequence[Lexeme], phrase: Range) -> Speaker:
        """The speaker that a phrase names."""
        self.last = self._named(items, phrase)
        self._topic = self.last.name
        return self.last

    def note_subject(self, items: Sequence[Lexeme], phrase: Range) -> Speaker | None:
        """The person that opens a sentence; a later pronoun may stand for them."""
        if items[phrase[0]].lower in SUBJECT_PRONOUNS:
            return None
        mention = _at(self._people, items[head(items, phrase)])
        self._topic = mention.name if mention is not None else ""
        if mention is None:
            return None
        return self._span(mention.start, mention.end, mention.name)

    def _named(self, items: Sequence[Lexeme], phrase: Range) -> Speaker:
        noun = _without_possessive(items[head(items, phrase)])
        start = items[phrase[0]].start
        end = _without_possessive(items[phrase[1] - 1]).end
        mention = None if noun.text.islower() else _at(self._mentions, noun)
        mention = mention or self._apposed(items, phrase)
        if mention is not None and not _names_more(items[slice(*phrase)], mention):
            return self._span(mention.start, mention.end, mention.name)
        return self._span(start, end, self._meant(items, phrase, noun))

    def _apposed(self, items: Sequence[Lexeme], phrase: Range) -> Mention | None:
        """The person named in commas behind a role: `Its director, | Ada Lund |, …`."""
        start, comma = phrase
        words = self._text[items[start].start : items[comma - 1].end]
        if comma >= len(items) or items[comma].text != "," or not _role_nouns(words):
            return None
        behind = items[comma + 1 : comma + 2 + MAX_TITLE]
        name = takewhile(lambda item: item.capitalized, behind)
        people = (_at(self._people, item) for item in name)
        person = next(filter(None, people), None)
        closed = person and self._text[person.end : person.end + 1] == ","
        return person if closed else None

    def _meant(self, items: Sequence[Lexeme], phrase: Range, noun: Lexeme) -> str:
        """The name that a pronoun or a definite role stands for."""
        word = items[phrase[0]].lower
        alone = phrase[1] - phrase[0] == 1  # 'his aide' is somebody else
        word = self._pronouns.get(word, word) if alone else word
        if word in RELATIVES:
            comma = phrase[0] > 0 and items[phrase[0] - 1].text == ","
            return self._antecedent(items, phrase[0] - comma, word)
        if word in SUBJECT_PRONOUNS:
            return self._referent(word, noun.start)
        called = self._called.get(noun.lower, []) if word == "the" else []
        return _latest(called, noun.start)

    def _antecedent(self, items: Sequence[Lexeme], end: int, relative: str) -> str:
        """The name of what a relative pronoun follows; `who` prefers a person."""
        whole = phrase_before(items, end)
        if whole is None:
            return ""
        people = (_at(self._people, item) for item in items[slice(*whole)])
        person = next(filter(None, people), None) if relative == "who" else None
        start, stop = nearest_phrase(items, end)
        mention = person or _at(self._mentions, items[head(items, (start, stop))])
        words = self._text[items[start].start : items[stop - 1].end]
        return mention.name if mention else words

    def _referent(self, pronoun: str, before: int) -> str:
        """The name that a pronoun stands for: who spoke last, else who was named."""
        single = pronoun in SINGULAR_PERSON
        unfit = self._bodies if single else self._persons
        if pronoun in SPEAKS_OF_OTHERS and self._topic and self._topic not in unfit:
            return self._topic
        return _latest(self._people, before) if single else ""

    def _span(self, start: int, end: int, name: str) -> Speaker:
        words = self._text[start:end]
        return Speaker(start=start, end=end, text=words, name=name or words)


def _without_possessive(item: Lexeme) -> Lexeme:
    """The lexeme `Lund` for `Lund's`."""
    if not item.lower.endswith("'s"):
        return item
    return lexeme(item.text[:-2], item.start, item.kind)


def _names_more(items: Sequence[Lexeme], mention: Mention) -> bool:
    """Whether a phrase names somebody else before the one of a mention, with `and`."""
    return any(item.lower == "and" and item.end < mention.start for item in items)


def _at(mentions: Sequence[Mention], item: Lexeme) -> Mention | None:
    """The mention that covers a lexeme."""
    at = bisect_right(mentions, item.start, key=_start) - 1
    return mentions[at] if at >= 0 and mentions[at].end >= item.end else None


def _latest(mentions: Sequence[Mention], before: int) -> str:
    """The name of the last mention that begins before `before`, or nothing."""
    at = bisect_right(mentions, before, key=_start) - 1
    return mentions[at].name if at >= 0 else ""


def _start(mention: Mention) -> int:
    return mention.start


def _by_noun(
    mentions: Sequence[Mention], roles: Mapping[str, Span]
) -> dict[str, list[Mention]]:
    """Whom `the minister` or `the agency` may stand for, by noun, in text order.

    A person is called by the nouns of the role, a body by the last word of its name.
    """
    nouns: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        role = roles.get(mention.name)
        if mention.kind == "person" and role is not None:
            called = _role_nouns(role.text)
        elif mention.kind in BODIES:
            called = {mention.name.lower().rpartition(" ")[2]}
        else:
            continue
        for noun in called:
            nouns[noun].append(mention)
    return nouns


def _role_nouns(role: str) -> set[str]:
    """The nouns of a role: `general` and `commander` of `Force Commander General`."""
    phrase = ROLE_END.split(role.lower(), maxsplit=1)[0].split()
    words = lexicon(LANGUAGE)
    return {
        word
        for word in phrase
        if words.has("role_nouns", word) or words.has("titles", word)
    }
