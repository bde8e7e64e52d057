import pytest

from briefing.text.sentences import sentence_ranges


def parted(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in sentence_ranges(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. Abdul Example met Maj. Gen. John Sample of the U.S. Army.",
        "Mr. J. R. Example, Ph.D., arrived at 5 p.m. on Monday.",
        "Sen. Sample of St. Helens spoke for No. 10 on Jan. 5.",
        "It cost $3.2 million, i.e. 3.5 per cent of all.",
        '"Who is it?" he asked.',
        "They waited… and nothing came.",
        "The whale swam along . the coast for two days.",
        "Yahoo! said it was fine.",
        "Sen. Ada Sample (D-N.Y.) said on Friday that it was late.",
        "Rep. Per Sample (R-Calif.) voted against it.",
        "He met Mr . Example and Ms . Sample, . the mayor.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert parted(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He stayed in the town hall.", "Mayor Example left."),
        ("It was a long life.", "Ostrel mourns."),
        ('"It is over."', "She left the room."),
        ("“It is over.”", "“We go home.”"),
        ("Was it late?", "Nobody knew."),
        ("He said: ‘It is over. ’", "Then he left."),
        ("He served in the U.S.", "He retired in May."),
        ("They left...", "Nobody came."),
        ("They have hepatitis A .", "Nobody else fell ill ."),
    ],
)
def test_two_sentences_are_parted(first: str, second: str) -> None:
    assert parted(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Am 3. Oktober kam sie, z.B. mit dem Zug.", "de"),
        ("M. Dupont et Mme. Petit sont venus.", "fr"),
        ("El Sr. Ruiz llegó a EE. UU. el martes.", "es"),
        ("L'O.N.U. a réagi.", "fr"),
        ("彼は「行く。」と述べた。", "ja"),
    ],
)
def test_abbreviations_of_other_languages(text: str, language: str) -> None:
    assert parted(text, language) == [text]


def test_german_quotation_marks_close_a_sentence() -> None:
    text = "Er sagte: „Wir gehen.“ Dann ging er."
    assert parted(text, "de") == ["Er sagte: „Wir gehen.“", "Dann ging er."]
