"""The table of actions holds together, and the bindings are made from it."""

from collections.abc import Iterator

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from briefing.tui.app import BriefingApp
from briefing.tui.keyboard.app import COUNTS
from briefing.tui.keyboard.choices import DEFAULTS
from briefing.tui.keyboard.names import key_problem
from briefing.tui.keyboard.table import ACTIONS, SITUATIONS


def ours(node: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for each in node.__subclasses__():
        if each.__module__.startswith("briefing."):
            yield each
        yield from ours(each)


def test_an_action_has_the_same_keys_in_every_place() -> None:
    for actions in ACTIONS.values():
        for action in actions:
            assert COUNTS[action.name] == action.count, action.name
            assert tuple(action.keys.split()) == DEFAULTS[action.name], action.name
            assert not any(map(key_problem, DEFAULTS[action.name]))


def test_a_key_is_for_one_action_of_a_place() -> None:
    for place, actions in ACTIONS.items():
        keys = [key for action in actions for key in action.keys.split()]
        assert len(keys) == len(set(keys)), place


def test_every_place_is_in_a_situation() -> None:
    assert {place for places in SITUATIONS for place in places} == set(ACTIONS)


@pytest.mark.parametrize("node", [Widget, Screen, BriefingApp])
def test_whatever_a_key_does_of_ours_is_in_the_table(node: type[DOMNode]) -> None:
    assert BriefingApp.BINDINGS
    for each in {node, *ours(node)}:
        if each.__module__.startswith("briefing."):
            for binding in each.__dict__.get("BINDINGS", ()):
                assert isinstance(binding, Binding)
                assert binding.id in DEFAULTS, (each, binding)
