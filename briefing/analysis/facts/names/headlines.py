"""Names in Title Case lines, told by the text: `Chad Talks` is `Chad` if it has `Chad`.

Where nearly every word has a capital, a recognizer takes verbs and nouns into names.
The text below shows which words are a name.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.phrases import WORD, Phrases, tightened
from briefing.text.headings import is_title_case
from briefing.text.segmentation import Segmentation

MIN_WORDS = 4
"""Fewer words in Title Case may be one name."""

OPENING = 2
"""Sentences that may be the headline, where a text repeats it."""
Range = tuple[int, int]


def told_by_text(
    found: Sequence[Sequence[Candidate]], parts: Sequence[Segmentation]
) -> list[list[Candidate]]:
    """The candidates of all texts, those of Title Case lines cut to known names."""
    headlines = [_headlines(part) for part in parts]
    if not any(headlines):
        return list(map(list, found))
    names = {
        tightened(candidate.text): candidate
        for candidates, lines in zip(found, headlines, strict=True)
        for candidate in candidates
        if not _inside(candidate, lines)
    }
    phrases = Phrases(names)
    return [
        [
            kept
            for each in candidates
            for kept in (_cut(each, names, phrases) if _inside(each, lines) else [each])
        ]
        for candidates, lines in zip(found, headlines, strict=True)
    ]


def _headlines(part: Segmentation) -> list[Range]:
    """The headings, and the sentences with which the text opens, in Title Case."""
    opening = ((each.start, each.end) for each in part.sentences[:OPENING])
    ranges = sorted({*part.headings, *opening})
    return [where for where in ranges if _is_headline(part.text[slice(*where)])]


def _is_headline(line: str) -> bool:
    words = WORD.findall(line)
    return len(words) >= MIN_WORDS and is_title_case(words)


def _inside(candidate: Candidate, lines: Iterable[Range]) -> bool:
    return any(start <= candidate.start < end for start, end in lines)


def _cut(
    candidate: Candidate, names: dict[str, Candidate], phrases: Phrases
) -> Iterator[Candidate]:
    """The names of the text that stand in a candidate, or itself if there are none."""
    text = candidate.text
    own = tightened(text) in names or candidate.strength is not Strength.MODEL
    ranges = [] if own else list(phrases.find(text))
    if not ranges:
        yield candidate
    for start, end in ranges:
        known = names[tightened(text[start:end])]
        at = candidate.start
        yield Candidate(
            at + start, at + end, text[start:end], known.kind, Strength.REPEATED
        )
