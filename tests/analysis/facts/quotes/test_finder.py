from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.reading import read_closely
from briefing.model.article import Article
from tests.analysis.facts.entities.naming import named
from tests.analysis.facts.quotes.hearing import quotes, told

SEED = Path("seeds/2021-12-09-iraq.txt")
SPEECH = st.lists(
    st.sampled_from(
        [
            *('"', "“", "”", "'", "‘", "’", "''", "«", "»", "„", "(", ")"),
            *(" said ", " he ", "General Ali", ", ", ". ", "? ", "\n", "\n\n", ":"),
            *("according to ", "that ", "we ", "adding ", "was ", "plans ", " - "),
            *("The minister", "who", "told reporters", "\x00", "🙂", "ﷺ", "\r\n"),
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is open,” Mayor Ada Lund said.",
            [("Mayor Ada Lund", "said", "“The bridge is open,”")],
        ),
        (
            '"Who pays for it?" asked the minister.',
            [("the minister", "asked", '"Who pays for it?"')],
        ),
        (
            "'It is over,' she told reporters on Monday.",
            [("she", "told", "'It is over,'")],
        ),
        (
            "Officials said the road had been cleared.",
            [("Officials", "said", "the road had been cleared")],
        ),
        (
            "The ministry announced on Friday that talks would resume.",
            [("The ministry", "announced", "that talks would resume")],
        ),
        (
            "The dam will hold, according to the engineers.",
            [("the engineers", "according to", "The dam will hold")],
        ),
        (
            "According to two witnesses, the convoy turned back.",
            [("two witnesses", "According to", "the convoy turned back")],
        ),
        (
            "The harvest was poor, the agency has said, as drought goes on.",
            [("the agency", "has said", "The harvest was poor")],
        ),
        (
            "The vote will stand, said Judge Mira Okafor, who sat alone.",
            [("Judge Mira Okafor", "said", "The vote will stand")],
        ),
        (
            "Ines Roy, a doctor who led the team, said the ward was full.",
            [("Ines Roy", "said", "the ward was full")],
        ),
        (
            "Rep. Ola Berg (R-Ohio) said the bill was dead.",
            [("Rep. Ola Berg", "said", "the bill was dead")],
        ),
        (
            "Berg told the committee that he would resign.",
            [("Berg", "told", "that he would resign")],
        ),
        (
            "A guard was hurt when it fell, the mayor, Sara Holm, said in Varda.",
            [("the mayor", "said", "A guard was hurt when it fell")],
        ),
        (
            "Insurers have put the damage at two million euros.",
            [("Insurers", "have put", "the damage at two million euros")],
        ),
        (
            "Forecasters expect between 10 and 20 centimetres of snow.",
            [("Forecasters", "expect", "between 10 and 20 centimetres of snow")],
        ),
        ("“So be it,” said she.", [("she", "said", "“So be it,”")]),
        (
            "''It holds,'' as the engineer put it.",
            [("the engineer", "put it", "''It holds,''")],
        ),
        (
            "Lund had one wish: “Leave us in peace.”",
            [("Lund", ":", "“Leave us in peace.”")],
        ),
        (
            "“Never again.” – Sara Holm",
            [("Sara Holm", "–", "“Never again.”")],
        ),
    ],
)
def test_who_said_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man who lives near the square said he had heard shots.",
            ("A man", "said", "he had heard shots"),
        ),
        (
            "Lund -- a critic of the plan -- said it was dead.",
            ("Lund", "said", "it was dead"),
        ),
        (
            "Marek, 44, a driver, said he owned no lorry.",
            ("Marek", "said", "he owned no lorry"),
        ),
        (
            "Many people here think the war is lost.",
            ("Many people", "here think", "the war is lost"),
        ),
        (
            "Those close to him say he will stay.",
            ("Those close to him", "say", "he will stay"),
        ),
        (
            "The men, who call themselves Lantern, claim to have won.",
            ("The men", "claim", "to have won"),
        ),
        (
            "It sent a letter that says he is in good health.",
            ("that", "says", "he is in good health"),
        ),
        (
            "“No entry,” reads the sign.",
            ("the sign", "reads", "“No entry,”"),
        ),
        (
            "“Come in!” Marcia “Cia” Price shouted to the crowd.",
            ("Marcia “Cia” Price", "shouted", "“Come in!”"),
        ),
        (
            "It was caused by a blast that the mayor described as “an act of war”.",
            ("the mayor", "described", "as “an act of war”"),
        ),
        (
            "The mine was by far the greatest, Lund said, until it closed.",
            ("Lund", "said", "The mine was by far the greatest"),
        ),
        (
            "A launch costs $2,000; a drone costs $300, said Ada Lund.",
            ("Ada Lund", "said", "A launch costs $2,000; a drone costs $300"),
        ),
        (
            "Officials said Marek, who was held in May, had confessed.",
            ("Officials", "said", "Marek, who was held in May, had confessed"),
        ),
        (
            "\"I hate the word 'outreach,' \" he told the group.",
            ("he", "told", "\"I hate the word 'outreach,' \""),
        ),
    ],
)
def test_speakers_with_clauses_and_asides(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert told(text) == [expected]


def test_a_clause_after_the_cue_is_speech_again() -> None:
    (quote,) = quotes("The mine was a giant, Lund said, until it closed.")
    assert [part.text for part in quote.parts] == [
        "The mine was a giant",
        "until it closed",
    ]


def test_two_sources_each_have_their_words() -> None:
    text = "According to the UN, ten fled; according to Lund, twenty did."
    assert told(text) == [
        ("the UN", "According to", "ten fled"),
        ("Lund", "according to", "twenty did"),
    ]


def test_a_programme_in_marks_does_not_join_the_next_quotation() -> None:
    (quote,) = quotes(
        "“It is right,” Flynn said on “Fox and Friends.” “I mean, it is so.”"
    )
    assert [part.text for part in quote.parts] == [
        "“It is right,”",
        "“I mean, it is so.”",
    ]


def test_speakers_are_heard_in_the_order_of_the_text() -> None:
    text = "Lund said the plan was “dead”; the other one, he added, was no better."
    first, second = quotes(text, Lund="Lund")
    assert first.wording == "the plan was “dead”"
    assert second.wording == "the other one … was no better"
    assert [one.speaker and one.speaker.name for one in (first, second)] == ["Lund"] * 2


def test_an_aide_is_not_who_the_pronoun_means() -> None:
    _, aides = quotes("Lund said it ended. Her aides believe she won.", Lund="Lund")
    assert aides.speaker
    assert aides.speaker.name == "Her aides"


def test_a_sentence_cut_in_a_bracket_is_read_as_one() -> None:
    text = "Gregory Meeks (D-N.Y.), chairman of a caucus, said members will help."
    assert told(text) == [("Gregory Meeks", "said", "members will help")]


def test_gerund_goes_on_with_the_same_speaker() -> None:
    found = quotes("Lund said the port was safe, adding that work would go on.")
    assert [(q.cue, q.speaker and q.speaker.text) for q in found] == [
        ("said", "Lund"),
        ("adding", "Lund"),
    ]


def test_pronouns_take_the_name_of_who_spoke_last() -> None:
    text = (
        "The war is not over, General Ada Lund said on Monday.\n\n"
        "Per Holm watched. Lund left early. We will be back, she said."
    )
    found = quotes(text, Ada_Lund="Ada Lund", Lund="Ada Lund", Per_Holm="Per Holm")
    assert [q.speaker and q.speaker.name for q in found] == ["Ada Lund", "Ada Lund"]
    assert found[-1].speaker is not None
    assert found[-1].speaker.text == "she"


def test_first_person_without_marks_is_direct_speech() -> None:
    (ours,) = quotes("We will rebuild every school, the minister said.")
    (theirs,) = quotes("The schools will be rebuilt, the minister said.")
    assert ours.direct
    assert not theirs.direct


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        'The 6" pipe and the 8" pipe burst near the boys\' school.',
        "The claims were filed in March, and the report is due in May.",
        "The man was told to leave and the talks are expected to fail.",
        "Dockers put the boxes at the gate, and guards put their lives at risk.",
        "The so-called “grey zone” is shrinking.",
        "They lowered a device called a clamp on a pipe called a riser.",
        "He left a group opposed to the truce.",
        "Divers found his body, the keeper showed courage and she wrote two books.",
    ],
)
def test_no_speech_no_quote(text: str) -> None:
    assert quotes(text) == ()


def test_other_languages_give_their_quotations_without_speakers() -> None:
    text = "Le maire a dit : « Nous allons rouvrir le pont en mai »."
    article = Article.create(text=text, language="fr")
    (found,) = find_quotes(read_closely(article), (), {})
    assert found.text == "« Nous allons rouvrir le pont en mai »"
    assert (found.speaker, found.cue, found.direct) == (None, "", True)


def test_a_long_quotation_of_nobody_is_kept_and_a_heading_is_not() -> None:
    text = "'I was afraid'\n\n“I saw the bridge fall into the river.”\n\nIt was dark."
    found = quotes("It rained.\n\n" + text)
    assert [(q.text, q.speaker) for q in found] == [
        ("“I saw the bridge fall into the river.”", None)
    ]


def test_the_sample_article_names_its_speakers() -> None:
    names = {
        "Qassim al-Araji": "Qassim al-Araji",
        "al-Araji": "Qassim al-Araji",
        "Hazhar Ismail": "Hazhar Ismail",
        "John Brennan": "John Brennan",
        "Brennan": "John Brennan",
        "Abdul Amir al-Shammari": "Abdul Amir al-Shammari",
    }
    article = Article.create(text=SEED.read_text(encoding="utf-8"))
    found = find_quotes(read_closely(article), named(article, names), {})
    said = {
        (quote.speaker.name if quote.speaker else "", quote.cue, quote.text[:24])
        for quote in found
    }
    assert {
        ("Qassim al-Araji", "said", "that a latest round of t"),
        ("Qassim al-Araji", "wrote", "We are officially announ"),
        ("Qassim al-Araji", "adding", "that the coalition would"),
        ("Hazhar Ismail", "also told", "that the US-led coalitio"),
        ("Hazhar Ismail", "said", "They said we are ready f"),
        ("John Brennan", "said", "Many brave men and women"),
        ("John Brennan", "added", "But the war against the "),
        ("Abdul Amir al-Shammari", "said", "Iraqi forces were ready "),
        ("Abdul Amir al-Shammari", "said", "Our soldiers have demons"),
    } <= said
    (split,) = (quote for quote in found if quote.rest)
    assert split.cue == "added"
    assert [part.text for part in split.rest] == [
        "Daesh is on the ground, but not outside"
    ]


@settings(deadline=None)
@given(st.one_of(SPEECH, st.text()))
def test_quotes_are_true_disjoint_and_always_the_same(text: str) -> None:
    article = Article.create(text=text)
    found = find_quotes(read_closely(article), (), {})
    assert found == find_quotes(read_closely(article), (), {})
    assert all(article.holds(quote) and quote.text.strip() for quote in found)
    assert all(article.holds(q.speaker) for q in found if q.speaker is not None)
    assert list(found) == sorted(found, key=lambda quote: quote.start)
    parts = sorted(part.range for quote in found for part in quote.parts)
    assert all(article.holds(part) for quote in found for part in quote.rest)
    ends = [0, *(end for _, end in parts)]
    starts = [*(start for start, _ in parts), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))


@pytest.mark.parametrize(
    "unit",
    [
        *('"', "he said, ", "“a” said he, ", "who ", "while he said it ", "citing it "),
        *("Lund's claim that ", "he went and said it ", "in the end the "),
    ],
)
def test_a_line_without_an_end_is_read_to_its_end(unit: str) -> None:
    assert isinstance(quotes(unit * 20_000), tuple)


def test_a_line_of_a_megabyte_full_of_marks_is_read_to_its_end() -> None:
    text = "He said \"now\" and “then” and 'so' it, she added, went. " * 20_000
    found = quotes(text.strip())
    assert len(found) == 20_000
