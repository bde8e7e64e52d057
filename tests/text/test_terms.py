from briefing.text.terms import terms


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
