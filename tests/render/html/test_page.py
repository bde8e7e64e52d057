import re
from dataclasses import replace
from itertools import pairwise

import lxml.html
import pytest

from briefing.model.brief import Brief
from briefing.render.html.page import render_html
from briefing.theme import load_theme

STANDARD = load_theme("standard")


def page_of(brief: Brief, theme: str = "standard") -> lxml.html.HtmlElement:
    return lxml.html.fromstring(render_html(brief, load_theme(theme)))


def test_every_link_leads_somewhere_in_the_page(disputed_brief: Brief) -> None:
    page = page_of(disputed_brief)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    links = [a.get("href")[1:] for a in page.iter("a") if a.get("href")[0] == "#"]
    assert links
    assert set(links) <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_passage_mark_leads_to_its_evidence(seed_brief: Brief) -> None:
    page = page_of(seed_brief)
    mark = page.find_class("bottom-line")[0].find_class("mark")[0]
    row = page.get_element_by_id(mark.get("href")[1:])
    assert mark.text_content() == "[1¶2]"
    assert mark.get("aria-label") == "source 1, paragraph 2"
    assert "The US-led forces have ended" in row.text_content()


def test_nothing_is_loaded_or_run(seed_brief: Brief) -> None:
    page = page_of(seed_brief)
    assert not list(page.iter("link", "img", "iframe"))
    assert {block.get("type") for block in page.iter("script")} == {"application/json"}
    assert "url(" not in page.findtext("head/style")
    policy = page.find("head/meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'")


def test_headings_go_down_one_level_at_a_time(disputed_brief: Brief) -> None:
    tags = [e.tag for e in page_of(disputed_brief).iter("h1", "h2", "h3", "h4", "h5")]
    levels = [int(tag[1]) for tag in tags]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_markup_in_a_text_stays_text(seed_brief: Brief) -> None:
    brief = replace(
        seed_brief, title="<b>A & B</b>", handling='</style><script>"x\\', marking=""
    )
    page = page_of(brief)
    assert page.findtext(".//h1") == "<b>A & B</b>"
    assert len(list(page.iter("script"))) == 2
    assert page.find_class("handling")[0].text == '</style><script>"x\\'


@pytest.mark.parametrize("label", ["TLP:CLEAR", "TLP:AMBER+STRICT", "TLP:RED"])
def test_the_marking_is_at_the_head_and_the_foot(seed_brief: Brief, label: str) -> None:
    page = page_of(replace(seed_brief, marking=label))
    assert [e.text for e in page.find_class("tlp")] == [label, label]


def test_a_dark_theme_prints_on_light_paper(seed_brief: Brief) -> None:
    style = page_of(seed_brief, "dark").findtext("head/style")
    dark, light = load_theme("dark").colours, STANDARD.colours
    assert re.findall(r"--paper: (#\w+)", style) == [dark.paper, light.paper]
