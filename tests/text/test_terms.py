from briefing.text.segmentation import segment
from briefing.text.terms import all_terms, printed_words, sentence_words, terms


def test_terms_are_stems_without_stop_words() -> None:
    assert terms("The ministers' decisions and Iraq’s bases", "en") == [
        "minist",
        "decis",
        "iraq",
        "base",
    ]


def test_a_script_without_spaces_gives_pairs() -> None:
    assert terms("部队离开", "zh") == ["部队", "队离", "离开"]
    assert terms("部", "zh") == ["部"]


def test_a_run_that_is_no_word_is_cut() -> None:
    assert [len(term) for term in terms("x" * 5000, "en")] == [64]


def test_the_words_of_a_dateline_are_none_that_is_printed() -> None:
    text = segment("OSTREL (Reuters) - The dam broke. It was old.", "en")
    assert list(printed_words(text)) == [["The", "dam", "broke"], ["It", "was", "old"]]
    assert [words[0] for words in sentence_words(text)] == ["OSTREL", "It"]


def test_stop_words_count_among_all_terms() -> None:
    assert all_terms(["The", "dams", "of", "Ostrel"], "en") == [
        "the",
        "dam",
        "of",
        "ostrel",
    ]


def test_short_words_count_for_nothing_where_no_stop_words_are_known() -> None:
    assert terms("de brug van Varsund is weer open", "nl") == terms(
        "brug Varsund weer open", "nl"
    )
    assert terms("话剧", "zh")
