"""Places that the words before them give away: `the port of Skien`."""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.refine import is_name

OF_PLACE = re.compile(r"\b([a-z]\w+) of ([^\W\d_a-z][\w-]*\w(?: [^\W\d_a-z][\w-]*\w)?)")


def places(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """The names behind `town of`, `province of` and the like."""
    for match in OF_PLACE.finditer(text):
        if lexicon.has("settlements", match[1]) and is_name(match[2], lexicon):
            yield Candidate.at(text, *match.span(2), "location", Strength.MODEL)
