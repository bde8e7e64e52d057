"""Named components, imported only when they are asked for.

A component is known by a short name and an import path, `"package.module:Name"`,
so that listing what exists costs nothing. Third parties add their own through the
entry point group `briefing.<kind>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from briefing.errors import ConfigError


@dataclass(frozen=True)
class Registry:
    """The components of one kind, by name."""

    kind: str
    """What the components are, in the plural: `summarizers`, `readers`."""

    built_in: Mapping[str, str]
    """Import path of each component that ships with the program, by name."""

    @cached_property
    def paths(self) -> dict[str, str]:
        """Import paths by name; a built-in is never replaced by a third party."""
        found = {p.name: p.value for p in entry_points(group=f"briefing.{self.kind}")}
        return found | dict(self.built_in)

    @property
    def names(self) -> list[str]:
        """The names that can be asked for, built-in ones first."""
        return [*self.built_in, *sorted(self.paths.keys() - self.built_in.keys())]

    def load(self, name: str) -> Any:
        """The component called `name`, imported now.

        Raises:
            ConfigError: No component has this name, or it cannot be imported.
        """
        if name not in self.paths:
            raise ConfigError(
                f"there is no '{name}' among the {self.kind}",
                hint=f"choose one of: {', '.join(self.names)}",
            )
        module, _, attribute = self.paths[name].partition(":")
        try:
            return getattr(import_module(module), attribute)
        except (ImportError, AttributeError) as error:
            raise ConfigError(
                f"'{name}' among the {self.kind} cannot be loaded: {error}",
                hint=f"check the package that provides {module}",
            ) from error
