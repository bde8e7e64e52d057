"""Where the program and the gold differ, a line each: what to mend next."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.model.analysis import Analysis, Quote
from tests.quality.answering import Answered, answers
from tests.quality.asked import answered
from tests.quality.facts import analyzed
from tests.quality.gold import Gold
from tests.quality.measures import MEASURES
from tests.quality.sentences import KINDS, analyzed_sentences
from tests.quality.speech import best_match, has_name, is_renamed, same_speaker, surplus

SAID = {
    "entities": ("kind", "name"),
    "dates": ("type", "value"),
    "quantities": ("value", "high", "unit", "change"),
}


def misses(gold: Gold, analysis: Analysis) -> Iterator[str]:
    """Answers that are not accepted, and finds that differ from the gold."""
    yield from unanswered(gold, analysis)
    for kind, measure in MEASURES.items():
        if kind not in gold.facts:
            continue
        found = getattr(analysis, kind)
        for one, other in measure.pairs(found, gold.facts[kind]):
            if not (one and other):
                how = "too many" if one else "missing"
                yield f"{kind}: {_said(kind, one or other)} is {how}"
            elif wrong := measure.wrong(one, other):
                pair = f"{_said(kind, one)} should be {_said(kind, other)}"
                yield f"{kind}: {pair} ({', '.join(wrong)})"
    if "quotes" in gold.facts:
        yield from _misheard(gold, analysis)


def unanswered(each: Answered, analysis: Analysis) -> Iterator[str]:
    """The questions whose first answer is not accepted."""
    for question, accepted in each.answers.items():
        first = [answer.text for answer in getattr(analysis, question)][:1]
        if not answers(first, accepted):
            yield f"{question}: {first} is none of {list(accepted)}"


def _said(kind: str, span: Any) -> str:
    return " · ".join([span.text, *(str(getattr(span, name)) for name in SAID[kind])])


def _misheard(gold: Gold, analysis: Analysis) -> Iterator[str]:
    wanted = gold.facts["quotes"]
    for each in wanted.items:
        found = best_match(analysis.quotes, each)
        if not found:
            yield f"quotes: {each.wording} is missing"
        elif not _same_voice(found, each):
            speakers = [quote.speaker and quote.speaker.name for quote in (found, each)]
            yield f"quotes: {each.wording}: {speakers[0]} should be {speakers[1]}"
    for quote in surplus(analysis.quotes, wanted):
        yield f"quotes: {quote.wording} is too many"


def _same_voice(found: Quote, wanted: Quote) -> bool:
    named = has_name(found, wanted) or not is_renamed(wanted)
    return same_speaker(found, wanted) and named


def main() -> None:
    """Prints all that differs, by article."""
    for gold, analysis in (*analyzed(), *analyzed("de")):
        _print(gold.name, misses(gold, analysis))
    for kind in KINDS:
        for line, analysis in analyzed_sentences(kind):
            if differing := list(misses(line, analysis)):
                _print(line.article.text, differing)
    for each, analysis in answered("tuning"):
        _print(each.name, unanswered(each, analysis))


def _print(name: str, lines: Iterable[str]) -> None:
    sys.stdout.write("".join([f"{name}\n", *(f"  {line}\n" for line in lines)]))


if __name__ == "__main__":
    main()
