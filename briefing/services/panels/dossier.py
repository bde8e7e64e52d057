"""The page of an actor or a place as entries: who it is first, then the latest."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.model.dossier import Companion, Dossier, Occurrence
from briefing.services.panels import Entry, Panel, beside
from briefing.services.panels.origins import reported
from briefing.services.panels.over_time import over_time

TIMES = "×"  # noqa: RUF001
MOST_SPELLINGS = 6
UNTITLED = "an untitled article"


def dossier_panels(page: Dossier) -> tuple[Panel, ...]:
    """The panels of a page; those that found nothing are left out."""
    stories = tuple(_stories(page.occurrences))
    found = (
        Panel("Is called", tuple(_roles(page))),
        *stories[:1],
        over_time([each.date for each in page.occurrences]),
        Panel("Says", tuple(_sayings(page))),
        Panel("Figures beside it", tuple(_figures(page))),
        Panel("Named with it", tuple(map(_companion, page.companions))),
        *stories[1:],
    )
    return tuple(panel for panel in found if panel.entries or panel.chart)


def about(page: Dossier) -> str:
    """The page in a line: what it is, how it is written, whom it does not mean."""
    count = len(page.occurrences)
    places = "1 place" if count == 1 else f"{count} places"
    articles = "1 article" if page.articles == 1 else f"{page.articles} articles"
    forms = [s for s in page.spellings if s != page.name][:MOST_SPELLINGS]
    written = f"; also written {', '.join(forms)}" if forms else ""
    others = ", ".join(page.namesakes[:MOST_SPELLINGS])
    doubt = f"; another is {others}" if others else ""
    return f"{' or '.join(page.kinds)}, {places} in {articles}{written}{doubt}"


def _roles(page: Dossier) -> Iterator[Entry]:
    for role in page.roles:
        times = f" {TIMES}{role.times}" if role.times > 1 else ""
        yield Entry(f"{role.role.text}{times}", reported(role), role.role, role.article)


def _stories(occurrences: Sequence[Occurrence]) -> Iterator[Panel]:
    """The sentences that name it, a panel for each story, the latest first."""
    ordered = {each.story: n for n, each in reversed(list(enumerate(occurrences)))}
    by_story = sorted(occurrences, key=lambda each: ordered[each.story])
    for _, told in groupby(by_story, key=lambda each: each.story):
        found = list(told)
        sentences = {(each.article, each.sentence): each for each in reversed(found)}
        entries = (_occurrence(each) for each in reversed(sentences.values()))
        yield Panel("In", tuple(entries), found[0].title or UNTITLED)


def _occurrence(each: Occurrence) -> Entry:
    return Entry(each.sentence.text, reported(each), each.span, each.article)


def _sayings(page: Dossier) -> Iterator[Entry]:
    for saying in page.quotes:
        yield Entry(
            saying.quote.wording, reported(saying), saying.quote.bare, saying.article
        )


def _figures(page: Dossier) -> Iterator[Entry]:
    for figure in page.figures:
        fact = figure.fact
        counted = fact.counted.text if fact.counted else fact.unit_text
        detail = " · ".join(filter(None, (beside(fact, counted), reported(figure))))
        yield Entry(fact.text, detail, fact.bare, figure.article)


def _companion(each: Companion) -> Entry:
    sentences = f"{each.sentences} in a sentence, " if each.sentences else ""
    articles = "1 article" if each.articles == 1 else f"{each.articles} articles"
    return Entry(
        each.name, f"{sentences}{articles}", each.span, each.article, name=each.name
    )
