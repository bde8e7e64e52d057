import json
from dataclasses import replace

from briefing.model.brief import Brief
from briefing.model.codec import from_dict
from briefing.render import render
from briefing.theme import load_theme


def test_the_brief_can_be_read_back(disputed_brief: Brief) -> None:
    data = json.loads(render(disputed_brief, "json", load_theme("standard")))
    assert from_dict(Brief, data) == disputed_brief


def test_every_statement_stands_in_its_article(seed_brief: Brief) -> None:
    data = json.loads(render(seed_brief, "json", load_theme("standard")))
    articles = {article["id"]: article for article in data["articles"]}
    assert data["statements"]
    for entry in data["statements"]:
        field = articles[entry["article"]][entry["field"]]
        assert field[entry["start"] : entry["end"]] == entry["text"]


def test_edited_words_are_named(disputed_brief: Brief) -> None:
    data = json.loads(render(disputed_brief, "json", load_theme("standard")))
    edited = [entry["edited"] for entry in data["statements"] if "edited" in entry]
    assert edited == ["Traders welcomed it."]


def test_portions_and_pages_are_named(mixed_brief: Brief) -> None:
    first, second = mixed_brief.articles
    paged = replace(first, pages=(0, first.text.index("About ")))
    brief = replace(mixed_brief, articles=(paged, second))
    data = json.loads(render(brief, "json", load_theme("standard")))
    told = {(s["article"], s.get("portion"), s.get("page")) for s in data["statements"]}
    assert {(str(first.id), "TLP:AMBER", 1), (str(first.id), "TLP:AMBER", 2)} <= told
    assert (str(second.id), "U//TLP:GREEN", None) in told
