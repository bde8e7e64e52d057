import io
import os
import pty
import signal

import pytest

from briefing.tui.painting.line_out import LineOut


class Gone(io.StringIO):
    """A terminal whose other side is closed."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")

    def flush(self) -> None:
        raise OSError(5, "Input/output error")


def test_what_is_written_arrives() -> None:
    file = io.StringIO()
    line = LineOut(file)
    assert line.write("Varsund") == 7
    line.flush()
    assert file.getvalue() == "Varsund"
    assert not line.isatty()


@pytest.mark.parametrize("first", ["write", "flush"])
def test_a_line_that_is_gone_is_told_once_and_never_raises(
    monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *call: told.append(call))
    line = LineOut(Gone())
    if first == "flush":
        line.flush()
    assert line.write("Varsund") == 7
    line.flush()
    assert told == [(os.getpid(), signal.SIGHUP)]


def test_what_waits_to_be_sent_is_in_nobodys_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "kill", lambda *_: None)
    outer, inner = pty.openpty()
    with os.fdopen(inner, "w") as file:
        line = LineOut(file)
        os.close(outer)
        line.write("Varsund")
        line.flush()
        line.write("Nordvik")
    assert file.closed


def test_a_line_that_goes_unsaid_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *call: told.append(call))
    outer, inner = pty.openpty()
    with os.fdopen(inner, "w") as file:
        line = LineOut(file)
        line.look()
        assert not told
        os.close(outer)
        line.look()
        line.look()
    assert told == [(os.getpid(), signal.SIGHUP)]
