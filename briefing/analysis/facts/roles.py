"""What the article says that a person is: titles, offices, appositions.

A role is one span: a title before the name (`US President Joe Biden`), or a phrase
behind it (`…, deputy commander of the joint staff, …`). It is never put together
from pieces.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.facts.names.lexicon import Lexicon, lexicon
from briefing.analysis.reading import Reading
from briefing.model.analysis import Mention
from briefing.model.article import Span

WINDOW = 160
"""How many characters before and behind a name are searched for its role."""
MAX_PREFIX_WORDS = 10
LINKS = frozenset({"of", "for", "the", "and", "to", "de", "&"})
WORD_BEFORE = re.compile(r"([\w’'-]+\.?)[ \u00a0]$")  # noqa: RUF001
WORD = re.compile(r"[\w’'-]+\.?")  # noqa: RUF001
AGE = re.compile(r"\s?,\s(?:aged\s)?\d{1,3}(?=,)")
BEHIND = re.compile(r"\s?(?:,\s|\s[-–—]\s|\s\()(?:(?:an?|the)\s)?")  # noqa: RUF001
PHRASE_END = re.compile(r"[,;:.!?)(\n]|\s[-–—]\s|$")  # noqa: RUF001
WHO = re.compile(r"\s?,\swho\s(?:(?:also|now)\s)?(?=(\w[\w-]*))")
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
    people = {(m.field, m.start) for m in mentions if m.kind == "person"}
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
    if before is not None:
        yield first + before[0], first + before[1]
    behind = _behind(text[mention.end : last], words)
    if behind is not None:
        yield mention.end + behind[0], mention.end + behind[1]


def _before(text: str, words: Lexicon) -> tuple[int, int] | None:
    """The range of the title at the end of `text`, where the name follows."""
    position = len(text.rstrip())
    if text[position - 1 : position] == ",":
        position -= 1
    elif position == len(text):
        return None
    stop, best = position, None
    for _ in range(MAX_PREFIX_WORDS):
        found = _word_ending(text, position)
        if found is None or not _belongs(found[1], words):
            break
        position, word = found
        if word in LINKS:
            continue  # a title never begins with one
        if best is not None or _is_role(text[position:stop], words):
            best = position
    if best is None or all(
        words.has("courtesies", word.rstrip("."))
        for word in WORD.findall(text[best:stop])
    ):
        return None
    return best, stop


def _word_ending(text: str, position: int) -> tuple[int, str] | None:
    """The last word before `position` and where it begins; only blanks between."""
    found = WORD_BEFORE.search(text[:position].rstrip(" \u00a0") + " ")
    return (found.start(1), found[1]) if found else None


def _belongs(word: str, words: Lexicon) -> bool:
    """Whether a word can be part of a title before a name."""
    bare = word.rstrip(".")
    if word in LINKS or word in words.known:
        return True
    if bare[:1].isupper():
        titled = words.has("titles", bare) or words.has("role_nouns", bare)
        common = words.has("no_names", bare) or words.has("articles", bare)
        return (titled or not word.endswith(".")) and (titled or not common)
    return any(
        words.has(group, bare) for group in ("titles", "role_nouns", "role_modifiers")
    ) or any(words.is_demonym(part) for part in bare.split("-"))


def _is_role(phrase: str, words: Lexicon) -> bool:
    """Whether one of the words names an office, a rank or an occupation."""
    return any(_names_role(word.rstrip("."), words) for word in WORD.findall(phrase))


def _names_role(word: str, words: Lexicon) -> bool:
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
    if opening is None:
        return None
    start = opening.end()
    end = _phrase_end(text, start)
    head = HEAD_END.split(text[start:end], maxsplit=1)[0]
    heads = WORD.findall(head)
    fits = 0 < len(heads) <= MAX_HEAD_WORDS and _names_role(heads[-1], words)
    return (start, end) if fits else None


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
