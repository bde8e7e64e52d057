from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.markdown import escape
from briefing.theme import load_theme

GOLDEN = Path(__file__).parent / "golden"


def markdown(brief: Brief) -> str:
    return render(brief, "markdown", load_theme("standard")).decode()


def test_the_seed_brief_reads_as_kept(seed_brief: Brief) -> None:
    expected = (GOLDEN / "seed.md").read_text(encoding="utf-8")
    assert markdown(seed_brief) == expected


def test_a_disputed_story_reads_as_kept(disputed_brief: Brief) -> None:
    expected = (GOLDEN / "disputed.md").read_text(encoding="utf-8")
    assert markdown(disputed_brief) == expected


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
        ("<b>AT&T</b> &amp;", r"\<b\>AT&T\</b\> \&amp;"),
        ("# no heading", r"\# no heading"),
        ("C# stays, trailing #", r"C# stays, trailing \#"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("2,500 – as it is.", "2,500 – as it is."),
        ("[x](y)", r"\[x\](y)"),
        ("two\nlines\x00", "two lines\ufffd"),
    ],
)
def test_markup_in_the_words_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_only_plain_addresses_become_links(brief_with: Callable[[int], Brief]) -> None:
    assert "<https://courier.example/0>" in markdown(brief_with(2))


def test_an_empty_brief_is_its_masthead(seed_brief: Brief) -> None:
    empty = Brief(title="Nothing today", number=1, as_of="2021-12-10T06:00:00Z")
    assert markdown(empty).splitlines() == [
        "# Nothing today",
        "",
        "As of 100600Z DEC 21 · No. 001",
    ]
