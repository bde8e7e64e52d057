"""What every command shares: its common options, the settings and the console."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from briefing.cli.console import Console, guarded
from briefing.cli.desk import OpenApp
from briefing.cli.options import Options
from briefing.config import Settings, load_settings

SomeOptions = TypeVar("SomeOptions", bound=Options)
Serve = Callable[[str, int, str, Callable[[str], object]], int]
"""Serves the app on a host and a port to whoever brings a token; told what to say."""

ListKeys = Callable[[Settings], Iterable[dict[str, Any]]]
"""The keys of the app with these settings, one object for each."""


@dataclass(frozen=True, slots=True)
class Faces:
    """What the command line opens and is no part of it."""

    open_app: OpenApp
    serve: Serve
    keys: ListKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Common(Options):
    """The options that stand before or after the name of any command."""

    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="Read settings from this file."),
    ] = None
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile", metavar="NAME", help="Use this table of the settings."
        ),
    ] = None
    library: Annotated[
        Path | None,
        typer.Option("--library", metavar="FILE", help="Use the library in this file."),
    ] = None
    offline: Annotated[
        bool, typer.Option("--offline", help="Fetch nothing over a network.")
    ] = False
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")] = (
        False
    )
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Say what is done, input by input.")
    ] = False
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where an error came from.")
    ] = False

    def over(self, earlier: "Common") -> "Common":
        """These options, and the earlier ones where these were not typed."""
        return Common(
            **{
                f.name: getattr(self, f.name) or getattr(earlier, f.name)
                for f in fields(Common)
            }
        )


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command."""

    common: Common
    console: Console
    faces: Faces

    def settings(self, **flags: Any) -> Settings:
        """The settings in force; flags that are None were not typed."""
        common = self.common
        return load_settings(
            common.config,
            common.profile,
            library=common.library,
            offline=common.offline or None,
            **flags,
        )


@dataclass(slots=True)
class Start:
    """What the group hands to its commands."""

    faces: Faces
    common: Common = Common()

    def session(self, common: Common) -> Session:
        """A session with a command's own options over those before its name."""
        merged = common.over(self.common)
        console = Console(
            quiet=merged.quiet, verbose=merged.verbose, debug=merged.debug
        )
        return Session(merged, console, self.faces)


def command(function: Callable[..., None]) -> Callable[..., None]:
    """The function with the common options added, and every error shown as words.

    Its first parameter is the `Session`; the rest are its own arguments and options,
    groups of `Options` among them.
    """

    @wraps(function)
    def run(context: typer.Context, **values: Any) -> None:
        session = context.obj.session(_taken(Common, values))
        _run(function, session, values)

    return _signed(run, function)


def group(function: Callable[..., None]) -> Callable[..., None]:
    """The same for the function that runs when no command is named.

    What is typed before a command's name holds for that command.
    """

    @wraps(function)
    def run(context: typer.Context, **values: Any) -> None:
        start: Start = context.obj
        start.common = _taken(Common, values).over(start.common)
        if context.invoked_subcommand is None:
            _run(function, start.session(Common()), values)

    return _signed(run, function)


def _run(
    function: Callable[..., None], session: Session, values: dict[str, Any]
) -> None:
    groups = {name: _taken(kind, values) for name, kind in _groups(function).items()}
    with guarded(session.console):
        function(session, **groups, **values)


def _taken(kind: type[SomeOptions], values: dict[str, Any]) -> SomeOptions:
    """A group of options, taken out of what was typed."""
    return kind(**{field.name: values.pop(field.name) for field in fields(kind)})


def _groups(function: Callable[..., None]) -> dict[str, type[Options]]:
    """The function's parameters that stand for a group of options."""
    return {
        name: parameter.annotation
        for name, parameter in inspect.signature(function).parameters.items()
        if isinstance(parameter.annotation, type)
        and issubclass(parameter.annotation, Options)
    }


def _signed(
    run: Callable[..., None], function: Callable[..., None]
) -> Callable[..., None]:
    """Show typer the function's own parameters, its groups, and the common options."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    groups = _groups(function)
    own = list(inspect.signature(function).parameters.values())[1:]
    parameters = [
        inspect.Parameter("context", keyword, annotation=typer.Context),
        *(
            parameter.replace(kind=keyword)
            for parameter in own
            if parameter.name not in groups
        ),
        *(
            parameter
            for kind in (*groups.values(), Common)
            for parameter in inspect.signature(kind).parameters.values()
        ),
    ]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run
