"""What the words around a time tell of its direction; `*` marks the time."""

import pytest

from briefing.analysis.facts.dates.tense import tense_at
from briefing.text.segmentation import segment


def tense(marked: str) -> str:
    return tense_at(segment(marked.replace("*", ""), "en"), marked.index("*"))


@pytest.mark.parametrize(
    "marked",
    [
        "She said the council would vote on more aid on *Friday.",
        "He announced that the plant would be connected in *February.",
        "He said two units would leave first: one in *January, one in March.",
        "It would have ended on *December 1.",
        "They have threatened to close the road on *Sunday.",
        "The two sides agreed to meet on *Monday.",
        "They planned a march through the city on *Saturday.",
        "The judge has scheduled a hearing *Thursday.",
        "She invited both sides to her office in Bonn on *Tuesday.",
        "A hearing is set for *Tuesday.",
        "The bridge stays closed until at least *Wednesday.",
        "It could be announced as early as *Monday.",
        "The loan was to be paid back by *May.",
        "Talks from *Monday",
        "It rained, she said.\n\nTalks from *Monday\n\nThey had left.",
        "Power for *Monday costs more.",
        "Repairs to the flooded roads, he said, might end on *Friday.",
        "On *Tuesday, the league of women voters plans to hold a meeting.",
        "The rainy season begins in *December.",
    ],
)
def test_what_looks_ahead(marked: str) -> None:
    assert tense(marked) == "future"


@pytest.mark.parametrize(
    "marked",
    [
        "She said on *Friday that the council would vote.",
        "The plan, which would cut taxes, was announced on *Tuesday.",
        "Nine in ten had applied the patch by *Wednesday.",
        "They may have left the country on *Sunday.",
        "A service planned for *Saturday was cancelled.",
        "The fund, set up in *March, pays for damage.",
        "In *January, the firm brought in a new head.",
        "It had been due to end on *Monday.",
        "On *Friday, the ministry planned to pay them.",
        "The mines went back to work by *noon.",
        "They sailed from *Monday without a break.",
    ],
)
def test_what_looks_back(marked: str) -> None:
    assert tense(marked) == "past"


@pytest.mark.parametrize("marked", ["*Monday", "A dry *May", ""])
def test_what_tells_nothing(marked: str) -> None:
    assert tense(marked or "*") == ""
