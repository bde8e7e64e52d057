import pytest

from briefing.analysis.facts.events.cues import Need
from briefing.analysis.facts.events.needs import meets
from briefing.analysis.facts.events.surroundings import Surroundings
from briefing.analysis.facts.grammar import Lexeme, lexemes


def words(text: str) -> list[Lexeme]:
    return lexemes(text, 0, len(text))


@pytest.mark.parametrize(
    ("before", "phrase", "need", "expected"),
    [
        ("Lund flew to Oslo", "meet the king", "purpose", True),
        ("Council", "close two schools", "purpose", False),
        ("They agreed on Friday", "cut the budget", "purpose", False),
        ("It grew from two towns", "four towns", "purpose", False),
        ("They worked", "cut costs", "purpose", True),
        ("They moved", "several towns", "purpose", False),
        ("They got in", "cutting the fence", "gerund", True),
        ("Ships were hit", "drifting mines", "gerund", False),
        ("The car slid", "icy conditions", "weather", True),
        ("He wrote of", "the conditions", "weather", False),
        ("It shut", "rain fell on snow", "clause", True),
        ("It shut on Friday,", "rain fell on snow", "clause", False),
        ("They were named", "three adults from Varda", "clause", False),
        ("It reaches", "far as Varda", "clause", False),
        ("Pilots stopped work on Friday", "a plan", "protest", True),
        ("Residents were outraged", "the tax", "feeling", True),
        ("They argued", "who should pay", "feeling", False),
        ("The move", "a dispute about pay", "thing", True),
        ("It happened", "Tuesday", "event", False),
        ("They opened it", "a crowbar", "means", True),
        ("Lund met", "a friend", "means", False),
        ("Fue", "salvar la ciudad", "infinitive", True),
        ("They were named", "adults who lived in Varda", "clause", False),
        ("It was hailed", "one of the best he has seen", "clause", False),
        ("It ended", "five nights in a cave", "event", False),
        ("He spoke two hours", "the vote", "event", False),
        ("It came hours", "they had voted", "event", True),
        ("Thank you", "reading the page", "deed", False),
        ("It is", "open in May", "reason", False),
        ("It shut", "a strike", "reason", True),
        ("Nine were killed", "the ferry sank", "harm", True),
        ("Nine were hurt hours", "the ferry sank", "harm", False),
        ("They left", "the ferry sank", "harm", False),
        ("Seven killed", "ferry sank off Varda", "harm at once", True),
        ("Seven left", "ferry sank off Varda", "harm at once", False),
        ("She quit", "a long letter to donors", "message", True),
        ("She quit", "a town without a letter box", "message", False),
        ("She quit", "the letter", "message", False),
        ("They blamed the delay", "fog", "blame", True),
        ("They left", "Friday", "blame", False),
        ("They called it a", "for the raid", "aimed", True),
        ("It was a", "attack by rebels", "aimed", False),
        ("Sie kam", "die Stadt zu retten", "zu", True),
        ("Es sank,", "ein Leck entstand", "since", True),
        ("", "Die Stadt wartet", "since", True),
        ("Sie waren", "gewesen", "since", False),
        ("Sie lief", "gelaufen", "genitive", False),
        ("Sie fiel", "der Krise aus", "genitive", True),
        ("Es wurde", "Rost ausgelöst", "caused", True),
        ("Es fuhr", "den Tunnel", "caused", False),
        ("Sie blieb", "einem Busunfall gesperrt", "mishap", True),
        ("Sie fuhr", "Hause", "mishap", False),
        ("Ils entrent", "coupant la porte", "participle", True),
    ],
)
def test_a_cue_counts_where_the_words_around_it_fit(
    before: str, phrase: str, need: Need, *, expected: bool
) -> None:
    assert meets(Surroundings(words(before), words(phrase)), need) is expected
