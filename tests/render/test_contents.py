"""What each profile puts into a brief."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model.brief import Brief
from briefing.render.contents import Outline
from briefing.render.extent import EXTENTS, named_extent
from briefing.render.outline import outline

ALWAYS = {
    *("masthead", "bottom line", "points", "facts", "numbers", "sources", "ratings"),
}
STANDARD = {
    *("highlights", "key figures", "contents", "timeline", "quotations", "evidence"),
    *("terms", "hashes", "articles by day"),
}


def parts(contents: Outline) -> set[str]:
    """The names of the parts that are there."""
    lead = contents.items[0]
    known = {
        "masthead": contents.masthead.facts,
        "highlights": contents.highlights,
        "key figures": contents.figures,
        "contents": contents.index,
        "bottom line": lead.bottom_line,
        "points": lead.points,
        "facts": lead.facts,
        "numbers": lead.numbers,
        "timeline": lead.timeline,
        "quotations": lead.quotes,
        "articles by day": contents.coverage,
        "evidence": contents.evidence,
        "terms": contents.terms,
        "sources": contents.sources,
        "ratings": contents.legend,
        "hashes": any(entry.sha256 for entry in contents.sources),
    }
    return {name for name, part in known.items() if part}


@pytest.fixture
def long_brief(brief_with: Callable[[int], Brief]) -> Brief:
    """More stories than a glance takes in, one of whose sources is rated."""
    brief = brief_with(21)
    first, *others = brief.articles
    return replace(brief, articles=(replace(first, rating="A1"), *others))


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("onepage", ALWAYS),
        ("standard", ALWAYS | STANDARD),
        ("full", ALWAYS | STANDARD),
    ],
)
def test_a_profile_decides_what_is_there(
    name: str, there: set[str], long_brief: Brief
) -> None:
    assert parts(outline(long_brief, named_extent(name))) == there


def test_every_profile_is_told_of_here() -> None:
    assert set(EXTENTS) == {"onepage", "standard", "full"}
