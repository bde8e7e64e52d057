import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.events.clauses import full_clause, main_clause
from briefing.analysis.facts.grammar import lexemes

WORDS = st.lists(
    st.sampled_from(
        [
            "after",
            ",",
            ":",
            "as",
            "who",
            "said",
            "the",
            "Lund",
            "fell",
            ";",
            "and",
            "(",
            ")",
            "that",
            "by",
        ]
    ),
    max_size=20,
).map(" ".join)


def clause(text: str) -> str:
    items = lexemes(text, 0, len(text))
    start, end = main_clause(items)
    return text[items[start].start : items[end - 1].end]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels took Varda after a siege", "Rebels took Varda"),
        ("Despite the rain, voters came early", "voters came early"),
        ("Speaking in Oslo, Lund quit", "Lund quit"),
        ("The port closed; ships wait", "The port closed"),
        ("Lund, 62, won the vote", "Lund, 62, won the vote"),
        ("The dam broke, flooding two villages", "The dam broke"),
        ("Wheat, rice and maize prices rose", "Wheat, rice and maize prices rose"),
        ("Lund was named as envoy on Friday", "Lund was named as envoy on Friday"),
        ("Officials said the dam broke", "the dam broke"),
        ("The army (FAV) left Varda", "The army (FAV) left Varda"),
        ("Rebels shot at the army (FAV)", "Rebels shot at the army"),
        ("Two decades after the war, talks began", "talks began"),
        ("Hidden in a shed, the guns rusted", "the guns rusted"),
        ("In a letter sent to Oslo, Lund quit", "Lund quit"),
        ("In Oslo Lund wrote a song, winning a prize", "In Oslo Lund wrote a song"),
        (
            "A man who died after a raid was named",
            "A man who died after a raid was named",
        ),
        (
            "Varda players Lund, Holm and Berg left",
            "Varda players Lund, Holm and Berg left",
        ),
        ("At least nine died in Varda, Oslo", "At least nine died in Varda"),
        ("Two days after the raid, talks began", "talks began"),
        ("On Monday, at 7:30am, a bus crashed", "a bus crashed"),
        ("Lund said she would quit", "Lund said she would quit"),
        (
            "The pilots, who work for the port, stopped on Friday, Lund said",
            "The pilots, who work for the port, stopped on Friday",
        ),
        (
            "Talks aimed at a truce, which began in May, were broken off",
            "Talks aimed at a truce, which began in May, were broken off",
        ),
        ("However, the dam broke on Friday", "the dam broke on Friday"),
        ("With one vote not counted, talks began", "talks began"),
        (
            "The news came after a night of talks",
            "The news came after a night of talks",
        ),
        ("And the dam broke after midnight", "the dam broke"),
        ("Lund agreed on Friday to leave", "Lund agreed on Friday to leave"),
        ("In a most unexpected turn, it emerged that Lund quit", "Lund quit"),
        ("It was announced on Friday that the port will close", "the port will close"),
        ("It is a pity that he left", "It is a pity that he left"),
        (
            "Following a report blaming Oslo, Varda and Berg plan to hold talks",
            "Varda and Berg plan to hold talks",
        ),
        ("Boats may sail as far as Oslo", "Boats may sail as far as Oslo"),
    ],
)
def test_the_main_clause_stands_alone(sentence: str, expected: str) -> None:
    assert clause(sentence) == expected


def test_a_full_clause_keeps_its_circumstances() -> None:
    text = "The dam broke after midnight as snow melted, officials said"
    items = lexemes(text, 0, len(text))
    start, end = full_clause(items)
    assert text[items[start].start : items[end - 1].end].startswith(
        "The dam broke after midnight as snow melted"
    )


@given(WORDS)
def test_clauses_lie_inside_the_sentence(text: str) -> None:
    items = lexemes(text, 0, len(text))
    start, end = main_clause(items)
    assert 0 <= start <= len(items)
    assert end <= len(items)
