from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.lexer import lexemes
from briefing.analysis.facts.scanning import pieces

TWENTY_FOUR = 24


def test_a_lexeme_may_take_several_pieces() -> None:
    text = "It shut on Christmas Eve, twenty-four years ago."
    feast, comma, number, *_ = lexemes(pieces(text))[3:]
    assert [feast.kind, comma.kind, number.kind] == [v.HOLIDAY, v.COMMA, v.NUMBER]
    assert text[feast.start : feast.end] == "Christmas Eve"
    assert text[number.start : number.end] == "twenty-four"
    assert number.value == TWENTY_FOUR


def test_a_phrase_that_breaks_off_is_none() -> None:
    found = lexemes(pieces("The new deal"))
    assert [lexeme.text for lexeme in found] == ["the", "new", "deal"]


def test_no_pieces_make_no_lexemes() -> None:
    assert not lexemes([])
