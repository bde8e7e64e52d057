from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.lexer import line
from briefing.analysis.facts.scanning import pieces

TWENTY_FOUR = 24


def test_a_lexeme_may_take_several_pieces() -> None:
    text = "It shut on Christmas Eve, twenty-four years ago."
    found = line(pieces(text))
    assert found.kinds[3:6] == v.HOLIDAY + v.COMMA + v.NUMBER
    feast, _, number = found.part(3, 6)
    assert text[feast.start : feast.end] == "Christmas Eve"
    assert text[number.start : number.end] == "twenty-four"
    assert number.value == TWENTY_FOUR
    assert len(found.part(0, 99)) == len(found.kinds)


def test_a_phrase_that_breaks_off_is_none() -> None:
    text = "The new deal"
    assert [lexeme.text for lexeme in line(pieces(text)).part(0, 3)] == [
        "the",
        "new",
        "deal",
    ]


def test_no_pieces_make_no_lexemes() -> None:
    assert line([]).kinds == ""
    assert not line([]).part(0, 4)
