"""The command line's reference, written from the commands themselves.

`make reference` writes `docs/guide/command-line.md`; a test compares the two.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from briefing.cli.app import EXIT_CODES, build
from briefing.cli.session import Common

PATH = Path(__file__).parents[2] / "docs" / "guide" / "command-line.md"
INTRODUCTION = """# Command line

Data goes to standard output, words go to standard error. `--json` prints JSON Lines in
UTF-8, one object a line; their schema is
[contract-1.json](../../briefing/model/schemas/contract-1.json).
`-` is standard input or output. One bad input never ends a run: it is
named, and the exit code says so. Settings are taken from the configuration file, then
the environment (`BRIEFING_THEME=mono`), then the options that were typed; see
[settings](settings.md).

{exit_codes}
"""


def reference() -> str:
    """The whole page, in Markdown."""
    group = get_command(build())
    common = set(Common.__dataclass_fields__)
    commands = group.commands  # type: ignore[attr-defined]
    parts = [INTRODUCTION.format(exit_codes=EXIT_CODES)]
    parts.append("## Options of every command\n\nBefore or after its name.\n")
    parts.append(_table([p for p in group.params if p.name in common]))
    for name, command in flat(commands):
        own = [p for p in command.params if p.name not in common and p.name != "help"]
        usage = " ".join(["briefing", name, *command.collect_usage_pieces(_context())])
        parts.append(f"## {name}\n\n    {usage}\n\n{_prose(command.help or '')}\n")
        parts.append(_table(own))
    return "\n".join(part for part in parts if part)


def flat(commands: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with its whole name; those of a group after it."""
    for name, command in commands.items():
        yield f"{before}{name}", command
        yield from flat(getattr(command, "commands", {}), f"{before}{name} ")


def _context() -> object:
    from typer._click.core import Context

    return Context(get_command(build()))


def _prose(text: str) -> str:
    return " ".join(text.split())


def _table(parameters: list[object]) -> str:
    rows = [
        f"| `{_written(p)}` | {getattr(p, 'help', None) or ''} |" for p in parameters
    ]
    return "\n".join(["| option | does |", "|---|---|", *rows, ""]) if rows else ""


def _written(parameter: object) -> str:
    if getattr(parameter, "param_type_name", "") == "argument":
        return str(getattr(parameter, "metavar", ""))
    flags = ", ".join(getattr(parameter, "opts", []))
    if getattr(parameter, "is_flag", False):
        return flags
    metavar = (
        getattr(parameter, "metavar", None)
        or str(getattr(parameter, "name", "")).upper()
    )
    return f"{flags} {metavar}"


if __name__ == "__main__":
    PATH.write_text(reference(), encoding="utf-8")
    sys.exit(0)
