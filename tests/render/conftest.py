"""Hand-made briefs: the seed article, and invented stories in any number."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.analysis.casting import cast
from briefing.model.analysis import (
    Analysis,
    Answer,
    DateFact,
    DateMention,
    EntityFact,
    QuantityFact,
    Quote,
    Speaker,
)
from briefing.model.article import Article, Origin, Span
from briefing.model.brief import Brief, BriefItem, Conflict, Passage, Section
from briefing.model.story import Story

SEED = Path(__file__).parents[2] / "seeds" / "2021-12-09-iraq.txt"
SEED_WHO = (
    ("Qassim al-Araji", "Iraqi national security adviser"),
    ("John Brennan", "Coalition Commander Major General"),
    ("Hazhar Ismail", "Iraqi Peshmerga Kurdish Brigadier General"),
    ("Abdul Amir al-Shammari", "deputy commander of the Joint Operations Command"),
    ("Joe Biden", "US President"),
)
SEED_POINTS = (
    (
        "The US-led forces have ended their combat mission in Iraq, senior US and "
        "Iraqi officials have said, as the coalition moves into an advisory role "
        "assisting Iraqi forces."
    ),
    (
        "The announcement reaffirms the July decision by the administration of US "
        "President Joe Biden to end the coalition’s combat mission in Iraq by "
        "December 31."
    ),
    (
        "It is not known how many will be left in the next phase of assistance to "
        "Iraqi forces."
    ),
    (
        "They also need help maintaining weapons and equipment supplied by the United "
        "States."
    ),
    (
        "In recent months, dozens of rocket and drone attacks have targeted US troops "
        "and interests in Iraq."
    ),
)
SEED_DATES = (
    ("Thursday", "2021-12-09"),
    ("December 31", "2021-12-31"),
    ("July", "2021-07"),
    ("early 2020", "2020"),
    ("2003", "2003"),
    ("2007", "2007"),
    ("2011", "2011"),
    ("2014", "2014"),
    ("2017", "2017"),
    ("2019", "2019"),
)
SEED_NUMBERS = (
    ("approximately 2,500", "US troops"),
    ("1,000", "other coalition troops"),
    ("around 170,000", "troops in the country"),
    ("900", "American soldiers"),
)
SEED_QUOTES = (
    (
        (
            "we will remain here to advise, assist and enable [Iraqi security forces], "
            "at the invitation of the Republic of Iraq"
        ),
        "John Brennan",
    ),
    (
        "Our soldiers have demonstrated their ability to maintain the defeat of Daesh",
        "Abdul Amir al-Shammari",
    ),
)
PLACES = (
    *("Arvaly", "Besmar", "Corlunde", "Dresta", "Elvin"),
    *("Farrow", "Gollen", "Hestra", "Ivory", "Jarrow"),
)


def span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return article.span(start, start + len(words))


def place(article: Article, words: str) -> dict[str, object]:
    found = span(article, words)
    return {"start": found.start, "end": found.end, "text": found.text}


def sentence_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Rough sentences, good enough to draw: the stage that finds them is elsewhere."""
    ranges, start = [], 0
    for index, character in enumerate(text):
        if character == "\n" or text[index : index + 2] in (". ", ".\n"):
            end = index + (character == ".")
            if text[start:end].strip():
                left = start + len(text[start:end]) - len(text[start:end].lstrip())
                ranges.append((left, end))
            start = end
    return tuple(ranges)


def seed_article() -> Article:
    data = SEED.read_bytes()
    return Article.create(
        text=data.decode(),
        title="The US-led forces have ended their combat mission in Iraq",
        title_made=True,
        date="2021-12-09",
        language="en",
        origin=Origin(
            uri=f"seeds/{SEED.name}",
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            format="plain",
        ),
    )


def seed_analysis(article: Article) -> Analysis:
    def entity(name: str, role: str, kind: str) -> EntityFact:
        return EntityFact(
            **place(article, name),  # type: ignore[arg-type]
            kind=kind,  # type: ignore[arg-type]
            name=name,
            mentions=1,
            score=1.0,
            role=span(article, role) if role else None,
        )

    dates = tuple(
        DateMention(**place(article, words), type="DATE", value=value)  # type: ignore[arg-type]
        for words, value in SEED_DATES
    )
    return Analysis(
        id=article.id,
        method="hand/1",
        sentences=sentence_ranges(article.text),
        who=tuple(entity(name, role, "person") for name, role in SEED_WHO),
        what=(
            Answer(
                **place(article, "The US-led forces have ended their combat mission"),  # type: ignore[arg-type]
                score=1.0,
            ),
        ),
        when=tuple(
            DateFact(
                **place(article, words),  # type: ignore[arg-type]
                type="DATE",
                value=value,
                score=1.0,
            )
            for words, value in SEED_DATES[:3]
        ),
        where=tuple(entity(name, "", "location") for name in ("Baghdad", "Syria")),
        numbers=tuple(
            QuantityFact(
                **place(article, words),  # type: ignore[arg-type]
                value=float(words.split()[-1].replace(",", "")),
                unit="troop",
                score=1.0,
                counted=span(article, counted),
            )
            for words, counted in SEED_NUMBERS
        ),
        dates=dates,
        quotes=tuple(
            Quote(
                **place(article, words),  # type: ignore[arg-type]
                speaker=Speaker(**place(article, name), name=name),  # type: ignore[arg-type]
                cue="said",
                direct=True,
            )
            for words, name in SEED_QUOTES
        ),
    )


def story_article(number: int) -> Article:
    town = PLACES[number % len(PLACES)] + ("" if number < 10 else f" {number}")
    text = (
        f"Engineers reopened the Marsh Road bridge in {town} on 7 December after "
        f"crews spent {number + 3} weeks replacing its bearings. The county surveyor, "
        f"Ann Thorne, said the work cost $4.{number % 10}m.\n\n"
        f"About {1000 + 37 * number:,} vehicles cross the bridge each day, the county "
        "says. Lorries over 18 tonnes must still use the northern bypass until the "
        "load tests end in February 2022.\n\n"
        "Shopkeepers on the east bank welcomed it. The Regional Transport "
        "Authority (RTA) will pay for the tests."
    )
    return Article.create(
        text=text,
        title=f"Bridge in {town} reopens after weeks of repairs, with a weight limit",
        date="2021-12-08",
        source="The Marsh Courier",
        url=f"https://courier.example/{number}",
        language="en",
    )


def story_analysis(article: Article) -> Analysis:
    town = article.title.removeprefix("Bridge in ").split(" reopens")[0]
    vehicles = article.text.split("About ")[1].split(" ")[0]
    return Analysis(
        id=article.id,
        method="hand/1",
        sentences=sentence_ranges(article.text),
        who=(
            EntityFact(
                **place(article, "Ann Thorne"),  # type: ignore[arg-type]
                kind="person",
                name="Ann Thorne",
                mentions=1,
                score=1.0,
                role=span(article, "The county surveyor"),
            ),
        ),
        when=(
            DateFact(
                **place(article, "7 December"),  # type: ignore[arg-type]
                type="DATE",
                value="2021-12-07",
                score=1.0,
            ),
        ),
        where=(
            EntityFact(
                **place(article, town),  # type: ignore[arg-type]
                kind="location",
                name=town,
                mentions=1,
                score=1.0,
            ),
        ),
        numbers=(
            QuantityFact(
                **place(article, f"About {vehicles}"),  # type: ignore[arg-type]
                value=float(vehicles.replace(",", "")),
                unit="vehicle",
                change="~",
                score=1.0,
                counted=span(article, "vehicles"),
            ),
        ),
    )


def analysis_of(article: Article) -> Analysis:
    return seed_analysis(article) if article.title_made else story_analysis(article)


def make_item(articles: tuple[Article, ...], points: tuple[str, ...]) -> BriefItem:
    return BriefItem(
        story=Story(
            id=articles[0].id,
            title=articles[0].title,
            articles=tuple(article.id for article in articles),
        ),
        points=tuple(
            Passage(article=articles[0].id, span=span(articles[0], words))
            for words in points
        ),
        marking="TLP:CLEAR",
        novelty="new",
        cast=cast([analysis_of(article) for article in articles]),
    )


def brief_of(items: tuple[BriefItem, ...], articles: tuple[Article, ...]) -> Brief:
    return Brief(
        title="Daily situation brief",
        number=7,
        as_of="2021-12-10T06:00:00Z",
        desk="Gulf desk",
        period=("2021-12-08", "2021-12-09"),
        next_issue="2021-12-11T06:00:00Z",
        marking="TLP:CLEAR",
        sections=(Section(title="", items=items),),
        articles=articles,
        analyses=tuple(map(analysis_of, articles)),
    )


def make_brief(stories: int) -> Brief:
    """The seed as the lead story, then invented ones up to that number."""
    seed = seed_article()
    others = tuple(story_article(number) for number in range(stories - 1))
    items = [make_item((seed,), SEED_POINTS)]
    for article in others:
        sentences = article.text.replace("\n\n", " ").split(". ")
        points = (sentences[0] + ".", sentences[2] + ".", sentences[4] + ".")
        items.append(make_item((article,), points))
    return brief_of(tuple(items), (seed, *others))


def conflicting_item() -> tuple[BriefItem, tuple[Article, ...]]:
    """One story told by two articles whose figures differ, with a comment."""
    first, second = story_article(1), story_article(2)
    figures = tuple(
        Passage(article=a.id, span=span(a, a.text.split("About ")[1].split(" ")[0]))
        for a in (first, second)
    )
    item = make_item((first, second), (first.text.split(". ")[0] + ".",))
    return (
        BriefItem(
            story=item.story,
            points=(
                *item.points,
                Passage(
                    article=second.id,
                    span=span(second, "Shopkeepers on the east bank welcomed it."),
                    edited="Traders welcomed it.",
                ),
            ),
            comment="Likely to hold: the tests are routine.",
            conflicts=(Conflict(counted="vehicles a day", figures=figures),),
            novelty="updated",
            cast=item.cast,
        ),
        (first, second),
    )


@pytest.fixture
def seed_brief() -> Brief:
    return make_brief(1)


@pytest.fixture
def brief_with() -> Callable[[int], Brief]:
    """A function that makes a brief with so many stories."""
    return make_brief


@pytest.fixture
def disputed_brief() -> Brief:
    item, articles = conflicting_item()
    return brief_of((item,), articles)


@pytest.fixture(autouse=True, scope="session")
def no_borrowed_fonts() -> Iterator[None]:
    """The page is set in the fonts that ship, whatever the machine has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.render.pdf.borrowed.folders", list)
        yield


@pytest.fixture(scope="session")
def mixed_brief() -> Brief:
    """One story told by two articles that are handled and believed differently."""
    item, articles = conflicting_item()
    marked = (
        replace(articles[0], marking="TLP:AMBER", rating="B2"),
        replace(articles[1], portion="U"),
    )
    brief = brief_of((replace(item, marking="TLP:AMBER"),), marked)
    return replace(brief, marking="TLP:AMBER", unmarked="TLP:GREEN")
