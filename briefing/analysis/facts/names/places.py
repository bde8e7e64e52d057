"""Places that the words before them give away: `the port of Skien`."""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.refine import is_name

OF_PLACE = re.compile(r" of ([^\W\d_a-z][\w-]*\w(?: [^\W\d_a-z][\w-]*\w)?)")
NOUN = re.compile(r"\b[a-z]\w+$")
LONGEST_NOUN = 40


def places(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """The names behind `town of`, `province of` and the like."""
    for match in OF_PLACE.finditer(text):
        at = match.start()
        noun = NOUN.search(text, max(0, at - LONGEST_NOUN), at)
        settled = noun is not None and lexicon.has("settlements", noun[0])
        if settled and is_name(match[1], lexicon):
            yield Candidate.at(text, *match.span(1), "location", Strength.MODEL)
