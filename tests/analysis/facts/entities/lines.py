"""Lines of tokens with names in them, for tests of noun phrases."""

from collections.abc import Mapping

from briefing.analysis.facts.entities.phrases import TOKEN, Line, Stretch
from briefing.analysis.facts.names.conflict import vocabulary
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.model.analysis import EntityKind, Mention


def line_of(text: str, kinds: Mapping[str, EntityKind] | None = None) -> Line:
    """The line of a sentence in which the first places of some words are names."""
    names = [
        Mention(
            start=text.index(words),
            end=text.index(words) + len(words),
            text=words,
            kind=kind,
            name=words,
        )
        for words, kind in (kinds or {}).items()
    ]
    tokens = tuple(TOKEN.finditer(text))
    return Line(tokens, names, vocabulary("en"), lexicon("en"))


def texts(line: Line, stretches: list[Stretch]) -> list[str]:
    """The words of some stretches, a blank between tokens."""
    return [line.words(stretch) for stretch in stretches]
