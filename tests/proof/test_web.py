"""A web page can be proved as a printed brief can."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ConfigError, SourceError
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.proof.verification import Verification
from briefing.proof.web import verify_html
from briefing.render import render
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme
from tests.render.test_odd_text import odd_brief

ODD = "</script><!-- \x07\ud800\u00ad\u202e<b>&amp;</b> ]]> é"


def page_of(brief: Brief, *, attach: bool = True) -> bytes:
    options = Options(attach=attach)
    return render(brief, "html", load_theme("standard"), options=options)


def verify(data: bytes, *sources: Article) -> Verification:
    return verify_html("brief.html", data, sources)


@pytest.mark.parametrize("stories", [1, 9, 21])
def test_an_untouched_page_is_proved(
    stories: int, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(stories)
    result = verify(page_of(brief))
    assert result == Verification(len(outline(brief).statements()), 0, ())


def test_rewordings_are_counted_apart(disputed_brief: Brief) -> None:
    result = verify(page_of(disputed_brief))
    assert (result.edited, result.failed) == (1, ())


@given(st.text(alphabet=st.sampled_from(f"{ODD} ab/>\n\r"), min_size=1, max_size=60))
def test_odd_text_is_proved(text: str) -> None:
    assert verify(page_of(odd_brief(text, text))).failed == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"Marsh Road bridge", b"Marsh Road tunnel", "does not stand there"),
        (b"Gulf desk", b"Other desk", "the page was changed"),
        (b'data-statement="3"', b'data-statement="4"', "does not stand there"),
        (b'data-statement="3"', b'data-statement="999"', "is in no manifest"),
        (b"</footer>", b"<p>More.</p></footer>", "the page was changed"),
        (b'"version": 1', b'"version": 7', "it is damaged"),
        (b'"start": ', b'"start": 1', "does not stand there"),
    ],
)
def test_a_change_is_found(
    old: bytes, new: bytes, told: str, disputed_brief: Brief
) -> None:
    head, body, rest = page_of(disputed_brief).partition(b"<body>")
    part = rest if old in rest else head
    changed = part.replace(old, new, 1)
    assert changed != part
    pieces = (head, body, changed) if old in rest else (changed, body, rest)
    assert told in "\n".join(verify(b"".join(pieces)).failed)


def test_a_page_that_was_changed_throughout_is_found_by_its_sources(
    disputed_brief: Brief,
) -> None:
    articles = disputed_brief.articles
    text = articles[0].text.replace("bridge", "tunnel")
    forged = replace(articles[0], text=text)
    brief = replace(disputed_brief, articles=(forged, *articles[1:]))
    told = verify(page_of(brief), *articles).failed
    assert any("is not what was analysed" in sentence for sentence in told)
    assert verify(page_of(disputed_brief), *articles).failed == ()


def test_a_page_without_its_sources_asks_for_them(disputed_brief: Brief) -> None:
    data = page_of(disputed_brief, attach=False)
    with pytest.raises(ConfigError, match="carries no sources"):
        verify(data)
    assert verify(data, *disputed_brief.articles).failed == ()


@pytest.mark.parametrize("blocks", ["null", "3", "[", '{"source-001.txt": 3}'])
def test_damaged_sources_are_told(blocks: str, seed_brief: Brief) -> None:
    data = page_of(seed_brief).decode()
    start = data.index('id="brief-sources">') + len('id="brief-sources">')
    end = data.index("</script>", start)
    told = verify((data[:start] + blocks + data[end:]).encode()).failed
    assert "source-001.txt: it is not attached" in told


@pytest.mark.parametrize("data", [b"", b"<!doctype html>", b"<script id=x>", b"\xff<"])
def test_what_is_no_brief_is_a_sentence(data: bytes) -> None:
    with pytest.raises(SourceError, match="carries no manifest"):
        verify(data)


def test_the_manifest_is_readable_by_anyone(seed_brief: Brief) -> None:
    data = page_of(seed_brief).decode()
    block = data.partition('id="brief-manifest">')[2].partition("</script>")[0]
    manifest = json.loads(block)
    assert manifest["title"] == seed_brief.title
    assert len(manifest["statements"]) == len(outline(seed_brief).statements())
