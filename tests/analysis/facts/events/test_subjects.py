import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.events.clauses import opening_clause
from briefing.analysis.facts.events.subjects import (
    agents,
    conjuncts,
    is_count,
    possessor,
    subject,
)
from briefing.analysis.facts.grammar import Lexeme, lexemes

WORDS = st.lists(
    st.sampled_from(
        [
            *("after", ",", ":", "as", "who", "said", "the", "Lund", "fell", "and"),
            *("'s", "ports", "adopt", "2,500", "of", "by", "fishing", "At", "least"),
        ]
    ),
    max_size=20,
).map(" ".join)


def lexed(text: str) -> list[Lexeme]:
    return lexemes(text, 0, len(text))


def words(items: list[Lexeme], phrase: tuple[int, int] | None) -> str | None:
    return phrase and " ".join(item.text for item in items[slice(*phrase)])


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Six northern ports adopt rules for drones", "Six northern ports"),
        ("Octopuses taste with their arms", "Octopuses"),
        ("A lorry loaded with timber fell", "A lorry"),
        ("Two fishing boats collided", "Two fishing boats"),
        ("Police investigating the crash left", "Police"),
        ("A student who vanished has been found", "A student"),
        ("Fans of the band have wept", "Fans of the band"),
        ("At least 14 people died", "At least 14 people"),
        ("Lund United lose the cup", "Lund United"),
        ("Minnows Lund stun holders", "Minnows Lund"),
        ("Peace talks fail again", "Peace talks"),
        ("Ida Holm blames defeat on rain", "Ida Holm"),
        ("The armed forces have left", "The armed forces"),
        ("Lund and Varda to share a port", "Lund and Varda"),
        ("The pilots' union quits", "The pilots ' union"),
        ("Three dead after storm", "Three"),
        ("Missing hiker found alive", "Missing hiker"),
        (
            "The nearly title-winning Lund team lost",
            "The nearly title-winning Lund team",
        ),
        ("Walkers furious as path closes", "Walkers"),
    ],
)
def test_a_subject_ends_before_its_verb(clause: str, expected: str) -> None:
    items = lexed(clause)
    assert words(items, subject(items, (0, len(items)))) == expected


@pytest.mark.parametrize(
    "clause",
    ["They left the port", "Running the port is costly", "So much joy", "In Lund", ""],
)
def test_other_openings_are_no_subject(clause: str) -> None:
    items = lexed(clause)
    assert subject(items, (0, len(items))) is None


def test_labels_and_times_do_not_count() -> None:
    items = lexed("Storm Ida: on Friday, two ships sank off Lund")
    assert words(items, subject(items, opening_clause(items))) == "two ships"


def test_an_agent_stands_behind_by() -> None:
    items = lexed("Camp bombed by the Varda rebels on Friday")
    found = [words(items, each) for each in agents(items, (0, len(items)))]
    assert found == ["the Varda rebels"]


def test_joined_names_are_parted() -> None:
    items = lexed("Lund and the Varda army")
    found = [words(items, each) for each in conjuncts(items, (0, len(items)))]
    assert found == ["Lund", "the Varda army"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("Pilots' walkout", "Pilots"), ("Lund's decision", "Lund's"), ("A storm", None)],
)
def test_an_owner_is_told_by_its_apostrophe(phrase: str, expected: str | None) -> None:
    items = lexed(phrase)
    assert words(items, possessor(items, (0, len(items)))) == expected


def test_a_bare_number_counts_nothing() -> None:
    assert is_count(lexed("At least seven"))
    assert not is_count(lexed("seven ships"))


@given(text=WORDS)
def test_a_subject_lies_in_its_clause(text: str) -> None:
    items = lexed(text)
    clause = opening_clause(items)
    phrase = subject(items, clause)
    assert phrase is None or clause[0] <= phrase[0] < phrase[1] < clause[1]
