import re

import pytest

from briefing.editing.assembly import Source
from briefing.editing.conflicts import conflicts
from briefing.model.brief import Conflict
from tests.editing.factory import source


def between(ours: Source, theirs: Source) -> tuple[Conflict, ...]:
    return conflicts([(s.article, s.analysis) for s in (ours, theirs)])


def test_two_tolls_of_one_flood_disagree() -> None:
    ours = source("a", "At least 14 people died in the flood.", ("14", 14, "person"))
    theirs = source(
        "b", "The flood killed 17 people, police say.", ("17", 17, "person")
    )
    (conflict,) = between(ours, theirs)
    assert [passage.span.text for passage in conflict.figures] == ["14", "17"]
    assert [passage.article for passage in conflict.figures] == ["a", "b"]


def test_the_smaller_figure_comes_first() -> None:
    ours = source("a", "17 people died in the flood.", ("17", 17, "person"))
    theirs = source("b", "14 people died in the flood.", ("14", 14, "person"))
    (conflict,) = between(ours, theirs)
    assert [passage.article for passage in conflict.figures] == ["b", "a"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("At least 14 people died in the flood.", ("14", 14, "person")),
        ("Rescuers took 19 people off roofs.", ("19", 19, "person")),
        ("The flood cost 17 million dollars.", ("17 million", 17e6, "dollar")),
        ("14,000 people died in the flood of 1953.", ("14,000", 14e3, "person")),
    ],
)
def test_the_same_or_other_things_do_not_disagree(
    text: str, figure: tuple[str, float, str]
) -> None:
    ours = source("a", "At least 14 people died in the flood.", ("14", 14, "person"))
    assert between(ours, source("b", text, figure)) == ()


def test_one_article_does_not_disagree_with_itself() -> None:
    ours = source(
        "a",
        "14 people died in the flood, 17 people died in the storm.",
        ("14", 14, "person"),
        ("17", 17, "person"),
    )
    assert conflicts([(ours.article, ours.analysis)]) == ()


def test_every_figure_stands_in_its_article() -> None:
    ours = source("a", "Some 300 homes are under water.", ("300", 300, "home"))
    theirs = source("b", "About 420 houses are under water.", ("420", 420, "home"))
    articles = {"a": ours.article, "b": theirs.article}
    figures = [p for conflict in between(ours, theirs) for p in conflict.figures]
    assert len(figures) == 2
    assert all(articles[p.article].holds(p.span) for p in figures)


def test_a_part_of_a_figure_is_no_rival() -> None:
    ours = source("a", "17 people died in the flood.", ("17", 17, "person"))
    theirs = source("b", "9 of the dead were in one street.", ("9", 9, "dead"))
    assert between(ours, theirs) == ()


def test_the_missing_are_not_the_dead() -> None:
    ours = source("a", "14 people died and 11 are missing.", ("14", 14, "person"))
    theirs = source("b", "Six people are missing.", ("Six", 6, "person"))
    assert between(ours, theirs) == ()


def test_a_disagreement_is_named_by_what_became_of_those_counted() -> None:
    ours = source("a", "11 people are missing.", ("11", 11, "person"))
    theirs = source("b", "Six people are still missing.", ("Six", 6, "person"))
    (conflict,) = between(ours, theirs)
    assert conflict.counted == "missing"


def test_a_disagreement_is_told_once_in_whatever_words() -> None:
    ours = source(
        "a",
        "Flood kills 14. At least 14 people died on the coast.",
        ("14", 14, "-"),
        ("14 people", 14, "people"),
    )
    theirs = source(
        "b",
        "Seventeen dead. The number of people killed rose to 17.",
        ("Seventeen", 17, "-"),
        ("17", 17, "-"),
    )
    assert len(between(ours, theirs)) == 1


def test_a_vague_number_disagrees_with_none() -> None:
    ours = source("a", "Dozens were killed in the fire.", ("Dozens", 12, "-"))
    theirs = source("b", "50 people were killed in the fire.", ("50", 50, "person"))
    assert between(ours, theirs) == ()


def test_a_unit_alone_is_not_the_same_thing() -> None:
    ours = source(
        "a", "The rocket rose 340 miles into space.", ("340 miles", 340, "mile")
    )
    theirs = source(
        "b", "It fell 730 miles east of the cape.", ("730 miles", 730, "mile")
    )
    assert between(ours, theirs) == ()


def test_the_same_measure_of_the_same_thing_disagrees() -> None:
    ours = source(
        "a", "The slick is 12 miles long, crews say.", ("12 miles", 12, "mile")
    )
    theirs = source("b", "A slick 9 miles long drifts south.", ("9 miles", 9, "mile"))
    (conflict,) = between(ours, theirs)
    assert [figure.span.text for figure in conflict.figures] == ["9 miles", "12 miles"]


def test_who_tells_both_figures_tells_a_change() -> None:
    ours = source("a", "The toll of the flood is 14 dead.", ("14", 14, "-"))
    theirs = source(
        "b",
        "17 people died in the flood, after 14 dead on Monday.",
        ("17", 17, "person"),
        ("14", 14, "-"),
    )
    assert between(ours, theirs) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("390,000 cars", 390_000, "car"), ("387,500 cars", 387_500, "car")),
        (("1.2 million cars", 1.2e6, "car"), ("1,189,000 cars", 1_189_000, "car")),
    ],
)
def test_a_rounder_figure_stands_for_the_exact_one(
    ours: tuple[str, float, str], theirs: tuple[str, float, str]
) -> None:
    one = source("a", f"The maker has called back {ours[0]} in June.", ours)
    other = source("b", f"The maker has called back {theirs[0]} in June.", theirs)
    assert between(one, other) == ()


def test_near_figures_of_the_same_roundness_disagree() -> None:
    ours = source("a", "The blast killed 58 people.", ("58", 58, "person"))
    theirs = source("b", "The blast killed 59 people.", ("59", 59, "person"))
    (conflict,) = between(ours, theirs)
    assert [figure.span.text for figure in conflict.figures] == ["58", "59"]


def test_all_that_is_told_of_one_thing_is_one_disagreement() -> None:
    told = [
        source(name, f"The blast killed {n} people.", (f"{n}", n, "person"))
        for name, n in (("a", 58), ("b", 50), ("c", 59), ("d", 58))
    ]
    (conflict,) = conflicts([(s.article, s.analysis) for s in told])
    assert [figure.span.text for figure in conflict.figures] == ["50", "58", "59"]
    assert [figure.article for figure in conflict.figures] == ["b", "a", "c"]


def test_a_later_toll_is_of_another_event() -> None:
    ours = source("a", "The blast killed 58 people.", ("58", 58, "person"))
    theirs = source(
        "b",
        "The blast killed 58 people. One in 2016 killed 49 people.",
        ("58", 58, "person"),
        ("49", 49, "person"),
    )
    assert between(theirs, ours) == ()


def test_ages_are_no_rivals() -> None:
    ours = source("a", "The 21-year-old singer won.", ("21-year-old", 21, "year-old"))
    theirs = source("b", "The 29-year-old singer won.", ("29-year-old", 29, "year-old"))
    assert between(ours, theirs) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "The earthquake struck at a depth of 31 kilometres.",
            "The earthquake struck 60 kilometres from the coast.",
        ),
        (
            "The earthquake struck 40 kilometres off Besmar.",
            "The earthquake struck 60 kilometres off Corlunde.",
        ),
        (
            "The blast killed guards 12 kilometres from the border.",
            "The blast killed guards 5 kilometres into the mine.",
        ),
        (
            "The power cut lasted 3 hours.",
            "The power cut was over 5 hours later.",
        ),
    ],
    ids=["depth and distance", "two places", "no toll", "duration and time"],
)
def test_measures_of_different_things_are_no_rivals(ours: str, theirs: str) -> None:
    def told(name: str, text: str) -> Source:
        words = re.findall(r"\d+ \w+", text)[0]
        value, unit = words.split()
        return source(name, text, (words, float(value), unit.removesuffix("s")))

    assert between(told("a", ours), told("b", theirs)) == ()


def test_one_distance_told_in_two_ways_disagrees() -> None:
    ours = source(
        "a", "The quake struck 40 miles off Besmar.", ("40 miles", 40, "mile")
    )
    theirs = source(
        "b", "A quake struck 60 miles from Besmar.", ("60 miles", 60, "mile")
    )
    assert len(between(ours, theirs)) == 1
