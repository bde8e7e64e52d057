"""Any text renders in every format; none raises, overlaps or takes for ever."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.analysis import Analysis, Answer, DateMention, Quote, Speaker
from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Passage, Section
from briefing.model.story import Story
from briefing.proof.printed import verify_pdf
from briefing.render import RENDERERS, render
from briefing.render.outline import outline
from briefing.theme import load_theme

ODD = [
    "",
    "\x00",
    "a\x00b\x07c\x1b[31m",
    "<b>bold</b> & <i>not</i> &amp;",
    "\ud800 alone \udfff",
    "🔥 👨‍👩‍👧 🇮🇶 ✈️",
    "中文 العربية עברית हिन्दी ไทย",
    "e\u0301\u0323" * 20,
    "x" * 2000,
    "-" * 500 + "/" * 500,
    "word " * 600,
    "line\n" * 300,
    "\u00a0\u2007\u202f \u2028\u2029\u0085",
    "\ufeff\u200b\u00ad\u202e",
    "(unbalanced \\( parens) \\",
    "# 1. - > | ` ~~~",
]


def odd_brief(title: str, text: str) -> Brief:
    """A brief that puts the same words in every place that takes some."""
    article = Article.create(
        title=title, text=text, source=title, author=title, url=f"https://e.org/{title}"
    )
    whole = article.span(0, len(text))
    place = {"start": 0, "end": len(text), "text": text}
    analysis = Analysis(
        id=article.id,
        method="hand/1",
        what=(Answer(**place, score=1.0),),  # type: ignore[arg-type]
        dates=(
            DateMention(**place, type="DATE", value="2021"),  # type: ignore[arg-type]
            DateMention(start=0, end=0, text="", type="DATE", value="2022"),
        ),
        quotes=(
            Quote(
                **place,  # type: ignore[arg-type]
                speaker=Speaker(**place, name=title),  # type: ignore[arg-type]
            ),
        ),
    )
    item = BriefItem(
        story=Story(id="s", title=title, articles=(article.id,)),
        points=(
            Passage(article=article.id, span=whole),
            Passage(article=article.id, span=whole, edited=title),
        ),
        comment=title,
    )
    return Brief(
        title=title,
        number=1,
        as_of=title,
        desk=title,
        period=(title, text),
        marking="TLP:RED",
        handling=title,
        sections=(Section(title=title, items=(item,)),),
        articles=(article,),
        analyses=(analysis,),
    )


def check(brief: Brief) -> None:
    for name in RENDERERS.names:
        assert render(brief, name, load_theme("standard"))
    result = verify_pdf("brief", render(brief, "pdf", load_theme("standard")))
    assert result.failed == ()
    data = json.loads(render(brief, "json", load_theme("standard")))
    articles = {article.id: article for article in brief.articles}
    assert len(data["statements"]) == len(outline(brief).statements())
    assert all(articles[s.article].holds(s.span) for s in outline(brief).statements())


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_known_oddities_render(text: str) -> None:
    check(odd_brief(text, text))
    check(odd_brief("A title", text))


@settings(max_examples=40, deadline=None)
@given(
    st.text(st.characters(), max_size=60),
    st.text(st.characters(), max_size=400),
)
def test_any_text_renders(title: str, text: str) -> None:
    check(odd_brief(title, text))
