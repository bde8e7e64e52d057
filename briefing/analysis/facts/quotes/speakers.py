"""Who a speaker is: names, pronouns and roles brought to one canonical name."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.analysis.facts.grammar import RELATIVES, SUBJECT_PRONOUNS, Lexeme
from briefing.analysis.facts.quotes.phrases import Range, head, phrase_before
from briefing.model.analysis import Mention, Speaker

SPEAKS_OF_OTHERS = SUBJECT_PRONOUNS - {"i", "you", "we", "someone"}
SINGULAR_PERSON = frozenset({"he", "she"})
ROLE_REACH = 80
"""How many characters beside a name may hold its role."""


@dataclass
class Cast:
    """The people and bodies of one article, and who spoke last."""

    text: str
    mentions: tuple[Mention, ...]
    last: Speaker | None = None
    """Who spoke last."""
    _topic: str = ""
    """The name that a pronoun would stand for: who spoke or was subject last."""
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        kept = (m for m in self.mentions if m.field == "text")
        self.mentions = tuple(sorted(kept, key=lambda m: (m.start, -m.end)))
        self._starts = [m.start for m in self.mentions]

    def speaker(self, items: Sequence[Lexeme], phrase: Range) -> Speaker:
        """The speaker that a phrase names."""
        self.last = self._named(items, phrase)
        self._topic = self.last.name
        return self.last

    def note_subject(self, items: Sequence[Lexeme], phrase: Range) -> None:
        """Remember whom a pronoun may stand for: a person that opens a sentence."""
        if items[phrase[0]].lower in SUBJECT_PRONOUNS:
            return
        mention = self._mention_at(items[head(items, phrase)])
        person = mention is not None and mention.kind == "person"
        self._topic = mention.name if mention is not None and person else ""

    def _named(self, items: Sequence[Lexeme], phrase: Range) -> Speaker:
        start, end = items[phrase[0]].start, items[phrase[1] - 1].end
        word = items[phrase[0]].lower
        if word in RELATIVES:
            earlier = phrase_before(items, _skip_comma(items, phrase[0]))
            name = self._named(items, earlier).name if earlier else ""
            return self._span(start, end, name)
        if word in SUBJECT_PRONOUNS and phrase[1] - phrase[0] == 1:
            return self._span(start, end, self._antecedent(word, start))
        noun = items[head(items, phrase)]
        mention = None if noun.text.islower() else self._mention_at(noun)
        if mention is not None:
            return self._span(mention.start, mention.end, mention.name)
        return self._span(start, end, self._by_role(noun.lower))

    def _span(self, start: int, end: int, name: str) -> Speaker:
        words = self.text[start:end]
        return Speaker(start=start, end=end, text=words, name=name or words)

    def _mention_at(self, item: Lexeme) -> Mention | None:
        """The mention that covers a lexeme."""
        at = bisect_right(self._starts, item.start) - 1
        covers = at >= 0 and self.mentions[at].end >= item.end
        return self.mentions[at] if covers else None

    def _antecedent(self, pronoun: str, before: int) -> str:
        """The name that a pronoun stands for: who spoke last, else who was named."""
        if pronoun in SPEAKS_OF_OTHERS and self._topic:
            return self._topic
        if pronoun not in SINGULAR_PERSON:
            return ""
        at = bisect_right(self._starts, before)
        people = (m for m in reversed(self.mentions[:at]) if m.kind == "person")
        return next((m.name for m in people), "")

    def _by_role(self, noun: str) -> str:
        """The person whose role, written beside the name, has this noun."""
        for mention in self.mentions:
            if mention.kind != "person":
                continue
            near = self.text[max(0, mention.start - ROLE_REACH) : mention.start]
            if noun in near.lower().split()[-4:]:
                return mention.name
        return ""


def _skip_comma(items: Sequence[Lexeme], at: int) -> int:
    return at - 1 if at and items[at - 1].text == "," else at
