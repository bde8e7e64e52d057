import lxml.html
import pytest

from briefing.sources.pages.statements import statements_of
from briefing.sources.pages.title import title_of

NEWS = "Dam breaks above Porto Alba"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (f"<title>{NEWS} | The Valley Wire</title>", f"<h1>{NEWS}</h1>", NEWS),
        (f"<title>{NEWS} | The Valley Wire</title>", "", NEWS),
        (f"<title>The Valley Wire: {NEWS}</title>", f"<h2>{NEWS}</h2>", NEWS),
        (
            (
                f"<title>{NEWS} - Valley Wire</title>"
                "<meta property='og:site_name' content='Valley Wire'>"
            ),
            "<h1><a href='/'>Valley Wire</a></h1>",
            NEWS,
        ),
        (
            (
                f"<title>{NEWS} - valleywire.example</title>"
                "<link rel='canonical' href='https://www.valleywire.example/dam'>"
            ),
            "",
            NEWS,
        ),
        (
            f"<title>{NEWS}</title>",
            f"<h1><span class='kicker'>Floods</span>{NEWS}</h1>",
            NEWS,
        ),
        (
            f"<title>Open valley - {NEWS} | The Valley Wire</title>",
            f"<h1><b>Open valley</b> <span itemprop='headline'>{NEWS}</span></h1>",
            NEWS,
        ),
        (
            f"<title>{NEWS} | The Valley Wire</title>",
            f"<h1>{NEWS}<br><small>2 February 2026 • Floods</small></h1>",
            NEWS,
        ),
        (
            f"<meta property='og:title' content='{NEWS}'>",
            f"<h1>Local news | {NEWS}</h1>",
            NEWS,
        ),
        (
            (
                "<script type='application/ld+json'>"
                f'{{"@graph": [{{"@type": "NewsArticle", "headline": "{NEWS}"}}]}}'
                "</script>"
            ),
            "<h1>The Valley Wire</h1><h1>Weather</h1>",
            NEWS,
        ),
        ("<title>Start</title>", f"<h1>{NEWS}</h1>", NEWS),
        ("", "", ""),
        ("<title>洪水淹没城市-新华网</title>", "", "洪水淹没城市"),
        ("<title>A</title>", "<h1>" + "<span>" * 100 + "deep", "A"),
    ],
)
def test_the_headline_that_readers_see(head: str, body: str, expected: str) -> None:
    root = lxml.html.document_fromstring(
        f"<html><head>{head}</head><body>{body}<p>Text</p></body></html>"
    )
    assert title_of(root, statements_of(root)) == expected
