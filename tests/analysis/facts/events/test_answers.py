from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.facts.events import answer_how, answer_what, answer_why
from briefing.analysis.reading import Reading, read_closely
from briefing.model.analysis import Answer, EntityKind, Mention
from briefing.model.article import Article

SEED = Path("seeds/2021-12-09-iraq.txt")
Answerer = Callable[[Reading, tuple[Mention, ...]], tuple[Answer, ...]]
ANSWERS = (answer_what, answer_why, answer_how)
WORDY = st.lists(
    st.sampled_from(
        [
            *("because of ", "after ", "to ", "by ", "using ", "with ", "in a ", "as "),
            *("Lund ", "the bridge ", "fell", "closing ", "was ", "flooded ", "said "),
            *(", ", ". ", ": ", "“", "”", "\n\n", "🙂", "\x00", "and ", "that "),
        ]
    ),
    max_size=30,
).map("".join)


def reading(title: str = "", lead: str = "", text: str = "") -> Reading:
    return read_closely(Article.create(title=title, lead=lead, text=text))


@pytest.mark.parametrize(
    ("title", "event"),
    [
        (
            "Port of Varda closes after oil spill",
            "Port of Varda closes after oil spill",
        ),
        (
            "Varda floods: Army evacuates two villages",
            "Varda floods: Army evacuates two villages",
        ),
        (
            "Mayor took bribes, claims rival",
            "Mayor took bribes, claims rival",
        ),
        ("Lund wins the vote: 'Nobody lost today'", "Lund wins the vote"),
        ("'Nobody lost today': Lund wins the vote", "Lund wins the vote"),
        ("Live: Storm batters Varda", "Storm batters Varda"),
        ("Police: Missing boy found alive", "Missing boy found alive"),
        ("Ministry names Holm as new envoy", "Ministry names Holm as new envoy"),
    ],
)
def test_what_is_the_event_of_the_title(title: str, event: str) -> None:
    assert answer_what(reading(title), ())[0].text == event


@pytest.mark.parametrize(
    "title",
    [
        "Why did the Varda dam break?",
        "The Varda dam and what its builders …",
        "Live: Varda dam latest",
        "Mystery of the broken dam",
    ],
)
def test_a_title_that_teases_comes_after_the_lead(title: str) -> None:
    best = answer_what(reading(title, lead="The Varda dam broke on Friday."), ())[0]
    assert (best.text, best.field) == ("The Varda dam broke on Friday", "lead")


def test_a_lead_that_quotes_comes_before_a_title_that_teases() -> None:
    lead = '"Never mind," the mayor says on the port.'
    best = answer_what(reading("Mayor to port: Never …", lead=lead), ())[0]
    assert best.text == lead.removesuffix(".")


@pytest.mark.parametrize("credit", ["(ANNE LUND/Agency)", "Lund/Agency)", "(Agency)"])
def test_what_passes_the_credit_of_a_picture(credit: str) -> None:
    text = f"{credit} The dam broke on Friday."
    assert answer_what(reading(text=text), ())[0].text == "The dam broke on Friday"


def test_what_passes_datelines_and_lines_that_surround_an_article() -> None:
    text = "Read more about floods\n\nVARDA, Nov 3 (Agency) — The dam broke on Friday."
    texts = [a.text for a in answer_what(reading(text=text), ())]
    assert texts == ["The dam broke on Friday"]


def test_a_clause_without_a_verb_tells_nothing() -> None:
    assert answer_what(reading(lead="So much joy."), ()) == ()


def test_a_clause_that_needs_the_one_before_it_comes_last() -> None:
    text = "She resigned on Monday. The council meets on Tuesday."
    texts = [a.text for a in answer_what(reading(text=text), ())]
    assert texts == ["The council meets on Tuesday", "She resigned on Monday"]


def test_what_comes_from_the_text_where_there_is_no_title() -> None:
    text = "On Monday, the army left Varda, officials said. Shops opened again."
    best = answer_what(reading(text=text), ())[0]
    assert (best.text, best.field) == ("the army left Varda", "text")


def test_an_aside_on_the_subject_does_not_end_the_clause() -> None:
    text = "Ada Lund, the mayor of Varda, resigned on Friday after a vote."
    (best, *_) = answer_what(reading(text=text), ())
    assert best.text == "Ada Lund, the mayor of Varda, resigned on Friday"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The dam was closed because of heavy rain.",
            "because of heavy rain",
        ),
        (
            "Rebels shelled Varda in retaliation for the raid, officials said.",
            "in retaliation for the raid",
        ),
        ("The envoy flew to Oslo to meet the king.", "to meet the king"),
        ("The firm was fined for polluting the river.", "for polluting the river"),
        ("Crews stopped work on Friday over a pay cut.", "over a pay cut"),
        ("Residents were outraged over the tax.", "over the tax"),
        ("The match stopped after the lights failed.", "after the lights failed"),
        ("A slick caused by the leak has reached Varda.", "caused by the leak"),
        (
            "After the incident, both left. The talks failed because of gas.",
            "because of gas",
        ),
        ("She was due to wed, and ice shut it due to frost.", "due to frost"),
    ],
)
def test_why_is_the_phrase_of_a_cause_or_a_purpose(text: str, reason: str) -> None:
    assert answer_why(reading(text=text), ())[0].text == reason


@pytest.mark.parametrize(
    "text",
    [
        "The talks went on after Tuesday.",
        "Lund went to hospital.",
        "The army plans to leave the city.",
        "He works as a teacher over there.",
    ],
)
def test_times_places_and_complements_are_no_reasons(text: str) -> None:
    whole = text.removesuffix(".")
    assert [a.text for a in answer_why(reading(text=text), ())] in ([], [whole])


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        (
            "Thieves entered by cutting the fence.",
            "by cutting the fence",
        ),
        ("Divers found the wreck using sonar.", "using sonar"),
        ("Nine died when the ferry sank near Varda.", "when the ferry sank near Varda"),
    ],
)
def test_how_is_the_phrase_of_a_means_or_a_manner(text: str, manner: str) -> None:
    assert answer_how(reading(text=text), ())[0].text == manner


def named(article: Article, words: str, kind: EntityKind) -> Mention:
    start = article.text.index(words)
    return Mention(
        start=start, end=start + len(words), text=words, kind=kind, name=words
    )


def test_what_is_done_with_a_weapon_or_a_vehicle_is_surely_a_means() -> None:
    read = reading(text="Rebels hit the depot with two drones.")
    best = answer_how(read, (named(read.article, "two drones", "weapon"),))[0]
    assert (best.text, best.sure) == ("hit the depot with two drones", True)


def test_company_is_no_means() -> None:
    read = reading(text="Lund opened the bridge with two ministers.")
    mention = named(read.article, "two ministers", "group")
    phrases = [a.text for a in answer_how(read, (mention,))]
    assert phrases == ["Lund opened the bridge with two ministers"]
    assert not answer_how(read, (mention,))[0].sure


@pytest.mark.parametrize("answer", [answer_why, answer_how])
def test_what_follows_the_headline_is_an_unsure_answer(answer: Answerer) -> None:
    read = reading("Varda dam breaks", lead="The dam broke on a night of snow.")
    (best,) = answer(read, ())
    assert best.text == "The dam broke on a night of snow"
    assert not best.sure


@pytest.mark.parametrize(
    ("language", "text", "reason", "manner"),
    [
        (
            "de",
            "Die Fähre kam an, indem sie wartete. Sie hielt wegen des Sturms.",
            "wegen des Sturms",
            "indem sie wartete",
        ),
        (
            "es",
            "El puente cerró debido a grietas. Entraron mediante un túnel.",
            "debido a grietas",
            "mediante un túnel",
        ),
        (
            "fr",
            "Ils sont entrés en coupant la porte. Elle a fermé à cause du vent.",
            "à cause du vent",
            "en coupant la porte",
        ),
    ],
)
def test_other_languages_have_cues_of_their_own(
    language: str, text: str, reason: str, manner: str
) -> None:
    read = read_closely(Article.create(text=text, language=language))
    assert answer_why(read, ())[0].text == reason
    assert manner in [a.text for a in answer_how(read, ())]


def test_an_early_cause_about_the_topic_comes_first() -> None:
    text = (
        "The Varda bridge was closed because of cracks in the deck. "
        "It rained. Elsewhere a shop shut because of a fire."
    )
    found = answer_why(reading("Varda bridge closed", text=text), ())
    texts = [a.text for a in found[:2]]
    assert texts == ["because of cracks in the deck", "because of a fire"]


def test_cues_of_one_language_are_not_looked_for_in_another() -> None:
    article = Article.create(text="Dat is over de brug to be as by.", language="nl")
    assert answer_why(read_closely(article), ()) == ()
    assert answer_how(read_closely(article), ()) == ()
    assert answer_what(read_closely(article), ()) != ()


def test_the_sample_article_tells_the_end_of_the_mission_and_no_doubtful_means() -> (
    None
):
    article = Article.create(text=SEED.read_text(encoding="utf-8").partition("\n")[2])
    read = read_closely(article)
    best = answer_what(read, ())[0]
    assert best.text == "The US-led forces have ended their combat mission in Iraq"
    assert not any(answer.sure for answer in answer_how(read, ()))


@settings(deadline=None)
@given(st.one_of(WORDY, st.text()), st.one_of(WORDY, st.text()))
def test_answers_are_true_ranked_and_always_the_same(title: str, text: str) -> None:
    article = Article.create(title=title, lead=title, text=text)
    for answer in ANSWERS:
        found = answer(read_closely(article), ())
        assert found == answer(read_closely(article), ())
        assert all(article.holds(a) and a.text.strip() for a in found)
        assert [a.score for a in found] == sorted(
            [a.score for a in found], reverse=True
        )
        assert len({a.text for a in found}) == len(found)


def test_a_long_line_without_an_end_is_answered() -> None:
    text = 'because of rain, by cutting, "to" save the town it failed ' * 20_000
    assert all(answer(reading(text=text), ()) for answer in ANSWERS)
