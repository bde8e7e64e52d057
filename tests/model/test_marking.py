from itertools import pairwise

import pytest

from briefing.model.marking import LABELS, highest, parse_marking


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("amber", "TLP:AMBER"),
        ("TLP:AMBER", "TLP:AMBER"),
        ("tlp: red", "TLP:RED"),
        ("TLP GREEN", "TLP:GREEN"),
        ("WHITE", "TLP:CLEAR"),
        ("tlp:white", "TLP:CLEAR"),
        ("AMBER+STRICT", "TLP:AMBER+STRICT"),
        ("TLP:amber strict", "TLP:AMBER+STRICT"),
        ("amber-strict", "TLP:AMBER+STRICT"),
        (" clear\n", "TLP:CLEAR"),
    ],
)
def test_reads_labels_as_people_write_them(written: str, label: str) -> None:
    assert parse_marking(written) == label


@pytest.mark.parametrize(
    "written", ["", "SECRET", "TLP", "TLP:", "RED AMBER", "reddish"]
)
def test_never_guesses(written: str) -> None:
    with pytest.raises(ValueError, match="Traffic Light Protocol"):
        parse_marking(written)


@pytest.mark.parametrize("label", LABELS)
def test_labels_stand_for_themselves(label: str) -> None:
    assert parse_marking(label) == label


def test_highest_follows_the_order_of_the_protocol() -> None:
    for lower, higher in pairwise(LABELS):
        assert highest([lower, higher, ""]) == higher
        assert highest([higher, lower]) == higher


def test_nothing_marked_has_no_label() -> None:
    assert highest([]) == ""
    assert highest(["", ""]) == ""


def test_highest_refuses_what_is_no_label() -> None:
    with pytest.raises(ValueError, match="SECRET"):
        highest(["TLP:RED", "SECRET"])
