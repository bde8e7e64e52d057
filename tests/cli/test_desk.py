from pathlib import Path

import pytest

from briefing.cli import desk
from briefing.services.workspace import Workspace


@pytest.mark.parametrize(
    ("arguments", "plain"),
    [([], True), (["tui"], True), (["tui", "seeds"], False), (["--help"], False)],
)
def test_only_a_plain_call_goes_the_short_way(
    arguments: list[str], *, plain: bool
) -> None:
    assert desk.opens_desk(arguments) is plain


@pytest.mark.parametrize("code", [0, 143])
def test_the_library_of_the_settings_is_opened_and_the_code_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "library.sqlite3"))
    opened: list[Path] = []

    def open_app(workspace: Workspace) -> int:
        opened.append(workspace.library.path)
        return code

    with pytest.raises(SystemExit) as stop:
        desk.run(open_app)
    assert stop.value.code == code
    assert opened == [tmp_path / "library.sqlite3"]


def test_a_wrong_setting_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_JOBS", "many")
    with pytest.raises(SystemExit) as stop:
        desk.run(lambda workspace: 0)
    assert stop.value.code == 2
    assert "jobs" in capsys.readouterr().err
