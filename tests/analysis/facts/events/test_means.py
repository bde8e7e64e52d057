from briefing.analysis.facts.events.means import Named
from briefing.analysis.facts.grammar import lexemes
from briefing.model.analysis import EntityKind, Mention

TEXT = "a Varda officer of the guard"


def mention(words: str, kind: EntityKind) -> Mention:
    start = TEXT.index(words)
    return Mention(
        start=start, end=start + len(words), text=words, kind=kind, name=words
    )


def test_the_head_of_the_phrase_says_what_is_named() -> None:
    words = lexemes(TEXT, 0, len(TEXT))
    assert Named([mention("officer", "group")]).actor("text", words)
    assert not Named([mention("Varda", "location")]).actor("text", words)
    assert not Named([mention("the guard", "group")]).actor("text", words)


def test_tools_are_weapons_and_vehicles_of_the_same_field() -> None:
    words = lexemes(TEXT, 0, len(TEXT))
    named = Named([mention("officer", "weapon")])
    assert named.tool("text", words)
    assert not named.tool("title", words)
    assert not named.actor("text", words)
    assert not named.tool("text", ())
