import pytest

from briefing.errors import ConfigError
from briefing.tui.terminal import prepare, speaks_unicode


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_without_a_movable_cursor_is_refused(term: str) -> None:
    with pytest.raises(ConfigError, match="cannot draw") as caught:
        prepare({"TERM": term}, interactive=True)
    assert "TERM" in caught.value.hint


def test_scripts_are_told_what_to_use_instead() -> None:
    with pytest.raises(ConfigError) as caught:
        prepare({"TERM": "xterm-256color"}, interactive=False)
    assert "briefing export" in caught.value.hint


def test_the_frame_rate_is_doubled_unless_somebody_chose_one() -> None:
    environment = {"TERM": "xterm-256color"}
    prepare(environment, interactive=True)
    assert environment["TEXTUAL_FPS"] == "120"
    assert "NO_COLOR" not in environment
    chosen = {"TERM": "xterm", "TEXTUAL_FPS": "30"}
    prepare(chosen, interactive=True)
    assert chosen["TEXTUAL_FPS"] == "30"


@pytest.mark.parametrize("term", ["vt100", "vt220", "xterm-mono", "linux-m"])
def test_a_terminal_without_colour_gets_none(term: str) -> None:
    environment = {"TERM": term}
    prepare(environment, interactive=True)
    assert environment["NO_COLOR"] == "1"


@pytest.mark.parametrize(
    ("environment", "unicode"),
    [
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LC_CTYPE": "C.utf8"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, False),
        ({"LC_ALL": "", "LANG": "en_GB.UTF-8"}, True),
        ({}, False),
    ],
)
def test_the_first_variable_that_is_set_names_the_encoding(
    environment: dict[str, str], *, unicode: bool
) -> None:
    assert speaks_unicode(environment) is unicode
