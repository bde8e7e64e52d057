from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.reading import read_closely
from briefing.model.analysis import Quote
from briefing.model.article import Article
from tests.analysis.facts.entities.naming import named

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


def quotes(text: str, **names: str) -> tuple[Quote, ...]:
    article = Article.create(text=text)
    known = {form.replace("_", " "): name for form, name in names.items()}
    mentions = named(article, known) if known else ()
    return find_quotes(read_closely(article), mentions, {})


def told(text: str) -> list[tuple[str, str, str]]:
    return [(q.speaker.text if q.speaker else "", q.cue, q.text) for q in quotes(text)]


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
            "Lund said the road was safe and warned against haste.",
            [("Lund", "said", "the road was safe")],
        ),
        (
            "The union said talks had failed and the owners denied any haste.",
            [
                ("The union", "said", "talks had failed"),
                ("the owners", "denied", "any haste"),
            ],
        ),
        (
            "While a court ruled that the tax was unfair, the state kept it.",
            [("a court", "ruled", "that the tax was unfair")],
        ),
        (
            "Berg criticised the tax, but he paid it.",
            [("Berg", "criticised", "the tax")],
        ),
        (
            "The crowd chanted “Bread!” until the police came.",
            [("The crowd", "chanted", "“Bread!”")],
        ),
        (
            "Lund warned against new cuts in May.",
            [("Lund", "warned", "new cuts in May")],
        ),
        (
            "It was the minister's earlier claim that the dam was safe.",
            [("the minister", "claim", "that the dam was safe")],
        ),
        (
            "There is no proof for Berg’s claim that the vote was bought.",
            [("Berg", "claim", "that the vote was bought")],
        ),
        (
            "“The dam will hold,” the report reads.",
            [("the report", "reads", "“The dam will hold,”")],
        ),
        (
            "Citing a broken pump, Lund told the council that work had stopped.",
            [("Lund", "Citing", "a broken pump"), ("Lund", "told", "that work")],
        ),
        (
            "The council asked donors for $7.2 million.",
            [("The council", "asked", "$7.2 million")],
        ),
        (
            "Lund pointed out that nobody was hurt.",
            [("Lund", "pointed out", "that nobody was hurt")],
        ),
        (
            "Bemoaning “a broken system,” Lund left the hall.",
            [("Lund", "Bemoaning", "“a broken system,”")],
        ),
        (
            "He laughed and said the boat was late.",
            [("He", "said", "the boat was late")],
        ),
        (
            "Ada Lund, the mayor of Varda, noted the old rule.",
            [("Ada Lund", "noted", "the old rule")],
        ),
        (
            "Berg, the harbour master, told Radio Varda: “We wait.”",
            [("Berg", "told", "“We wait.”")],
        ),
    ],
)
def test_what_was_said_ends_where_its_clause_ends(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = told(text)
    assert len(found) == len(expected)
    for (speaker, cue, words), (who, how, what) in zip(found, expected, strict=True):
        assert speaker.startswith(who)
        assert cue.startswith(how)
        assert words.startswith(what)
    assert found[0][2] == expected[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "If the council rejects the plan, the bridge stays shut.",
        "After a hastily called, stormy meeting they went home.",
        "The rules proposed during the drought were dropped.",
        "Nyholm called the vote in September.",
        "They wait for the rain, which she expects in May.",
        "The mayor showed up at noon.",
        "Lund pointed at the old bridge.",
        "The council learned from the flood.",
        "They met under new rules that were signed in May.",
        "Sara Holm, who speaks for the miners, put the loss at two million.",
        "A helpline took 9,400 calls its first day.",
    ],
)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "expected", "main"),
    [
        (
            "“We are ready,” Captain Li said. “Nobody else in the port is.”",
            ["“We are ready,”", "“Nobody else in the port is.”"],
            1,
        ),
        (
            "“If the dam holds,” Li said, “we are safe.” She sat down.",
            ["“If the dam holds,”", "“we are safe.”"],
            0,
        ),
        (
            "“It held for a week,” said Li. “Then it rained.” “It broke.”",
            ["“It held for a week,”", "“Then it rained.”", "“It broke.”"],
            0,
        ),
        (
            "Li said:\n\n“The first thing is water.\n\n“The second is bread.”\n",
            ["“The first thing is water.", "“The second is bread.”"],
            0,
        ),
        (
            "The new harbour, Li said, would be open by the spring.",
            ["The new harbour", "would be open by the spring"],
            1,
        ),
    ],
)
def test_split_speech_is_one_quote_with_its_longest_part_in_front(
    text: str, expected: list[str], main: int
) -> None:
    (found,) = quotes(text)
    assert [part.text for part in found.parts] == expected
    assert found.text == expected[main]
    assert found.wording == " … ".join(expected)
    assert found.speaker is not None
    assert "Li" in found.speaker.text


def test_a_closed_quotation_is_not_gone_on_with_in_the_next_paragraph() -> None:
    text = "Lund said:\n\n“The first thing is water.”\n\n“The second is bread.”\n"
    found = quotes(text)
    assert [(q.text, q.rest) for q in found] == [
        ("“The first thing is water.”", ()),
        ("“The second is bread.”", ()),
    ]
    assert {q.speaker.text if q.speaker else "" for q in found} == {"Lund"}


def test_speech_without_marks_goes_on_behind_its_cue() -> None:
    text = (
        "We are tired, Lund said.\n\nIt is not over, she added. The dam is weak.\n\n"
        "It is over, Berg said. The dam was rebuilt in May."
    )
    assert [quote.wording for quote in quotes(text)] == [
        "We are tired",
        "It is not over … The dam is weak",
        "It is over",
    ]


def test_where_marks_are_used_a_plain_sentence_is_no_speech() -> None:
    text = "“We are tired,” Lund said. It is not over, she added. The dam is weak."
    assert [quote.wording for quote in quotes(text)] == [
        "“We are tired,”",
        "It is not over",
    ]


def test_who_says_nothing_does_not_take_the_word() -> None:
    found = told("“It held,” Lund said. She didn't suggest repairs. “Then it broke.”")
    assert found == [
        ("Lund", "said", "“It held,”"),
        ("Lund", "said", "“Then it broke.”"),
    ]


def test_narration_between_two_quotations_parts_them() -> None:
    found = quotes("“It held,” Lund said. The hall was silent. “Then it broke.”")
    assert [q.text for q in found] == ["“It held,”", "“Then it broke.”"]


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
        "The so-called “grey zone” is shrinking.",
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
