from dataclasses import replace

import pytest

from briefing.cli.views import panels
from briefing.model.analysis import Analysis, Answer
from briefing.model.article import Article
from tests.cli.conftest import Invoke, json_line


def test_a_narrow_terminal_breaks_no_word_into_letters(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "1")
    assert "  - PORTO VEGA — Water" in invoke("analyze", "flood.txt").lines


def test_why_names_reasons_and_what_just_missed(invoke: Invoke) -> None:
    lines = invoke("analyze", "--why", "flood.txt", "--sentences", "1").lines
    start = lines.index(
        "  1 PORTO VEGA — Water rose by two metres on Monday, officials said."
    )
    assert lines[start + 1].startswith("    = rated 1st; ")
    assert "is likely to hold" in " ".join(lines[start:])
    after = lines[lines.index("Just missed") + 1 :]
    assert after[0].startswith("  - ")
    assert any(line.startswith("    = rated 2nd, but ") for line in after)


def test_without_why_the_summary_stands_alone(invoke: Invoke) -> None:
    lines = invoke("analyze", "flood.txt").lines
    assert "Just missed" not in lines
    assert not any(line.startswith("    = ") for line in lines)


def test_an_answer_that_is_unlikely_is_not_shown() -> None:
    text = "The dam broke because of rain."
    sure = Answer(start=14, end=29, text="because of rain", score=0.9)
    doubtful = replace(sure, score=0.1)
    found = Analysis(id=Article.create(text=text).id, method="hand/1", why=(sure,))
    assert dict(panels(found))["Why"] == ["because of rain"]
    assert dict(panels(replace(found, why=(doubtful,))))["Why"] == []


def test_a_sentence_of_a_source_with_pages_names_its_page(invoke: Invoke) -> None:
    text = "The river rose by two metres on Monday. The dam held, officials said."
    line = json_line({"text": text, "pages": [0, text.index("The dam")]})
    asked = ("analyze", "--from", "jsonl", "-", "--sentences", "2")
    lines = invoke(*asked, stdin=line).lines
    assert "  - The river rose by two metres on Monday. (page 1)" in lines
    assert "  - The dam held, officials said. (page 2)" in lines
