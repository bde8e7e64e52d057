from pathlib import Path

from textual.message import Message

from briefing.tui.backend import Progress
from briefing.tui.exporting import Exporter
from briefing.tui.messages import BriefExported, ExportFailed, ExportProgressed
from tests.tui.fakes import FakeExport, shelf


def test_each_step_and_the_path_are_told() -> None:
    library, told = shelf(2), list[Message]()
    library.order = ["a0000"]
    Exporter(FakeExport(library), BriefExported, told.append).run()
    assert [type(message) for message in told] == [ExportProgressed] * 3 + [
        BriefExported
    ]


def test_an_unforeseen_failure_is_told_as_one_of_ours() -> None:
    def export(progress: Progress) -> Path:
        raise OSError("the disk is full")

    told: list[Message] = []
    Exporter(export, BriefExported, told.append).run()
    assert isinstance(told[0], ExportFailed)
    assert told[0].error.message == "the brief was not made: OSError: the disk is full"
