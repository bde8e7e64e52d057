import json
from typing import Any

import pytest

from briefing.model.schemas import Line
from tests.cli.conftest import Invoke, json_line
from tests.contract import assert_fits

REPORTS = b"".join(
    json_line(
        {"id": name, "title": title, "text": text, "date": date, "language": "en"}
    )
    for name, title, text, date in (
        (
            "a",
            "River floods Porto Vega",
            (
                "At least 14 people died when the river flooded Porto Vega on Monday. "
                "Mayor Ines Duarte sent 40 boats to Porto Vega. The flood was the "
                "worst since 1953."
            ),
            "2026-11-17",
        ),
        (
            "b",
            "Flood in Porto Vega: 17 dead",
            (
                "The flood of the river in Porto Vega killed 17 people on Monday. “The "
                "river has gone down,” Ines Duarte said in Porto Vega."
            ),
            "2026-11-18",
        ),
    )
)


@pytest.fixture
def two(invoke: Invoke) -> Invoke:
    """A library with two reports on a flood."""
    assert invoke("add", "--from", "jsonl", "-", stdin=REPORTS).code == 0
    return invoke


def told(invoke: Invoke, *arguments: str) -> str:
    result = invoke(*arguments)
    assert result.code == 0, result.err
    return "\n".join(result.lines)


def test_a_name_has_a_page(two: Invoke) -> None:
    text = told(two, "entity", "Ines Duarte")
    assert text.startswith("Ines Duarte: person, 2 places in 2 articles")
    assert "IS CALLED\n  Mayor (17 NOV 26)" in text
    assert "NAMED WITH IT" in text
    assert two("entity", "Nobody").code == 3


def test_dates_have_a_timeline(two: Invoke) -> None:
    text = told(two, "timeline")
    assert text.index("1953 (YEAR)") < text.index("16 NOV 26") < text.index("NOW:")
    assert two("timeline", "zeppelin").code == 3


def test_figures_have_a_ledger(two: Invoke) -> None:
    text = told(two, "numbers", "flood")
    assert "≠ DIED: +3 SINCE 17 NOV 26  Flood in Porto Vega: 17 dead" in text
    assert "█████████▉   14 people (more than · 17 NOV 26" in text
    by_size = told(two, "numbers", "--sort", "size")
    assert by_size.index("40 boats") < by_size.index("14 people")
    assert two("numbers", "--sort", "colour").code == 2


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("dossier", ("entity", "Duarte")),
        ("event", ("timeline", "is:fresh")),
        ("counted", ("numbers",)),
    ],
)
def test_json_lines_fit_the_schema(
    two: Invoke, line: Line, arguments: tuple[str, ...]
) -> None:
    articles = {each["id"]: each for each in map(json.loads, REPORTS.splitlines())}
    found = [json.loads(each) for each in told(two, *arguments, "--json").splitlines()]
    assert found
    for record in found:
        assert_fits(line, record)
        _assert_spans(record, articles, "")


def _assert_spans(value: Any, articles: dict[str, Any], article: str) -> None:
    """Every span stands in the article that is named nearest around it."""
    if isinstance(value, list):
        for each in value:
            _assert_spans(each, articles, article)
    elif isinstance(value, dict):
        article = value.get("article", article)
        if "start" in value:
            text = articles[article][value["field"]]
            assert text[value["start"] : value["end"]] == value["text"]
        for each in value.values():
            _assert_spans(each, articles, article)
