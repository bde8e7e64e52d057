"""How a figure is qualified: about, more than, less than, up, down."""

from collections.abc import Sequence

from briefing.analysis.facts.quantities.found import word_at
from briefing.analysis.facts.quantities.tables import currencies, units
from briefing.analysis.facts.scanning import Piece, listed
from briefing.model.analysis import Change

_PHRASES: dict[Change, str] = {
    "~": (
        "about,around,approximately,roughly,circa,some,~,an estimated,estimated,"
        "averaged,averages,averaging,an average,average of,averaged roughly,close to,"
        "in the region of,an average of,nearly,something like"
    ),
    ">": (
        "more than,over,over than,at least,above,greater than,in excess of,"
        "exceed,exceeds,exceeded,exceeding,upwards of,"
        "a minimum of,well over,just over,older than,>,surpassed,"
        "topped,longer than,later than,higher than,larger than,beyond"
    ),
    "<": (
        "less than,fewer than,under,below,up to,at most,just under,"
        "a maximum of,maximum of,younger than,<,within,shorter than,"
        "earlier than,sooner than,lower than,smaller than"
    ),
}
BEFORE = {
    tuple(phrase.split()): change
    for change, phrases in _PHRASES.items()
    for phrase in phrases.split(",")
}
LONGEST = max(map(len, BEFORE))
REVERSED: dict[Change, Change] = {">": "<", "<": ">"}
"""What a comparison says after `no` or `not`: `no longer than`."""
AFTER: dict[tuple[str, ...], Change] = {
    ("or", "more"): ">",
    ("or", "older"): ">",
    ("or", "above"): ">",
    ("or", "less"): "<",
    ("or", "fewer"): "<",
    ("or", "younger"): "<",
    ("or", "so"): "~",
}
RISES = frozenset(
    listed(
        "up rose risen rises rising increased increases increasing gained gains "
        "gaining climbed climbs climbing jumped jumps soared soars surged surges grew "
        "grown grows growing advanced added"
    )
)
FALLS = frozenset(
    listed(
        "down fell fallen falls falling dropped drops dropping declined declines "
        "declining decreased decreases lost slid slipped plunged plunges tumbled sank "
        "shed slumped eased plummeted shrank shrunk shrinks dwindled narrowed"
    )
)
OF_PRICES = frozenset({"gained", "gains", "gaining", "added", "lost", "shed"})
"""Verbs that tell a rise or fall of prices, but of nothing that is counted."""
CUTS = FALLS - OF_PRICES - {"down"} | frozenset(
    listed(
        "cut cuts cutting reduce reduces reduced reducing lower lowers lowered "
        "lowering trim trims trimmed slash slashes slashed slashing shrink "
        "fall drop decline decrease"
    )
)
LIFTS = RISES - OF_PRICES - {"up"} | frozenset(
    listed(
        "raise raises raised raising lift lifts lifted lifting boost boosts boosted "
        "expand expanded rise grow climb increase"
    )
)
"""Verbs whose object may stand before the figure: `cut the catch by 3 per cent`."""
RISING = frozenset(listed("rise rises increase increases gain jump surge growth"))
FALLING = frozenset(listed("fall drop cut decline decrease reduction slump"))
"""Nouns with their figure on either side: `a rise of 3 per cent`, `a 2-point fall`."""
MORE = RISING | frozenset(listed("more higher up larger bigger dearer taller"))
LESS = FALLING | frozenset(
    listed("less fewer lower down smaller cheaper shorter lighter")
)
"""Words right after a measure that compare: `40 per cent fewer`."""
TURNS = frozenset({"from", "to"})
"""After `up` or `down` they lead to another figure: `3 per cent, up from 2`."""
ENDS = frozenset(".,;:!?()")
FARTHEST = 12
"""Pieces between a verb with an object and `by`."""
TRADED = frozenset(
    {"percentage", "percentage point", "basis point", "point", "cent", "penny"}
)
GOES = RISES | FALLS | {"go", "goes", "going", "gone", "went"}
"""Verbs with which `up to` tells where a figure has come to."""
GIVES_UP = frozenset(
    {"gave", "give", "gives", "giving", "made", "make", "picked", "set"}
)
"""Verbs with which `up` tells no rise."""
NO_UNIT = "-"
BRIDGES = frozenset({"by", "another", "nearly", "a", "further"})
"""Words that may stand between the verb and its figure."""


def change_of(items: Sequence[Piece], first: int, after: int, unit: str = "") -> Change:
    """The change that the words around the pieces `first` to `after` tell."""
    length = qualified(items, first)
    if length:
        phrase = tuple([item.lower for item in items[first - length : first]])
        return _negated(items, first - length, BEFORE[phrase])
    follows = word_at(items, after), word_at(items, after + 1)
    return (
        AFTER.get(follows)
        or _trend(items, first, unit)
        or (_reaching(items, first) if _is_measured(unit) else None)
        or (_compared(items, after) if unit not in ("", NO_UNIT) else None)
        or "="
    )


def qualified(items: Sequence[Piece], first: int) -> int:
    """How many words right before a figure qualify it: 2 in `at least 14`."""
    words = tuple([item.lower for item in items[max(0, first - LONGEST) : first]])
    for at in range(len(words)):
        if words[at:] in BEFORE and not _differs(items, first - len(words) + at):
            return len(words) - at
    return 0


def _differs(items: Sequence[Piece], at: int) -> bool:
    """Whether a phrase means something else: `the above`, `gone up to 31`."""
    before = word_at(items, at - 1)
    return before == "the" or (word_at(items, at) == "up" and before in GOES)


def _negated(items: Sequence[Piece], at: int, change: Change) -> Change:
    """The change of a comparison, turned round where `no` stands before it."""
    negated = word_at(items, at - 1) in ("no", "not") and word_at(items, at + 1)
    return REVERSED.get(change, change) if negated == "than" else change


def _is_measured(unit: str) -> bool:
    """Whether a figure has a measure or is a share: things that are counted act."""
    name = unit.partition(" per ")[0]
    words = tuple(name.split())
    return name == NO_UNIT or words in units() or words in currencies()


def _trend(items: Sequence[Piece], first: int, unit: str) -> Change | None:
    """What a verb or noun right before the figure tells: `fell by`, `a rise of`."""
    at = first - 1
    if word_at(items, at) == "of":
        return _told(word_at(items, at - 1), RISING, FALLING)
    while at >= 0 and items[at].lower in BRIDGES and first - at < LONGEST:
        at -= 1
    word = word_at(items, at)
    if word in OF_PRICES and unit not in TRADED:
        return None
    if word in RISES and word_at(items, at - 1) not in GIVES_UP:
        return "up"
    return "down" if word in FALLS else None


def _reaching(items: Sequence[Piece], first: int) -> Change | None:
    """What a verb tells beyond its object: `cut the catch by 3 per cent`."""
    if word_at(items, first - 1) != "by":
        return None
    for at in range(first - 2, max(-1, first - 2 - FARTHEST), -1):
        if items[at].text in ENDS:
            return None
        told = _told(items[at].lower, LIFTS, CUTS)
        if told:
            return told
    return None


def _compared(items: Sequence[Piece], after: int) -> Change | None:
    """What the word right after a measure tells: `40 centimetres lower`."""
    following = word_at(items, after + 1)
    if following in TURNS or following[:1].isdigit():
        return None  # '$52 a barrel, up from 50', '$52 a barrel up 1.3%'
    return _told(word_at(items, after), MORE, LESS)


def _told(word: str, rising: frozenset[str], falling: frozenset[str]) -> Change | None:
    if word in rising:
        return "up"
    return "down" if word in falling else None
