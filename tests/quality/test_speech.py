from briefing.model.analysis import Quote, Speaker
from briefing.model.article import Span
from tests.quality.gold import Wanted
from tests.quality.speech import count_quotes


def speaker(start: int, name: str) -> Speaker:
    return Speaker(start=start, end=start + 2, text="He", name=name)


def quote(start: int, end: int, by: Speaker, rest: tuple[Span, ...] = ()) -> Quote:
    words = "“" * (end - start)
    return Quote(start=start, end=end, text=words, speaker=by, rest=rest)


WANTED = Wanted(items=(quote(0, 20, speaker(30, "Jan Roth")),), open=())


def test_half_of_the_speech_is_enough() -> None:
    found = count_quotes([quote(0, 10, speaker(30, "Jan Roth"))], WANTED)
    assert (found["recalled"], found["spoken"], found["named"]) == (1, 1, 1)
    assert (found["marks"], found["marked"], found["precise"]) == (1, 1, 1)
    missed = count_quotes([quote(0, 9, speaker(30, "Jan Roth"))], WANTED)
    assert (missed["recalled"], missed["wanted"], missed["precise"]) == (0, 1, 1)


def test_speech_may_come_in_parts() -> None:
    rest = Span(start=15, end=20, text="“" * 5)
    found = count_quotes([quote(0, 5, speaker(30, "Jan Roth"), (rest,))], WANTED)
    assert found["recalled"] == 1


def test_a_speaker_is_right_at_its_place_and_by_its_name() -> None:
    elsewhere = count_quotes([quote(0, 20, speaker(50, "Jan Roth"))], WANTED)
    assert (elsewhere["spoken"], elsewhere["named"]) == (0, 1)
    unnamed = count_quotes([quote(0, 20, speaker(30, "He"))], WANTED)
    assert (unnamed["spoken"], unnamed["named"]) == (1, 0)


def test_a_quote_that_is_mostly_no_speech_is_not_precise() -> None:
    found = count_quotes([quote(0, 41, speaker(30, "Jan Roth"))], WANTED)
    assert (found["found"], found["precise"]) == (1, 0)
