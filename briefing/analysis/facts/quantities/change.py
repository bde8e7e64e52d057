"""How a figure is qualified: about, more than, less than, up, down."""

from collections.abc import Sequence

from briefing.analysis.facts.quantities.amounts import word_at
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
        "no fewer than,no less than,exceed,exceeds,exceeded,exceeding,upwards of,"
        "a minimum of,well over,just over,older than,>,not less than,surpassed,"
        "topped,longer than,higher than,beyond"
    ),
    "<": (
        "less than,fewer than,under,below,up to,at most,no more than,not more than,"
        "just under,a maximum of,maximum of,younger than,<,within,shorter than,"
        "lower than"
    ),
}
BEFORE = {
    tuple(phrase.split()): change
    for change, phrases in _PHRASES.items()
    for phrase in phrases.split(",")
}
LONGEST = max(map(len, BEFORE))
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
        "up rose risen rises rising increased increases gained gains gaining climbed "
        "jumped soared surged grew grown advanced added"
    )
)
FALLS = frozenset(
    listed(
        "down fell fallen falls falling dropped drops dropping declined declines "
        "decreased lost slid slipped plunged tumbled sank shed slumped eased plummeted"
    )
)
OF_PRICES = frozenset({"gained", "gains", "gaining", "added", "lost", "shed"})
"""Verbs that tell a rise or fall of prices, but of nothing that is counted."""
TRADED = frozenset({"percentage", "percentage point", "basis point", "point", "cent"})
GIVES_UP = frozenset(
    {"gave", "give", "gives", "giving", "made", "make", "picked", "set"}
)
"""Verbs with which `up` tells no rise."""
BRIDGES = frozenset({"by", "another", "nearly", "a", "further"})
"""Words that may stand between the verb and its figure."""


def change_of(items: Sequence[Piece], first: int, after: int, unit: str = "") -> Change:
    """The change that the words around the pieces `first` to `after` tell."""
    trend = _trend(items, first, unit)
    for length in range(min(LONGEST, first), 0, -1):
        words = tuple(item.lower for item in items[first - length : first])
        if words in BEFORE and not _is_name(items, first - length):
            return BEFORE[words]
    follows = tuple(word_at(items, after + step) for step in range(2))
    return AFTER.get(follows) or trend or "="


def _is_name(items: Sequence[Piece], at: int) -> bool:
    """Whether the word before belongs to something else: `the above`."""
    return word_at(items, at - 1) == "the"


def _trend(items: Sequence[Piece], first: int, unit: str) -> Change | None:
    at = first - 1
    while at >= 0 and items[at].lower in BRIDGES and first - at < LONGEST:
        at -= 1
    word = word_at(items, at)
    if word in OF_PRICES and unit not in TRADED:
        return None
    if word in RISES and word_at(items, at - 1) not in GIVES_UP:
        return "up"
    return "down" if word in FALLS else None
