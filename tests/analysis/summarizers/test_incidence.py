from briefing.analysis.summarizers.incidence import incidence_of


def test_sentences_with_the_same_terms_share_a_row() -> None:
    found = incidence_of([["mill", "fire"], ["mayor"], ["fire", "mill"], ["mill"] * 2])
    assert found.row_of.tolist() == [0, 1, 0, 2]
    assert found.repeats.tolist() == [2, 1, 1]
    assert found.lengths.tolist() == [2, 1, 2]
    held = dict(zip(found.columns.tolist(), found.holding[found.columns], strict=True))
    assert sorted(held.values()) == [1, 2, 3]


def test_no_sentences_and_no_words_are_fine() -> None:
    assert incidence_of([]).by_sentence(incidence_of([]).repeats) == []
    empty = incidence_of([[], []])
    assert empty.lengths.tolist() == [0]
    assert empty.by_sentence(empty.lengths) == [0, 0]
