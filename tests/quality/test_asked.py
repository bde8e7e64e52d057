from pathlib import Path

import pytest

from tests.quality.asked import HALVES, asked, hits, measure, read_asked
from tests.quality.floors import floors_of, held

FLOORS = held("answers")


def test_the_floors_stand_on_these_articles() -> None:
    assert measure()[0] == FLOORS["corpus"]


def test_every_figure_has_a_floor() -> None:
    new = floors_of("", hits())["floors"].keys() - FLOORS["floors"].keys()
    assert not new, "python -m tests.quality.asked --raise gives them one"


@pytest.mark.parametrize("figure", FLOORS["floors"])
def test_no_figure_falls_below_its_floor(figure: str) -> None:
    assert hits()[figure] >= FLOORS["floors"][figure]


def test_the_halves_are_of_one_size_and_language() -> None:
    sizes = [
        [each.article.language for each in asked() if each.half == half]
        for half in HALVES
    ]
    assert sorted(sizes[0]) == sorted(sizes[1])


@pytest.mark.parametrize(
    ("half", "who", "error"),
    [
        ("tuning", "Torgau", "not there"),
        ("both", "Pirna", "no half"),
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, half: str, who: str, error: str
) -> None:
    path = tmp_path / "it.toml"
    path.write_text(
        f'half = "{half}"\nwho = ["{who}"]\n[article]\ntext = "Pirna votes."\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match=error):
        read_asked(path)
