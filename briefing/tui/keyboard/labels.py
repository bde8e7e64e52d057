"""Letters that stand for what is on the screen, as in vimium and ace-jump."""

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The easiest to reach first."""


def labels(count: int) -> list[str]:
    """As many different labels, at most all of two letters; none begins another.

    The first ones have one letter, as many as leave enough first letters for the rest.
    """
    most = len(LETTERS)
    count = min(count, most * most)
    single = min(count, (most * most - count) // (most - 1))
    pairs = [a + b for a in LETTERS[single:] for b in LETTERS]
    return [*LETTERS[:single], *pairs][:count]
