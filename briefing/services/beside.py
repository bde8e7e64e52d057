"""A small file beside the library, for what is no part of it: where one was, and words.

It is written whole or not at all, often, and read once. It outlives the program, but is
not forced onto the disk: what it holds is not worth a wait of the keys.
"""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Beside:
    """One JSON object in a file.

    Args:
        path: Where it is; None keeps nothing.
    """

    path: Path | None

    @classmethod
    def library(cls, library: Path, name: str) -> Self:
        """The file of that name beside a library."""
        return cls(library.with_name(f"{library.name}.{name}.json"))

    def load(self) -> dict[str, Any]:
        """What was kept; nothing where that cannot be read."""
        try:
            held = json.loads(self.path.read_bytes()) if self.path else {}
        except (OSError, ValueError, RecursionError):
            return {}
        return held if isinstance(held, dict) else {}

    def keep(self, held: dict[str, Any]) -> bool:
        """Whether the object could be written in the place of the old one."""
        if self.path is None:
            return False
        try:
            handle, temporary = tempfile.mkstemp(
                dir=self.path.parent, prefix=f".{self.path.name}."
            )
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(held, file)
            Path(temporary).replace(self.path)
        except OSError:
            return False
        return True


NOWHERE = Beside(None)
