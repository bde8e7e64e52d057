"""Every dialect of RSS and Atom, what malformed feeds still give, and hostile ones."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

WORDS = "Water rose by two metres in Porto Vega on Monday, officials said."
RSS_2 = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Valley &amp;amp; Wire</title><link>https://valley.example/</link>
<language>en-GB</language>
<item><title>River &lt;b&gt;bursts&lt;/b&gt; its banks</title>
<link>/flood</link><guid isPermaLink="false">flood-1</guid>
<pubDate>Wed, 18 Nov 2026 06:30:00 GMT</pubDate>
<dc:creator>Ada Marsh</dc:creator>
<description>Thousands leave their homes.</description>
<content:encoded><![CDATA[<p>Water rose by <a href="/m">two metres</a> in Porto Vega
on Monday, officials said.</p><script>track()</script><p>Boats are ready.</p>
<p>The post <a href="/flood">River</a> appeared first on <a>Valley</a>.</p>]]>
</content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title type="html">Tal &amp;amp; Draht</title><link href="https://tal.example/"/>
<entry><id>tag:tal.example,2026:1</id>
<title type="text">Was &lt;b&gt; in HTML heißt</title>
<link rel="alternate" href="https://tal.example/1"/>
<updated>2026-11-19T08:00:00+01:00</updated><published>2026-11-18</published>
<author><name>Jan Moor</name></author><author><name>Ida Deich</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das Wasser stieg am
Montag um <em>zwei</em> Meter.</p><p>Boote liegen bereit.</p></div></content>
</entry></feed>"""
RDF = """<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://v.example/"><title>Café Wire</title>
<link>https://v.example/</link></channel>
<item rdf:about="https://v.example/1"><title>Café floods</title>
<link>https://v.example/1</link><dc:date>2026-11</dc:date>
<description>Water rose by two metres in the café on Monday.</description></item>
</rdf:RDF>"""


def articles(feed: str | bytes, uri: str = "feed.xml", **known: str) -> list[Article]:
    data = feed if isinstance(feed, bytes) else feed.encode()
    found = list(read(Raw(uri, data, **known)))  # type: ignore[arg-type]
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def rss(items: str, version: str = "2.0", head: str = "") -> str:
    return (
        f'{head}<rss version="{version}"><channel><title>Wire</title>'
        f"<link>https://wire.example/</link>{items}</channel></rss>"
    )


def refusal(feed: str | bytes) -> str:
    data = feed if isinstance(feed, bytes) else feed.encode()
    (refused,) = read(Raw("feed.xml", data))
    assert isinstance(refused, Unreadable)
    return refused.error.message


def test_rss_with_its_usual_modules() -> None:
    (made,) = articles(RSS_2, address="https://valley.example/feeds/all.rss")
    assert made.title == "River bursts its banks"
    assert made.text == f"{WORDS}\n\nBoats are ready."
    assert made.lead == "Thousands leave their homes."
    assert made.date == "2026-11-18T06:30:00Z"
    assert (made.source, made.author) == ("Valley & Wire", "Ada Marsh")
    assert (made.url, made.language) == ("https://valley.example/flood", "en")
    assert made.origin is not None
    assert made.origin.format == "feed"
    assert not made.title_made


def test_atom_with_inline_markup_and_titles_that_only_look_like_it() -> None:
    (made,) = articles(ATOM)
    assert made.title == "Was <b> in HTML heißt"
    assert made.text == (
        "Das Wasser stieg am Montag um zwei Meter.\n\nBoote liegen bereit."
    )
    assert (made.date, made.author) == ("2026-11-18", "Jan Moor, Ida Deich")
    assert (made.source, made.language) == ("Tal & Draht", "de")


def test_rdf_in_an_older_encoding() -> None:
    (made,) = articles(RDF.encode("iso-8859-1"))
    assert made.title == "Café floods"
    assert made.text == "Water rose by two metres in the café on Monday."
    assert (made.date, made.source) == ("2026-11", "Café Wire")


@pytest.mark.parametrize("version", ["0.90", "0.91", "0.92", "0.93", "1.0", "2.0", ""])
def test_every_version_of_rss(version: str) -> None:
    item = f"<item><title>Flood</title><description>{WORDS}</description></item>"
    (made,) = articles(rss(item, version))
    assert (made.title, made.text, made.source) == ("Flood", WORDS, "Wire")


def test_an_entry_with_a_title_alone_or_a_link_alone_is_news() -> None:
    title, link, nothing = articles(
        rss(
            "<item><title>Dam holds</title></item>"
            "<item><link>https://wire.example/2</link></item><item></item>"
        )
    )
    assert (title.title, title.text, title.title_made) == (
        "Dam holds",
        "Dam holds",
        False,
    )
    assert (link.title, link.text) == ("https://wire.example/2",) * 2
    assert link.title_made
    assert (nothing.title, nothing.text, nothing.title_made) == ("", "", False)


def test_an_entry_without_a_title_gets_one_from_its_text() -> None:
    (made,) = articles(rss(f"<item><description>{WORDS}</description></item>"))
    assert made.title == "Water rose by two metres in Porto Vega on Monday"
    assert made.title_made


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("One line.\nAnother.\n\nA paragraph.", "One line.\nAnother.\n\nA paragraph."),
        ("&lt;p&gt;One.&lt;p&gt;Two.", "One.\n\nTwo."),
        (
            "&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.",
            "One.\n\nTwo.",
        ),
        ("The town&amp;#8217;s wall", "The town’s wall"),
        ("One.&lt;p&gt;Continue reading...&lt;/p&gt;", "One."),
        ("&lt;a href='/c'&gt;Comments&lt;/a&gt;", "Flood"),
    ],
)
def test_descriptions_as_they_are_found(description: str, text: str) -> None:
    (made,) = articles(
        rss(
            f"<item><title>Flood</title><description>{description}</description></item>"
        )
    )
    assert made.text == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wed, 18 Nov 2026 06:30:00 +0100", "2026-11-18T06:30:00+01:00"),
        ("Wed, 18 Nov 26 06:30:00 GMT", "2026-11-18T06:30:00Z"),
        ("2026-11-18", "2026-11-18"),
        ("18 Nov 2026 06:30 BST", "2026-11-18"),
        ("soon", ""),
    ],
)
def test_dates_are_never_made_more_precise(written: str, expected: str) -> None:
    (made,) = articles(
        rss(f"<item><title>Flood</title><pubDate>{written}</pubDate></item>")
    )
    assert made.date == expected


def test_ids_stay_when_an_entry_is_worded_anew() -> None:
    item = "<item><guid>urn:1</guid><title>{}</title></item>"
    known = {"uri": "https://wire.example/rss"}
    (first,) = articles(rss(item.format("River rises")), **known)
    (second,) = articles(rss(item.format("River falls")), **known)
    (foreign,) = articles(rss(item.format("River falls")), "https://evil.example/rss")
    assert first.id == second.id != foreign.id


@pytest.mark.parametrize("shared", ["<guid>x</guid>", "<link>https://w.example</link>"])
def test_entries_that_share_a_key_stay_apart(shared: str) -> None:
    found = articles(
        rss("".join(f"<item>{shared}<title>Day {n}</title></item>" for n in "123"))
    )
    assert len({article.id for article in found}) == 3


def test_a_default_language_is_not_believed() -> None:
    text = (
        "Das Wasser ist am Montag in der ganzen Stadt um zwei Meter gestiegen, und die"
        " Feuerwehr hat mit vielen Booten die Bewohner aus ihren Häusern geholt."
    )
    item = f"<item><title>Flut</title><description>{text}</description></item>"
    (made,) = articles(rss(f"<language>en-us</language>{item}"))
    assert made.language == "de"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "//[broken",
        "ftp://a.example/x",
        "/relative",
    ],
)
def test_links_that_lead_to_no_page_are_dropped(address: str) -> None:
    items = f"<item><title>Flood</title><link>{address}</link></item>"
    (made,) = articles(f"<rss><channel>{items}</channel></rss>")
    assert made.url == ""


BROKEN = {
    "an undeclared entity": rss(f"<item><title>A&nbsp;flood</title>{WORDS}</item>"),
    "an ampersand": rss("<item><title>A flood & more</title></item>"),
    "an unclosed tag": rss("<item><title>A flood<br></title></item>"),
    "a cut end": rss("<item><title>A flood</title><description>Wat")[:-22],
    "an unknown prefix": rss("<item><title>A flood</title><x:y>1</x:y></item>"),
    "words before it": "\n\n" + rss("<item><title>A flood</title></item>"),
    "control characters": rss("<item><title>A \x01\x0bflood</title></item>"),
}


@pytest.mark.parametrize("feed", BROKEN.values(), ids=BROKEN.keys())
def test_malformed_feeds_give_what_they_hold(feed: str) -> None:
    (made,) = articles(feed)
    assert made.title.replace("\u00a0", " ").startswith("A flood")


@pytest.mark.parametrize(
    ("media_type", "encoding"),
    [
        ("", "utf-8"),
        ("text/xml", "utf-8"),
        ("text/html; charset=utf-8", "utf-8"),
        ('application/rss+xml; charset="windows-1252"', "cp1252"),
        ("text/xml; charset=words", "utf-8"),
    ],
)
def test_what_the_network_says_of_the_letters(media_type: str, encoding: str) -> None:
    data = rss("<item><title>Café – “open”</title></item>").encode(encoding)
    (made,) = articles(
        data, "https://a.example/", address="https://a.example/", media_type=media_type
    )
    assert made.title == "Café – “open”"


def test_a_feed_without_entries_gives_nothing() -> None:
    assert articles(rss("")) == []


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        ("<rss version='2.0'><channel>", "breaks off before its first entry"),
        ("<?xml version='1.0'?><plist/>", "an XML document, but no feed"),
    ],
)
def test_what_is_no_feed_is_said_in_a_sentence(feed: str, reason: str) -> None:
    assert reason in refusal(feed)


def laughs() -> str:
    names = "abcdefghij"
    entities = "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">\n' for inner, name in pairwise(names)
    )
    return f'<!DOCTYPE rss [\n<!ENTITY a "ha">\n{entities}]>\n'


HOSTILE = {
    "billion laughs": rss("<item><title>Ha &j;</title></item>", head=laughs()),
    "quadratic blowup": rss(
        f"<item><title>Ha {'&a;' * 50_000}</title></item>",
        head=f'<!DOCTYPE rss [\n<!ENTITY a "{"ha" * 10_000}">\n]>\n',
    ),
    "an external entity": rss(
        "<item><title>Ha &x;</title></item>",
        head='<!DOCTYPE rss [\n<!ENTITY x SYSTEM "file:///etc/hostname">\n]>\n',
    ),
    "an external DTD": rss(
        "<item><title>Ha</title></item>",
        head='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">\n',
    ),
    "deep nesting": rss(f"<item><title>Ha</title>{'<a>' * 20_000}</item>"),
    "many categories": rss(
        "<item><title>Ha</title>"
        + "".join(f"<category>{n}</category>" for n in range(20_000))
        + "</item>"
    ),
    "many attributes": rss(
        f"<item><title>Ha</title><a {' '.join(f'a{n}=1' for n in range(5_000))}/>"
        "</item>"
    ),
    "escape codes": rss("<item><title>Ha &#27;[31m\x1b]0;owned\x07</title></item>"),
    "a path": "<rss><item><title>Ha</title><x>/etc/passwd</x></item></rss>",
}


@pytest.mark.parametrize("feed", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_feeds_do_no_harm(feed: str) -> None:
    for found in read(Raw("feed.xml", feed.encode())):
        if isinstance(found, Unreadable):
            assert found.error.message.startswith("feed.xml ")
        else:
            assert found.title.startswith("Ha")
            assert len(found.title) < 200_000
            assert not set("\x1b\x07\x9b") & set(found.title + found.text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_of_tags_alone_is_refused(encoding: str) -> None:
    feed = rss("<item/>" * 500_001, head="<?xml version='1.0'?>")
    assert "more than 500,000 tags" in refusal(feed.encode(encoding))


def test_more_entries_than_the_limit_are_left_out_and_told() -> None:
    items = "".join(f"<item><title>Day {n}</title></item>" for n in range(5))
    found = list(read(Raw("f.xml", rss(items).encode(), limits=Limits(max_members=3))))
    assert [isinstance(item, Article) for item in found] == [True] * 3 + [False]
    assert isinstance(found[-1], Unreadable)
    assert "has 5 entries; those after the first 3" in found[-1].error.message


PIECES = st.sampled_from(
    [
        *("<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<link>"),
        *("<entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<content>", "<id>"),
        *("<![CDATA[", "]]>", "&amp;", "&#x1F600;", "<category term='a'/>", "</rss>"),
        *("<content type='xhtml'>", "<pubDate>", "2026-11-18", "<media:thumbnail/>"),
        *(
            "<author>",
            "a@b.example (A)",
            "</author>",
            "<source url='x'>",
            "<georss:box>",
        ),
    ]
)


def feeds() -> Iterator[st.SearchStrategy[bytes]]:
    for start, encoding in product(
        ("<rss>", "<feed>", "<rdf:RDF>"), ("utf-8", "cp1252")
    ):
        body = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)
        yield body.map(
            lambda text, start=start, encoding=encoding: (  # type: ignore[misc]
                start + text
            ).encode(encoding, "replace")
        )


@given(st.one_of(*feeds()))
def test_anything_that_begins_like_a_feed_is_read_or_refused(data: bytes) -> None:
    for found in read(Raw("feed.xml", data), "feed"):
        assert isinstance(found, Article | Unreadable)
        if isinstance(found, Article):
            assert "\n" not in found.title
