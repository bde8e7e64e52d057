from pathlib import Path

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities, rank_numbers
from briefing.analysis.reading import read_closely
from briefing.model.analysis import QuantityFact
from briefing.model.article import Article

SEED = Path(__file__).parents[4] / "seeds" / "2021-12-09-iraq.txt"


def ranked(text: str) -> tuple[QuantityFact, ...]:
    reading = read_closely(Article.create(text=text, date="2021-12-09"))
    return rank_numbers(reading, find_quantities(reading, find_dates(reading)))


def seed() -> dict[float, QuantityFact]:
    return {fact.value: fact for fact in ranked(SEED.read_text(encoding="utf-8"))}


def test_the_figures_of_the_seed() -> None:
    figures = seed()
    told = {
        value: (fact.unit, fact.change, fact.counted.text if fact.counted else "")
        for value, fact in figures.items()
    }
    assert told[2500] == ("troop", "~", "US troops")
    assert told[1000] == ("troop", "=", "other coalition troops")
    assert told[170_000] == ("troop", "~", "troops")
    assert told[900] == ("soldier", "=", "American soldiers")


def test_the_figures_of_the_seed_come_first() -> None:
    assert set(list(seed())[:4]) == {2500, 1000, 170_000, 900}


def test_one_of_them_is_no_figure() -> None:
    assert ranked("It is one of the oldest bridges. One man said so.") == ()


def test_a_figure_stands_once() -> None:
    assert len(ranked("They lost 40 trucks. The 40 trucks were new.")) == 1


def test_deaths_before_lengths_and_ages() -> None:
    text = "The road is 12 km long. A storm killed 12 farmers. Jo Lind, 31, saw it."
    assert [fact.unit for fact in ranked(text)] == [
        "farmer",
        "kilometre",
        "year of age",
    ]


def test_a_bare_toll_comes_first() -> None:
    text = "The crash kills 12, police say. It cost $4 to park for 3 hours."
    assert ranked(text)[0].value == 12


def test_a_toll_in_a_participle_comes_before_a_share() -> None:
    text = (
        "It has spread to four towns, killing 29 in a week. Cases rose by 64 per cent."
    )
    assert ranked(text)[0].value == 29


def test_a_share_names_its_whole() -> None:
    (fact,) = ranked("It won 40% of the rural votes.")
    assert fact.counted is not None
    assert fact.counted.text == "rural votes"
