from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.entities import all_mentions, find_entities
from briefing.analysis.facts.recognizers import load_recognizer
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Mention
from briefing.model.article import Article

REPORT = (
    "The rebel forces shelled the airfield near Gao on Monday, killing civilians. "
    "Colonel Amadou Diallo said the coalition had lost two soldiers in the attack. "
    "He asked Mali to send troops to the town of Ansongo."
)
WEATHER = "The mayor of Bergen said people should stay at home. He expects rain."


def mentions_of(text: str, title: str = "") -> Sequence[Mention]:
    reading = read_closely(Article.create(text=text, title=title, language="en"))
    recognizer, _ = load_recognizer("rules", "en")
    return all_mentions(reading, find_entities(reading, recognizer))


def test_report_on_a_war_holds_whole_phrases() -> None:
    found = {mention.text: mention.kind for mention in mentions_of(REPORT)}
    assert found["The rebel forces"] == "organization"
    assert found["the airfield"] == "location"
    assert found["civilians"] == "organization"
    assert found["Colonel Amadou Diallo"] == "person"


def test_phrases_keep_the_names_of_entities() -> None:
    names = {mention.text: mention.name for mention in mentions_of(REPORT)}
    assert names["Colonel Amadou Diallo"] == "Amadou Diallo"
    assert names["the airfield"] == "airfield"
    assert names["He"] == "Amadou Diallo"


def test_other_texts_keep_their_names_alone() -> None:
    texts = [mention.text for mention in mentions_of(WEATHER)]
    assert "Bergen" in texts
    assert not {"He", "people", "The mayor"} & set(texts)


@given(
    st.lists(
        st.sampled_from([*REPORT.split(" "), "\n", "’s", "-", "\x00", "😀", "I", ","]),
        max_size=60,
    )
)
def test_mentions_are_spans_in_order_without_overlaps(words: list[str]) -> None:
    text = " ".join(["Troops", "forces", "strikes", *words])
    article = Article.create(text=text, title=text[:50])
    reading = read_closely(article)
    recognizer, _ = load_recognizer("rules", "en")
    found = all_mentions(reading, find_entities(reading, recognizer))
    assert all(article.value(m.field)[m.start : m.end] == m.text for m in found)
    for before, after in pairwise(found):
        assert before.field != after.field or before.end <= after.start
