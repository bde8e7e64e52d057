"""What a phrase is worth in the few articles that hold it.

FTS5 walks through the lists of all its words to find a phrase, twice more to weigh it,
and once is all that there is time for. Without their lengths few articles are weighed
as well: BM25 with b = 0 (Robertson and Walker, Some simple effective approximations to
the 2-Poisson model, 1994).
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from briefing.library.highlights import matches
from briefing.library.query import And, Condition, Node, Words
from briefing.library.texts import article_from
from briefing.model.article import Article, Field

FEW = 50
"""The texts of so many are read, as a page of them does anyway."""
WEIGHTS: Mapping[Field, float] = {"title": 6.0, "lead": 3.0, "text": 1.0}
"""What the phrase counts in each field, as `ordering` weighs words."""
K1 = 1.2
"""How soon it matters little that a phrase stands there once more."""
TEXTS = """
SELECT a.number, v.json FROM article AS a
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
WHERE a.number IN (SELECT value FROM json_each(?))
"""


def lone_phrase(node: Node) -> Words | None:
    """The phrase of a query that asks for no other words."""
    nodes = node.nodes if isinstance(node, And) else (node,)
    worded = [each for each in nodes if not isinstance(each, Condition)]
    if len(worded) != 1 or not isinstance(worded[0], Words):
        return None
    return worded[0] if len(worded[0].words) > 1 else None


def weighed(
    connection: sqlite3.Connection, numbers: Sequence[int], phrase: Words
) -> dict[int, float]:
    """What the phrase is worth in each of some articles; the less, the better."""
    found = connection.execute(TEXTS, (json.dumps(numbers),))
    return {number: _worth(article_from(text), phrase) for number, text in found}


def _worth(article: Article, phrase: Words) -> float:
    often = sum(
        weight * len(matches(article, [phrase], field))
        for field, weight in WEIGHTS.items()
    )
    return -often * (K1 + 1) / (often + K1)
