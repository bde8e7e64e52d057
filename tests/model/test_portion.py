from briefing.model.portion import UNMARKED, Portion, whole


def test_a_mark_stands_in_brackets_before_its_words() -> None:
    assert Portion("TLP:AMBER").before == "(TLP:AMBER) "
    assert Portion("TLP:AMBER", ("U",)).before == "(U//TLP:AMBER) "
    assert UNMARKED.before == ""


def test_a_whole_bears_the_highest_label_and_each_other_mark() -> None:
    parts = [
        Portion("TLP:GREEN", ("U",)),
        Portion("TLP:RED", ("CUI",)),
        Portion("", ("U",)),
    ]
    assert whole(parts) == Portion("TLP:RED", ("U", "CUI"))
    assert whole([]) == UNMARKED
