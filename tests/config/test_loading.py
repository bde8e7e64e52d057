from pathlib import Path

import pytest

from briefing.config import Settings, load_settings
from briefing.errors import ConfigError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(
        'theme = "mono"\nsentences = 3\njobs = 1\n'
        '[profiles.night]\ntheme = "dark"\ndesk = "Night desk"\n'
    )
    return path


def test_without_anything_the_defaults_hold(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert load_settings(environment={}) == Settings()


def test_flags_beat_the_environment_which_beats_the_file(file: Path) -> None:
    environment = {"BRIEFING_SENTENCES": "4", "BRIEFING_JOBS": "2"}
    settings = load_settings(file, environment=environment, jobs=3, theme=None)
    assert (settings.theme, settings.sentences, settings.jobs) == ("mono", 4, 3)


def test_a_profile_lies_over_the_file(file: Path) -> None:
    settings = load_settings(file, "night", environment={})
    assert (settings.theme, settings.desk, settings.sentences) == (
        "dark",
        "Night desk",
        3,
    )


def test_the_environment_may_name_the_file_and_the_profile(file: Path) -> None:
    environment = {"BRIEFING_CONFIG": str(file), "BRIEFING_PROFILE": "night"}
    assert load_settings(environment=environment).theme == "dark"


def test_other_variables_with_the_prefix_are_let_be(file: Path) -> None:
    assert load_settings(file, environment={"BRIEFING_HOME": "x"}).theme == "mono"


def test_a_truth_is_a_word_in_the_environment(file: Path) -> None:
    assert load_settings(file, environment={"BRIEFING_ATTACH": "False"}).attach is False
    assert load_settings(file, environment={}, attach=False).attach is False


def test_home_is_expanded(file: Path) -> None:
    settings = load_settings(file, environment={"BRIEFING_LIBRARY": "~/lib.sqlite3"})
    assert settings.library == Path.home() / "lib.sqlite3"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("theem = 'x'", "unknown setting 'theem'"),
        ("jobs = 'many'", "jobs must be a whole number, not 'many'"),
        ("jobs = true", "jobs must be a whole number"),
        ("attach = 1", "attach must be true or false, not 1"),
        ("attach = 'no'", "attach must be true or false, not 'no'"),
        ("jobs = -1", "jobs must be between"),
        ("jobs = 1000000", "jobs must be between"),
        ("jobs = inf", "jobs must be a whole number"),
        ("sentences = 2.7", "sentences must be a whole number, not 2.7"),
        ("max_input_mb = 0", "max_input_mb must be above 0"),
        ("ratio = nan", "ratio must be a number, not nan"),
        ("ratio = inf", "ratio must be at most 1"),
        ("title = 3", "title must be words, not 3"),
        ("library = 3", "library must be a path"),
        ("ratio = 1.5", "ratio must be at most 1"),
        ("sentences = 0", "must be above 0"),
        ("desk = [1]", "desk must be words"),
        ("jobs = ", "cannot be used"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(
    tmp_path: Path, written: str, words: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(written)
    with pytest.raises(ConfigError, match=words):
        load_settings(path, environment={})


def test_a_wrong_variable_says_that_it_is_one(file: Path) -> None:
    with pytest.raises(ConfigError, match="the environment: sentences must be"):
        load_settings(file, environment={"BRIEFING_SENTENCES": "few"})


def test_a_missing_file_or_profile_is_named(file: Path) -> None:
    with pytest.raises(ConfigError, match="no configuration file"):
        load_settings(file.parent / "none.toml", environment={})
    with pytest.raises(ConfigError, match="no profile 'day'"):
        load_settings(file, "day", environment={})


@pytest.mark.parametrize("written", ["profiles = 3", "[profiles]\nnight = 3", ""])
def test_a_profile_that_is_no_table_is_none(tmp_path: Path, written: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(written)
    with pytest.raises(ConfigError, match="no profile 'night'"):
        load_settings(path, "night", environment={})


def test_a_ratio_that_is_no_number_is_refused_as_a_flag_too() -> None:
    with pytest.raises(ConfigError, match="ratio must be a number"):
        load_settings(environment={}, ratio=float("nan"))
    with pytest.raises(ConfigError, match="above 0"):
        load_settings(environment={"BRIEFING_RATIO": "nan"})


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be used: Is a directory"):
        load_settings(tmp_path, environment={})
    (tmp_path / "latin.toml").write_bytes(b"title = '\xe9'")
    with pytest.raises(ConfigError, match="not in UTF-8"):
        load_settings(tmp_path / "latin.toml", environment={})


def test_the_profiles_that_ship_need_no_file(tmp_path: Path) -> None:
    settings = load_settings(None, "onepage", {"XDG_CONFIG_HOME": str(tmp_path)})
    assert (settings.extent, settings.pages) == ("onepage", 1)


def test_a_table_lies_over_a_profile_that_ships(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[profiles.onepage]\npages = 2\n", encoding="utf-8")
    settings = load_settings(path, "onepage", {})
    assert (settings.extent, settings.pages) == ("onepage", 2)


def test_no_pages_are_too_few() -> None:
    with pytest.raises(ConfigError, match="pages must be at least 1"):
        load_settings(None, None, {"BRIEFING_PAGES": "0"})
