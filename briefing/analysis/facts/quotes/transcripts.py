"""Transcripts: paragraphs that open with who speaks, as in `LUND: We went home.`."""

import re
from collections.abc import Iterable

from briefing.analysis.facts.quotes.marks import Quoted

Range = tuple[int, int]

MIN_SPEAKERS = 2
TURN = re.compile(
    r"""["“]? (?P<name> [^\W\d_a-z] (?: [^\W\d_a-z] | [.'’ -] ){1,40} ) :\s+""",  # noqa: RUF001
    re.VERBOSE,
)


def find_turns(
    text: str, paragraphs: Iterable[Range]
) -> dict[int, tuple[Range, Quoted]]:
    """By where its paragraph starts, each turn's name and what is said.

    An article holds a transcript if two names have turns and one of them has two:
    a lone `UPDATE:` or `PARIS:` is no speaker.
    """
    turns: dict[int, tuple[Range, Quoted]] = {}
    names: list[str] = []
    for start, end in paragraphs:
        turn = TURN.match(text, start, end)
        if turn is None or turn.group("name") != turn.group("name").upper():
            continue
        said = Quoted(turn.end(), end, turn.end(), end)
        if said.start < said.end:
            turns[start] = turn.span("name"), said
            names.append(turn.group("name"))
    dialogue = len(names) > len(set(names)) >= MIN_SPEAKERS
    return turns if dialogue else {}
