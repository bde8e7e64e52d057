from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Passage, Section
from briefing.model.story import Story
from briefing.render.blocks import Detail
from briefing.render.extent import STANDARD
from briefing.render.outline import outline

Maker = Callable[[int], Brief]


@pytest.mark.parametrize(
    ("position", "total", "expected"),
    [
        (0, 1, Detail.FULL),
        (2, 3, Detail.FULL),
        (0, 13, Detail.FULL),
        (1, 13, Detail.SHORT),
        (5, 13, Detail.SHORT),
        (6, 13, Detail.NOTE),
    ],
)
def test_room_is_given_by_place(position: int, total: int, expected: Detail) -> None:
    assert STANDARD.detail(position, total) is expected


def test_every_statement_stands_in_its_article(brief_with: Maker) -> None:
    brief = brief_with(8)
    articles = {article.id: article for article in brief.articles}
    statements = outline(brief).statements()
    assert len(statements) > 100
    assert all(articles[s.article].holds(s.span) for s in statements)


def test_the_lead_item_shows_all_its_parts(seed_brief: Brief) -> None:
    (item,) = outline(seed_brief).items
    assert item.bottom_line is not None
    assert item.bottom_line.text.startswith("The US-led forces have ended")
    assert [point.mark for point in item.points] == ["1¶6", "1¶7", "1¶17", "1¶21"]
    assert [row.label for row in item.facts] == ["Who", "What", "When", "Where"]
    assert [quote.speaker.text for quote in item.quotes] == [
        "John Brennan",
        "Abdul Amir al-Shammari",
    ]


def test_points_behind_the_first_stand_newest_first_and_as_the_text_goes() -> None:
    lines = "Rain fell. Dikes broke. Boats came."
    earlier = Article.create(id="a", text=lines, date="2024-05-06")
    later = Article.create(id="b", text=lines, date="2024-05-07T06:00:00Z")
    undated = Article.create(id="c", text=lines)
    spans = {"Rain": (0, 10), "Dikes": (11, 23), "Boats": (24, 35)}
    told = [
        (earlier, "Dikes"),
        (undated, "Boats"),
        (earlier, "Boats"),
        (earlier, "Rain"),
        (later, "Dikes"),
        (later, "Rain"),
    ]
    item = BriefItem(
        story=Story(id="s", title="Flood", articles=("a", "b", "c")),
        points=tuple(
            Passage(article=article.id, span=article.span(*spans[word]))
            for article, word in told
        ),
    )
    brief = Brief(
        title="Brief",
        number=1,
        as_of="2024-05-08",
        sections=(Section(title="", items=(item,)),),
        articles=(earlier, later, undated),
    )
    (shown,) = outline(brief).items
    assert shown.bottom_line is not None
    assert (shown.bottom_line.article, shown.bottom_line.text) == ("a", "Dikes broke.")
    assert [(point.article, point.text.split()[0]) for point in shown.points] == [
        ("b", "Rain"),
        ("b", "Dikes"),
        ("a", "Rain"),
        ("a", "Boats"),
        ("c", "Boats"),
    ]


def test_the_panel_says_roles_and_resolved_dates(seed_brief: Brief) -> None:
    rows = {row.label: row.lines for row in outline(seed_brief).items[0].facts}
    first = rows["Who"][0]
    assert first.role is not None
    assert (first.words.text, first.role.text) == (
        "Qassim al-Araji",
        "Iraqi national security adviser",
    )
    assert [(line.words.text, line.note) for line in rows["When"]] == [
        ("Thursday", "09 DEC 21"),
        ("December 31", "31 DEC 21"),
        ("July", "JUL 21"),
    ]


def test_shorter_items_show_less(brief_with: Maker) -> None:
    _, short, *_, note = outline(brief_with(8)).items
    assert (short.detail, len(short.points), len(short.numbers)) == (Detail.SHORT, 1, 1)
    assert (note.detail, note.points, note.numbers) == (Detail.NOTE, (), ())
    assert note.bottom_line is not None


def test_evidence_shows_the_words_around_a_point(seed_brief: Brief) -> None:
    (evidence,) = outline(seed_brief).evidence
    first = evidence.rows[0]
    assert first.mark == "1¶7"
    assert [part.point for part in first.parts] == [False, True]
    assert first.parts[0].words.text.startswith("There are approximately 2,500")


def test_a_point_that_is_its_whole_paragraph_needs_no_evidence(
    seed_brief: Brief,
) -> None:
    marks = [row.mark for e in outline(seed_brief).evidence for row in e.rows]
    assert "1¶2" not in marks


def test_evidence_of_an_edited_point_shows_the_sources_words(
    disputed_brief: Brief,
) -> None:
    contents = outline(disputed_brief)
    assert contents.items[0].points[0].text == "Traders welcomed it."
    (evidence,) = contents.evidence
    words = [part.words.text for part in evidence.rows[-1].parts if part.point]
    assert words == ["Shopkeepers on the east bank welcomed it."]


def test_figures_that_disagree_name_their_sources(disputed_brief: Brief) -> None:
    (entry,) = outline(disputed_brief).items[0].disagreements
    assert [(f.text, f.source) for f in entry.figures] == [("1,037", 1), ("1,074", 2)]


def test_a_label_on_each_item_only_where_they_differ(brief_with: Maker) -> None:
    brief = brief_with(2)
    assert all("TLP" not in label for i in outline(brief).items for label in i.kicker)
    first, second = brief.items
    mixed = Section(title="", items=(first, replace(second, marking="TLP:AMBER")))
    items = outline(replace(brief, sections=(mixed,))).items
    assert [item.kicker[0] for item in items] == ["TLP:CLEAR", "TLP:AMBER"]


def test_a_made_title_and_a_title_of_the_desk_are_said_to_be_so(
    seed_brief: Brief,
) -> None:
    assert "Headline from the text" in outline(seed_brief).items[0].kicker
    (item,) = seed_brief.items
    story = replace(item.story, title="Mission ends")
    section = Section(title="", items=(replace(item, story=story),))
    (renamed,) = outline(replace(seed_brief, sections=(section,))).items
    assert renamed.headline.statement is None
    assert "Headline by the desk" in renamed.kicker


def test_sources_are_numbered_and_hide_their_folders(seed_brief: Brief) -> None:
    (entry,) = outline(seed_brief).sources
    assert (entry.number, entry.address) == (1, "2021-12-09-iraq.txt")
    assert entry.details == ("09 DEC 21", "4,066 bytes")
    assert entry.sha256.startswith("17a7917f")


def test_terms_are_those_that_a_source_spells_out(seed_brief: Brief) -> None:
    terms = outline(seed_brief).terms
    assert [(term.short.text, term.long.text) for term in terms] == [
        ("PMF", "Popular Mobilization Forces")
    ]


def test_what_is_missing_leaves_nothing_behind() -> None:
    article = Article.create(text=" \n ", title="")
    item = BriefItem(
        story=Story(id="s", title="", articles=(article.id, "unknown")),
        points=(
            Passage(article=article.id, span=article.span(0, 1)),
            Passage(article="unknown", span=article.span(0, 1)),
        ),
    )
    brief = Brief(
        title="Bare",
        number=1,
        as_of="2021-12-10",
        sections=(Section(title="Empty", items=()), Section(title="", items=(item,))),
        articles=(article,),
    )
    contents = outline(brief)
    (only,) = contents.items
    assert len(contents.groups) == 1
    assert only.headline.text == "Untitled"
    assert only.bottom_line is None
    assert (only.points, only.facts, only.timeline, only.quotes) == ((), (), (), ())
    assert (contents.evidence, contents.terms) == ((), ())


@pytest.mark.parametrize(
    ("origins", "told"),
    [(0, "2 sources"), (1, "2 sources, 1 origin"), (2, "2 sources")],
)
def test_sources_that_copy_each_other_are_told(
    origins: int, told: str, disputed_brief: Brief
) -> None:
    (item, *_) = disputed_brief.items
    story = replace(item.story, origins=origins)
    section = Section(title="", items=(replace(item, story=story),))
    (shown,) = outline(replace(disputed_brief, sections=(section,))).items
    assert told in shown.kicker
