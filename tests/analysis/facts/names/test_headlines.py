from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.headlines import told_by_text
from briefing.model.analysis import EntityKind
from briefing.text.segmentation import segment


def candidate(text: str, name: str, kind: EntityKind = "organization") -> Candidate:
    start = text.index(name)
    return Candidate(start, start + len(name), name, kind, Strength.MODEL)


def cut(title: str, guess: str, body: str, *names: str) -> list[tuple[str, str]]:
    """What is left of a guess in a title where the body has some names."""
    parts = [segment(text, "en") for text in (title, "", body)]
    people = [candidate(body, name, "person") for name in names]
    first, _, _ = told_by_text([[candidate(title, guess)], [], people], parts)
    assert all(title[each.start : each.end] == each.text for each in first)
    return [(each.text, each.kind) for each in first]


def test_a_headline_holds_the_names_that_the_text_has() -> None:
    left = cut(
        "Ida Holm Calls Per Lund a Liar Over Harbour Plan",
        "Ida Holm Calls Per Lund",
        "The mayor, Ida Holm, said that Per Lund was wrong.",
        *("Ida Holm", "Per Lund"),
    )
    assert left == [("Ida Holm", "person"), ("Per Lund", "person")]


def test_a_name_that_the_text_lacks_stays() -> None:
    title = "Harbour Board Closes Pier After Storm"
    guess = [("Harbour Board Closes", "organization")]
    assert (
        cut(title, "Harbour Board Closes", "It rained on Ida Holm.", "Ida Holm")
        == guess
    )


def test_a_name_of_the_text_stays_whole() -> None:
    left = cut(
        "Holm Harbour Board Closes Old Pier",
        "Holm Harbour Board",
        "The Holm Harbour Board met. So did Holm.",
        "Holm Harbour Board",
        "Holm",
    )
    assert left == [("Holm Harbour Board", "organization")]


def test_other_lines_are_left_alone() -> None:
    title = "Ida Holm calls the harbour board a nuisance"
    guess = [("Ida Holm calls", "organization")]
    assert cut(title, "Ida Holm calls", "Ida Holm spoke.", "Ida Holm") == guess
