import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

LEDE = (
    "Water from the Vega broke through the old dam on Monday night and reached the"
    " market square of Porto Alba within an hour, the fire brigade said."
)
SECOND = (
    "Two hundred people were brought to the school on the hill, where volunteers had"
    " put up beds; nobody was hurt, said Mayor Ines Duarte."
)
THIRD = (
    "The dam was built in 1931 and had been due for repair since the spring, when an"
    " engineer found cracks below the spillway, according to the town's records."
)
STANDFIRST = (
    "The town knew of the cracks for months. Now the market square lies under water."
)
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Dam breaks above Porto Alba - The Valley Wire</title>
<meta property="og:title" content="Dam breaks above Porto Alba">
<meta property="og:site_name" content="The Valley Wire">
<meta name="description" content="{STANDFIRST}">
<meta property="article:published_time" content="2026-11-02T21:40:00+01:00">
<meta name="author" content="Ada Marsh">
<link rel="canonical" href="https://valleywire.example/dam">
<script>var tracker = "never read";</script>
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<header><p>Floods</p><h1>Dam breaks above Porto Alba</h1>
<div class="article-intro">{STANDFIRST}</div>
<p>By Ada Marsh</p><p>2 November 2026, 21:40</p></header>
<p>{LEDE}</p>
<figure><img src="dam.jpg"><figcaption>The dam on Tuesday morning</figcaption></figure>
<p>Read more: How the dam was built</p>
<p>{SECOND}</p>
<p>Photo: Valley Wire</p>
<p>{THIRD}</p>
<p>Share on Facebook</p>
<h3>Related stories</h3>
</article>
<footer>&copy; 2026 The Valley Wire. All rights reserved.</footer>
</body></html>"""


def page(markup: str | bytes, address: str = "", media_type: str = "") -> Article:
    data = markup if isinstance(markup, bytes) else markup.encode()
    (made,) = read(
        Raw("dam.html", data, address=address, media_type=media_type), "html"
    )
    assert isinstance(made, Article), made.error.message
    return made


def refusal(markup: str | bytes) -> str:
    data = markup if isinstance(markup, bytes) else markup.encode()
    (made,) = read(Raw("dam.html", data), "html")
    assert isinstance(made, Unreadable)
    assert "\n" not in made.error.message
    return made.error.message


def test_the_text_is_the_article_alone() -> None:
    paragraphs = page(PAGE).text.split("\n\n")
    assert paragraphs == [STANDFIRST, LEDE, SECOND, THIRD]


def test_what_the_page_says_about_it() -> None:
    made = page(PAGE)
    assert made.title == "Dam breaks above Porto Alba"
    assert not made.title_made
    assert made.date == "2026-11-02T21:40:00+01:00"
    assert (made.author, made.source) == ("Ada Marsh", "The Valley Wire")
    assert made.url == "https://valleywire.example/dam"
    assert made.language == "en"
    assert made.lead == ""
    assert made.origin is not None
    assert made.origin.format == "html"


def test_a_description_that_is_not_on_the_page_stands_above_the_text() -> None:
    hidden = PAGE.replace(f'<div class="article-intro">{STANDFIRST}</div>', "")
    made = page(hidden)
    assert made.text.startswith(LEDE)
    assert made.lead == STANDFIRST
    cut_off = hidden.replace(f'content="{STANDFIRST}"', 'content="The town knew of …"')
    assert page(cut_off).lead == ""


def test_a_canonical_address_on_another_host_is_not_believed() -> None:
    there = page(PAGE, address="https://valleywire.example/dam?utm_source=mail")
    assert there.url == "https://valleywire.example/dam"
    elsewhere = page(PAGE, address="https://copy.example/dam")
    assert elsewhere.url == "https://copy.example/dam"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1251", "utf-8"),
        ("utf-7", "utf-8"),
        ("zlib_codec", "utf-8"),
        ("", "utf-16"),
        ("shift_jis", "utf-16"),
    ],
)
def test_the_encoding_is_found(declared: str, encoding: str) -> None:
    markup = PAGE.replace("<head>", f'<head><meta charset="{declared}">')
    markup = markup.replace("volunteers", "“señores”")
    assert "“señores”" in page(markup.encode(encoding)).text


def test_the_server_names_the_encoding_before_the_page() -> None:
    markup = PAGE.replace("<head>", '<head><meta charset="windows-1251">')
    data = markup.replace("volunteers", "žáci").encode("iso8859-2")
    made = page(data, media_type="text/html; charset=iso-8859-2")
    assert "žáci" in made.text


def test_terminal_codes_and_controls_never_come_through() -> None:
    codes = "\x1b[31m\x1b]0;owned\x07\x08\u202e&#27;[2J&#x9b;1m&#8;"
    markup = PAGE.replace("Dam breaks", f"Dam{codes} breaks").replace(
        "the old dam", f"the{codes} old dam"
    )
    made = page(markup)
    for text in (made.title, made.text, made.author):
        assert not set(text) & set("\x1b\x9b\x07\x08\u202e")
    assert "owned" not in made.title + made.text


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("<html><body></body></html>", "is a web page without an article"),
        ("<html><head></head></html>", "is a web page without an article"),
        ("<html><frameset><frame src='a'></frameset></html>", "is a frame around"),
        (
            "<html><body><p>Please enable JavaScript to read on.</p></body></html>",
            "shows a notice ('enable JavaScript')",
        ),
        ("<html>" + "a" * 10_000_001, "is longer than the limit of 10 MB"),
        ("", "is empty"),
    ],
)
def test_what_is_no_article_is_refused(markup: str, what: str) -> None:
    assert refusal(markup).startswith(f"dam.html {what}")


BODY = f"<p>{LEDE}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 1_000 + BODY,
        "<table><tr><td>" * 200 + BODY,
        "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">" + BODY,
        "<p " * 20_000 + ">" + BODY,
        "<h1>Dam</h1>" * 1_000 + BODY,
        "<time datetime='2026'></time>" * 5_000 + BODY,
        BODY + "<b>x</b>" * 25_000,
        BODY + f"<p>By {'Aa' * 105}!</p><p>{' ,|' * 70}x</p><p>{'tweeten' * 30}</p>",
        "<script type='application/ld+json'>" + "[" * 50_000 + "</script>" + BODY,
        "<link rel=canonical href='http://[::1'>" + BODY,
        "<!DOCTYPE html [<!ENTITY a 'aaa'><!ENTITY b '&a;&a;'>]>&b;" + BODY,
    ],
    ids=[
        "deep",
        "tables",
        "attributes",
        "unfinished tags",
        "headlines",
        "times",
        "many",
        "long lines",
        "JSON-LD",
        "canonical",
        "entities",
    ],
)
def test_hostile_markup_is_read_all_the_same(markup: str) -> None:
    assert LEDE in page(f"<html><body>{markup}").text


@given(st.text(), st.text(max_size=40))
def test_any_markup_gives_an_article_or_a_refusal(text: str, title: str) -> None:
    markup = f"<html><title>{title}</title><h1>{title}</h1><p>{text}</p>{BODY}"
    data = markup.encode("utf-8", "surrogatepass")
    for item in read(Raw("-", data), "html"):
        assert isinstance(item, Article | Unreadable)


NAMES = "p div h1 h2 a b table tr td pre q br time meta script title article aside"
TAGS = st.sampled_from(NAMES.split())
PIECES = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        [LEDE, "word", "By Ada Marsh", "<p class=teaser>", "<!--", "\x1b[1m"]
    ),
)


@given(st.lists(PIECES, max_size=60))
def test_any_nesting_gives_an_article_or_a_refusal(pieces: list[str]) -> None:
    for item in read(Raw("-", "".join(pieces).encode() or b"x"), "html"):
        assert isinstance(item, Article | Unreadable)
        if isinstance(item, Article):
            assert "\x1b" not in item.text
