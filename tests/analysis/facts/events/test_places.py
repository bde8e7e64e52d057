from briefing.analysis.facts.events.places import nearness, places, topic_words
from briefing.analysis.reading import read_closely
from briefing.model.article import Article


def test_places_come_in_reading_order_and_weigh_less_and_less() -> None:
    article = Article.create(title="A dam broke", lead="It rained.", text="One. Two.")
    found = list(places(read_closely(article)))
    assert [place.field for place in found] == ["title", "lead", "text", "text"]
    assert [place.number for place in found] == [0, 0, 0, 1]
    weights = [place.weight for place in found]
    assert weights == sorted(weights, reverse=True)


def test_the_first_words_of_a_text_without_a_lead_are_its_lead() -> None:
    with_lead = Article.create(lead="It rained.", text="")
    without = Article.create(text="It rained.")
    weights = [places(read_closely(a))[0].weight for a in (with_lead, without)]
    assert weights[0] == weights[1]


def test_the_rest_of_a_credit_is_passed() -> None:
    article = Article.create(text="Lund/Agency) The dam broke on Friday.")
    (place,) = places(read_closely(article))
    assert place.items[0].text == "The"


def test_a_passage_is_near_the_topic_by_the_words_it_shares() -> None:
    article = Article.create(
        title="Varda bridge closed", text="The Varda bridge. Rain."
    )
    _, bridge, rain = places(read_closely(article))
    topic = topic_words(article)
    assert nearness(bridge, topic) == 1
    assert nearness(rain, topic) == 0
