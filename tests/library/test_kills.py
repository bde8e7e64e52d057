"""A short game of the one in `kills`, which plays hundreds of rounds."""

from tests.library.kills import main


def test_nothing_that_was_told_is_lost_to_a_kill_or_a_full_disk() -> None:
    tally = main(6)
    assert tally.events["full disks"] == 2
    assert tally.events["kills"] >= 4
    assert tally.told
