from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.markdown import prose, read
from briefing.sources.raw import Raw


def article(text: str, name: str = "a.md") -> Article:
    (made,) = read(Raw(name, text.encode()))
    return made


def test_front_matter() -> None:
    made = article(
        "---\ntitle: 'Flood: the north'\ndate: 2021-12-09\nauthor:\n  - Ada\n  - Ben\n"
        "source: Valley Wire\nurl: https://example.org\nlang: de-AT\n"
        "standfirst: A river rose.\ntlp: amber\nportion: CUI\nrating: c3\n"
        "other: {a: [1]}\n---\nThe river rose.\n"
    )
    assert made == Article(
        id=made.id,
        text="The river rose.",
        title="Flood: the north",
        lead="A river rose.",
        date="2021-12-09",
        source="Valley Wire",
        author="Ada, Ben",
        url="https://example.org",
        language="de",
        marking="TLP:AMBER",
        portion="CUI",
        rating="C3",
        origin=made.origin,
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2021", "2021"),
        ("2021-12", "2021-12"),
        ("2021-12-09 16:30", "2021-12-09T16:30"),
        ("2021-12-09T16:30:00+01:00", "2021-12-09T16:30:00+01:00"),
        ("9 December 2021", "2021-12-09"),
    ],
)
def test_a_date_keeps_its_precision(written: str, date: str) -> None:
    assert article(f"---\ndate: {written}\n---\nThe river rose.").date == date


def test_no_is_a_language() -> None:
    assert article("---\nlang: no\n---\nElva steg.").language == "no"


def test_the_top_heading_is_the_title() -> None:
    made = article("# A *new*  flood\n\nThe river rose.\n\n## Damage\n\nBridges fell.")
    assert (made.title, made.title_made) == ("A new flood", False)
    assert made.text == "The river rose.\n\nDamage\n\nBridges fell."


def test_another_top_heading_stays_in_the_text() -> None:
    made = article("---\ntitle: One\n---\n# Two\n\nThe river rose.")
    assert (made.title, made.text) == ("One", "Two\n\nThe river rose.")


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("**Bold**, *it*, `code` and ***both***.", ["Bold, it, code and both."]),
        ("See [the log](http://a.b) and <http://c.d>.", ["See the log and http://c.d."]),
        ("![a picture](x.png)\n\nWords ![y](z) here.", ["Words  here."]),
        ("A line\nthat goes on.  \nA new one.", ["A line that goes on.\nA new one."]),
        ("- One.\n- Two.\n  - Three.\n\n1. Four.", ["One.", "Two.", "Three.", "Four."]),
        ("> Quoted\n> words.", ["Quoted words."]),
        ("Before.\n\n```\ncode\n```\n\n    more code\n\nAfter.", ["Before.", "After."]),
        ("A <b>b</b> &amp; c &copy;.\n\n<div>html</div>", ["A b & c ©."]),
        ("Five \\* six, 2 * 3 * 4, a_b_c.", ["Five * six, 2 * 3 * 4, a_b_c."]),
        ("Heading\n=======\n\nText.", ["Text."]),
        ("***\n\nText.", ["Text."]),
        ("", []),
    ],
)  # fmt: skip
def test_marks_leave_and_words_stay(markdown: str, blocks: list[str]) -> None:
    assert prose(markdown)[1] == blocks


@pytest.mark.parametrize(
    ("front_matter", "what"),
    [
        ("a: &x [1]\nb: *x", "aliases are not allowed"),
        ("a: [1", "not valid YAML"),
        ("a: b: c", "not valid YAML"),
        ("just words", "without any 'key: value'"),
        ("- a list", "without any 'key: value'"),
        ("a: " + "[" * 20_000, "not valid YAML"),
        ("a: " + "x" * 70_000, "more than 64 KB"),
        ("!!python/object/apply:os.system ['true']", "without any 'key: value'"),
        ("tlp: secret", "unknown handling label 'secret'"),
    ],
    ids=range(9),
)
def test_hostile_front_matter_gets_one_sentence(front_matter: str, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        article(f"---\n{front_matter}\n---\nThe river rose.")
    assert caught.value.message.startswith("a.md ")
    assert what in caught.value.message
    assert len(caught.value.message) < 200


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    with pytest.raises(SourceError, match="aliases are not allowed"):
        article("---\n" + "\n".join(lines) + "\n---\nThe river rose.")


def test_a_very_long_file_is_refused() -> None:
    with pytest.raises(SourceError, match="longer than the limit of 5 MB"):
        article("The river rose. " * 400_000)


def test_empty_front_matter_says_nothing() -> None:
    assert article("---\n---\nThe river rose.").text == "The river rose."


def test_an_open_fence_is_no_front_matter() -> None:
    assert article("---\n\nThe river rose.").text == "The river rose."


@pytest.mark.parametrize("text", ["```\ncode\n```", "<div>x</div>", "![x](y)", "# 1"])
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match=r"a\.md holds no words"):
        article(text)


@given(st.text(st.characters(codec="utf-8")) | st.text("# *_`[]()!<>-\n\tab&;1.~|"))
def test_any_markdown_gives_an_article_or_a_refusal(text: str) -> None:
    with suppress(SourceError):
        assert article(text).text.strip()


@given(st.lists(st.text("abc déf", min_size=1).filter(str.strip), min_size=1))
def test_plain_paragraphs_pass_unchanged(words: list[str]) -> None:
    blocks = [word.strip() for word in words]
    assert prose("\n\n".join(blocks)) == ("", blocks)
