import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Invoke, json_line
from tests.contract import assert_fits


def test_export_numbers_its_files(invoke: Invoke, folder: Path) -> None:
    first, second = (invoke("export", "flood.txt", "--pdf") for _ in range(2))
    assert first.lines == ["output/2026-11-23-brief-001.pdf"]
    assert second.lines == ["output/2026-11-23-brief-002.pdf"]
    assert (folder / first.lines[0]).read_bytes().startswith(b"%PDF-")


def test_the_same_brief_has_the_same_bytes(invoke: Invoke) -> None:
    outputs = [invoke("export", "flood.txt", "--pdf", "-").out for _ in range(2)]
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith(b"%PDF-")


def test_what_finds_no_room_is_named_to_people_and_programs(
    invoke: Invoke, folder: Path
) -> None:
    articles = (
        {"id": f"a{n}", "title": f"Harbour {n} reopens", "text": f"Pier {n} stands."}
        for n in range(80)
    )
    (folder / "many.jsonl").write_bytes(b"".join(map(json_line, articles)))
    result = invoke("export", "many.jsonl", "--pages", "1", "--json", "a.json", "--pdf")
    left_out = json.loads((folder / "a.json").read_text(encoding="utf-8"))["left_out"]
    assert left_out
    assert f"{len(left_out)} of 80 stories found no room:" in result.err
    assert all(f"  {headline}\n" in result.err for headline in left_out)


def test_one_run_may_make_several_formats(invoke: Invoke, folder: Path) -> None:
    result = invoke("export", "flood.txt", "--md", "a.md", "--json", "a.json")
    assert result.lines == ["a.md", "a.json"]
    assert "River bursts its banks" in (folder / "a.md").read_text(encoding="utf-8")
    brief = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    assert_fits("brief", brief)
    texts = {article["id"]: article for article in brief["articles"]}
    assert brief["statements"]
    for statement in brief["statements"]:
        field = texts[statement["article"]][statement["field"]]
        assert field[statement["start"] : statement["end"]] == statement["text"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["flood.txt", "--md=flood.txt"],
        [".", "--md=flood.txt"],
        ["link.md", "--md", "link.md"],
        ["missing.txt", "bad.pdf", "--pdf", "bad.pdf"],
        ["./flood.txt", "--json=../{folder}/flood.txt"],
    ],
)
def test_an_input_is_never_overwritten(
    invoke: Invoke, folder: Path, arguments: list[str]
) -> None:
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7")
    (folder / "link.md").symlink_to("flood.txt")
    result = invoke("export", *(a.format(folder=folder.name) for a in arguments))
    assert result.code == 2
    assert "is an input" in result.err
    assert (folder / "flood.txt").read_text(encoding="utf-8") == ARTICLE
    assert (folder / "bad.pdf").read_bytes() == b"%PDF-1.7"


def test_what_the_library_was_read_from_is_not_overwritten(
    invoke: Invoke, folder: Path
) -> None:
    invoke("add", "flood.txt")
    assert invoke("export", "--md=flood.txt").code == 2
    assert (folder / "flood.txt").read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pdf", "x.pdf", "--pdf", "y.pdf"],
        ["--md=x.md", "--json=./x.md"],
        ["--md", "-", "--json", "-"],
    ],
)
def test_a_brief_that_another_would_overwrite_is_not_made(
    invoke: Invoke, folder: Path, arguments: list[str]
) -> None:
    result = invoke("export", "flood.txt", *arguments)
    assert (result.code, result.out) == (2, b"")
    assert [path.name for path in folder.iterdir()] == ["flood.txt"]


def test_a_format_that_fails_does_not_end_the_others(
    invoke: Invoke, folder: Path
) -> None:
    (folder / "taken").mkdir()
    result = invoke("export", "flood.txt", "--md=taken", "--json", "x.json")
    assert result.code == 1
    assert result.lines == ["x.json"]
    assert "taken cannot be written" in result.err


def test_a_brief_that_was_not_made_is_not_remembered(
    invoke: Invoke, folder: Path
) -> None:
    (folder / "taken").mkdir()
    invoke("add", "flood.txt")
    invoke("export", "--md=taken")
    assert invoke("export", "--md", "x.md").code == 0
    assert "last brief" not in (folder / "x.md").read_text(encoding="utf-8")


def test_a_home_folder_is_understood(
    invoke: Invoke, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder / "home"))
    assert invoke("export", "flood.txt", "--md=~/x.md").code == 0
    assert (folder / "home" / "x.md").is_file()
    (folder / "home" / "c.toml").write_text("title = 'Of the home'")
    out = invoke("export", "flood.txt", "--config=~/c.toml", "--md", "-").out
    assert b"Of the home" in out


def test_export_takes_the_library_when_no_path_is_named(invoke: Invoke) -> None:
    invoke("add", "flood.txt")
    assert invoke("export", "--md", "brief.md").lines == ["brief.md"]


def test_nothing_to_brief_has_its_code(invoke: Invoke, folder: Path) -> None:
    result = invoke("export", "--pdf")
    assert result.code == 3
    assert "nothing to brief" in result.err
    assert not (folder / "output").exists()


def test_a_marking_above_the_ceiling_is_refused(invoke: Invoke, folder: Path) -> None:
    (folder / "secret.txt").write_text("TLP: RED\n" + ARTICLE)
    result = invoke("export", "secret.txt", "--ceiling", "amber", "--pdf", "x.pdf")
    assert result.code == 4
    assert "TLP:RED, above TLP:AMBER" in result.err
    assert not (folder / "x.pdf").exists()


@pytest.mark.parametrize(
    "names", [("free.txt", "secret.txt"), ("secret.txt", "free.txt")]
)
def test_a_marking_is_not_lost_among_copies(
    invoke: Invoke, folder: Path, names: tuple[str, str]
) -> None:
    (folder / "free.txt").write_text(ARTICLE)
    (folder / "secret.txt").write_text("TLP: AMBER\n" + ARTICLE)
    given = [
        {"id": "x", "text": ARTICLE, "marking": marking}
        for marking in ("" if name == "free.txt" else "AMBER" for name in names)
    ]
    (folder / "copies.jsonl").write_bytes(b"".join(json_line(item) for item in given))
    for paths in (names, ["copies.jsonl"]):
        assert invoke("export", *paths, "--ceiling", "green", "--md", "-").code == 4
    for name in names:
        invoke("add", name)
    assert invoke("export", "--ceiling", "green", "--md", "-").code == 4


def test_a_brief_is_proved_by_its_sources(invoke: Invoke, folder: Path) -> None:
    invoke("export", "flood.txt", "--json", "brief.json")
    assert "statements proved" in invoke("verify", "brief.json", "flood.txt").err
    written = (folder / "brief.json").read_text(encoding="utf-8")
    (folder / "brief.json").write_text(written.replace("two metres", "six metres"))
    result = invoke("verify", "brief.json", "flood.txt")
    assert result.code == 4
    assert "does not stand there" in result.lines[0]
    assert invoke("verify", "flood.txt").code == 5


def test_a_pdf_is_proved_by_what_it_carries_or_is_given(
    invoke: Invoke, folder: Path
) -> None:
    invoke("export", "flood.txt", "--pdf", "brief.pdf")
    for sources in ([], ["flood.txt"]):
        assert "statements proved" in invoke("verify", "brief.pdf", *sources).err
    invoke("export", "flood.txt", "--pdf", "bare.pdf", "--no-attach")
    assert "statements proved" in invoke("verify", "bare.pdf", "flood.txt").err
    result = invoke("verify", "bare.pdf")
    assert result.code == 2
    assert "carries no sources" in result.err
    text = (folder / "flood.txt").read_text(encoding="utf-8")
    (folder / "flood.txt").write_text(text.replace("two metres", "six metres"))
    for name in ("brief.pdf", "bare.pdf"):
        result = invoke("verify", name, "flood.txt")
        assert result.code == 4
        assert "the given source is not what was analysed" in result.lines[0]
        (line,) = invoke("verify", name, "flood.txt", "--json").lines
        told = json.loads(line)
        assert_fits("verification", told)
        assert told["brief"] == name
        assert told["failed"] == result.lines
