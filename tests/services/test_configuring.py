"""Settings are changed in the file, and nothing else of it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import NAMES, load_settings
from briefing.errors import BriefingError, ConfigError
from briefing.services.configuring import Configuring, Setting, meanings

FILE = """\
# Ours.
theme = "mono"   # easy on the eyes
sentences = 2

[keys]
star = "B"

[profiles.night]
desk = "Night desk"  # at night
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def configuring(
    file: Path,
    profile: str = "",
    environment: dict[str, str] | None = None,
    **flags: str,
) -> Configuring:
    return Configuring(load_settings(file, profile, environment or {}, **flags))


def setting(held: Configuring, name: str) -> Setting:
    return next(each for each in held.rows() if each.name == name)


def test_every_setting_is_told_with_its_meaning(file: Path) -> None:
    rows = list(configuring(file).rows())
    assert [row.name for row in rows] == [name for name in NAMES if name != "keys"]
    assert all(row.means for row in rows)
    assert set(meanings()) >= set(NAMES)
    assert meanings()["jobs"].startswith("worker processes, at most 512")


def test_it_is_told_where_a_value_comes_from(file: Path) -> None:
    environment = {"BRIEFING_JOBS": "2"}
    held = configuring(file, environment=environment, title="Mine")
    assert setting(held, "theme").origin == "file"
    assert setting(held, "jobs").origin == "environment, BRIEFING_JOBS"
    assert setting(held, "title").origin == "an option of this start"
    assert setting(held, "words").origin == "default"
    assert setting(configuring(file, "night"), "desk").origin == "profile night"


def test_a_change_leaves_the_rest_of_the_file_as_it_is(file: Path) -> None:
    held = configuring(file)
    assert held.change("theme", "dark") == "theme is written"
    assert (
        held.change("jobs", "3") == "jobs is written; it holds from the next start on"
    )
    held.change("attach", "false")
    held.change("ratio", "0.4")
    held.change("output", "~/briefs")
    assert file.read_text(encoding="utf-8") == FILE.replace("mono", "dark").replace(
        "sentences = 2\n",
        'sentences = 2\njobs = 3\nattach = false\nratio = 0.4\noutput = "'
        f'{Path("~/briefs").expanduser()}"\n',
    )
    again = load_settings(file, environment={})
    assert replace(again, keys=()) == replace(held.settings, keys=())
    assert (again.theme, again.jobs, again.attach) == ("dark", 3, False)


def test_a_setting_gets_its_default_again(file: Path) -> None:
    held = configuring(file)
    held.reset("theme")
    held.change("sentences", "  ")
    assert held.settings.theme == "standard"
    assert setting(held, "theme").origin == "default"
    assert held.settings.sentences is None
    assert "theme" not in file.read_text(encoding="utf-8")
    assert "# Ours." in file.read_text(encoding="utf-8")


def test_what_a_profile_says_is_changed_there(file: Path) -> None:
    configuring(file, "night").change("desk", "Late desk")
    assert FILE.replace("Night desk", "Late desk") == file.read_text(encoding="utf-8")


def test_what_lies_over_the_file_is_named(file: Path) -> None:
    held = configuring(file, environment={"BRIEFING_THEME": "mono"})
    said = held.change("theme", "dark")
    assert said == "theme is in the file now, but here the environment says otherwise"
    assert held.settings.theme == "mono"
    assert 'theme = "dark"' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("jobs", "many", "jobs must be a whole number, not 'many'"),
        ("jobs", "900", "jobs must be between 0 and 512"),
        ("offline", "maybe", "offline must be true or false"),
        ("theme", "pink", "pink"),
        ("method", "magic", "there is no method 'magic'"),
        ("nonsense", "1", "unknown setting 'nonsense'"),
    ],
)
def test_a_wrong_value_is_a_sentence_and_nothing_is_written(
    file: Path, name: str, words: str, said: str
) -> None:
    with pytest.raises(BriefingError) as caught:
        configuring(file).change(name, words)
    assert said in caught.value.message
    assert file.read_text(encoding="utf-8") == FILE


def test_a_file_that_is_not_there_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    held = Configuring(load_settings(environment={}))
    held.change("theme", "dark")
    assert held.path == tmp_path / "briefing" / "config.toml"
    assert held.path.read_text(encoding="utf-8") == 'theme = "dark"\n'


def test_a_file_that_became_wrong_is_left_alone(file: Path) -> None:
    held = configuring(file)
    file.write_text("theme = ", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be used"):
        held.change("theme", "dark")
    file.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="cannot be read"):
        held.change("theme", "dark")
