"""What a key does, as one row of the table of actions."""

from dataclasses import dataclass
from typing import Literal

Count = Literal["", "steps", "number", "times", "turns"]
"""What a number typed before the key means: nothing; how many steps, which a key held
down takes in one; which one, counted from 1; how often; or how often it says itself."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key does in one place."""

    name: str
    """What `[keys]` in the settings calls it. It may stand in several places, with the
    same keys in each."""
    keys: str
    """Parted by spaces; a key is a character, or a name such as `pagedown`."""
    says: str
    """A few words for footer, help and palette."""
    does: str
    """What Textual calls: a method's name without its `action_`."""
    tells: str = ""
    """More, for the guide."""
    count: Count = ""
    footer: bool = False
    far: bool = False
    """Whether one may want to come back from where it leads."""
