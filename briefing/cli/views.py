"""Articles, analyses and rows as lines of text for people."""

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from briefing.library.feeds import Subscription
from briefing.library.history import Change
from briefing.library.rows import ArticleRow, Snippet
from briefing.library.stories import KeptStory
from briefing.model.actors import in_reading_order
from briefing.model.analysis import Analysis, DateFact, EntityFact, QuantityFact, Quote
from briefing.model.article import Article, ArticleId
from briefing.model.story import Cast, Story
from briefing.services.explain import Why, chosen_because, just_missed
from briefing.services.panels import Entry, Panel
from briefing.text.bars import bar, in_ascii

MAX_WIDTH = 100
MIN_WIDTH = 24
"""On a narrower terminal its own line breaks read better than one letter a line."""
LABEL_WIDTH = 9
BAR_WIDTH = 12
LONGEST_VALUE = 120
SNIPPET_INDENT = " " * 21
SPACES = re.compile(r"\s+")
PANEL_SIZES = {"Who": 15, "Quotes": 15}
PANEL_SIZE = 6
"""Facts of other kinds that are shown; `--json` has them all."""


def article_view(article: Article) -> Iterator[str]:
    """The article's head and its text."""
    yield article.title + (" (title taken from the text)" if article.title_made else "")
    head = (article.date, article.source, article.author, article.url, article.marking)
    yield " · ".join([value for value in head if value] or [article.id])
    yield ""
    yield from article.text.splitlines()
    yield ""


def analysis_view(
    article: Article, analysis: Analysis, *, why: bool = False
) -> Iterator[str]:
    """The summary and the fact panels of an article, with reasons if asked `why`."""
    yield from _wrapped("", article.title or article.id)
    yield " · ".join(v for v in (article.date, article.source, analysis.method) if v)
    yield ""
    if why:
        yield from _whys(analysis)
    else:
        for sentence in analysis.summary:
            page = article.page(sentence)
            where = f" (page {page})" if page else ""
            yield from _wrapped("  - ", " ".join(sentence.text.split()) + where)
    yield ""
    for label, facts in panels(analysis):
        for position, fact in enumerate(facts[: PANEL_SIZES.get(label, PANEL_SIZE)]):
            yield from _wrapped(
                f"{'' if position else label:<{LABEL_WIDTH}}", " ".join(fact.split())
            )
    yield ""


def story_view(
    story: Story, titles: Mapping[ArticleId, str], cast: Cast
) -> Iterator[str]:
    """A story with its articles, its actors and its places."""
    yield f"{story.title} ({_counted(story)})"
    for article in story.articles:
        yield f"  {article}  {titles[article]}"
    for label, entities in (("Who", cast.who), ("Where", cast.where)):
        names = "; ".join(
            f"{entity.name} ({entity.sources})" if entity.sources > 1 else entity.name
            for entity in entities[:PANEL_SIZE]
        )
        if names:
            yield from _wrapped(f"  {label:<{LABEL_WIDTH}}", names)


def kept_story_view(story: KeptStory, titles: Mapping[str, str]) -> Iterator[str]:
    """A story of the library with its number, its origins and its articles."""
    yield f"{story.number:>5}  {story.title} ({_counted(story)})"
    for article in story.articles:
        yield f"         {article}  {titles[article]}"


def _counted(story: Story | KeptStory) -> str:
    """How many articles tell a story, and how many of them by themselves."""
    number = len(story.articles)
    if number == 1:
        return "1 article"
    return f"{number} articles, {story.origins} origin{'s' * (story.origins > 1)}"


def _whys(analysis: Analysis) -> Iterator[str]:
    """The numbered summary and what just missed it, each with the words why."""
    for number, why in enumerate(chosen_because(analysis), 1):
        yield from _explained(f"{number:>3} ", why)
    missed = just_missed(analysis)
    if missed:
        yield ""
        yield "Just missed"
    for why in missed:
        yield from _explained("  - ", why)


def _explained(label: str, why: Why) -> Iterator[str]:
    yield from _wrapped(label, " ".join(why.span.text.split()))
    if why.words:
        yield from _wrapped(" " * len(label) + "= ", why.words)


def panels(analysis: Analysis) -> list[tuple[str, list[str]]]:
    """Each panel's label with its facts, best first."""
    return [
        ("Who", [entity_line(fact) for fact in in_reading_order(analysis.who)]),
        ("What", [fact.text for fact in analysis.what if fact.sure]),
        ("When", [date_line(fact) for fact in analysis.when]),
        ("Where", [fact.name for fact in analysis.where]),
        ("Why", [fact.text for fact in analysis.why if fact.sure]),
        ("How", [fact.text for fact in analysis.how if fact.sure]),
        ("Numbers", [number_line(fact) for fact in analysis.numbers]),
        ("Quotes", [quote_line(quote) for quote in analysis.quotes]),
    ]


def entity_line(fact: EntityFact) -> str:
    """A name with its role."""
    return f"{fact.name}, {fact.role.text}" if fact.role else fact.name


def date_line(fact: DateFact) -> str:
    """A time expression with what it stands for, where its words do not say that."""
    plain = fact.value.endswith("_REF") or fact.value in fact.text
    return fact.text if plain else f"{fact.text} ({fact.value})"


def number_line(fact: QuantityFact) -> str:
    """A figure with what it counts, where that is not part of its words."""
    counted = fact.counted.text if fact.counted else ""
    return (
        fact.text if not counted or counted in fact.text else f"{fact.text} {counted}"
    )


def quote_line(quote: Quote) -> str:
    """What was said, and by whom."""
    words = quote.wording
    return f"{words} — {quote.speaker.name}" if quote.speaker else words


def panel_view(panel: Panel, *, blocks: bool = True) -> Iterator[str]:
    """A panel with its entries, each behind its bar if it has one.

    Args:
        panel: What was found.
        blocks: Whether bars may be drawn with block characters.
    """
    yield ""
    title, *chart = (
        line if blocks else in_ascii(line)
        for line in (panel.title.upper(), *panel.chart)
    )
    yield f"{title}  {panel.story}".rstrip()
    yield from chart
    for entry in panel.entries:
        words = f"{entry.text} ({entry.detail})" if entry.detail else entry.text
        yield from _wrapped(f"  {_bar(entry, blocks=blocks)}", " ".join(words.split()))


def _bar(entry: Entry, *, blocks: bool) -> str:
    if entry.share is None:
        return ""
    drawn = f"{bar(entry.share, BAR_WIDTH):<{BAR_WIDTH}} "
    return drawn if blocks else in_ascii(drawn)


def row_view(row: ArticleRow) -> str:
    """One line of a list: `*` chosen, `?` not analysed, `+` starred, `!` flagged."""
    state = ("*" if row.chosen else " ") + ("" if row.analyzed else "?")
    marks = ("+" if row.starred else "") + ("!" if row.flagged else "")
    title = f"{marks} {row.title}" if marks else row.title
    return f"{state:<2} {row.id:<16}  {row.date:<10.10}  {title}"


def change_view(change: Change) -> str:
    """One line: when, who, what to which article, and whether it was undone."""
    what = (
        change.verb if change.field in change.verb else f"{change.verb} {change.field}"
    )
    values = f"{_value(change.before)} → {_value(change.after)}"
    undone = " (undone)" if change.undone else ""
    subject = change.subject or "library"
    return f"{change.at}  {change.by}  {subject}  {what}  {values}{undone}"


def _value(value: str | None) -> str:
    """What a field held, on one line; of what is long, the beginning."""
    line = " ".join((value or "-").split())
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"


def snippet_view(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """The stretch as one line in parts, each with whether it is a match."""
    yield SNIPPET_INDENT, False
    text, at = snippet.span.text, snippet.span.start
    place = 0
    for match in snippet.matches:
        start, end = match.start - at, match.end - at
        yield _on_one_line(text[place:start]), False
        yield _on_one_line(text[start:end]), True
        place = end
    yield _on_one_line(text[place:]), False


def _on_one_line(text: str) -> str:
    return SPACES.sub(" ", text)


def feed_view(feed: Subscription) -> str:
    """One line for a feed: how it is believed and fares, its address and title."""
    failed = f"failed {feed.failures}x" if feed.due_at else "gone for good"
    fared = failed if feed.failures else feed.fetched_at[:16]
    return f"{feed.rating:<2}  {fared:<16}  {feed.url}  {feed.title}".rstrip()


def _wrapped(label: str, text: str) -> Iterable[str]:
    width = max(MIN_WIDTH, min(MAX_WIDTH, shutil.get_terminal_size().columns))
    return textwrap.wrap(
        text, width, initial_indent=label, subsequent_indent=" " * len(label)
    ) or [label]
