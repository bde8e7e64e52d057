import pytest

from tests.analysis.facts.quotes.hearing import quotes, told


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
            "According to Moor Oil, the firm that ran the well, the valve failed.",
            [("Moor Oil", "According to", "the valve failed")],
        ),
        (
            "According to Moor Oil, a firm in Varda, Norland, the valve failed.",
            [("Moor Oil", "According to", "the valve failed")],
        ),
        (
            "A survey found a close race, and Berg found a coin.",
            [("A survey", "found", "a close race, and Berg found a coin")],
        ),
        (
            "In their suit, tenants claim that the owner knew the wall was weak.",
            [("tenants", "claim", "that the owner knew the wall was weak")],
        ),
        (
            "The notice points out: “No fires.”",
            [("The notice", "points out", "“No fires.”")],
        ),
        (
            "The Moor League, one of two gangs, claimed responsibility for the fire.",
            [("The Moor League", "claimed", "responsibility for the fire")],
        ),
        (
            "Ada Lund, head of the Moor Trust, which owns the mill, said it was shut.",
            [("Ada Lund", "said", "it was shut")],
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
        "Sara Holm, who speaks for the miners, put the lamp on the table.",
        "A helpline took 9,400 calls its first day.",
    ],
)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert quotes(text) == ()
