import lxml.html
import pytest

from briefing.sources.pages.published import published
from briefing.sources.pages.statements import statements_of


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            (
                '<script type="application/ld+json">[{"@type": ["NewsArticle"],'
                '"datePublished": "2026-11-02T08:00:00Z",'
                '"dateModified": "2026-11-05"}]</script>'
            ),
            "2026-11-02T08:00:00Z",
        ),
        (
            (
                '<meta property="article:published_time" content="2026-11-02">'
                '<meta property="article:modified_time" content="2026-11-05">'
            ),
            "2026-11-02",
        ),
        ('<time datetime="2026-11-02T08:00">yesterday</time>', "2026-11-02T08:00"),
        ('<span itemprop="datePublished" content="2026-11-02"></span>', "2026-11-02"),
        ("<p>9 March 2024</p><h1>Dam</h1><p>2 November 2024</p>", "2024-11-02"),
        ("<h1>Dam</h1><p>Dienstag, 2. November 2024, 8 Uhr</p>", "2024-11-02"),
        ('<script type="application/ld+json">{broken</script>', ""),
        ("<p>The dam was built in 1931.</p>", ""),
    ],
)
def test_the_day_of_publication(markup: str, expected: str) -> None:
    root = lxml.html.document_fromstring(f"<html><body><p>x</p>{markup}</body></html>")
    assert published(root, statements_of(root), "Dam") == expected


def test_no_first_of_a_month_is_invented() -> None:
    root = lxml.html.document_fromstring(
        "<html><body><p class='date'>January 2024</p><p>Text</p></body></html>"
    )
    assert published(root, statements_of(root), "") in ("", "2024", "2024-01")
