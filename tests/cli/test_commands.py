import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.cli.app import build
from briefing.cli.session import Faces, Start
from briefing.model.schemas import Line
from briefing.theme import theme_names, theme_path
from tests.cli.conftest import ARTICLE, Invoke, Result, json_line
from tests.contract import assert_fits


def records(result: Result, line: Line) -> list[dict[str, Any]]:
    """The JSON Lines that a run printed, each checked against the contract."""
    values = [json.loads(text) for text in result.lines]
    for value in values:
        assert_fits(line, value)
    return values


def test_without_a_command_the_app_opens(invoke: Invoke) -> None:
    assert invoke().err == "app 0\n"


def test_the_app_loads_paths_first(invoke: Invoke) -> None:
    assert invoke("tui", "flood.txt").err == "app 1\n"


@pytest.mark.parametrize("code", [0, 2, 143])
def test_the_code_of_the_app_is_that_of_the_program(folder: Path, code: int) -> None:
    assert folder
    with pytest.raises(SystemExit) as stop:
        build()([], obj=Start(Faces(lambda _: code, lambda *_: 0, lambda _: ())))
    assert stop.value.code == code


def test_keys_are_listed_with_those_that_are_chosen(
    invoke: Invoke, folder: Path
) -> None:
    path = folder / "own.toml"
    path.write_text('[keys]\nstar = ["B", "f4"]\n', encoding="utf-8")
    found = records(invoke("keys", "--json", "--config", str(path)), "key")
    assert {"f4"} == {key for row in found for key in row["keys"]} & {"f4"}
    lines = invoke("keys", "--config", str(path)).lines
    (star,) = [line.split() for line in lines if line.startswith("star ")]
    assert star == ["star", "B", "f4", "articles", "Star"]


def test_a_key_that_cannot_be_is_wrong_usage(invoke: Invoke, folder: Path) -> None:
    path = folder / "own.toml"
    path.write_text('[keys]\nstar = "n"\n', encoding="utf-8")
    result = invoke("keys", "--config", str(path))
    assert result.code == 2
    assert "own.toml, line 2: 'n' cannot be for 'star'" in result.err


def test_read_shows_an_article(invoke: Invoke) -> None:
    result = invoke("read", "flood.txt")
    assert result.code == 0
    assert result.lines[0] == "River bursts its banks in Porto Vega"
    assert "2026-11-18 · Invented sample" in result.lines[1]


def test_read_prints_article_lines(invoke: Invoke) -> None:
    (article,) = records(invoke("read", "--json", "flood.txt"), "article")
    assert article["title"] == "River bursts its banks in Porto Vega"
    assert article["text"].startswith("PORTO VEGA — Water")


def test_standard_input_is_a_path(invoke: Invoke) -> None:
    result = invoke("read", "--json", "-", stdin=ARTICLE.encode())
    assert len(records(result, "article")) == 1


def test_an_answer_comes_before_the_next_article_is_written(
    folder: Path,
) -> None:
    program = [sys.executable, "-m", "briefing", "analyze", "--from=jsonl", "--json"]
    with subprocess.Popen(
        [*program, "--jobs", "1", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        assert run.stdin
        assert run.stdout
        for name in ("a", "b"):
            run.stdin.write(json_line({"id": name, "text": ARTICLE}))
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["id"] == name
        run.stdin.close()
    assert run.returncode == 0


def test_article_lines_go_in_and_keep_their_ids_and_text(invoke: Invoke) -> None:
    given = {"id": "7", "text": " Rain fell.\r\nIt stopped. \x00"}
    result = invoke("read", "--from", "jsonl", "--json", "-", stdin=json_line(given))
    (article,) = records(result, "article")
    assert (article["id"], article["text"]) == ("7", given["text"])


def test_an_id_that_is_a_number_stays_one(invoke: Invoke) -> None:
    line = json_line({"id": 7, "text": ARTICLE})
    arguments = ("--from", "jsonl", "--json", "-")
    for command, kind in (("read", "article"), ("analyze", "analysis")):
        (found,) = records(invoke(command, *arguments, stdin=line), kind)  # type: ignore[arg-type]
        assert found["id"] == 7
    (story,) = records(invoke("stories", *arguments, stdin=line), "story")
    assert story["articles"] == [7]
    invoke("add", *arguments[:2], "-", stdin=line)
    assert [json.loads(row)["id"] for row in invoke("list", "--json").lines] == [7]


def test_analyze_prints_analyses_whose_spans_are_true(invoke: Invoke) -> None:
    (article,) = records(invoke("read", "--json", "flood.txt"), "article")
    (analysis,) = records(invoke("analyze", "--json", "flood.txt"), "analysis")
    assert analysis["method"] == "news/6"
    spans = list(_spans(analysis))
    assert len(spans) > 10
    for span in spans:
        field = article[span["field"]]
        assert field[span["start"] : span["end"]] == span["text"]


def test_analyze_shows_summary_and_panels(invoke: Invoke) -> None:
    out = invoke("analyze", "flood.txt").out.decode()
    assert "River bursts its banks" in out
    for label in ("Who", "What", "When", "Where", "Numbers", "Quotes"):
        assert f"\n{label}" in out


def test_a_budget_holds(invoke: Invoke) -> None:
    result = invoke("analyze", "--json", "--sentences", "1", "flood.txt")
    (analysis,) = records(result, "analysis")
    assert len(analysis["summary"]) == 1


def test_stories_hold_every_article_once(invoke: Invoke) -> None:
    lines = [{"id": str(n), "text": f"{ARTICLE} {n}"} for n in range(3)]
    stdin = b"".join(map(json_line, lines))
    stories = records(invoke("stories", "--json", "-", stdin=stdin), "story")
    ids = [name for story in stories for name in story["articles"]]
    assert sorted(ids) == ["0", "1", "2"]


def test_added_articles_are_listed_once(invoke: Invoke) -> None:
    assert "1 added" in invoke("add", "flood.txt").err
    assert "0 added, 1 already" in invoke("add", "flood.txt").err
    assert len(invoke("list").lines) == 1
    (row,) = (json.loads(line) for line in invoke("list", "--json").lines)
    assert row["title"] == "River bursts its banks in Porto Vega"
    assert row["analyzed"] is True


def test_search_finds_by_words(invoke: Invoke) -> None:
    invoke("add", "flood.txt")
    title, snippet = invoke("search", "duarte boats").lines
    assert title.endswith("River bursts its banks in Porto Vega")
    assert "We have 40 boats ready,” said Mayor Ines Duarte" in snippet
    missing = invoke("search", "earthquake")
    assert (missing.code, missing.out) == (3, b"")


@pytest.mark.parametrize("query", ["", " ", "***", '"', "(", "😀", "_"])
def test_a_query_without_a_word_is_wrong_usage(invoke: Invoke, query: str) -> None:
    invoke("add", "flood.txt")
    result = invoke("search", query)
    assert (result.code, result.out) == (2, b"")
    assert "no word" in result.err


def test_a_limit_is_no_negative_number(invoke: Invoke) -> None:
    assert invoke("list", "--limit", "-1").code == 2
    assert invoke("list", "--limit", "0").code == 0


def test_the_library_may_be_named_before_and_after_the_command(invoke: Invoke) -> None:
    invoke("add", "--library", "other.sqlite3", "flood.txt")
    assert len(invoke("--library", "other.sqlite3", "list").lines) == 1
    assert invoke("list").lines == []


def test_one_bad_input_never_ends_a_batch(invoke: Invoke, folder: Path) -> None:
    (folder / "empty.txt").touch()
    result = invoke("read", "--json", "missing.txt", "empty.txt", "flood.txt")
    assert result.code == 5
    assert len(records(result, "article")) == 1
    assert "missing.txt does not exist" in result.err
    assert "empty.txt is empty" in result.err


@pytest.mark.parametrize("command", ["read", "analyze", "stories", "add", "export"])
def test_only_bad_inputs_have_their_code(invoke: Invoke, command: str) -> None:
    assert invoke(command, "missing.txt").code == 5


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["brew"], "brew"),
        (["read"], "PATH"),
        (["analyze", "--sentences", "few", "flood.txt"], "--sentences"),
        (["analyze", "--sentences", "0", "flood.txt"], "above 0"),
        (["analyze", "--method", "magic", "flood.txt"], "no 'magic'"),
        (["analyze", "--model", "magic", "flood.txt"], "magic"),
        (["export", "--theme", "pink", "--pdf", "x.pdf", "flood.txt"], "pink"),
        (["export", "--marking", "pink", "flood.txt"], "pink"),
        (["read", "--from", "runes", "flood.txt"], "runes"),
        (["list", "--config", "none.toml"], "none.toml"),
        (["export", "--number", "1000000", "flood.txt"], "--number"),
    ],
)
def test_wrong_usage_has_its_code(
    invoke: Invoke, folder: Path, arguments: list[str], words: str
) -> None:
    result = invoke(*arguments)
    assert result.code == 2, result.err
    assert words in result.err
    assert "Traceback" not in result.err
    assert not (folder / "x.pdf").exists()


def test_every_method_summarizes(invoke: Invoke) -> None:
    from briefing.analysis.summarizers import SUMMARIZERS

    for method in SUMMARIZERS.names:
        result = invoke("analyze", "--json", "--method", method, "flood.txt")
        (analysis,) = records(result, "analysis")
        assert analysis["summary"], method


def test_themes_are_listed(invoke: Invoke) -> None:
    names = [line.split()[0] for line in invoke("themes").lines]
    assert names == theme_names()


def test_a_theme_is_shown_to_be_copied_and_checked(
    invoke: Invoke, folder: Path
) -> None:
    shown = invoke("themes", "show", "mono")
    (folder / "mine.toml").write_text("\n".join(shown.lines), encoding="utf-8")
    assert invoke("themes", "check", "mine.toml").code == 0


def test_a_theme_that_cannot_be_read_is_refused_with_the_key(
    invoke: Invoke, folder: Path
) -> None:
    text = theme_path("mono").read_text(encoding="utf-8")
    pale = text.replace('soft = "#404040"', 'soft = "#c0c0c0"')
    (folder / "pale.toml").write_text(pale, encoding="utf-8")
    result = invoke("themes", "check", "pale.toml")
    assert result.code == 2
    assert "colours.soft on colours.paper" in result.lines[0]
    assert invoke("themes", "--json", "list").code == 0


def test_the_version_is_told(invoke: Invoke) -> None:
    assert invoke("--version").lines == [f"briefing {briefing.__version__}"]


def _spans(value: object) -> list[dict[str, Any]]:
    """Every span in a JSON value, at any depth."""
    if isinstance(value, list):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"start", "end", "text", "field"} <= value.keys() else []
    return own + [span for item in value.values() for span in _spans(item)]
