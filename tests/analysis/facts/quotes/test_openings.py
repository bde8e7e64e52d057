import pytest

from tests.analysis.facts.quotes.hearing import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lund said after the vote he would resign.", "he would resign"),
        ("Lund said after the vote.", None),
        ("Lund told the crowd on Friday that it was over.", "that it was over"),
        ("Lund told reporters she would stay.", "she would stay"),
        ("Lund urged the town to send food.", "to send food"),
        ("Lund told her son to go home.", "to go home"),
        ("Lund told stories to the children.", None),
        ("Lund asked not to be named.", None),
    ],
)
def test_where_what_was_said_begins(text: str, said: str | None) -> None:
    assert [words for _, _, words in told(text)] == ([said] if said else [])
