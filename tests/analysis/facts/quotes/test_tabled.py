import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.reading import read_closely
from briefing.model.article import Article
from tests.analysis.facts.entities.naming import named

NAMES = {"Ada Lund": "Ada Lund", "Lund": "Ada Lund", "Per Holm": "Per Holm"}
SPEECH = st.lists(
    st.sampled_from(
        [
            *(
                "„",
                "“",
                '"',
                ", ",
                ". ",
                ": ",
                "\n\n",
                "sagte ",
                "teilte ",
                "mit",
                "so ",
            ),
            *("wie ", "mitteilte ", "nach ", "seinen ", "Angaben ", "von ", "laut "),
            *("Der ", "Wie ", "er ", "Ada Lund ", "Polizei ", "dass ", "am ", "🙂"),
        ]
    ),
    max_size=30,
).map("".join)


def told(text: str) -> list[tuple[str, str, str]]:
    article = Article.create(text=text, language="de")
    found = find_quotes(read_closely(article), named(article, NAMES), {})
    return [(q.speaker.name if q.speaker else "", q.cue, q.wording) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir öffnen die Brücke im Mai“, sagte Bürgermeisterin Ada Lund am Montag.",
            [("Ada Lund", "sagte", "„Wir öffnen die Brücke im Mai“")],
        ),
        (
            "Die Straße sei wieder frei, erklärte ein Sprecher der Feuerwehr.",
            [("ein Sprecher der Feuerwehr", "erklärte", "Die Straße sei wieder frei")],
        ),
        (
            "Ministerin Ada Lund kündigte am Montag an, das Tor werde erneuert.",
            [("Ada Lund", "kündigte", "das Tor werde erneuert")],
        ),
        (
            "Am Montag teilte die Polizei mit, dass der Fahrer gefunden wurde.",
            [("die Polizei", "teilte", "dass der Fahrer gefunden wurde")],
        ),
        (
            "Das Wasser fiel am Abend, wie die Stadt Varda am Montag mitteilte.",
            [("die Stadt Varda", "mitteilte", "Das Wasser fiel am Abend")],
        ),
        (
            "Nach Angaben der Polizei wurden drei Boote gestohlen.",
            [("der Polizei", "Nach Angaben", "wurden drei Boote gestohlen")],
        ),
        (
            "„Wir öffnen das Tor im Mai“, so Per Holm weiter.",
            [("Per Holm", "so", "„Wir öffnen das Tor im Mai“")],
        ),
        (
            "Wie die Feuerwehr am Montag mitteilte, fehlen drei Boote.",
            [("die Feuerwehr", "mitteilte", "fehlen drei Boote")],
        ),
        (
            "Laut Per Holm ist der Damm sicher.",
            [("Per Holm", "Laut", "ist der Damm sicher")],
        ),
        (
            "Drei Boote fehlen nach Angaben von Per Holm noch immer.",
            [("Per Holm", "nach Angaben von", "Drei Boote fehlen … noch immer")],
        ),
        (
            "Ada Lund warnte: „Der Damm hält nicht mehr lange.“",
            [("Ada Lund", "warnte", "„Der Damm hält nicht mehr lange.“")],
        ),
    ],
)
def test_german_speech_has_its_speaker(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


def test_german_pronouns_and_possessives_stand_for_who_spoke_last() -> None:
    text = (
        "Der Damm sei sicher, sagte Ada Lund. Sie erklärte, das Tor sei neu. "
        "Das Tor kostet nach ihren Angaben zwei Millionen Euro. "
        "„Wir haben lange genug darauf gewartet.“"
    )
    found = told(text)
    assert [speaker for speaker, _, _ in found] == ["Ada Lund"] * 3
    assert found[-1][-1].endswith("Euro … „Wir haben lange genug darauf gewartet.“")


@pytest.mark.parametrize(
    "text",
    [
        "Sie sagte das Fest ab, die Halle blieb leer.",
        "Ada Lund sagte nichts.",
        "Ada Lund war so müde, dass sie ging.",
        "Nach dem Regen stieg das Wasser.",
        "Wie Per Holm",
        "nach",
        "laut",
    ],
)
def test_where_nothing_is_told_in_german_there_is_no_quote(text: str) -> None:
    assert told(text) == []


def test_a_german_quotation_of_nobody_stays_nameless() -> None:
    text = "Auf dem Schild stand „Wir bleiben bis zum Ende hier“ in Rot."
    assert told(text) == [("", "", "„Wir bleiben bis zum Ende hier“")]


def test_a_german_quotation_that_stands_alone_is_found_once() -> None:
    text = "„Wir bleiben alle bis zum Ende hier.“"
    assert told(text) == [("", "", text)]


@pytest.mark.parametrize(
    "unit", ["sagte ", ", sagte Lund", "nach ", "wie ", ", wie er sagte ", "Der "]
)
def test_a_german_line_without_an_end_is_read_to_its_end(unit: str) -> None:
    assert isinstance(told(unit * 20_000), list)


@settings(deadline=None)
@given(SPEECH)
def test_german_quotes_are_true_and_disjoint(text: str) -> None:
    article = Article.create(text=text, language="de")
    found = find_quotes(read_closely(article), named(article, NAMES), {})
    assert all(article.holds(q.speaker) for q in found if q.speaker is not None)
    parts = sorted((part.start, part.end) for quote in found for part in quote.parts)
    assert all(text[start:end].strip() for start, end in parts)
    ends = [0, *(end for _, end in parts)]
    starts = [*(start for start, _ in parts), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
