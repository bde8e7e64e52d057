"""What the article says that a person is: titles, offices, appositions.

A role is one span: a title before the name (`US President Joe Biden`), or a phrase
behind it (`…, deputy commander of the joint staff, …`). It is never put together
from pieces.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention
from briefing.model.article import Span
from briefing.model.values import dataclass
from briefing.text.stopwords import stop_words

WINDOW = 160
"""How many characters before and behind a name are searched for its role."""
MAX_PREFIX_WORDS = 10
MAX_ABBREVIATION = 5
"""Letters of the longest title that is written with a dot."""
LINKS = frozenset({"of", "for", "the", "and", "de", "&"})
COMPLEMENTS = frozenset({"of", "for"})
CONJUNCTIONS = frozenset({"and", "&"})
WORD_BEFORE = re.compile(r"([\w’'-]+\.?)[ \u00a0]$")  # noqa: RUF001
WORD = re.compile(r"[\w’'-]+\.?")  # noqa: RUF001
AGE = re.compile(r"\s?,\s(?:aged\s)?\d{1,3}(?=,)")
BEHIND = re.compile(r"\s?(?:,\s|\s[-–—]\s|\s\()(?:(?:an?|the)\s)?")  # noqa: RUF001
PHRASE_END = re.compile(r"[,;:.!?)(\n]|\s[-–—]\s|$")  # noqa: RUF001
WHO = re.compile(r"\s?,\swho\s(?:(?:also|now)\s)?(?=(\w[\w-]*))")
WHO_IS = re.compile(
    r"\s?,\swho\s(?:is|was|works\sas|serves\sas|served\sas)\s"
    r"(?:(?:also|now|then)\s)?(?:(?:an?|the)\s)?"
)
NO_APPOSITION = frozenset(
    ["who", "whose", "which", "that", "when", "where", "as", "and", "or", "but", "with"]
)
BECOMING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|becom(?:e|es|ing)|became|elected|named)\s"
    r"(?:(?:an?|the|its|his|her|their)\s)?$"
)
"""What stands before the complement of a clause."""
QUOTED = re.compile(r"[\"“”]")
NOUN = re.compile(r"[a-z]{3,}(?<!ed)(?<!ing)(?<!ly)(?<!s)")
"""What a noun before another may look like: no participle, adverb or verb form."""
HEAD_END = re.compile(r"\s(?:of|for|at|in|from|to|with|who|which|that|on|and)\s")
MAX_HEAD_WORDS = 7


@dataclass(frozen=True, slots=True)
class Role:
    """A role found at one mention; the weightiest of an entity is kept."""

    span: Span
    weight: int


def find_roles(reading: Reading, mentions: Sequence[Mention]) -> Mapping[str, Span]:
    """The best role of each person, by canonical name."""
    words = lexicon(reading.language)
    best: dict[str, Role] = {}
    people = {
        (m.field, m.start)
        for m in mentions
        if m.kind == "person" and not m.text.split()[-1].islower()
    }
    for mention in mentions:
        if mention.kind != "person":
            continue
        for start, end in _ranges(reading, mention, words):
            if any((mention.field, at) in people for at in range(start, end)):
                continue
            role = _role(reading.article.span(start, end, mention.field), words)
            held = best.get(mention.name)
            if held is None or role.weight > held.weight:
                best[mention.name] = role
    return {name: role.span for name, role in best.items()}


def _ranges(
    reading: Reading, mention: Mention, words: Lexicon
) -> Iterator[tuple[int, int]]:
    """Where roles of the mention begin and end."""
    text = reading.article.value(mention.field)
    first = max(0, mention.start - WINDOW)
    last = min(len(text), mention.end + WINDOW)
    before = _before(text[first : mention.start], words)
    if before is not None and not _is_complement(text, first + before[0], mention):
        yield first + before[0], first + before[1]
    behind = _behind(text[mention.end : last], words)
    if behind is not None:
        yield mention.end + behind[0], mention.end + behind[1]


def _is_complement(text: str, start: int, mention: Mention) -> bool:
    """Whether a title ends a clause before its name: `was the chief, Smith said`."""
    parted = text[: mention.start].endswith(", ")
    head = text[max(0, start - WINDOW) : start]
    goes_on = text[mention.end : mention.end + 2]
    return bool(parted and BECOMING.search(head)) and goes_on.strip().islower()


def _before(text: str, words: Lexicon) -> tuple[int, int] | None:
    """The range of the title at the end of `text`, where the name follows."""
    text = _without_courtesy(text, words)
    position = len(text.rstrip())
    if text[position - 1 : position] == ",":
        position -= 1
    elif position == len(text):
        return None
    stop, best, after = position, None, ""
    for _ in range(MAX_PREFIX_WORDS):
        found = _word_ending(text, position)
        if found is None or not _belongs(found[1], after, words):
            break
        position, after = found
        if after in LINKS:
            continue  # a title never begins with one
        if best is not None or _is_role(text[position:stop], words):
            best = position
    return (
        (best, stop)
        if best is not None and _ends_title(text[best:stop], words)
        else None
    )


def _without_courtesy(text: str, words: Lexicon) -> str:
    """The text without a `Dr` at its end that a comma parts from an office."""
    word = _last_word(text)
    parted = word is not None and text[: word.start()].endswith(", ")
    if word and parted and words.has("courtesies", word[1].rstrip(".")):
        return text[: word.start()]
    return text


def _ends_title(phrase: str, words: Lexicon) -> bool:
    """Whether a name can follow: no courtesy alone, and an office or `of` a place."""
    tokens = [word.rstrip(".") for word in WORD.findall(phrase)]
    if all(words.has("courtesies", word) for word in tokens) or tokens[-1] in LINKS:
        return False
    return _names_role(tokens[-1], words) or not LINKS.isdisjoint(tokens)


def _word_ending(text: str, position: int) -> tuple[int, str] | None:
    """The last word before `position` and where it begins; only blanks between."""
    found = _last_word(text[:position].rstrip(" \u00a0") + " ")
    return (found.start(1), found[1]) if found else None


def _last_word(text: str) -> re.Match[str] | None:
    """The word before the blank with which the text ends."""
    return WORD_BEFORE.search(text, text.rfind(" ", 0, -1) + 1)


def _belongs(word: str, after: str, words: Lexicon) -> bool:
    """Whether a word can be part of a title before a name.

    Args:
        word: The word, with its dot if it has one.
        after: The word of the title that follows it, empty for none.
        words: What is known of the language.
    """
    bare = word.rstrip(".")
    if not _follows(bare, after, words) or words.has("courtesies", bare):
        return False
    if word in LINKS or word in words.known:
        return True
    if _names_role(bare, words):
        short = len(bare) <= MAX_ABBREVIATION and words.has("titles", bare)
        return not word.endswith(".") or short
    if bare[:1].isupper():
        common = words.has("no_names", bare) or bare.lower() in stop_words(
            words.language
        )
        known = words.has("place_prefixes", bare) or not common
        return known and not word.endswith(".")
    return not word.endswith(".") and _modifies(bare, after, words)


def _follows(word: str, after: str, words: Lexicon) -> bool:
    """Whether the small word `after` can come behind `word` within a title."""
    if after == "the":
        return word in COMPLEMENTS
    return after not in {*COMPLEMENTS, *CONJUNCTIONS} or _names_role(word, words)


def _modifies(word: str, after: str, words: Lexicon) -> bool:
    """Whether a lower-case word can stand inside a title: `campaign manager`."""
    known = words.has("role_modifiers", word) or any(
        words.is_demonym(part) for part in word.split("-")
    )
    return known or (
        after.islower()
        and _names_role(after, words)
        and NOUN.fullmatch(word) is not None
        and word not in stop_words(words.language)
        and not words.has("speech_verbs", word)
    )


def _is_role(phrase: str, words: Lexicon) -> bool:
    """Whether one of the words names an office, a rank or an occupation."""
    return any(_names_role(word.rstrip("."), words) for word in WORD.findall(phrase))


def _names_role(word: str, words: Lexicon) -> bool:
    """Whether a word names an office; German joins such words: `Hafenchefin`."""
    if not word:
        return False
    compounds = words.words.get("person_nouns", frozenset())
    if compounds and word.lower().endswith(tuple(compounds)):
        return True
    last = word.rpartition("-")[2]
    return any(
        words.has(group, form)
        for group in ("role_nouns", "titles")
        for form in (word, last)
    )


def _behind(text: str, words: Lexicon) -> tuple[int, int] | None:
    """The range of the apposition or clause at the beginning of `text`."""
    clause = WHO.match(text)
    if clause and words.has("role_verbs", clause[1]):
        return clause.end(), _phrase_end(text, clause.end())
    age = AGE.match(text)
    opening = BEHIND.match(text, age.end() if age else 0)
    opening = WHO_IS.match(text) or opening
    if opening is None:
        return None
    start = opening.end()
    end = _phrase_end(text, start)
    return (start, end) if _is_apposition(text[start:end], words) else None


def _is_apposition(phrase: str, words: Lexicon) -> bool:
    """Whether the words before the first preposition end with an office."""
    heads = WORD.findall(HEAD_END.split(phrase, maxsplit=1)[0])
    if not 0 < len(heads) <= MAX_HEAD_WORDS or not _names_role(heads[-1], words):
        return False
    return heads[0].lower() not in NO_APPOSITION and not QUOTED.search(phrase)


def _phrase_end(text: str, start: int) -> int:
    found = PHRASE_END.search(text, start)
    end = found.start() if found else len(text)
    return start + len(text[start:end].rstrip())


def _role(span: Span, words: Lexicon) -> Role:
    """The role with its weight: an office counts more than a rank."""
    tokens = [word.rstrip(".") for word in WORD.findall(span.text)]
    office = any(
        _names_role(word, words) and not words.has("ranks", word) for word in tokens
    )
    return Role(span, 10 * office + min(len(tokens), 8))
