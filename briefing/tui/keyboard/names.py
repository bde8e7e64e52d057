"""How a key is written: a character, or a name, with modifiers before it."""

from collections.abc import Iterable

NAMED = frozenset(
    {
        *("enter", "tab", "escape", "space", "backspace", "delete", "insert"),
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
        *(f"f{number}" for number in range(1, 25)),
    }
)
MODIFIERS = frozenset({"ctrl", "shift", "alt"})
SAME = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+[": "escape",
    "ctrl+h": "backspace",
    "shift+space": "space",
    "shift+enter": "enter",
    "ctrl+enter": "enter",
}
"""Keys for which a terminal sends what it sends for another (ECMA-48, RFC 20)."""
TEXTUAL = {",": "comma"}
"""What a list parted by commas cannot hold."""


def key_problem(key: str) -> str:
    """What is wrong with a key as it is written; empty if nothing is."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if key in SAME:
        return f"a terminal sends the same for '{key}' as for '{SAME[key]}'"
    known = last in NAMED or (len(last) == 1 and last.isprintable() and last != " ")
    lettered = not modifiers or last in NAMED or last.isascii()
    if known and lettered and MODIFIERS.issuperset(modifiers):
        return ""
    return f"there is no key '{key}'"


def joined(keys: Iterable[str]) -> str:
    """Keys as Textual takes several of them."""
    return ",".join(TEXTUAL.get(key, key) for key in keys)
