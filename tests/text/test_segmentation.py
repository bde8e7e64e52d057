from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.segmentation import (
    KEPT_CHARACTERS,
    Segmentation,
    Sentence,
    segment,
)
from briefing.text.tokens import tokens


def bodies(text: str, language: str = "en") -> list[str]:
    found = segment(text, language).sentences
    return [text[slice(*sentence.body)] for sentence in found]


def only(text: str) -> Sentence:
    (sentence,) = segment(text).sentences
    return sentence


@given(st.text(max_size=400), st.sampled_from(["en", "de", "ja", "xx"]))
def test_spans_are_true_ordered_and_apart(text: str, language: str) -> None:
    found = segment(text, language)
    end = 0
    for index, sentence in enumerate(found.sentences):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert end <= sentence.start <= sentence.body[0] < sentence.end
        assert sentence.index == index
        end = sentence.end
    for start, stop in found.headings:
        assert found.sentence_at(start) is None
        assert text[start:stop].strip()


@given(st.text(alphabet='aB. ?!"\n’…', max_size=200))
def test_every_word_is_in_a_sentence_or_a_heading(text: str) -> None:
    found = segment(text)
    covered = [*found.headings, *((s.start, s.end) for s in found.sentences)]
    for token in tokens(text):
        assert any(s <= token.start and token.end <= e for s, e in covered)


def test_debris_is_cut_off_and_marked() -> None:
    text = "They left before the deadline. former. They said so, in recent months. ."
    parts = segment(text).sentences
    assert [(s.text, s.printable) for s in parts] == [
        ("They left before the deadline.", True),
        ("former.", False),
        ("They said so, in recent months.", True),
        (".", False),
    ]


def test_headings_are_no_sentences_even_on_single_newlines() -> None:
    text = (
        "The force left the country on Monday after nine years.\n"
        "Intervention history\n"
        "It had come in a year of war.\n"
        "What happens next?\n"
        "Nobody knows what will become of the base."
    )
    found = segment(text)
    assert [text[s:e] for s, e in found.headings] == [
        "Intervention history",
        "What happens next?",
    ]
    assert len(found.sentences) == 3


def test_lower_case_text_is_parted() -> None:
    text = (
        '"we go home. it is late," she said. the bus came at ten... nobody was on it. '
        '"there will be another."  mr. smith and dr. park waited for the u.s. team.'
    )
    assert bodies(text) == [
        '"we go home.',
        'it is late," she said.',
        "the bus came at ten...",
        "nobody was on it.",
        '"there will be another."',
        "mr. smith and dr. park waited for the u.s. team.",
    ]


def test_a_dateline_is_passed_over() -> None:
    for dateline in (
        "(CNN) -- ",
        "(CNN)",
        "LONDON, England (Reuters) -- ",
        "KABUL, Afghanistan, Dec 9 (Reuters) - ",
        "WASHINGTON — ",
        "Brussels - ",
    ):
        sentence = only(dateline + "The council has approved the new budget.")
        assert sentence.body_start == len(dateline)
        assert sentence.printable


def test_bylines_and_calls_are_boilerplate() -> None:
    text = "By . Ann Example . PUBLISHED: . 06:22 EST, 6 June 2013 . The fire is out."
    parts = segment(text).sentences
    assert [s.text for s in parts if s.printable] == ["The fire is out."]
    assert only("Read more: the story of the fire that burned for days.").boilerplate
    assert only("Reporting by Ann Example and Bob Sample in Oslo.").boilerplate


def test_other_scripts_are_parted() -> None:
    assert bodies("部队已经离开。基地关闭了。", "zh") == [
        "部队已经离开。",
        "基地关闭了。",
    ]
    assert len(bodies("वे घर चले गए। सब ठीक है।", "hi")) == 2


def test_german_ordinals_and_abbreviations_do_not_part() -> None:
    text = "Am 3. Oktober kam Dr. Müller, z.B. mit dem Zug. Er blieb."
    assert len(bodies(text, "de")) == 2


def test_list_items_are_paragraphs() -> None:
    text = "Three points were agreed:\n- The base closes.\n- The troops leave.\n"
    assert len(segment(text).paragraphs) == 3


def test_a_wrapped_paragraph_stays_one() -> None:
    text = (
        "The force left the country on Monday after\n"
        "nine years, and the last of its aircraft took\n"
        "off in the evening from the northern base.\n"
        "\n"
        "Nobody saw it go, as the field had been closed\n"
        "to the public since the early morning hours.\n"
    )
    assert len(segment(text).paragraphs) == 2


def test_one_long_line_and_no_sentence_at_all() -> None:
    assert len(segment("The army left the base. " * 5000).sentences) == 5000
    assert len(segment("x" * 300_000).sentences) == 1
    assert segment("\n \x00\n").sentences is not None
    assert segment("").sentences == ()


def test_what_is_made_of_a_text_is_made_once() -> None:
    calls = []

    def words(segmentation: Segmentation) -> Iterator[str]:
        calls.append(segmentation)
        yield from segmentation.text.split()

    usual = segment("The mill burned.")
    assert list(usual.each(words)) == list(usual.each(words)) == usual.text.split()
    assert len(calls) == 1


def test_what_is_made_of_a_very_long_text_is_not_kept() -> None:
    def paragraphs(segmentation: Segmentation) -> Iterator[tuple[int, int]]:
        yield from segmentation.paragraphs

    long = segment("The mill burned.\n\n" * (KEPT_CHARACTERS // 10))
    assert next(iter(long.each(paragraphs))) == (0, 16)
    assert isinstance(long.each(paragraphs), Iterator)
