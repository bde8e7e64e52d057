import pytest

from briefing.errors import SourceError
from briefing.sources.assembly import Metadata
from briefing.sources.front_matter import split_front_matter
from briefing.sources.raw import Raw

RAW = Raw("a.md", b"")


def metadata(front_matter: str, fence: str = "---") -> Metadata:
    found, text = split_front_matter(RAW, f"{fence}\n{front_matter}\n{fence}\nRain.\n")
    assert text == "Rain.\n"
    return found


def test_toml_between_plus_signs() -> None:
    found = metadata('title = "Flood"\ndate = 2021-12-09\nauthors = ["A", "B"]', "+++")
    assert (found.title, found.date, found.author) == ("Flood", "2021-12-09", "A, B")


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("author: Ada Marsh", "Ada Marsh"),
        ("author: {name: Ada Marsh, email: a@example.org}", "Ada Marsh"),
        ("authors: [{name: Ada Marsh}, Ben Low]", "Ada Marsh, Ben Low"),
        ('author: ["[[Ada Marsh]]", "[[people/low|Ben Low]]"]', "Ada Marsh, Ben Low"),
    ],
)
def test_authors_in_any_form(written: str, author: str) -> None:
    assert metadata(written).author == author


def test_a_source_that_is_an_address_is_the_address() -> None:
    found = metadata("source: https://example.org/flood\nsite: Valley Wire")
    assert (found.url, found.source) == ("https://example.org/flood", "Valley Wire")


@pytest.mark.parametrize(
    ("front_matter", "what"),
    [("title =", "not valid TOML"), ("a = " + "[" * 3_000, "not valid TOML")],
)
def test_damaged_toml_gets_one_sentence(front_matter: str, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        metadata(front_matter, "+++")
