"""One canonical name for each entity, however the article writes it.

A name joins others by what is known (`ISIS`, `Daesh`), by an abbreviation that the
article spells out, by a person's last name, or by the short form of an
organisation. The canonical name is always one of the forms written.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from re import compile as regex

from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD, tightened
from briefing.model.analysis import EntityKind
from briefing.model.values import dataclass
from briefing.text.acronyms import acronyms
from briefing.text.partition import Partition

PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "van", "von", "der", "la", "da"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
NAME_WORD = regex(r"\w(?:[\w'’-]*\w)?")  # noqa: RUF001
MAX_NAME_WORDS = 6
UNKNOWN_RANK = -1
"""A form that is not listed is a longer one of this article's own."""
PAIR = 2
RARE = 3
"""A full name this much rarer than the short one is hardly that person's."""
NAMED_LIKE_PEOPLE = frozenset({"person", "organization", "location"})
BODIES = frozenset({"organization", "group"})


@dataclass(frozen=True, slots=True)
class Entity:
    """What all mentions of one entity share."""

    name: str
    kind: EntityKind


@dataclass
class Forms:
    """The forms of an article's names, and which of them mean the same entity."""

    kinds: dict[str, EntityKind]
    counts: Counter[str]
    same: Partition[str] = field(init=False)

    def __post_init__(self) -> None:
        """Every form means something of its own at first."""
        self.same = Partition(self.kinds)


def canonical_names(
    mentions: Iterable[tuple[str, EntityKind]], texts: Sequence[str], words: Lexicon
) -> Mapping[str, Entity]:
    """The entity that each form means.

    Args:
        mentions: Form and kind of each mention, in text order.
        texts: The texts in which they stand, the body last; abbreviations are spelt
            out in them.
        words: What is known of the language.
    """
    counts: Counter[str] = Counter()
    kinds: dict[str, EntityKind] = {}
    for form, kind in mentions:
        counts[form] += 1
        kinds.setdefault(form, kind)
    forms = Forms(kinds, counts)
    forms.same.join_all((_spelling(form), form) for form in kinds)
    forms.same.join_all(
        (known.key, form)
        for form in kinds
        if (known := words.known_as(form)) is not None
    )
    _join_acronyms(forms, texts)
    _join_persons(forms, texts, words)
    _join_organizations(forms, words)
    return {
        form: entity
        for group in forms.same.groups()
        for entity in [_entity(group, forms, words)]
        for form in group
    }


def _spelling(form: str) -> str:
    """The form without case, dots and doubled blanks."""
    return tightened(form).replace(".", "").casefold()


def _join_acronyms(forms: Forms, texts: Sequence[str]) -> None:
    """`Popular Mobilization Forces (PMF)`: both mean the same."""
    for text in texts:
        for short, long in acronyms(text):
            form, spelt_out = text[slice(*short)], text[slice(*long)]
            bearer = next((f for f in forms.kinds if f.endswith(spelt_out)), None)
            if form in forms.kinds and bearer is not None:
                forms.same.join(form, bearer)


def _join_persons(forms: Forms, texts: Sequence[str], words: Lexicon) -> None:
    """Last names, and full names that differ in middle names, join the fullest."""
    people = [form for form, kind in forms.kinds.items() if kind == "person"]
    parts = {form: name_parts(form) for form in people}
    full = sorted(
        (form for form in people if len(parts[form]) > 1),
        key=lambda form: -len(parts[form]),
    )
    forms.same.join_all((f"{parts[form][0]} {parts[form][-1]}", form) for form in full)
    bearers: dict[str, list[str]] = defaultdict(list)
    for form in full:
        bearers[parts[form][-1]].append(form)
    for form in full:
        bearers.setdefault(parts[form][0], [form])
    for form, kind in forms.kinds.items():
        if kind in NAMED_LIKE_PEOPLE and _may_be_person(form, kind, words):
            last = name_parts(form)
            known = bearers[last[0]] if len(last) == 1 and last[0] in bearers else []
            _join_bearer(forms, form, known, texts)


def _may_be_person(form: str, kind: EntityKind, words: Lexicon) -> bool:
    """Whether a name may be a person's even if it was taken for something else."""
    return kind == "person" or not (
        form in words.cities or words.known_as(form) is not None
    )


def _join_bearer(
    forms: Forms, short: str, bearers: list[str], texts: Sequence[str]
) -> None:
    """A short name joins the person whose full name it abbreviates most often."""
    totals: Counter[str] = Counter()
    for full in bearers:
        totals[forms.same.root(full)] += forms.counts[full]
    for full, total in totals.most_common(1):
        rare = forms.counts[short] > RARE * total
        if not rare or _introduced(short, full, texts):
            forms.same.join(short, full)


def _introduced(short: str, full: str, texts: Sequence[str]) -> bool:
    """Whether the full name comes first, as news has it, or stands in the title.

    Who is not introduced so is someone else: the President in a story that names
    the First Lady in full.
    """
    *heads, body = texts
    if any(full in head for head in heads):
        return True
    repeated = max((len(head) for head in heads if body.startswith(head)), default=0)
    at = body.find(full)
    return at >= 0 and at <= body.find(short, repeated)


def _join_best(forms: Forms, form: str, full: Sequence[str]) -> None:
    """The short form joins the long one if there is just one."""
    if full and len({forms.same.root(name) for name in full}) == 1:
        forms.same.join(form, full[0])


def name_parts(name: str) -> list[str]:
    """A person's names in lower case, particles joined to what they precede."""
    parts: list[str] = []
    held = ""
    for word in NAME_WORD.findall(tightened(name).casefold()):
        if word in PARTICLES:
            held += word + "-"
        elif word not in SUFFIXES:
            parts.append(held + word)
            held = ""
    return [*parts, held.rstrip("-")] if held else parts


def last_name(name: str) -> str:
    """The last name as written, with its particles: `al-Araji`."""
    words = [
        m for m in NAME_WORD.finditer(name) if m.group().casefold() not in SUFFIXES
    ]
    if not words:
        return name
    start = len(words) - 1
    while start > 0 and words[start - 1].group().casefold() in PARTICLES:
        start -= 1
    return name[words[start].start() : words[-1].end()]


def _join_organizations(forms: Forms, words: Lexicon) -> None:
    """One word that ends, or begins, just one longer name joins it: `Cubs`.

    A well-known name stands for itself. A first word stands for the whole only where a
    single word follows: the `Norwich` of `Norwich City Hospital` is a place. So
    `coalition` joins `US-led coalition`, but neither joins `coalition troops`.
    """
    bearers: dict[str, list[str]] = defaultdict(list)
    for form, kind in forms.kinds.items():
        parts = WORD.findall(form)
        if kind not in BODIES or not 1 < len(parts) <= MAX_NAME_WORDS:
            continue
        bearers[parts[-1]].append(form)
        if len(parts) == PAIR and _is_named_by_first(parts):
            bearers[parts[0]].append(form)
    for form, kind in forms.kinds.items():
        if kind in BODIES and form in bearers and words.known_as(form) is None:
            _join_best(forms, form, bearers[form])


def _is_named_by_first(words: Sequence[str]) -> bool:
    """Whether the first of two words may stand for both; letters do not: `BMW X5`."""
    first, second = words
    return first[0].isupper() and not first.isupper() and second[0].isupper()


def _entity(group: Sequence[str], forms: Forms, words: Lexicon) -> Entity:
    name = min(group, key=lambda form: _preference(form, forms, words))
    known = words.known_as(name)
    return Entity(name, known.kind if known else forms.kinds[name])


def _preference(
    form: str, forms: Forms, words: Lexicon
) -> tuple[int, bool, bool, int, int]:
    """Sorts the forms of one entity, the one that names it best first."""
    known = words.known_as(form)
    length = len(WORD.findall(form))
    return (
        known.rank if known else UNKNOWN_RANK,
        "\n" in form,
        form.isupper(),
        -length,
        -forms.counts[form],
    )
