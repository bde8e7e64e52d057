"""Whether a form of a cue verb is a finite, active verb where it stands."""

from collections.abc import Sequence

from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    BE_FORMS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Lexeme,
    word_set,
)
from briefing.analysis.facts.quotes.cues import PARTICLE_OF, SURE, VERBS, is_doubtful
from briefing.analysis.facts.quotes.phrases import BOUND, phrase_before, subject_before

OWNED = DETERMINERS | POSSESSIVES
NO_SUBJECT = OWNED | PREPOSITIONS
NO_NOUN = NO_SUBJECT | AUXILIARIES
BEFORE_CLAUSE = SUBORDINATORS | {",", "and", "but"}
ARTICLES = word_set("a an the")
UNCERTAIN = word_set("would could should may might can will not never cannot")
"""Words that make of a stance or a thought no fact."""
PARTICIPLES = word_set("known seen shown written spoken foreseen")
"""Forms that are no verb without `has` or `have`."""
PLAIN = word_set("say believe think argue insist expect")
"""Forms without an ending that are no nouns either."""
INDEFINITE = word_set("a an another some")
NAMING = word_set("called labeled labelled")
OPENS_CLAUSE = SUBJECT_PRONOUNS | {"to", "that"}
OBJECTS = word_set("him her them me us")
"""Pronouns that may end a subject: `those close to him say`."""
CAUSING = word_set("let lets make makes made hear heard see saw help helped have had")
OPENS_OBJECT = (
    DETERMINERS
    | POSSESSIVES
    | SUBJECT_PRONOUNS
    | word_set("that to how what why whether if him her them us me for on")
)
"""Words that may follow a verb, and hardly a noun."""


def is_finite_here(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether the form at `at`, whose verb group begins at `start`, is finite.

    It is not in `was told`, `to say`, `told by`, `the claim`, `two plans in May`.
    """
    if _is_passive(items, start, at):
        return False
    before = items[start - 1] if start else None
    no_verb = ARTICLES if start < at else OWNED
    if before is not None and before.lower in no_verb:
        return before.lower == "that" and items[at].lower in SURE
    if items[at].lower in NAMING and _gives_name(items, start, at):
        return False
    if start < at:
        certain = {item.lower for item in items[start:at]}.isdisjoint(UNCERTAIN)
        return certain or VERBS[items[at].lower].kind not in {"stance", "thought"}
    if items[at].lower in PARTICIPLES:
        return False
    sure = not is_doubtful(items[at].lower) or _with_particle(items, at)
    return sure or _has_subject(items, at)


def _with_particle(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the particle follows that makes a verb of a word: `points out`."""
    particle = PARTICLE_OF.get(VERBS[items[at].lower].lemma)
    return [item.lower for item in items[at + 1 : at + 2]] == [particle]


def _gives_name(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether a thing gets its name: `a mill called “Old Joe”`, `by a tool called a …`.

    A name follows, or the thing is no subject: it stands behind a verb or preposition.
    """
    thing = phrase_before(items, start)
    if thing is None or at + 1 >= len(items):
        return False
    some = any(item.lower in INDEFINITE for item in items[slice(*thing)])
    named = items[at + 1].kind == "quote" or items[at + 1].capitalized
    before = items[thing[0] - 1 : thing[0]]
    governed = any(i.kind == "word" and i.lower not in BEFORE_CLAUSE for i in before)
    return some and (named or governed)


def _is_passive(items: Sequence[Lexeme], start: int, at: int) -> bool:
    """Whether nobody speaks here: a passive or an infinitive."""
    group = {items[i].lower for i in range(start, at)}
    after = items[at + 1].lower if at + 1 < len(items) else ""
    infinitive = start > 0 and items[start - 1].lower == "to"
    bound = after == "to" and items[at].lower in BOUND
    return infinitive or bound or after == "by" or not group.isdisjoint(BE_FORMS)


def _has_subject(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the words around a doubtful form make it a verb."""
    before = items[at - 1] if at else None
    if before is not None and before.text == ",":
        return _follows_aside(items, at)
    if before is None or before.kind != "word" or before.text[-1].isdigit():
        return before is not None and before.kind == "quote" and _reads(items, at)
    if _is_beside_quotation(items, at):
        return before.lower not in NO_SUBJECT
    if items[at].lower in PLAIN:
        return _is_subject(before) or _ends_subject(items, at)
    return at + 1 < len(items) and _has_object(items, at)


def _follows_aside(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a subject and an aside stand before: `The men, who fled, claim that`."""
    opens = at + 1 < len(items) and items[at + 1].lower in OPENS_CLAUSE
    return opens and subject_before(items, at) is not None


def _reads(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a quotation is followed by its verb: `“No entry,” reads the sign`."""
    follows = at + 1 < len(items) and items[at + 1].kind == "word"
    return follows and items[at].lower.endswith("s")


def _ends_subject(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the pronoun before `at` ends a subject: `those close to him say`."""
    caused = any(item.lower in CAUSING for item in items[max(0, at - 2) : at])
    return items[at - 1].lower in OBJECTS and not caused


def _has_object(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a subject stands before `at` and the beginning of an object behind."""
    before, after = items[at - 1], items[at + 1]
    third = items[at].lower.endswith("s")
    if not third and before.capitalized and _is_one(items, at):
        return False
    if third and after.text in {":", "that"}:
        relative = at + 2 < len(items) and items[at + 2].lower in AUXILIARIES
        return before.lower not in NO_SUBJECT and not relative
    opens = after.lower in OPENS_OBJECT or after.kind == "quote" or after.capitalized
    return opens and (_is_subject(before) or (third and _opens_clause(items, at)))


def _is_one(items: Sequence[Lexeme], at: int) -> bool:
    """Whether one name stands before `at`, so that a noun follows: `the Ohio plan`."""
    phrase = phrase_before(items, at)
    word = items[at - 1].lower
    if phrase is None or word.endswith("s") or word in SUBJECT_PRONOUNS:
        return False
    return all(
        item.capitalized or item.lower in DETERMINERS for item in items[slice(*phrase)]
    )


def _is_beside_quotation(items: Sequence[Lexeme], at: int) -> bool:
    """Whether the verb announces a quotation, or ends its clause behind one."""
    if [item.kind for item in items[at + 1 : at + 3]] == ["mark", "quote"]:
        return True
    start, _ = phrase_before(items, at) or (0, 0)
    closes = at + 1 == len(items) or items[at + 1].kind == "mark"
    return closes and start > 0 and items[start - 1].kind == "quote"


def _is_subject(item: Lexeme) -> bool:
    """Whether a word is a pronoun, a name or a plural."""
    word = item.lower
    if word in NO_NOUN or word.endswith("'s"):
        return False
    subject = word in SUBJECT_PRONOUNS or word in RELATIVES
    return subject or item.capitalized or word.endswith("s")


def _opens_clause(items: Sequence[Lexeme], at: int) -> bool:
    """Whether a noun phrase with its article opens the clause: `the group plans to`."""
    phrase = phrase_before(items, at)
    if phrase is None or items[phrase[0]].lower not in OWNED:
        return False
    start = phrase[0]
    return start == 0 or items[start - 1].lower in BEFORE_CLAUSE
