from typing import Any

from briefing.model.analysis import DateMention, Mention, Quantity
from tests.quality.gold import Wanted
from tests.quality.measures import MEASURES


def name(start: int, words: str, kind: Any = "location", known: str = "") -> Mention:
    end = start + len(words)
    return Mention(start=start, end=end, text=words, kind=kind, name=known or words)


def date(start: int, end: int, value: str) -> DateMention:
    return DateMention(start=start, end=end, text="", type="DATE", value=value)


def number(value: float, high: float | None = None, **more: Any) -> Quantity:
    return Quantity(start=0, end=5, text="", value=value, high=high, **more)


def test_entities_count_by_kind_words_and_name() -> None:
    wanted = Wanted(items=(name(0, "Pirna"), name(30, "Torgau")), open=())
    found = [
        name(0, "Pirna on the Elbe", known="Pirna"),
        name(30, "Torgau", "person"),
        name(40, "swans", "group"),
    ]
    counts = MEASURES["entities"].count(found, wanted)
    assert (counts["found"], counts["wanted"]) == (2, 2)
    assert (counts["relaxed"], counts["exact"], counts["name"]) == (1, 0, 1)


def test_what_is_open_counts_neither_way() -> None:
    wanted = Wanted(items=(name(0, "Pirna"),), open=(name(10, "the town"),))
    counts = MEASURES["entities"].count([name(0, "Pirna"), name(14, "town")], wanted)
    assert (counts["found"], counts["exact"]) == (1, 1)


def test_a_find_counts_for_one_item_only() -> None:
    wanted = Wanted(items=(date(0, 5, "2026"), date(6, 10, "2027")), open=())
    counts = MEASURES["dates"].count([date(3, 10, "2027")], wanted)
    assert (counts["relaxed"], counts["strict"], counts["value"]) == (1, 0, 1)


def test_units_and_changes_count_for_right_values_only() -> None:
    wanted = Wanted(items=(number(3, 4, unit="tonne/metric ton", change="~"),), open=())
    measure = MEASURES["quantities"]
    right = measure.count([number(3, 4, unit="x", unit_text="tonnes")], wanted)
    assert (right["value"], right["unit"], right["change"]) == (1, 1, 0)
    wrong = measure.count([number(3, unit="tonne", change="~")], wanted)
    assert (wrong["found"], wrong["value"], wrong["unit"]) == (1, 0, 0)
