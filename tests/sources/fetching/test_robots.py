import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.fetching.robots import parse_robots

SITE = "https://a.example"
RULES = """# a comment
User-agent: other
Disallow: /

User-agent: Briefing/2.0
user-agent: another
Disallow: /private   # not for programs
Allow: /private/open
Disallow: /*.pdf$
Disallow: /caf%C3%A9
Disallow: /search?*q=
Disallow:

User-Agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        *(("", True), ("/", True), ("/public", True), ("/robots.txt", True)),
        *(("/private", False), ("/private/a", False), ("/private/open/a", True)),
        *(("/a/b.pdf", False), ("/a/b.pdf?x=1", True), ("/b.pdfs", True)),
        *(("/café", False), ("/caf%c3%a9/a", False), ("/search?a=1&q=2", False)),
    ],
)
def test_rules(path: str, *, allowed: bool) -> None:
    assert parse_robots(RULES, "briefing").allows(SITE + path) is allowed


def test_rules_for_everyone_hold_where_there_are_no_others() -> None:
    assert not parse_robots(RULES, "stranger").allows(SITE + "/public")


def test_groups_of_one_name_are_one() -> None:
    text = "User-agent: a\nDisallow: /x\nUser-agent: a\nDisallow: /y"
    robots = parse_robots(text, "a")
    assert not robots.allows(SITE + "/x")
    assert not robots.allows(SITE + "/y")


def test_of_two_rules_as_long_the_kinder_wins() -> None:
    text = "User-agent: *\nDisallow: /x\nAllow: /x"
    assert parse_robots(text, "a").allows(SITE + "/x")


def test_a_hostile_file_takes_no_longer_than_its_length() -> None:
    text = "User-agent: *\n" + "Disallow: /" + "*a" * 200_000 + "b$\n" + "Allow: /\n"
    agents = "User-agent: x\n" * 20_000 + "Disallow: /y\n" * 20_000
    assert parse_robots(text + agents, "a").allows(SITE + "/" + "a" * 2_000)


LINES = st.sampled_from(
    ["User-agent: *", "Disallow: /", "Allow: /a$", "Disallow: *", "a", ":", "Allow:"]
)


@given(st.lists(LINES | st.text(max_size=20)).map("\n".join), st.text(max_size=20))
def test_any_file_says_yes_or_no(text: str, path: str) -> None:
    robots = parse_robots(text, "briefing")
    assert robots.allows(f"{SITE}/{path.replace('[', '')}") in (True, False)
