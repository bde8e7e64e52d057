import pytest

from tests.cli.conftest import Invoke


def test_a_narrow_terminal_breaks_no_word_into_letters(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1")
    assert "  - PORTO VEGA — Water" in invoke("analyze", "flood.txt").lines
