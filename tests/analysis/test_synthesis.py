from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.quantities import find_quantities
from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.synthesis import synthesize
from briefing.model.analysis import Analysis, SummarySentence
from briefing.model.article import Article
from briefing.text.tokens import words


def pair(
    key: str, *lines: tuple[str, float], date: str = ""
) -> tuple[Article, Analysis]:
    """An article of some sentences, all in the summary with the scores given."""
    text = " ".join(line for line, _ in lines)
    article = Article.create(id=key, text=text, date=date)
    reading = read_closely(article)
    parts, dates = reading.text.sentences, find_dates(reading)
    assert len(parts) == len(lines)
    summary = tuple(
        SummarySentence(
            start=p.start, end=p.end, text=p.text, sentence=p.index, score=score
        )
        for p, (_, score) in zip(parts, lines, strict=True)
    )
    return article, Analysis(
        id=key,
        method="test/1",
        language="en",
        sentences=tuple((s.start, s.end) for s in parts),
        summary=summary,
        date=date,
        dates=dates,
        quantities=find_quantities(reading, dates),
    )


def told(*pairs: tuple[Article, Analysis], budget: Budget | None = None) -> list[str]:
    points = synthesize([a for a, _ in pairs], [b for _, b in pairs], budget)
    articles = {article.id: article for article, _ in pairs}
    assert all(articles[point.article].holds(point.span) for point in points)
    return [point.span.text for point in points]


def test_a_single_article_is_told_best_first() -> None:
    found = told(
        pair(
            "a",
            ("The council met in the town hall.", 0.2),
            ("The mayor of Tarnau resigned over the bridge.", 0.9),
            ("A by-election follows in autumn.", 0.6),
        )
    )
    assert found == [
        "The mayor of Tarnau resigned over the bridge.",
        "A by-election follows in autumn.",
        "The council met in the town hall.",
    ]


def test_a_lead_comes_first_unless_another_says_much_more() -> None:
    found = told(
        pair(
            "a",
            ("The mayor of Tarnau resigned over the bridge.", 0.8),
            ("A by-election follows in autumn.", 1.0),
        )
    )
    assert found[0] == "The mayor of Tarnau resigned over the bridge."


def test_the_latest_comes_before_what_it_has_overtaken() -> None:
    found = told(
        pair("a", ("Police counted 14 dead on Monday.", 0.9), date="2024-05-06"),
        pair("b", ("Rescuers found three more bodies.", 0.9), date="2024-05-07"),
    )
    assert found[0] == "Rescuers found three more bodies."


def test_what_leans_on_a_sentence_stays_behind_it() -> None:
    found = told(
        pair(
            "a",
            ("The council met in the town hall.", 0.6),
            ("Mayor Ann Example resigned over the bridge.", 0.5),
            ("She also apologised to the families.", 0.9),
        )
    )
    assert found[1:] == [
        "Mayor Ann Example resigned over the bridge.",
        "She also apologised to the families.",
    ]


def test_the_first_point_never_points_back_when_another_can_stand() -> None:
    article, analysis = pair(
        "a",
        ("Mayor Ann Example resigned.", 0.1),
        ("She also apologised to the families.", 0.9),
        ("A by-election follows in autumn.", 0.2),
    )
    without = Analysis(id="a", method="test/1", summary=analysis.summary[1:])
    assert told((article, without))[0] == "A by-election follows in autumn."


def test_what_another_article_has_said_is_left_out() -> None:
    found = told(
        pair("a", ("The Tarnau river bridge collapsed during the flood.", 0.8)),
        pair(
            "b",
            ("During the flood the river bridge of Tarnau collapsed.", 1.0),
            ("Engineers had warned of cracks in its piers for years.", 0.8),
        ),
    )
    assert found == [
        "During the flood the river bridge of Tarnau collapsed.",
        "Engineers had warned of cracks in its piers for years.",
    ]


def test_a_later_toll_takes_the_place_of_an_earlier_one() -> None:
    found = told(
        pair(
            "a",
            ("At least 14 people died in the Tarnau flood.", 1.0),
            ("The dike broke at two in the morning.", 0.5),
            date="2024-05-06",
        ),
        pair("b", ("The Tarnau flood killed 17 people.", 0.3), date="2024-05-07"),
    )
    assert found == [
        "The Tarnau flood killed 17 people.",
        "The dike broke at two in the morning.",
    ]


def test_tolls_of_one_day_are_not_told_against_each_other() -> None:
    found = told(
        pair("a", ("Rescuers say 14 people died in Tarnau.", 1.0), date="2024-05-06"),
        pair("b", ("Officials put the dead at 17 people.", 0.9), date="2024-05-06"),
    )
    assert found == ["Rescuers say 14 people died in Tarnau."]


def test_background_does_not_overtake_the_news() -> None:
    found = told(
        pair("a", ("The Tarnau flood killed 14 people.", 1.0), date="2024-05-06"),
        pair(
            "b",
            ("Schools in Tarnau stay closed.", 0.9),
            ("A flood in 1997 killed 20 people.", 0.2),
            date="2024-05-07",
        ),
    )
    assert "The Tarnau flood killed 14 people." in found


def test_the_same_in_other_words_is_told_once() -> None:
    found = told(
        pair("a", ("Lindow Paper raised its bid for Ostrel Mills to $121 million.", 1)),
        pair("b", ("Paper giant Lindow made a $121 million offer for Ostrel.", 0.9)),
        pair("c", ("Unions fear that the sale costs 240 jobs.", 0.8)),
    )
    assert len(found) == 2


def test_what_many_articles_tell_goes_before_what_one_does() -> None:
    found = told(
        pair("a", ("Subscribe to our newsletter about gardens.", 1.0)),
        *(
            pair(key, (f"The ferry to Ostrel ran aground {where}.", 0.7))
            for key, where in (
                ("b", "off Porto Vega with a cargo of timber"),
                ("c", "while its captain slept below deck"),
                ("d", "two miles from the lighthouse at dawn"),
            )
        ),
    )
    assert found[0].startswith("The ferry to Ostrel")


def test_the_bottom_line_is_a_statement() -> None:
    found = told(
        pair("a", ("Who opened the gates of the Tarnau dam?", 1.0)),
        pair("b", ("“We were asleep when the Tarnau dam burst.”", 1.0)),
        pair("c", ("The inquiry into the Tarnau dam begins in May.", 0.1)),
    )
    assert found[0] == "The inquiry into the Tarnau dam begins in May."


def test_of_several_articles_nothing_that_leans_is_told() -> None:
    article, analysis = pair(
        "a",
        ("Mayor Ann Example resigned.", 0.1),
        ("She also apologised to the families.", 0.9),
    )
    without = replace(analysis, summary=analysis.summary[1:])
    other = pair("b", ("A by-election follows in autumn.", 0.2))
    assert told((article, without), other) == ["A by-election follows in autumn."]


def test_the_budget_binds() -> None:
    texts = [
        "The price of bread rose.",
        "Nobody drinks river water.",
        "Steel mills have closed.",
        "Foresters cut less timber.",
        "Glass furnaces burn oil.",
        "Paper comes from Lindow.",
    ]
    lines = [(text, 1 - place / 9) for place, text in enumerate(texts)]
    one, two = pair("a", *lines[:3]), pair("b", *lines[3:])
    assert len(told(one, two, budget=Budget(sentences=2))) == 2
    assert len(told(one, two, budget=Budget(words=10))) == 2
    assert len(told(one, two)) == 5


def test_nothing_gives_nothing() -> None:
    assert synthesize([], []) == ()
    article = Article.create(text="")
    assert synthesize([article], [Analysis(id=article.id, method="test/1")]) == ()


LINES = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "The mayor of Tarnau resigned over the bridge.",
                "She also apologised to the families.",
                "But the inquiry goes on until autumn.",
                "Engineers had warned of cracks in its piers.",
                "The bridge of Tarnau had collapsed in May.",
            ]
        ),
        st.floats(0, 1),
    ),
    max_size=6,
)


@given(st.lists(LINES, max_size=4), st.integers(1, 6), st.integers(1, 60))
def test_points_are_true_few_and_never_twice(
    stories: list[list[tuple[str, float]]], most: int, size: int
) -> None:
    pairs = [pair(str(n), *lines) for n, lines in enumerate(stories)]
    budget = Budget(sentences=most, words=size)
    found = told(*pairs, budget=budget)
    assert found == told(*pairs, budget=budget)
    assert len(found) <= most
    assert len(found) <= 1 or sum(len(words(text)) for text in found) <= size
    leads = [text for text in found if not text.startswith("She")]
    assert len(leads) == len(set(leads))
    if any(lines for lines in stories):
        assert found
