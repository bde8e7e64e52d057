from briefing.text import remembered
from briefing.text.remembered import Remembered


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths[word] for word in ("bay", "quay", "bay")] == [3, 4, 3]
    assert asked == ["bay", "quay"]


def test_it_holds_no_more_than_so_many() -> None:
    lengths = Remembered(len)
    for number in range(remembered.MOST_WORDS + 1):
        assert lengths[str(number)] == len(str(number))
    assert len(lengths) <= remembered.MOST_WORDS
