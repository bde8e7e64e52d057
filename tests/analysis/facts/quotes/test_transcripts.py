from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.facts.quotes.transcripts import find_turns
from briefing.analysis.reading import read_closely
from briefing.model.article import Article
from briefing.text.paragraphs import paragraph_ranges

TALK = (
    "HOLM: Is the road open? Can we drive?\n\n"
    "LUND: It is open. Nobody drives on it.\n\n"
    "HOLM: I see.\n"
)


def told(text: str) -> list[tuple[str, str]]:
    found = find_quotes(read_closely(Article.create(text=text)), (), {})
    return [(q.speaker.text, q.wording) for q in found if q.speaker]


def test_each_turn_of_a_transcript_is_one_quote_of_its_speaker() -> None:
    assert told(f"They met at noon.\n\n{TALK}") == [
        ("HOLM", "Is the road open? Can we drive?"),
        ("LUND", "It is open. Nobody drives on it."),
        ("HOLM", "I see."),
    ]


def test_a_label_in_capitals_is_no_speaker() -> None:
    for text in ("UPDATE: The road is open.\n\nPARIS: The road is shut.\n", "A: b\n"):
        assert find_turns(text, paragraph_ranges(text)) == {}


def test_a_turn_with_nothing_said_is_left_out() -> None:
    text = TALK + "\nLUND: \n"
    assert len(find_turns(text, paragraph_ranges(text))) == len(TALK.split("\n\n"))
