from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import QueryError
from briefing.library.query import And, Condition, Node, Not, Or, Words, parse

TODAY = date(2026, 11, 23)
FLOOD, DAM = Words(("flood",)), Words(("dam",))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", And()),
        (" * - _ ", And()),
        ("flood", FLOOD),
        ("flood dam", And((FLOOD, DAM))),
        ("flood AND dam", And((FLOOD, DAM))),
        ("flood OR dam", Or((FLOOD, DAM))),
        ("flood -dam", And((FLOOD, Not(DAM)))),
        ("flood NOT dam", And((FLOOD, Not(DAM)))),
        ("-(flood OR dam)", Not(Or((FLOOD, DAM)))),
        ("a (flood OR dam)", And((Words(("a",)), Or((FLOOD, DAM))))),
        ('"flood dam"', Words(("flood", "dam"))),
        ("O'Neill", Words(("O", "Neill"))),
        ("who:Brennan", Words(("Brennan",), "who")),
        ('WHERE:"New York"', Words(("New", "York"), "place")),
        ("after:2021-12", Condition("after", "2021-12")),
        ("after:yesterday", Condition("after", "2026-11-22")),
        ("before:7d", Condition("before", "2026-11-16")),
        ("is:UNREAD", Condition("is", "unread")),
        ("tag:harbour", Condition("tag", "harbour")),
        ("at 10:30", And((Words(("at",)), Words(("10", "30"))))),
        ("https://example.org/a", Words(("https", "example", "org", "a"))),
    ],
)
def test_a_query_becomes_a_tree(query: str, tree: Node) -> None:
    assert parse(query, today=TODAY) == tree


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("flood sorce:bbc", 6, "there is no field 'sorce'"),
        ("is:unred", 0, "one of unread"),
        ("flood after:soon", 6, "a date"),
        ("after:2021-13-01", 0, "a date"),
        ("who:", 0, "a word or a phrase"),
        ('flood "dam', 6, "not closed"),
        ("(flood", 0, "not closed"),
        ("flood)", 5, "closes nothing"),
        ("OR flood", 0, "both sides"),
        ("flood OR", 6, "both sides"),
        ("flood NOT", 6, "must follow"),
        ("rating:6", 0, "from 1 to 5"),
        ("(" * 60 + "a" + ")" * 60, 50, "too many parentheses"),
    ],
)
def test_a_wrong_query_is_told_with_its_place(
    query: str, place: int, words: str
) -> None:
    with pytest.raises(QueryError, match=words) as wrong:
        parse(query)
    assert wrong.value.position == place
    assert f"character {place + 1}" in wrong.value.message


def test_a_field_that_was_nearly_right_is_named() -> None:
    with pytest.raises(QueryError) as wrong:
        parse("sorce:bbc")
    assert wrong.value.hint == "did you mean 'source:'?"


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("flo", Words(("flo",), unfinished=True)),
        ("EU", Words(("EU",))),
        ("洪水", Words(("洪水",), unfinished=True)),
        ("flood ", FLOOD),
        ('"flood dam', Words(("flood", "dam"), unfinished=True)),
        ('"flood da', Words(("flood", "da"))),
        ('"flood"', FLOOD),
        ("flood is:unr", FLOOD),
        ("flood who:", FLOOD),
        ("flood OR", FLOOD),
        ("(flood", Words(("flood",), unfinished=True)),
        ("flood -", FLOOD),
        ("flood)", FLOOD),
    ],
)
def test_while_one_types_the_end_may_be_missing(query: str, tree: Node) -> None:
    assert parse(query, unfinished=True) == tree


PIECES = st.sampled_from(
    [
        *(
            '"',
            "(",
            ")",
            "-",
            "OR",
            "NOT",
            " ",
            "who:",
            "is:",
            "is:unread",
            "a",
            "é̂",
            "\0",
        )
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
def test_any_text_is_a_tree_or_a_sentence(query: str) -> None:
    for unfinished in (True, False):
        try:
            parse(query, unfinished=unfinished)
        except QueryError as error:
            assert 0 <= error.position < len(query)  # noqa: PT017
