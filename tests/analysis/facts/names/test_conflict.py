import pytest

from briefing.analysis.facts.names.conflict import is_conflict_report, vocabulary
from briefing.text.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coalition forces made three strikes near the besieged town.", True),
        ("The bank said prices rose; unions called a strike for May.", False),
        ("", False),
    ],
)
def test_reports_on_war_are_known_by_their_words(text: str, *, expected: bool) -> None:
    assert is_conflict_report(words(text), vocabulary("en")) is expected


def test_language_without_words_has_no_such_reports() -> None:
    assert not is_conflict_report(words("forces " * 9), vocabulary("de"))
