import pytest

from briefing.analysis.facts.entities.phrases import TOKEN, Stretch, phrase_start
from tests.analysis.facts.entities.lines import line_of


def phrase(text: str, head: str) -> str:
    """The phrase in `text` that ends with its last word `head`."""
    line = line_of(text, {"Kenya": "location"} if "Kenya" in text else {})
    index = line.lower.index(head)
    return line.words(Stretch(phrase_start(line, index), index, "other"))


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Then the fighters fled", "fighters", "the fighters"),
        ("They saw local leaders", "leaders", "local leaders"),
        ("They saw the dusty market", "market", "the dusty market"),
        ("It killed villagers", "villagers", "villagers"),
        ("It met Kenya's foreign minister", "minister", "Kenya ' s foreign minister"),
        ("The shells destroyed houses", "houses", "houses"),
        ("About 2,500 soldiers came", "soldiers", "2,500 soldiers"),
    ],
)
def test_phrase_goes_left_to_its_article_or_sure_words(
    text: str, head: str, expected: str
) -> None:
    assert phrase(text, head) == expected


def test_tokens_keep_thousands_and_abbreviations_whole() -> None:
    assert TOKEN.findall("U.S. sent 12,000 men.") == [
        "U.S.",
        "sent",
        "12,000",
        "men",
        ".",
    ]
