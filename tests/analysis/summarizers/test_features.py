import pytest

from briefing.analysis.reading import read_closely
from briefing.analysis.summarizers.features import Features, Measured, measure
from briefing.analysis.summarizers.importance import Importance, learned
from briefing.analysis.summarizers.overlap import Overlap
from briefing.model.article import Article
from briefing.text.tokens import WORD

TEXT = (
    "The paper mill of Tarnau burned down on Monday. "
    "It had made paper for a hundred years. "
    "The mayor of Tarnau called the fire at the mill a disaster. "
    "A photo shows the roof. "
    "Who will pay? "
    "“We built it with our hands,” said the miller. "
    "Ostrel sent lorries."
)


def features(
    text: str = TEXT, title: str = "", *, made: bool = False
) -> list[Features]:
    article = Article.create(text=text, title=title, title_made=made)
    reading = read_closely(article)
    bodies = [WORD.findall(sentence.printed) for sentence in reading.text.sentences]
    overlap = Overlap(Importance(bodies, "en"), learned("several"))
    return list(measure(reading, overlap))


def test_links_favour_what_others_speak_of() -> None:
    links = [each.links for each in features()]
    assert max(links) == 1.0
    assert links[2] > links[6] == 0.0


def test_words_favour_what_returns() -> None:
    words = [each.words for each in features()]
    assert words[0] == max(words)


def test_the_title_is_looked_for() -> None:
    assert features(title="Tarnau mill")[0].title == 1
    assert features(title="Tarnau mill", made=True)[0].title == 0


def test_what_stands_behind_is_late() -> None:
    late = [each.late for each in features()]
    assert late[0] == 0.0
    assert late == sorted(late)
    assert late[-1] < 1.0


def test_manner_is_measured() -> None:
    found = features()
    assert [each.caption for each in found] == [0, 0, 0, 1, 0, 0, 0]
    assert [each.question for each in found] == [0, 0, 0, 0, 1, 0, 0]
    assert [each.quotation for each in found] == [0, 0, 0, 0, 0, 1, 0]
    assert [each.personal for each in found] == [0, 0, 0, 0, 0, 1, 0]


def test_a_country_does_not_speak_of_itself() -> None:
    found = features("The US-led forces left. They told us so.")
    assert [each.personal for each in found] == [0, 1]


def test_a_pronoun_without_a_name_is_vague() -> None:
    assert [each.vague for each in features()] == [0, 1, 0, 0, 0, 1, 0]
    assert not any(each.vague for each in features(TEXT.lower()))


@pytest.mark.parametrize("text", [TEXT, TEXT.lower(), "部队离开。他们回来。", ""])
def test_every_measure_stays_between_0_and_1(text: str) -> None:
    for each in features(text, "Fire at the mill"):
        assert all(0 <= value <= 1.0000001 for value in each)


def test_packed_features_are_the_same() -> None:
    found = features(title="Tarnau mill")
    measured = Measured()
    for each in found:
        measured.append(each)
    assert [measured[index] for index in range(len(found))] == found
    assert list(measured.words()) == [each.words for each in found]
