import pytest

from briefing.analysis.facts.entities.joining import joined
from briefing.analysis.facts.entities.phrases import Stretch
from tests.analysis.facts.entities.lines import line_of, texts


@pytest.mark.parametrize(
    ("text", "first", "second", "one"),
    [
        ("the town of Kidal", Stretch(0, 1, "location"), (3, 3), True),
        ("the talks of Kidal", Stretch(0, 1, "location"), (3, 3), False),
        ("Kidal , Mali", Stretch(0, 0, "location", "Kidal"), (2, 2), True),
        ("Togo , Mali", Stretch(0, 0, "location", "Togo"), (2, 2), False),
    ],
)
def test_places_join_what_specifies_them(
    text: str, first: Stretch, second: tuple[int, int], *, one: bool
) -> None:
    line = line_of(text)
    after = Stretch(*second, "location", "Kidal")
    assert texts(line, joined(line, [first, after])) == (
        [text] if one else [line.words(first), line.words(after)]
    )


def test_a_place_keeps_its_name_beside_its_country() -> None:
    line = line_of("Kidal , Mali")
    parts = [Stretch(0, 0, "location", "Kidal"), Stretch(2, 2, "location", "Mali")]
    assert [stretch.name for stretch in joined(line, parts)] == ["Kidal"]


@pytest.mark.parametrize(
    ("text", "one"), [("local men and women", True), ("local men and rain", False)]
)
def test_people_join_people(text: str, *, one: bool) -> None:
    line = line_of(text)
    parts = [Stretch(0, 1, "organization"), Stretch(3, 3, "organization")]
    assert (len(joined(line, parts)) == 1) is one
