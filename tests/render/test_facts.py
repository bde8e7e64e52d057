"""Facts, numbers and quotations of hand-analysed articles."""

from dataclasses import replace
from typing import Any

import pytest

from briefing.analysis.casting import cast
from briefing.model.analysis import (
    Analysis,
    Answer,
    DateFact,
    EntityFact,
    QuantityFact,
    Quote,
    Speaker,
)
from briefing.model.article import Article
from briefing.model.story import Cast
from briefing.render.blocks import FactRow
from briefing.render.facts import FactLimits, fact_rows
from briefing.render.numbers import key_numbers
from briefing.render.passages import Source
from briefing.render.quotations import quotations

LIMITS = FactLimits(who=3, what=2, when=3, where=2, why=1, numbers=4, quotes=2)


def at(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def source(text: str, number: int = 1, **analysis: Any) -> Source:
    article = Article(id=str(number), text=text)
    found = Analysis(id=article.id, method="hand/1", **analysis)
    return Source.of(number, article, found)


def rows_of(sources: list[Source]) -> tuple[FactRow, ...]:
    told = cast([each.analysis for each in sources])
    return fact_rows(sources, told, LIMITS)


def person(text: str, words: str, role: str = "", name: str = "") -> EntityFact:
    article = Article(id="1", text=text)
    place = at(text, role) if role else None
    return EntityFact(
        **at(text, words),
        kind="person",
        name=name or words,
        mentions=1,
        score=1.0,
        role=article.span(place["start"], place["end"]) if place else None,
    )


def number(text: str, words: str, **values: Any) -> QuantityFact:
    return QuantityFact(**at(text, words), **({"value": 1.0, "score": 1.0} | values))


def numbers_of(text: str, *facts: QuantityFact) -> list[tuple[str, str, str]]:
    found = key_numbers([source(text, numbers=facts)], 9)
    return [
        (
            entry.qualifier.text if entry.qualifier else "",
            entry.figure.text,
            entry.counted.text if entry.counted else "",
        )
        for entry in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Some 40 ferries sailed.", "40 ferries", ("Some", "40", "ferries")),
        ("It cost $3.2bn to build.", "$3.2bn", ("", "$3.2bn", "to build")),
        (
            "It mended 390 of the 1.2 million cars.",
            "390 of the",
            ("", "390", "of the 1.2 million cars"),
        ),
        ("The yard paid €48.", "€48", ("The yard paid", "€48", "")),
        ("Over 5 million people", "5 million people", ("Over", "5 million", "people")),
        ("It rose by 4.5 per cent", "4.5 per cent", ("It rose by", "4.5 per cent", "")),
        ("up to 12 boats a day and", "12 boats", ("up to", "12", "boats")),
    ],
)
def test_a_number_keeps_its_qualifier_and_what_it_counts(
    text: str, words: str, expected: tuple[str, str, str]
) -> None:
    assert numbers_of(text, number(text, words)) == [expected]


def test_a_range_is_one_figure() -> None:
    text = "Repairs cost $25m to $40m in all."
    fact = number(text, "$25m to $40m", value=25e6, high=40e6)
    assert numbers_of(text, fact) == [("", "$25m to $40m", "in all")]


def test_small_words_do_not_end_what_is_counted() -> None:
    text = "About 320 were taken from the island after the storm."
    found = numbers_of(text, number(text, "320"))
    assert found == [("About", "320", "were taken from the island")]


def test_a_number_that_counts_nothing_is_left_out() -> None:
    assert numbers_of("7.", number("7.", "7")) == []
    assert numbers_of("dozens of boats", number("dozens of boats", "dozens")) == []


def test_the_best_teller_comes_first_and_each_fact_once() -> None:
    first, second = "Ida Holm spoke.", "Captain Ida Holm and Per Lund spoke."
    sources = [
        source(first, 1, who=(person(first, "Ida Holm"),)),
        source(
            second,
            2,
            who=(person(second, "Ida Holm", "Captain"), person(second, "Per Lund")),
        ),
    ]
    (row,) = rows_of(sources)
    assert [(line.words.text, line.words.source, line.note) for line in row.lines] == [
        ("Ida Holm", 1, "2 sources"),
        ("Per Lund", 2, ""),
    ]


def test_a_thing_stands_for_an_actor_only_where_there_is_none() -> None:
    text = "Flood takes Ida Holm."
    thing = replace(person(text, "Flood"), kind="other")
    (alone,) = rows_of([source(text, who=(thing,))])
    assert [line.words.text for line in alone.lines] == ["Flood"]
    (both,) = rows_of([source(text, who=(thing, person(text, "Ida Holm")))])
    assert [line.words.text for line in both.lines] == ["Ida Holm"]


def test_a_role_comes_from_the_source_that_tells_it() -> None:
    first, second = "Ida Holm spoke.", "Captain Ida Holm spoke."
    sources = [
        source(first, 1, who=(person(first, "Ida Holm"),)),
        source(second, 2, who=(person(second, "Ida Holm", "Captain"),)),
    ]
    (row,) = rows_of(sources)
    role = row.lines[0].role
    assert role is not None
    assert (role.text, role.source) == ("Captain", 2)


def test_a_role_inside_the_name_is_not_said_twice() -> None:
    text = "Captain Ida Holm spoke."
    facts = source(text, who=(person(text, "Captain Ida Holm", "Captain"),))
    (row,) = rows_of([facts])
    assert row.lines[0].role is None


def test_dates_that_print_alike_are_one() -> None:
    text = "It sank on Monday night. On Monday it rained. In 2019 it was new."
    when = tuple(
        DateFact(**at(text, words), type="DATE", value=value, score=1.0)
        for words, value in (
            ("Monday night", "2026-11-16TNI"),
            ("Monday", "2026-11-16"),
            ("2019", "2019"),
        )
    )
    (row,) = rows_of([source(text, when=when)])
    assert [(line.words.text, line.note) for line in row.lines] == [
        ("Monday night", "16 NOV 26"),
        ("2019", ""),
    ]


def quote(text: str, words: str, speaker: str, name: str, *, direct: bool) -> Quote:
    return Quote(
        **at(text, words),
        speaker=Speaker(**at(text, speaker), name=name),
        cue="said",
        direct=direct,
    )


def test_a_pronoun_is_replaced_by_the_name_it_stands_for() -> None:
    text = "Ida Holm is the pilot. “We turned back at once in the fog,” she said."
    words = "“We turned back at once in the fog,”"
    found = quotations(
        [
            source(
                text,
                who=(person(text, "Ida Holm", "the pilot"),),
                quotes=(quote(text, words, "she", "Ida Holm", direct=True),),
            )
        ],
        Cast(),
        2,
    )
    (entry,) = found
    assert (entry.speaker.text, entry.text) == ("Ida Holm", words)
    assert entry.role is not None
    assert entry.role.text == "the pilot"


def test_direct_speech_without_marks_gets_them_and_comes_first() -> None:
    reported = "The harbour will stay closed until the spring tide"
    spoken = "I have never seen waves as high as these"
    text = f"{reported}, Per Lund said. {spoken}, Ida Holm said."
    quotes = (
        quote(text, reported, "Per Lund", "Per Lund", direct=False),
        quote(text, spoken, "Ida Holm", "Ida Holm", direct=True),
    )
    found = quotations([source(text, quotes=quotes)], Cast(), 2)
    assert [entry.text for entry in found] == [f"“{spoken}”", reported]


def test_each_speaker_is_quoted_once_and_short_words_not_at_all() -> None:
    first, second = "we had no wind at all today", "we shall try it again tomorrow"
    text = f"Ida Holm said {first}. She said {second}. Per Lund said no."
    quotes = (
        quote(text, first, "Ida Holm", "Ida Holm", direct=True),
        quote(text, second, "She", "Ida Holm", direct=True),
        quote(text, "no.", "Per Lund", "Per Lund", direct=True),
    )
    found = quotations([source(text, quotes=quotes)], Cast(), 2)
    assert [entry.words.text for entry in found] == [first]


def test_one_speaker_of_two_sources_is_quoted_once() -> None:
    words = "we had no wind at all today"
    first = f"Ida Holm said {words}."
    second = f"Holm said {words} again."
    sources = [
        source(
            first,
            1,
            who=(person(first, "Ida Holm"),),
            quotes=(quote(first, words, "Ida Holm", "Ida Holm", direct=True),),
        ),
        source(
            second,
            2,
            who=(person(second, "Holm"),),
            quotes=(quote(second, f"{words} again", "Holm", "Holm", direct=True),),
        ),
    ]
    told = cast([each.analysis for each in sources])
    assert len(quotations(sources, told, 3)) == 1
    assert len(quotations(sources, Cast(), 3)) == 2


@pytest.mark.parametrize(
    ("opening", "printed"),
    [
        ("“We turned back,”", "“We turned back,” … {main}"),
        (f"“We {'never ' * 60}slept,”", "{main}"),
    ],
)
def test_split_speech_is_printed_whole_if_it_is_short_enough(
    opening: str, printed: str
) -> None:
    main = "“and the lamp went out at once.”"
    text = f"{opening} Ida Holm said, {main}"
    spoken = replace(
        quote(text, main, "Ida Holm", "Ida Holm", direct=True),
        rest=(Article(id="1", text=text).span(0, len(opening)),),
    )
    told = source(text, quotes=(spoken,))
    (entry,) = quotations([told], Cast(), 1)
    assert entry.text == printed.format(main=main)
    assert all(told.article.holds(part.span) for part in entry.parts)


@pytest.mark.parametrize(("score", "rows"), [(0.9, ["Why"]), (0.1, [])])
def test_an_answer_that_is_unlikely_has_no_row(score: float, rows: list[str]) -> None:
    text = "The dam broke because of rain."
    found = source(text, why=(Answer(**at(text, "because of rain"), score=score),))
    assert [row.label for row in rows_of([found])] == rows
