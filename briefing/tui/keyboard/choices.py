"""The keys that the settings choose, checked against the table of actions."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.errors import ConfigError
from briefing.model.keys import KeyChoice
from briefing.tui.keyboard.names import key_problem
from briefing.tui.keyboard.table import ACTIONS, SITUATIONS

Keys = Mapping[str, tuple[str, ...]]
"""The keys of actions by their names."""
DEFAULTS: Keys = {
    action.name: tuple(action.keys.split())
    for actions in ACTIONS.values()
    for action in actions
}
ALWAYS = {"ctrl+q": "quit", "ctrl+c": "copy"}
"""Keys that no setting takes from what they do."""
TYPED = ("filter", "query", "words")
"""Places where characters are typed."""


def chosen_keys(choices: Sequence[KeyChoice]) -> Keys:
    """The keys of those actions for which the settings choose others.

    Raises:
        ConfigError: There is no such action or key, or two actions would share one.
    """
    chosen = {choice.action: choice.keys for choice in choices}
    keys = {**DEFAULTS, **chosen}
    for choice in choices:
        if choice.action not in DEFAULTS:
            raise ConfigError(
                f"{choice.origin}: there is no action '{choice.action}'",
                hint="briefing keys lists them all",
            )
        for key in choice.keys:
            if problem := _problem(choice.action, key, keys):
                raise ConfigError(f"{choice.origin}: {problem}")
    return chosen


def _problem(name: str, key: str, keys: Keys) -> str:
    """What speaks against a key for an action; empty if nothing does."""
    if problem := key_problem(key):
        return problem
    if key.isdecimal() and key != "0":
        return f"'{key}' begins a number"
    if key in ALWAYS:
        return f"'{key}' is always for '{ALWAYS[key]}'"
    if len(key) == 1 and any(name in _names(place) for place in TYPED):
        return f"'{key}' is typed as itself where '{name}' is"
    others = {other for other in _meeting(name) if key in keys[other]}
    taken = " and ".join(f"'{other}'" for other in sorted(others - {name}))
    return f"'{key}' cannot be for '{name}', it is for {taken}" if taken else ""


def _meeting(name: str) -> Iterable[str]:
    """The names of the actions whose keys work at the same time as those of one."""
    for situation in SITUATIONS:
        names = [action for place in situation for action in _names(place)]
        if name in names:
            yield from names


def _names(place: str) -> list[str]:
    return [action.name for action in ACTIONS[place]]
