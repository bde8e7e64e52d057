import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.titles import MAX_CHARACTERS, is_title, made_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Floods have cut off four villages in the valley, officials said. More.",
            "Floods have cut off four villages in the valley",
        ),
        ("On Monday, rain, hail and snow fell on the coast, radio said.",
         "On Monday, rain, hail and snow fell on the coast"),
        ("The port is closed. Ships wait.", "The port is closed"),
        ("HARBOUR (Wire) — The port of Harbour is closed again, pilots said.",
         "The port of Harbour is closed again"),
        ("HARBOUR, England (WIRE) _\n\nThe port is closed.", "The port is closed"),
        ("(WIRE) -- The port is closed.", "The port is closed"),
        ("ERIE, Pa. (WIRE) - The port is closed.", "The port is closed"),
        ("Harbour (Wire) - The port is closed.", "The port is closed"),
        ("The talks — which began in May — have ended.",
         "The talks — which began in May"),
        ("The minister, 45, has left the government for good, her office said.",
         "The minister, 45, has left the government for good"),
        ("About 2,500 soldiers and 1,000 drivers will leave, the army said.",
         "About 2,500 soldiers and 1,000 drivers will leave"),
        ("“We are ready for this, all of us,” the mayor of the town said, smiling.",
         "“We are ready for this, all of us,” the mayor of the town said"),
        ("„Wir sind auf alles gut vorbereitet, ja“, sagte die Ministerin.",
         "„Wir sind auf alles gut vorbereitet, ja“"),
        ("The mayor of the old\ntown has resigned, it said.",
         "The mayor of the old town has resigned"),
        ("Ja.\n\nThe mayor of the town resigned.", "The mayor of the town resigned"),
    ],
)  # fmt: skip
def test_the_lead_up_to_a_clause(text: str, title: str) -> None:
    assert made_title(text) == title


def test_a_long_sentence_is_cut_between_words() -> None:
    title = made_title("word " * 500)
    assert len(title) <= MAX_CHARACTERS
    assert set(title.split()) == {"word"}


def test_a_conjunction_ends_a_clause_where_no_comma_does() -> None:
    text = (
        "The regional water agency has opened the gates of two reservoirs after "
        "rivers in the whole of the north rose by more than three metres overnight."
    )
    assert made_title(text) == (
        "The regional water agency has opened the gates of two reservoirs"
    )


def test_else_a_long_sentence_ends_before_a_preposition() -> None:
    text = (
        "The regional water agency has opened the gates of two large reservoirs that "
        "stand above the town of Harbour in the very far north of the country."
    )
    assert made_title(text) == (
        "The regional water agency has opened the gates of two large reservoirs that "
        "stand above the town of Harbour"
    )


@pytest.mark.parametrize(
    "line", ["Flood kills 14", "Who pays for the flood?", "LAGE AM MITTWOCH"]
)
def test_lines_that_are_titles(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(
    "line", ["The port is closed.", "What we know:", "“It is over.”", "word " * 30]
)
def test_lines_that_are_none(line: str) -> None:
    assert not is_title(line)


@given(st.text(max_size=400))
def test_the_words_are_verbatim(text: str) -> None:
    assert made_title(text) in " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "🙂", "\x00", "\ud800", ".", "x" * 10**6]
)
def test_odd_texts(text: str) -> None:
    assert len(made_title(text)) <= MAX_CHARACTERS
