import pytest

from briefing.errors import ConfigError
from briefing.registry import Registry

TOOLS = Registry("tools", {"decoder": "json:JSONDecoder", "ghost": "json:Ghost"})


def test_a_component_is_imported_when_it_is_asked_for() -> None:
    import json

    assert TOOLS.load("decoder") is json.JSONDecoder


def test_names_are_known_without_importing() -> None:
    assert Registry("tools", {"a": "no.such.module:X"}).names == ["a"]


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="no 'saw' among the tools") as caught:
        TOOLS.load("saw")
    assert caught.value.hint == "choose one of: decoder, ghost"


def test_a_component_that_cannot_be_imported_is_named() -> None:
    with pytest.raises(ConfigError, match="'ghost' among the tools cannot be loaded"):
        TOOLS.load("ghost")


def test_third_parties_may_add_but_not_replace(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint

    def points(group: str) -> list[EntryPoint]:
        assert group == "briefing.tools"
        return [
            EntryPoint("encoder", "json:JSONEncoder", group),
            EntryPoint("decoder", "json:JSONEncoder", group),
        ]

    monkeypatch.setattr("briefing.registry.entry_points", points)
    tools = Registry("tools", {"decoder": "json:JSONDecoder"})
    assert tools.names == ["decoder", "encoder"]
    assert tools.load("decoder").__name__ == "JSONDecoder"
