"""How alike two groupings of the same items are."""

from collections import defaultdict
from collections.abc import Mapping

from tests.quality.pairing import f1


def b_cubed(mine: Mapping[str, str], true: Mapping[str, str]) -> float:
    """F1 of the groups in which each item finds itself.

    Bagga and Baldwin, Entity-based cross-document coreferencing using the vector space
    model, COLING-ACL 1998.
    """
    ours, theirs = _groups(mine), _groups(true)
    precision = recall = 0.0
    for item in true:
        one, other = ours[mine[item]], theirs[true[item]]
        precision += len(one & other) / len(one)
        recall += len(one & other) / len(other)
    return f1(precision * recall, precision, recall) / len(true)


def _groups(membership: Mapping[str, str]) -> defaultdict[str, set[str]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for item, group in membership.items():
        groups[group].add(item)
    return groups
