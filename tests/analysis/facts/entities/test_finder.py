import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.entities import find_entities
from briefing.analysis.facts.entities.actors import rank_who
from briefing.analysis.facts.entities.places import rank_where
from briefing.analysis.facts.entities.roles import find_roles
from briefing.analysis.facts.names.raw import RawEntity
from briefing.analysis.facts.recognizers import Recognizer, load_recognizer
from briefing.analysis.reading import read_closely
from briefing.model.analysis import EntityFact, EntityKind, Mention
from briefing.model.article import Article, Span

SEED = Path(__file__).parents[4] / "seeds" / "2021-12-09-iraq.txt"


@dataclass
class FakeRecognizer:
    """Finds the words it was told, wherever they stand."""

    kinds: dict[str, EntityKind] = field(default_factory=dict)
    name: str = "fake/1"

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        return [list(self._names(text)) for text in texts]

    def _names(self, text: str) -> Iterator[RawEntity]:
        for words, kind in self.kinds.items():
            for match in re.finditer(re.escape(words), text):
                yield RawEntity(*match.span(), kind)


class GreedyRecognizer:
    """Takes every stretch between blanks for a name, of every kind in turn."""

    name = "greedy/1"
    kinds: tuple[EntityKind, ...] = ("person", "organization", "location", "group")

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        return [
            [
                RawEntity(*match.span(), self.kinds[number % 4])
                for number, match in enumerate(re.finditer(r"[^ ]+(?: [^ ]+)?", text))
            ]
            for text in texts
        ]


def mentions_of(
    text: str, kinds: dict[str, EntityKind] | None = None, title: str = ""
) -> tuple[Mention, ...]:
    article = Article.create(text=text, title=title)
    return find_entities(read_closely(article), FakeRecognizer(kinds or {}))


def names(mentions: Sequence[Mention], kind: EntityKind) -> list[str]:
    return [mention.name for mention in mentions if mention.kind == kind]


def test_mentions_stand_in_reading_order() -> None:
    found = mentions_of("Paris called Rome.", title="Rome waits for Paris")
    assert [(m.field, m.text) for m in found] == [
        ("title", "Rome"),
        ("title", "Paris"),
        ("text", "Paris"),
        ("text", "Rome"),
    ]


def test_last_name_joins_full_name() -> None:
    found = mentions_of(
        "Nadia al-Tamimi spoke first. Later al-Tamimi left.",
        {"Nadia al-Tamimi": "person"},
    )
    assert names(found, "person") == ["Nadia al-Tamimi"] * 2


def test_long_form_leads_its_abbreviation() -> None:
    found = mentions_of(
        "The Harbour Safety Board (HSB) met. The HSB agreed.",
        {"Harbour Safety Board": "organization", "HSB": "organization"},
    )
    assert names(found, "organization") == ["Harbour Safety Board"] * 3


@pytest.mark.parametrize("form", ["US", "U.S.", "USA", "united states"])
def test_known_variants_share_a_name(form: str) -> None:
    found = mentions_of(f"The United States agreed, and the {form} paid.")
    assert names(found, "location") == ["United States"] * 2


def test_canonical_name_is_a_form_of_this_article() -> None:
    found = mentions_of("Daesh fled. Fighters of ISIS hid.")
    assert [m.name for m in found if m.text in {"ISIS", "Daesh"}] == ["ISIS"] * 2


def test_a_name_has_one_kind() -> None:
    text = "Velmar opened. Velmar closed. Visitors like Velmar."
    raw = [
        RawEntity(0, 6, "organization"),
        RawEntity(15, 21, "person"),
        RawEntity(44, 50, "organization"),
    ]

    class Wavering:
        name = "wavering/1"

        def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
            return [raw if part == text else [] for part in texts]

    found = find_entities(read_closely(Article.create(text=text)), Wavering())
    assert [m.kind for m in found] == ["organization"] * 3


def test_a_name_is_found_where_the_recognizer_missed_it() -> None:
    text = "Orvan Lisk sang. The crowd loved Orvan Lisk."

    class Once:
        name = "once/1"

        def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
            return [[RawEntity(0, 10, "person")] if part else [] for part in texts]

    found = find_entities(read_closely(Article.create(text=text)), Once())
    assert [m.start for m in found] == [0, 33]


def test_articles_and_titles_stand_outside() -> None:
    found = mentions_of(
        "The Gorham Institute thanked President Ida Wolff.",
        {"The Gorham Institute": "organization", "President Ida Wolff": "person"},
    )
    assert [m.text for m in found] == ["Gorham Institute", "Ida Wolff"]


def test_groups_weapons_and_vehicles() -> None:
    found = mentions_of("Kenyan security forces found rockets and an armoured vehicle.")
    assert [(m.text, m.kind) for m in found] == [
        ("Kenyan security forces", "organization"),
        ("rockets", "weapon"),
        ("armoured vehicle", "vehicle"),
    ]


def test_nationality_is_no_place() -> None:
    found = mentions_of("An Iraqi poet read.", {"Iraqi": "location"})
    assert [m.kind for m in found] == ["other"]


@given(st.text(), st.text(max_size=40))
def test_spans_are_true_and_names_occur(text: str, title: str) -> None:
    article = Article.create(text=text, title=title)
    reading = read_closely(article)
    found = find_entities(reading, GreedyRecognizer())
    for mention in found:
        assert article.holds(mention)
        assert mention.name in text or mention.name in title
    places = [("title", "lead", "text").index(m.field) for m in found]
    assert places == sorted(places)
    for before, after in pairwise(found):
        assert before.field != after.field or before.end <= after.start


FRAGMENTS = st.sampled_from(
    [
        *("the", "President", "US", "U.S.", "Daesh,", "ISIL(", ")", ".", "'", "’s"),
        *("al-", "Ali", "\n", "\r\n", "\0", "🙂", "é", "שלום", "Iraqi", "forces"),
        *("who", "leads", "minister", "of", "43,", ",", "a"),
    ]
)


@given(st.lists(FRAGMENTS, max_size=30).map(" ".join))
def test_panels_hold_true_spans_and_are_deterministic(text: str) -> None:
    article = Article.create(text=text)
    first, second = (panels(article, GreedyRecognizer()) for _ in range(2))
    assert first == second
    who, where, roles = first
    assert all(article.holds(span) for span in (*who, *where, *roles))
    assert [fact.score for fact in who] == sorted((f.score for f in who), reverse=True)


def panels(
    article: Article, recognizer: Recognizer
) -> tuple[tuple[EntityFact, ...], tuple[EntityFact, ...], list[Span]]:
    reading = read_closely(article)
    found = find_entities(reading, recognizer)
    roles = find_roles(reading, found)
    who, where = rank_who(reading, found, roles), rank_where(reading, found)
    return who, where, list(roles.values())


@dataclass(frozen=True)
class Seen:
    """What the model and the rules make of the seed article."""

    who: dict[str, EntityFact]
    where: dict[str, EntityFact]
    mentions: tuple[Mention, ...]

    def names_of(self, *texts: str) -> set[str]:
        return {m.name for m in self.mentions if m.text in texts}


@pytest.fixture(scope="module")
def seen() -> Seen:
    article = Article.create(text=SEED.read_text("utf-8"), date="2021-12-09")
    reading = read_closely(article)
    recognizer, warning = load_recognizer()
    assert warning == ""
    found = find_entities(reading, recognizer)
    who = rank_who(reading, found, find_roles(reading, found))
    where = rank_where(reading, found)
    return Seen({f.name: f for f in who}, {f.name: f for f in where}, found)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Qassim al-Araji", "Iraqi national security adviser"),
        ("John Brennan", "Coalition Commander Major General"),
        ("Hazhar Ismail", "Iraqi Peshmerga Kurdish Brigadier General"),
        (
            "Abdul Amir al-Shammari",
            "deputy commander of the Joint Operations Command for Iraq",
        ),
        ("Joe Biden", "US President"),
    ],
)
def test_seed_people_have_their_roles(seen: Seen, name: str, role: str) -> None:
    fact = seen.who[name]
    assert fact.kind == "person"
    assert fact.text == name
    assert fact.role is not None
    assert fact.role.text == role


def test_seed_places(seen: Seen) -> None:
    assert {"Baghdad", "Iraq", "Syria"} <= seen.where.keys()


def test_seed_merges_names(seen: Seen) -> None:
    assert len(seen.names_of("ISIL", "ISIS", "Daesh")) == 1
    assert len(seen.names_of("US", "United States", "united states")) == 1
    assert seen.names_of("PMF") == {"Popular Mobilization Forces"}


def test_seed_kinds(seen: Seen) -> None:
    kinds = {mention.text: mention.kind for mention in seen.mentions}
    assert kinds["Daesh"] == kinds["ISIL"] == "organization"
    assert kinds["Twitter"] != "person"
    assert kinds["Iraqi forces"] == "organization"


def test_a_surname_found_elsewhere_takes_its_own_given_name() -> None:
    text = "Later Tove Olsvik spoke. Police say that Mirjana Olsvik, her niece, left."
    found = mentions_of(text, {"Tove Olsvik": "person"})
    assert [mention.name for mention in found] == ["Tove Olsvik", "Mirjana Olsvik"]


def test_names_in_capitals_are_found_as_they_are_written() -> None:
    text = "IDA HOLM MET NATO ENVOYS IN OSLO.\n\nHOLM SAID NOTHING ON FRIDAY."
    found = mentions_of(text, {"Ida Holm": "person"})
    assert [(mention.text, mention.name) for mention in found] == [
        ("IDA HOLM", "IDA HOLM"),
        ("NATO", "NATO"),
        ("OSLO", "OSLO"),
        ("HOLM", "IDA HOLM"),
    ]


def test_a_shouted_name_goes_under_its_plain_form() -> None:
    text = "The pier was closed by Ida Holm, the mayor. It rained."
    found = mentions_of(text, {"Ida Holm": "person"}, title="IDA HOLM CLOSES OLD PIER")
    assert [(mention.text, mention.name) for mention in found] == [
        ("IDA HOLM", "Ida Holm"),
        ("Ida Holm", "Ida Holm"),
    ]
