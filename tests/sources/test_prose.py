import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.prose import prose, prose_line, prose_of

FRAGMENTS = ["<p>", "</p>", "<div>", "<b>", "</b>", "<br>", "<td>", "<pre>", "&amp;"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("The river rose.", "The river rose."),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One\n  <b>bold</b>,<i>leaning</i> word.", "One bold,leaning word."),
        ("<h2>Flood</h2>It <a href='x'>rose</a>.", "Flood\n\nIt rose."),
        ("One.<br>Two.<br><br/>Three.", "One.\nTwo.\n\nThree."),
        ("<ul><li>One</li><li>Two</ul>tail", "One\n\nTwo\n\ntail"),
        ("<table><tr><td>A<td>12</tr><tr><td>B<td>7</table>", "A\t12\n\nB\t7"),
        ("<pre>one\n  two</pre>", "one\ntwo"),
        ("One<script>alert(1)</script> two<style>p{}</style>.", "One two."),
        ("One<!-- no --> two<img alt='no'>.", "One two."),
        ("<p hidden>no<b>no</b></p>One<i style='display: none'>no</i>.", "One."),
        ("It was <del>14</del><ins>15</ins> people.", "It was 15 people."),
        ("<p>He said <q>rise</q>.", "He said “rise”."),
        ("<figure><img><figcaption>A boat</figcaption></figure>One.", "One."),
        ("Fish &amp; chips &#8212; &lt;here&gt;", "Fish & chips — <here>"),
        ("The town&amp;#8217;s &amp;quot;wall&amp;quot;", 'The town’s "wall"'),
        ("Don&#146;t", "Don’t"),
        ("no&shy;where\u200b near", "nowhere near"),
        ("a&nbsp;km", "a\u00a0km"),
        ("<p>* * *</p><p>\u200c \u034f</p><p>One.", "One."),
        ("red &#27;[31malert\x1b[0m\x07 ends", "red alert ends"),
        ("\u202eturned\u202c", "turned"),
        ("One < two and 3 > 2.", "One < two and 3 > 2."),
        ("One <unclosed", "One"),
        ("", ""),
        ("<!-- nothing -->", ""),
        ("a\x00b\ud800", "ab?"),
    ],
)
def test_the_words_of_markup(markup: str, expected: str) -> None:
    assert prose(markup) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<b>Flood</b> in\n Porto&nbsp;Vega", "Flood in Porto Vega"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Is 3 < 4?", "Is 3 < 4?"),
        ("<p>One</p><p>Two</p>", "One Two"),
        ("\x1b]0;owned\x07Flood", "Flood"),
        ("", ""),
    ],
)
def test_the_words_of_a_title(title: str, expected: str) -> None:
    assert prose_line(title) == expected


def test_a_part_of_a_page_is_read_without_what_follows_it() -> None:
    page = lxml.html.document_fromstring("<div><p>One <b>two</b></p>three</div>")
    assert prose_of(page.find(".//p")) == "One two"


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=9)).map("".join))
def test_any_markup_gives_paragraphs_without_controls(markup: str) -> None:
    text = prose(markup)
    assert text == text.strip()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]|\n{3}|  ", text)


@pytest.mark.parametrize(
    "unit", ["<div>", "<b>", "<td>", "<q>", "<", "&", "&#", "<p a=1 ", "<br>", "<!--"]
)
def test_long_and_odd_markup_is_read(unit: str) -> None:
    assert prose("One. " + unit * 50_000).startswith("One.")


def test_a_tag_of_100_000_attributes_holds_nothing_up() -> None:
    attributes = " ".join(f"a{number}='<>'" for number in range(100_000))
    assert prose(f"<p>Rain</p><p {attributes}>fell.</p>") == "Rain\n\nfell."
