from briefing.library.store import Library
from briefing.model.brief import Brief
from tests.library.conftest import article


def test_the_last_brief_before_a_time_is_remembered(library: Library) -> None:
    for day in (20, 21):
        library.briefs.record(
            Brief(
                title="Brief",
                number=day,
                as_of=f"2026-11-{day}T06:00:00Z",
                articles=(article(day),),
            )
        )
    assert library.briefs.last_time() == "2026-11-21T06:00:00Z"
    assert library.briefs.last_articles("2026-11-22T06:00:00Z") == frozenset({"a21"})
    assert library.briefs.last_articles("2026-11-21T06:00:00Z") == frozenset({"a20"})
    assert library.briefs.last_articles("2026-11-20T06:00:00Z") is None


def test_news_is_what_has_come_since_the_last_brief(library: Library) -> None:
    assert not library.briefs.has_news()
    library.articles.keep([article(1)])
    assert library.briefs.has_news()
    later = Brief(title="Brief", number=1, as_of="2999-01-01T06:00:00Z", articles=())
    library.briefs.record(later)
    assert not library.briefs.has_news()
