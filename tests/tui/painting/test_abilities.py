import subprocess
import sys

import pytest

from briefing.tui.painting.abilities import Abilities

PRINTING = "import sys; from briefing.tui.painting.abilities import Abilities; "
PRINTING += "print(Abilities.of(sys.argv[1]))"


@pytest.mark.parametrize(
    ("term", "abilities"),
    [
        ("no-such-terminal", Abilities()),
        ("vt100", Abilities(sets_tabs=True)),
        ("linux", Abilities(*[True] * 4)),
        ("screen", Abilities(moves_to_column=True, sets_tabs=True)),
    ],
)
def test_terminfo_says_what_a_terminal_can(term: str, abilities: Abilities) -> None:
    """In a process of its own, as a process reads one entry only."""
    run = subprocess.run(
        [sys.executable, "-c", PRINTING, term],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(abilities)
