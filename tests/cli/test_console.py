import json

import pytest

from briefing.cli.console import Console, ExitCode, exit_code, guarded, visible
from briefing.errors import (
    BriefingError,
    ConfigError,
    EmptyBriefError,
    RefusedError,
    SourceError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BriefingError("x"), 1),
        (ConfigError("x"), 2),
        (EmptyBriefError("x"), 3),
        (RefusedError("x"), 4),
        (SourceError("x"), 5),
    ],
)
def test_every_kind_of_error_has_its_code(error: BriefingError, code: int) -> None:
    assert exit_code(error) == code


def test_an_error_is_a_sentence_and_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop, guarded(Console()):
        raise ConfigError("there is no theme 'pink'", hint="choose mono")
    assert stop.value.code == ExitCode.USAGE
    assert capsys.readouterr().err == "there is no theme 'pink'\n  choose mono\n"


def test_the_unforeseen_is_a_sentence_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop, guarded(Console()):
        raise ZeroDivisionError("by zero")
    assert stop.value.code == ExitCode.ERROR
    words = capsys.readouterr().err
    assert "ZeroDivisionError: by zero" in words
    assert "Traceback" not in words


def test_debug_shows_where_an_error_came_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit), guarded(Console(debug=True)):
        raise ConfigError("wrong")
    assert "Traceback" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError), guarded(Console(debug=True)):
        raise ZeroDivisionError


def test_an_interrupt_has_its_code() -> None:
    with pytest.raises(SystemExit) as stop, guarded(Console()):
        raise KeyboardInterrupt
    assert stop.value.code == 130


def test_the_worst_failure_decides_the_code() -> None:
    console = Console()
    console.fail(SourceError("unreadable"))
    console.fail(EmptyBriefError("nothing"))
    assert exit_code(SourceError("")) == console.code
    console.fail(RefusedError("too high"))
    console.fail(SourceError("unreadable"))
    assert exit_code(RefusedError("")) == console.code


def test_control_characters_never_reach_the_terminal() -> None:
    assert visible("a\x1b[2Jb\x9bc\x00") == "a\\x1b[2Jb\\x9bc\\x00"
    assert visible("a\u202eb") == "a\\u202eb"
    assert visible("Zürich\tأخبار") == "Zürich\tأخبار"


def test_a_record_is_one_line_of_utf_8(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    Console().record({"a": "é\n"})
    Console().record({"b": "\ud800"})
    first, second = capfdbinary.readouterr().out.splitlines()
    assert first == '{"a": "é\\n"}'.encode()
    assert json.loads(second) == {"b": "\ud800"}


def test_quiet_leaves_errors(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(quiet=True)
    console.say("hello")
    console.warn_once("take care")
    console.fail(SourceError("unreadable"), "a.txt")
    assert capsys.readouterr().err == "a.txt: unreadable\n"


def test_a_warning_is_given_once(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console()
    console.warn_once("take care")
    console.warn_once("take care")
    assert capsys.readouterr().err == "take care\n"
