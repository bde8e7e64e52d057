from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.sources.pdf.process import WORKER, PdfProcess
from briefing.sources.raw import Raw
from tests.sources.pdf.printing import column, printed

RAW = Raw("a.pdf", printed([column("The river rose by two metres on Monday.")]))
ONCE = """
import os, pathlib, signal, sys
marker = pathlib.Path(__file__).with_suffix(".seen")
if not marker.exists():
    marker.touch()
    sys.stdin.buffer.readline()
    {end}
os.execv(sys.executable, [sys.executable, {worker!r}])
"""


@pytest.mark.parametrize(
    ("end", "what"),
    [
        ("os.abort()", "makes the PDF reader fail"),
        ("sys.exit()", "makes the PDF reader fail"),
        ("os.write(1, b'{') and sys.exit()", "makes the PDF reader fail"),
        ("os.kill(os.getpid(), signal.SIGALRM)", "takes longer than 9 seconds"),
    ],
)
def test_what_ends_the_process_costs_one_sentence(
    tmp_path: Path, end: str, what: str
) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text(ONCE.format(end=end, worker=str(WORKER)))
    process = PdfProcess(worker, most_seconds=9)
    try:
        with pytest.raises(SourceError, match=what):
            process.read(RAW)
        _, pages = process.read(RAW)
        assert pages[0].runs[0].text == "The river rose by two metres on Monday."
    finally:
        process.close()
