import pytest

from briefing.sources.pages.surroundings import is_byline, is_surrounding


@pytest.mark.parametrize(
    "line",
    [
        "Read more: How the dam was built",
        "Lesen Sie auch: Wie der Damm gebaut wurde",
        "Lea también: Cómo se construyó la presa",
        "À lire aussi : le barrage",
        "Related stories",
        "Photo: Ada Marsh",
        "© 2026 The Valley Wire",
        "Bild: Valley Wire",
        "Leave a comment",
        "3 comments",
        "Kommentar schreiben",
        "Sign up for our free newsletter",
        "Jetzt Newsletter abonnieren",
        "Advertisement",
        "Share this article via e-mail",
        "Teilen | Twitter | WhatsApp",
        "Published: 2 November 2026, 21:40",
        "02.11.2026",
        "Monday, 2 November 2026",
    ],
)
def test_lines_that_surround_an_article(line: str) -> None:
    assert is_surrounding(line)


@pytest.mark.parametrize(
    "line",
    [
        "Top officials said that the dam had been safe.",
        "Eine Antwort auf die Frage gibt es nicht.",
        "Support for the ban on the app has grown since the spring.",
        "Jetzt hat Facebook auf die Vorwürfe geantwortet.",
        "More than 200 people were brought to safety.",
        "He shared the pictures with friends.",
        "The newspaper published the letter on 2 November 2026 in full.",
        "Two comments by the mayor caused a stir.",
        "Readers of the paper learned more in the evening.",
    ],
)
def test_sentences_are_no_such_lines(line: str) -> None:
    assert not is_surrounding(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Marsh", True),
        ("Von Ada Marsh und Ben Holt", True),
        ("By Monday the water had gone.", False),
        ("By " + "Aa" * 105 + "!", False),
    ],
)
def test_bylines(line: str, expected: bool) -> None:  # noqa: FBT001
    assert is_byline(line) is expected
