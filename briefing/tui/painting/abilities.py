"""What a terminal can do beyond what all of them do, as its terminfo entry says."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Abilities:
    """Sequences that save bytes, each off unless the terminal is known to have it."""

    erases_characters: bool = False
    """ECH blanks some cells from the cursor on."""
    erases_in_colour: bool = False
    """What is erased takes the background in use (terminfo calls this `bce`)."""
    moves_to_column: bool = False
    """CHA moves within the line."""
    sets_tabs: bool = False
    """HTS and TBC say where tabulators stop."""

    @classmethod
    def of(cls, term: str) -> Self:
        """What the terminfo entry of a terminal type promises; nothing without one."""
        try:
            import curses

            curses.setupterm(term, 1)
        except (ImportError, curses.error):
            return cls()
        return cls(
            erases_characters=bool(curses.tigetstr("ech")),
            erases_in_colour=curses.tigetflag("bce") > 0,
            moves_to_column=bool(curses.tigetstr("hpa")),
            sets_tabs=bool(curses.tigetstr("hts") and curses.tigetstr("tbc")),
        )
