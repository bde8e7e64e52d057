"""Closed word classes of English and the lexemes of a sentence.

There is no tagger here: phrases are told by the small words around them, as in
shallow parsing by function words (Abney, Parsing by Chunks, 1991).
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.text.remembered import Remembered

LEXEME = re.compile(
    r"""
    \w+ (?: (?: [.'’\-&/@]          # it's, U.S, US-led, AT&T, ann@example
             | (?<=\d) ,(?=\d{3})   # 2,500
             | (?<=\d) :(?=\d\d)    # 7:30
             ) \w+ )*
    | [^\w\s.…]
    """,  # noqa: RUF001
    re.VERBOSE,
)

Kind = Literal["word", "mark", "quote"]

LANGUAGE = "en"
"""The language that these tables are of."""


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(word for line in lines for word in line.split())


DETERMINERS = word_set(
    "a an the this that these those my your his her its our their some any no every "
    "each another both either neither all many several few most more one two"
)
POSSESSIVES = word_set("my your his her its our their whose")
SUBJECT_PRONOUNS = word_set("i you he she it we they who someone everyone nobody")
FIRST_PERSON = word_set(
    "i'm i've i'll i'd we we're we've we'll we'd me my our ours myself ourselves"
)
PREPOSITIONS = word_set(
    "about above across after against along amid amidst among around as at before "
    "behind below beneath beside between beyond by despite during except following "
    "for from in inside into like near of off on onto out outside over past per "
    "since through throughout toward towards under unlike until up upon via versus "
    "with within without according"
)
SUBORDINATORS = word_set(
    "although because if that though unless until when whenever where whereas "
    "whether while as since so before after than how why what"
)
RELATIVES = word_set("who whom whose which that")
CONJUNCTIONS = word_set("and but or nor yet")
AUXILIARIES = word_set(
    "am is are was were be been being has have had having do does did will would "
    "shall should can could may might must cannot can't won't isn't aren't wasn't "
    "weren't hasn't haven't hadn't doesn't don't didn't wouldn't couldn't shouldn't "
    "'s 've 'd 'll"
)
BE_FORMS = word_set("am is are was were be been being 's")
NEGATIONS = word_set("not never n't")
ADVERBS = word_set(
    "also then later already again even still just now often once soon always ever "
    "further however instead meanwhile recently too yet not never only reportedly "
    "earlier first previously"
)
TIME_WORDS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight "
    "tomorrow january february march april may june july august september october "
    "november december last week month year morning evening night afternoon "
    "earlier later"
)
PAST_FORMS = word_set(
    "ate beat became began bit blew bought broke brought built burnt came caught chose "
    "cut dealt drew drove fed fell felt fled flew fought found froze gave got grew "
    "held hid hit hurt kept knew laid led left lent lost made meant met paid put quit "
    "ran rang rode rose said sank saw sent set shook shot shut slid sold sought sped "
    "spent spoke spread stole stood struck stuck swept swore taught threw told took "
    "tore went withdrew woke won wore wrote"
)
"""Irregular pasts that news tells events with."""
SYMBOLS = frozenset("$€£¥%")
SHORT = 3
MAX_BRACKETS = 12
NOT_ADVERBS = word_set("family assembly ally italy july reply supply early")


class Lexeme(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation taken as one."""

    text: str
    start: int
    end: int
    kind: Kind
    lower: str
    """The lexeme in lower case, with a straight apostrophe."""

    @property
    def capitalized(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def _lowered(text: str) -> str:
    return text.lower().replace("’", "'")  # noqa: RUF001


def _form(word: str) -> tuple[Kind, str]:
    """What kind of lexeme a word or a mark is, and how it reads in lower case."""
    return "word" if word[0].isalnum() else "mark", _lowered(word)


_FORMS = Remembered(_form)


def lexeme(text: str, start: int, kind: Kind = "word") -> Lexeme:
    """The lexeme with these words that begins at `start`."""
    return Lexeme(text, start, start + len(text), kind, _lowered(text))


def lexemes(text: str, start: int, end: int) -> list[Lexeme]:
    """The words and marks of `text[start:end]`; full stops are left out.

    Within one sentence a full stop only ends an abbreviation.
    """
    new = tuple.__new__  # quicker by half than Lexeme(…), which each word would need
    found = []
    for match in LEXEME.finditer(text, start, end):
        word = match[0]
        kind, lower = _FORMS[word]
        found.append(new(Lexeme, (word, match.start(), match.end(), kind, lower)))
    return found


def looks_past(item: Lexeme) -> bool:
    """Whether a word is likely a verb in the past, told by its form alone."""
    word = item.text
    return word in PAST_FORMS or (word.islower() and word.endswith("ed"))


def looks_finite(item: Lexeme) -> bool:
    """Whether a word is likely a finite verb, told by its form alone."""
    word = item.text
    present = word.islower() and word.endswith("s") and len(word) > SHORT
    return item.lower in AUXILIARIES or present or looks_past(item)


def is_adverb(word: str) -> bool:
    """Whether a lower-case word is an adverb that may stand beside a verb."""
    return word in ADVERBS or (
        word.endswith("ly") and len(word) > len("only") and word not in NOT_ADVERBS
    )


def after_brackets(items: Sequence[Lexeme], at: int) -> int:
    """Where words go on after the bracket that opens at `at`, if it closes soon."""
    closing = (i for i in range(at, min(len(items), at + MAX_BRACKETS)))
    return next((i + 1 for i in closing if items[i].text == ")"), at + 1)


def speaks_of_itself(items: Sequence[Lexeme]) -> bool:
    """Whether words are in the first person; the `I` of `World War I` is a number."""
    if any(item.lower in FIRST_PERSON for item in items):
        return True
    return any(
        item.text == "I" and not (before and before.capitalized)
        for before, item in zip((None, *items), items, strict=False)
    )


def is_punctuation(item: Lexeme) -> bool:
    """Whether it is a mark that says nothing; `$` and `%` do."""
    return item.kind == "mark" and item.text not in SYMBOLS


def without_marks(items: Sequence[Lexeme], start: int, end: int) -> tuple[int, int]:
    """The range from `start` to `end` without marks of punctuation at its edges."""
    while start < end and is_punctuation(items[end - 1]):
        end -= 1
    while start < end and is_punctuation(items[start]):
        start += 1
    return start, end


def word_count(items: Sequence[Lexeme]) -> int:
    """How many words there are; a quotation counts its own."""
    return sum(
        len(item.text.split()) if item.kind == "quote" else item.kind == "word"
        for item in items
    )
