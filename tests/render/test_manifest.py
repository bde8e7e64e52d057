"""The manifest names every statement of the outline, and where it stands."""

import json
import re
from collections.abc import Callable

import pytest

from briefing.model.article import digest
from briefing.model.brief import Brief
from briefing.model.codec import from_dict, to_dict
from briefing.model.manifest import IGNORABLE, Manifest, fingerprint, printed
from briefing.render.extent import Extent
from briefing.render.manifest import make_manifest, manifest_json
from briefing.render.outline import outline
from briefing.render.statements import Statement
from tests.contract import assert_fits


@pytest.fixture
def manifest(disputed_brief: Brief) -> Manifest:
    return make_manifest(disputed_brief, outline(disputed_brief, attach=True))


def test_it_names_all_that_finds_no_room(
    brief_with: Callable[[int], Brief],
) -> None:
    brief = brief_with(6)
    contents = outline(brief, Extent(most_items=2, most_named=1))
    titles = [item.story.title for item in brief.items]
    assert list(make_manifest(brief, contents).left_out) == titles[2:]


def test_statements_are_numbered_in_order(disputed_brief: Brief) -> None:
    statements = outline(disputed_brief).statements()
    assert [s.number for s in statements] == list(range(1, len(statements) + 1))


def test_it_lists_the_statements_by_their_numbers(
    disputed_brief: Brief, manifest: Manifest
) -> None:
    articles = {article.id: article for article in disputed_brief.articles}
    statements = outline(disputed_brief).statements()
    assert len(manifest.statements) == len(statements)
    for entry, statement in zip(manifest.statements, statements, strict=True):
        words = articles[entry.article].value(entry.field)[entry.start : entry.end]
        assert words == statement.span.text
        assert entry.sha256 == digest((words,))
        assert entry.edited == statement.edited


def test_it_says_what_each_statement_is(manifest: Manifest, seed_brief: Brief) -> None:
    of_seed = make_manifest(seed_brief, outline(seed_brief))
    kinds = {e.kind for m in (manifest, of_seed) for e in m.statements}
    assert kinds == {
        *("headline", "point", "fact", "number", "figure"),
        *("quote", "event", "evidence", "term", "source"),
    }
    of_items = [e for e in manifest.statements if e.kind not in ("term", "source")]
    assert {e.item for e in of_items} == {1}


def test_it_lists_the_sources_by_their_numbers(
    disputed_brief: Brief, manifest: Manifest
) -> None:
    for number, (entry, article) in enumerate(
        zip(manifest.sources, disputed_brief.articles, strict=True), 1
    ):
        assert entry.article == article.id
        assert entry.file == f"source-{number:03}.txt"
        assert entry.sha256 == digest((article.text,))


def test_it_comes_back_from_its_json_and_fits_the_schema(manifest: Manifest) -> None:
    data = to_dict(manifest)
    assert from_dict(Manifest, data) == manifest
    assert json.loads(manifest_json(manifest)) == data
    assert_fits("manifest", data)


def test_words_are_compared_by_their_ink() -> None:
    assert printed(" two\u00a0 words\n\u200b") == "two words"
    assert printed("un\u00adbroken\ufe0f \ud800") == "unbroken \ufffd"
    assert not IGNORABLE.search("é e\u0301 ع 中 ✈ \u00a0")


def test_a_fingerprint_tells_the_parts_apart() -> None:
    assert fingerprint(b"ab", b"c") != fingerprint(b"a", b"bc")
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(b""))


def test_a_statement_outside_an_outline_has_no_number(seed_brief: Brief) -> None:
    span = seed_brief.articles[0].span(0, 3)
    assert Statement(article="a", span=span, source=1).number == 0
