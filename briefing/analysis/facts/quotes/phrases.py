"""The noun phrase that stands as subject beside a verb."""

from collections.abc import Sequence

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    PAST_FORMS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    Lexeme,
    is_adverb,
    looks_finite,
    word_set,
)
from briefing.analysis.facts.quotes.cues import is_finite

Range = tuple[int, int]
"""Indices of the first lexeme of a phrase and of the one after its last."""

MAX_PHRASE = 16
MAX_ASIDE = 40
MAX_CLAUSE = 12
MAX_BRACKETS = 8
STOPS = PAST_FORMS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | RELATIVES | {"to"}
BOUND = word_set("allied close linked loyal opposed related")
"""Words that belong to a noun and take `to`: `groups close to the minister`."""
BETWEEN = word_set("here long there together")
"""More words that stand as adverbs between subject and verb."""
DASHES = frozenset("-–—―")  # noqa: RUF001
APOSTROPHES = frozenset({"'", "’"})  # noqa: RUF001
ARTICLES = word_set("a an the")
PRONOUNS = SUBJECT_PRONOUNS | RELATIVES
OPENERS = PREPOSITIONS | SUBORDINATORS
BEFORE_PHRASE = PREPOSITIONS | {"as"}
TIMES = PREPOSITIONS | TIME_WORDS | {"this"}
LINKS = PREPOSITIONS | DETERMINERS | {"to"}
WHEN = TIME_WORDS | {"on", "in", "this"}
CLAUSE_ENDS = frozenset(";:-–—,")  # noqa: RUF001
OPENS_ASIDE = word_set("a an who which whose whom the")


def verb_group_start(items: Sequence[Lexeme], at: int) -> int:
    """Index of the first auxiliary or adverb that belongs to the verb at `at`."""
    start = at
    while start > 0 and _belongs_to_verb(items[start - 1]):
        start -= 1
    return start


def _belongs_to_verb(item: Lexeme) -> bool:
    word = item.lower
    return item.text[0] == word[0] and (
        word in AUXILIARIES or word in NEGATIONS or word in BETWEEN or is_adverb(word)
    )


def subject_before(items: Sequence[Lexeme], end: int) -> Range | None:
    """The subject that ends right before `end`, asides and times skipped."""
    end = _before_brackets(items, _before_time(items, end))
    if end > 0 and items[end - 1].text == ",":
        return _subject_before_aside(items, end - 1)
    if end > 0 and items[end - 1].text in DASHES:
        return phrase_before(items, _before_dashes(items, end - 1))
    phrase = phrase_before(items, end)
    return phrase and (_antecedent(items, phrase[0]) or phrase)


def _antecedent(items: Sequence[Lexeme], start: int) -> Range | None:
    """The phrase before a relative clause that ends the subject: `A man who left`."""
    if items[start].lower in PRONOUNS:
        return None
    low = max(0, start - MAX_CLAUSE)
    relative = (i for i in range(start - 1, low, -1) if items[i].lower in RELATIVES)
    at = next(relative, None)
    if at is None or not looks_finite(items[at + 1]):
        return None
    if any(item.kind != "word" for item in items[at:start]):
        return None
    return phrase_before(items, at)


def _before_dashes(items: Sequence[Lexeme], end: int) -> int:
    """Where the words stop that come before an aside between dashes."""
    while end > 0 and items[end - 1].text in DASHES:
        end -= 1
    low = max(0, end - MAX_ASIDE)
    opening = next((i for i in range(end - 1, low, -1) if items[i].text in DASHES), 0)
    if any(is_finite(item.lower) for item in items[opening:end]):
        return end
    while opening > 0 and items[opening - 1].text in DASHES:
        opening -= 1
    return opening


def _before_time(items: Sequence[Lexeme], end: int) -> int:
    """Where the words stop that come before `on Thursday` or `Friday`."""
    start = end
    while start > 0 and _tells_when(items[start - 1]):
        start -= 1
    timed = start < end and items[start].lower in TIMES
    return start if timed and start > 0 and items[start - 1].text != "," else end


def _before_brackets(items: Sequence[Lexeme], end: int) -> int:
    """Where the words stop that come before `(R-Ohio)`."""
    if end == 0 or items[end - 1].text != ")":
        return end
    low = max(0, end - MAX_BRACKETS)
    opening = (i for i in range(end - 1, low - 1, -1) if items[i].text == "(")
    return next(opening, end)


def _subject_before_aside(items: Sequence[Lexeme], comma: int) -> Range | None:
    """The phrase before the aside that ends at `comma`: `X, the adviser, said`."""
    low = max(0, comma - MAX_ASIDE)
    end = comma
    while (opening := _comma_before(items, end, low)) is not None:
        end = opening
        start = _comma_before(items, end, low)
        first = items[0 if start is None else start + 1]
        opens = first.lower in OPENS_ASIDE or first.text.isdigit()
        if start is not None and not opens and _introduces(items, start):
            return name_before(items, start)
        if start is None or not opens:
            return phrase_before(items, _before_brackets(items, end))
        if _follows_clause(items, start) and name_before(items, comma) == (
            end + 1,
            comma,
        ):
            return phrase_before(items, end)
    bracketed = end == comma and items[comma - 1].text == ")"
    return phrase_before(items, _before_brackets(items, comma)) if bracketed else None


def _introduces(items: Sequence[Lexeme], comma: int) -> bool:
    """Whether a full name opens a clause, and a role follows: `Ada Lund, head of …`."""
    start, end = name_before(items, comma) or (comma, comma)
    opens = start == 0 or items[start - 1].lower in CONJUNCTIONS | CLAUSE_ENDS
    return opens and end - start > 1 and items[comma + 1].text.islower()


def _follows_clause(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a clause ends at `at`, and not a bare name, which an aside may follow."""
    return any(looks_finite(item) for item in items[max(0, at - MAX_ASIDE) : at])


def _comma_before(items: Sequence[Lexeme], end: int, low: int) -> int | None:
    return next((i for i in range(end - 1, low - 1, -1) if items[i].text == ","), None)


def phrase_before(items: Sequence[Lexeme], end: int) -> Range | None:
    """The noun phrase that ends right before `end`."""
    if end <= 0 or items[end - 1].kind != "word":
        return None
    word = items[end - 1].lower
    if word in SUBJECT_PRONOUNS or word in RELATIVES:
        return end - 1, end
    start = end
    while start > max(0, end - MAX_PHRASE) and _in_phrase(items, start - 1):
        start -= 1
    while start < end and items[start].lower in BEFORE_PHRASE:
        start += 1
    again = (i for i in range(end - 1, start, -1) if _begins_anew(items, i))
    start = next(again, start)
    return (start, end) if start < end else None


def _begins_anew(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a second phrase begins at `at`: `in the end | the parties`."""
    before = items[at - 1].lower
    return items[at].text in ARTICLES and before not in LINKS


def name_before(items: Sequence[Lexeme], end: int) -> Range | None:
    """The run of capitalized words that ends right before `end`."""
    start = end
    while start > max(0, end - MAX_PHRASE) and _names(items[start - 1]):
        start -= 1
    return (start, end) if start < end else None


def nearest_phrase(items: Sequence[Lexeme], end: int) -> Range:
    """The noun phrase before `end` without all that a preposition parts from it."""
    start, _ = phrase_before(items, end) or (end - 1, end)
    for at in range(end - 1, start - 1, -1):
        if items[at].lower in PREPOSITIONS:
            start = at + 1
            break
    opens = (i for i in range(start, end) if _opens_phrase(items[i]))
    return next(opens, end - 1), end


def _opens_phrase(item: Lexeme) -> bool:
    return item.capitalized or item.lower in DETERMINERS


def phrase_after(items: Sequence[Lexeme], start: int) -> Range | None:
    """The noun phrase that begins at `start`."""
    if start < len(items) and items[start].lower in SUBJECT_PRONOUNS:
        return start, start + 1
    end = start
    while end < min(len(items), start + MAX_PHRASE) and _in_phrase(items, end):
        end += 1
    return (start, end) if end > start else None


def opening_subject(items: Sequence[Lexeme]) -> Range | None:
    """The subject with which a sentence opens, after a phrase set off by a comma."""
    start = _after_opening(items)
    while start < len(items) and (
        _tells_when(items[start]) or items[start].lower in PREPOSITIONS
    ):
        start += 1
    phrase = phrase_after(items, start)
    if phrase is None or not _names(items[start]):
        return phrase
    small = (i for i in range(start + 1, phrase[1]) if not _names(items[i]))
    return start, next(small, phrase[1])


def _after_opening(items: Sequence[Lexeme]) -> int:
    """Where the main clause begins: after `On Friday, however,` or `But`."""
    start = 0
    if items and items[0].lower in OPENERS:
        comma = (i for i, item in enumerate(items[:MAX_ASIDE]) if item.text == ",")
        start = next(comma, -1) + 1
        while start < len(items) and items[start].text.isdigit():
            start += 1  # the year of `On July 6, 2015, …`
    while start < len(items) and (
        items[start].kind == "mark"
        or items[start].lower in CONJUNCTIONS
        or is_adverb(items[start].lower)
    ):
        start += 1
    return start


def _tells_when(item: Lexeme) -> bool:
    """Whether a word can be part of `On September 27`."""
    return item.lower in WHEN or item.text.isdigit()


def _names(item: Lexeme) -> bool:
    return item.capitalized and item.lower not in DETERMINERS


def _in_phrase(items: Sequence[Lexeme], at: int) -> bool:
    item = items[at]
    if item.kind == "quote":
        return _is_nickname(items, at)
    if item.kind != "word":
        return item.text in {"&", "$", "%"} or _is_possessive_mark(items, at)
    if item.lower == "and":
        return _joins_names(items, at)
    if item.lower == "to":
        return at > 0 and items[at - 1].lower in BOUND
    word = item.lower
    return (
        word not in STOPS and word not in SUBJECT_PRONOUNS and not is_finite(item.text)
    )


def _is_nickname(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a quotation is part of a name: `Marcia “Cia” Price`."""
    if at == 0 or at + 1 == len(items) or " " in items[at].text:
        return False
    beside = items[at - 1], items[at + 1]
    return all(item.kind == "word" and item.capitalized for item in beside)


def _is_possessive_mark(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a mark is the apostrophe of `traders' associations`."""
    mark, owner = items[at], items[at - 1] if at else items[at]
    joined = owner.end == mark.start and owner.lower.endswith("s")
    return joined and mark.text in APOSTROPHES


def _joins_names(items: Sequence[Lexeme], at: int) -> bool:
    """Whether `and` joins two capitalized words or two small ones side by side."""
    if at == 0 or at + 1 >= len(items):
        return False
    left, right = items[at - 1], items[at + 1]
    return left.kind == right.kind == "word" and left.capitalized and right.capitalized


def head(items: Sequence[Lexeme], phrase: Range) -> int:
    """Index of the head: the last word before the first preposition."""
    start, end = phrase
    inner = (i for i in range(start + 1, end) if items[i].lower in PREPOSITIONS)
    return next(inner, end) - 1
