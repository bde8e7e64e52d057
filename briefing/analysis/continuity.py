"""Stories grouped anew keep the numbers that they had, and what analysts decided.

Grouping anew tells events apart better than only ever adding to what is there (ADR 13),
but a story that an analyst has seen must stay that story. So each new group takes the
number of the story that most of its articles were in.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Continued:
    """A group of articles, and the story that it goes on with."""

    articles: tuple[str, ...]
    """Those that are to be in the story; none of them was put elsewhere by hand."""
    story: int | None
    """Its number; None for a new story."""


def continued(
    groups: Iterable[Sequence[str]],
    held: Mapping[str, int],
    placed: AbstractSet[str],
) -> list[Continued]:
    """The groups, each with the story that it goes on with.

    A number goes to the group that has the most of the story's articles; a group takes
    the one of which it has the most. Articles that were placed by hand stay where they
    are, and count for where the others go.

    Args:
        groups: Ids of articles, each in one group.
        held: The story in which an article is.
        placed: Articles that an analyst put to their story.
    """
    whole = [tuple(group) for group in groups]
    by_hand = {held[each] for each in placed if each in held}
    claims = _claims(whole, held, by_hand)
    return [
        Continued(tuple(each for each in group if each not in placed), claims.get(n))
        for n, group in enumerate(whole)
        if any(each not in placed for each in group)
    ]


def _claims(
    groups: Sequence[tuple[str, ...]],
    held: Mapping[str, int],
    by_hand: AbstractSet[int],
) -> dict[int, int]:
    """The story of each group that goes on with one, the largest shares first.

    A story that was made by hand may go on in several groups: its analyst saw together
    what the words keep apart.
    """
    votes = sorted(
        (-count, story, place)
        for place, group in enumerate(groups)
        for story, count in Counter(held[e] for e in group if e in held).items()
    )
    claims: dict[int, int] = {}
    taken: set[int] = set()
    for _, story, place in votes:
        if place not in claims and (story not in taken or story in by_hand):
            claims[place] = story
            taken.add(story)
    return claims
