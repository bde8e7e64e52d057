import pytest

from briefing.library.search import match_expression


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("", ""),
        (" * - _ ", ""),
        ("case_no", '"case no"*'),
        ("flood", '"flood"*'),
        ("flood warning", '"flood" AND "warning"*'),
        ('"flood warning"', '"flood warning"'),
        ("O'Neill", '"O Neill"*'),
    ],
)
def test_queries_become_expressions(query: str, expression: str) -> None:
    assert match_expression(query) == expression
