import pytest

from briefing.errors import EmptyBriefError
from briefing.model.analysis import Analysis, Mention
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.services.batch import analyzer
from briefing.services.dossier import dossier
from briefing.services.growth import grow_stories
from briefing.services.panels.dossier import about, dossier_panels
from briefing.services.workspace import Workspace
from tests.services.reports import by_id


def page(reported: Workspace, name: str, article: str = "") -> Dossier:
    return dossier(reported, name, article)[0]


def articles_of(page: Dossier) -> list[str]:
    return list(dict.fromkeys(each.article for each in page.occurrences))


def test_a_full_name_is_found_in_every_story(reported: Workspace) -> None:
    found = page(reported, "Ines Duarte")
    assert found.name == "Ines Duarte"
    assert articles_of(found) == ["vote", "first"]
    assert found.namesakes == ()


def test_a_surname_means_whoever_alone_bears_it_in_the_story(
    reported: Workspace,
) -> None:
    grow_stories(reported)
    found = page(reported, "Ines Duarte")
    assert articles_of(found) == ["vote", "second", "first"]
    assert "Duarte" in found.spellings
    meant = page(reported, "Duarte", "second")
    assert articles_of(meant) == articles_of(found)


def test_the_article_says_who_is_meant(reported: Workspace) -> None:
    found = page(reported, "Duarte", "trial")
    assert (found.name, found.articles) == ("Pedro Duarte", 1)
    assert "Ines Duarte" in found.namesakes


def test_the_page_tells_roles_quotes_figures_and_company(reported: Workspace) -> None:
    found = page(reported, "Ines Duarte")
    assert "Mayor" in [role.role.text for role in found.roles]
    assert "We have boats ready" in " ".join(q.quote.text for q in found.quotes)
    assert "40 boats" in [figure.fact.text for figure in found.figures]
    beside = {each.name: each for each in found.companions}
    assert beside["Olav Dahl"].sentences == 1
    assert [each.sentences for each in found.companions] == sorted(
        (each.sentences for each in found.companions), reverse=True
    )
    days = {day.date: day.mentions for day in found.days}
    assert sum(days.values()) == len(found.occurrences)
    assert list(days) == ["2026-11-17", "2026-11-19"]


def test_everything_on_the_page_is_a_span(reported: Workspace) -> None:
    grow_stories(reported)
    for name in ("Ines Duarte", "Porto Vega", "Nordvik", "Olav Dahl"):
        for panel in dossier_panels(page(reported, name)):
            for entry in panel.entries:
                assert by_id(entry.article).holds(entry.span)


def test_the_page_of_a_place_takes_it_for_one_thing(reported: Workspace) -> None:
    found = page(reported, "Porto Vega")
    assert "location" in found.kinds
    assert found.articles == 2
    assert about(found).startswith("location")


@pytest.mark.parametrize("name", ["Nobody At All", "", '"', "…", "\x00"])
def test_who_is_not_there_has_no_page(reported: Workspace, name: str) -> None:
    with pytest.raises(EmptyBriefError):
        page(reported, name)


def test_a_name_that_is_no_actor_and_no_place_has_a_page(reported: Workspace) -> None:
    text = "The ferry Nordlys ran aground near Bergen."
    at = text.index("Nordlys")
    ship = Mention(start=at, end=at + 7, text="Nordlys", kind="vehicle", name="Nordlys")
    reported.keep([Article(id="x", text=text, language="en")])
    reported.keep_analysis(
        Analysis(id="x", method="m", language="en", entities=(ship,))
    )
    found = page(reported, "nordlys")
    assert (found.name, found.kinds) == ("Nordlys", ("vehicle",))


def test_known_names_are_one(reported: Workspace) -> None:
    said = (
        Article(id="x", text="The army fought ISIS near Mosul.", language="en"),
        Article(id="y", text="Troops said that Daesh had left Mosul.", language="en"),
    )
    reported.keep(said)
    reported.library.analyses.keep(map(analyzer(reported.settings), said))
    found = page(reported, "ISIL")
    assert sorted(articles_of(found)) == ["x", "y"]
    assert set(found.spellings) == {"ISIS", "Daesh"}
