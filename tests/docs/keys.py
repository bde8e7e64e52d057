"""The guide's table of keys, written from the app's own table of actions.

`make reference` writes it into `docs/guide/terminal-app.md`; a test compares the two.
"""

from itertools import groupby
from pathlib import Path
from typing import Any

from briefing.tui.keyboard.listing import listed_keys

PATH = Path(__file__).parents[2] / "docs" / "guide" / "terminal-app.md"
START, END = "<!-- keys: `make reference` writes them -->\n", "<!-- end of keys -->\n"
HEAD = "| keys | in | name | does |\n|---|---|---|---|\n"


def page() -> str:
    """The guide as it should stand."""
    before, _, rest = PATH.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    return f"{before}{START}{HEAD}{rows()}{END}{after}"


def rows() -> str:
    """A row for each action; the places that share it stand in one."""
    whole = sorted(listed_keys(), key=_shared)
    order = {_shared(line): number for number, line in enumerate(listed_keys())}
    groups = {key: list(lines) for key, lines in groupby(whole, _shared)}
    return "".join(_row(groups[key]) for key in sorted(groups, key=order.__getitem__))


def _shared(line: dict[str, Any]) -> tuple[str, ...]:
    return (line["action"], *line["keys"], line["says"], line["tells"])


def _row(lines: list[dict[str, Any]]) -> str:
    first = lines[0]
    keys = " ".join(f"`{key}`".replace("|", "\\|") for key in first["keys"])
    places = ", ".join(line["place"] for line in lines)
    tells = f": {first['tells']}" if first["tells"] else ""
    return f"| {keys} | {places} | `{first['action']}` | {first['says']}{tells} |\n"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
