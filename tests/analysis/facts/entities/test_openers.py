from briefing.analysis.facts.entities.openers import Openers, openers
from briefing.analysis.reading import read_closely
from briefing.model.analysis import EntityKind, Mention
from briefing.model.article import Article


def opened(title: str, text: str = "It rained.", **names: EntityKind) -> Openers:
    article = Article.create(title=title, text=text)
    mentions = [
        Mention(
            start=title.index(name),
            end=title.index(name) + len(name),
            text=name,
            field="title",
            kind=kind,
            name=name,
        )
        for name, kind in names.items()
    ]
    return openers(read_closely(article), mentions)


def test_a_name_at_the_end_of_a_subject_is_the_subject() -> None:
    found = opened("Mayor Holm opens a port", Holm="person")
    assert found.subjects == {"Holm": {"title"}}
    assert found.described == []


def test_a_person_set_off_by_commas_is_the_subject() -> None:
    found = opened("The mayor, Holm, opens a port", Holm="person")
    assert found.subjects == {"Holm": {"title"}}


def test_a_name_before_another_noun_belongs_to_it() -> None:
    found = opened("Holm supporters storm the port", Holm="person")
    assert found.within == {"Holm"}
    (mention,) = found.described
    assert (mention.text, mention.kind) == ("Holm supporters", "group")
    assert found.opens([mention]) == {"title"}


def test_a_label_is_only_the_topic() -> None:
    found = opened("Holm rally: two ships sink", Holm="person")
    assert found.within == {"Holm"}


def test_of_a_thing_its_owner_acts() -> None:
    found = opened("Lund's strike stops ships", Lund="organization")
    assert set(found.subjects) == {"Lund"}


def test_those_who_did_it_stand_behind_by() -> None:
    found = opened("Camp shelled by Lund", Lund="organization")
    assert found.agents == {"Lund"}


def test_an_agent_without_a_name_is_described_unless_it_cannot_act() -> None:
    found = opened("Hiker found by two cavers by a river")
    assert [mention.name for mention in found.described] == ["Hiker", "two cavers"]


def test_a_bare_number_is_no_actor() -> None:
    assert opened("Three killed in storm").described == []


def test_below_the_headline_only_what_acts_is_described() -> None:
    found = opened("Two hikers vanish", "Low water was no help. It rained.")
    assert [mention.name for mention in found.described] == ["Two hikers"]
    found = opened("", "Low water was no help. It rained.")
    assert [mention.name for mention in found.described] == ["Low water"]


def test_other_languages_have_no_openers() -> None:
    article = Article.create(title="Huelga paraliza el puerto", text="", language="es")
    assert openers(read_closely(article), []) == Openers()


def test_german_subjects_open_too() -> None:
    article = Article.create(title="Hacker legen Hafen lahm", text="", language="de")
    (mention,) = openers(read_closely(article), []).described
    assert (mention.name, mention.kind) == ("Hacker", "person")
