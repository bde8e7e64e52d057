"""The dates of the seed articles, as their readers understand them."""

from pathlib import Path

import pytest

from briefing.analysis.facts.dates import find_dates, rank_when
from briefing.analysis.reading import Reading, read_closely
from briefing.model.article import Article

SEEDS = Path(__file__).parents[4] / "seeds"
SEED = SEEDS / "2021-12-09-iraq.txt"


def seed() -> Reading:
    text = SEED.read_text(encoding="utf-8")
    return read_closely(Article.create(text=text, date="2021-12-09"))


def test_every_date_is_resolved() -> None:
    found = {(date.text, date.value) for date in find_dates(seed())}
    assert found >= {
        ("Thursday", "2021-12-09"),
        ("December 31", "2021-12-31"),
        ("July", "2021-07"),
        ("early 2020", "2020"),
        ("mid-2020", "2020"),
        ("2003", "2003"),
        ("2007", "2007"),
        ("2011", "2011"),
        ("2014", "2014"),
        ("2017", "2017"),
        ("2019", "2019"),
    }


def test_spans_are_true() -> None:
    reading = seed()
    assert all(reading.article.holds(date) for date in find_dates(reading))


def test_thursday_answers_when() -> None:
    reading = seed()
    first = rank_when(reading, find_dates(reading))[0]
    assert first.value == "2021-12-09"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "2026-11-16-antwerp-port-strike.txt",
            (
                "Friday 2026-11-13; Tuesday at 10:00 2026-11-17T10:00; "
                "Thursday 2026-11-19; last Thursday 2026-11-12"
            ),
        ),
        (
            "2026-11-17-tisza-flood.txt",
            (
                "Monday night 2026-11-16TNI; midnight 2026-11-17T00:00; "
                "Wednesday evening 2026-11-18TEV; Sunday 2026-11-15"
            ),
        ),
        (
            "2026-11-18-hospital-ransomware.txt",
            (
                "Sunday 2026-11-22; the evening 2026-11-17TEV; "
                "Wednesday noon 2026-11-18T12:00; Friday 2026-11-20"
            ),
        ),
        (
            "2026-11-18-tisza-flood.md",
            (
                "the day before 2026-11-17; Monday 2026-11-23; spring 2027-SP; "
                "Friday 2026-11-20"
            ),
        ),
        (
            "2026-11-19-aland-election.md",
            "January 2027-01; Monday 2026-11-23; 18 December 2026-12-18",
        ),
        (
            "2026-11-19-bria-peacekeepers.txt",
            (
                "January 2027-01; March 2027-03; May 2027-05; February 2026-02; "
                "the same period of last year 2025"
            ),
        ),
        (
            "2026-11-20-grain-corridor.txt",
            "March 2026-03; March 2027-03; the winter 2026-WI; the spring 2027-SP",
        ),
        (
            "2026-11-20-rostock-stromausfall.txt",
            (
                "Freitag 2026-11-20; kommenden Mittwoch 2026-11-25; "
                "Morgen 2026-11-20TMO; 5.20 Uhr 2026-11-20T05:20; "
                "Ende Februar 2027-02; "
                "elf Stunden PT11H; diesem Winter 2026-WI"
            ),
        ),
        (
            "2026-11-21-iquique-earthquake.md",
            "Wednesday 2026-11-25; midday 2026-11-21T12:00; Tuesday 2026-11-24",
        ),
        (
            "2026-11-22-skagerrak-cable.md",
            (
                "last week 2026-W47; Thursday at 22:07 2026-11-19T22:07; "
                "Monday 2026-11-23; Wednesday 2026-11-25; 8 2026-12-08"
            ),
        ),
    ],
)
def test_the_samples_resolve_as_a_reader_does(name: str, expected: str) -> None:
    text = (SEEDS / name).read_text(encoding="utf-8")
    language = "de" if "rostock" in name else "en"
    article = Article.create(text=text, date=name[:10], language=language)
    found = {f"{date.text} {date.value}" for date in find_dates(read_closely(article))}
    assert found >= set(expected.split("; "))
