import pytest

from briefing.text.boilerplate import body_start, is_boilerplate, is_caption


@pytest.mark.parametrize(
    "line",
    [
        "By .",
        "PUBLISHED: .",
        "Read more: how the flood came.",
        "Click here to see the map of the region.",
        "Image source, Example Pictures",
        "Follow us on Twitter for more.",
        "Advertisement",
        "FILE PHOTO: The mayor walks over the bridge, 9 May 2021.",
        "REUTERS/Ada Marsh/Pool/File Photo",
        "File - In this Thursday, Dec. 3, 2020 file photo, a boat lies at Varda.",
        "In this image taken from video, smoke rises.",
        "(Ada Marsh, File/Associated Press)",
        "Advertisement Continue reading the main story",
        "(Photo by Ada Marsh/Example Images)",
        "Enlarge this image toggle caption Ada Marsh/Example",
        "Follow Ada Marsh on Twitter: @adamarsh.",
        "Source: Invented sample",
        "The ship sank Click to share on Post (Opens in new window) off Varsund.",
        "• • •",
    ],
)
def test_boilerplate(line: str) -> None:
    assert is_boilerplate(line, "en")
    assert is_boilerplate(line, "de")


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had fallen.",
        "Photos of the flood went round the world.",
        "In this picture of the town there is no hope.",
        "Photos by the river: " + "one shows the dam, " * 6,
        "Reuters/Ipsos polls gave her 43 per cent, he said.",
        "File photos were deleted.",
        "Follow the money on the way to the port.",
        "Published figures show a rise of two per cent.",
        "He asked the public to follow the news.",
        "Sources say that the base is closed.",
    ],
)
def test_no_boilerplate(line: str) -> None:
    assert not is_boilerplate(line, "en")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Police close the gate in Varda. (Ada Marsh/EPA)", True),
        ("The team had not won since 1908 (Getty)", True),
        ("Smoke rises over the port (AP Photo/Ada Marsh)", True),
        ("The league (founded by Lund/Berg) met.", False),
        ("It rained. " * 50 + "(Ada Marsh/EPA)", False),
    ],
)
def test_a_short_paragraph_with_a_credit_is_a_caption(
    paragraph: str, *, expected: bool
) -> None:
    assert is_caption(paragraph) is expected


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("ISTANBUL, Nov 20 (Bosporus Dispatch) — ", "Four states agreed."),
        ("GENEVA (AP) — ", "The council met."),
        ("london (cnn) ", "the council met."),
        ("- ", "The base closes."),
        ("CLOSE ", "The base closes."),
        ("2. ", "The base closes."),
        ("", "2.5 million voted."),
        ("", "The council — all of it — met."),
        ("", "NATO (the alliance) has met."),
        ("", "A US-led force has left."),
    ],
)
def test_datelines(dateline: str, rest: str) -> None:
    text = dateline + rest
    assert body_start(text, 0, len(text)) == len(dateline)
