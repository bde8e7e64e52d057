"""The process that pdfium runs in: started once, asked file by file, ended in time.

A file that makes it crash, hang or eat memory costs that process and one sentence;
the next file gets a new one.
"""

import atexit
import json
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import IO, Any

from briefing.errors import SourceError
from briefing.sources.pdf.page import Page, page_of
from briefing.sources.raw import Raw

WORKER = Path(__file__).with_name("worker.py")
MOST_SECONDS = 60
"""For one file; a thousand pages take about ten."""
ERRORS = {
    "password": ("is locked by a password", "unlock it with a PDF program first"),
    "lock": ("is locked in a way that is not known here", ""),
    "damage": ("is a damaged PDF", "get it once more"),
}
Answer = dict[str, Any]


class PdfProcess:
    """Takes the words out of PDF files, one after the other.

    Args:
        worker: The program that is run.
        most_seconds: How long it may work on one file.
    """

    def __init__(self, worker: Path = WORKER, most_seconds: int = MOST_SECONDS) -> None:
        self._worker = worker
        self._most_seconds = most_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def read(self, raw: Raw) -> tuple[dict[str, str], list[Page]]:
        """What a file says about itself, and its pages.

        Raises:
            SourceError: It is locked, damaged, has too many pages, or takes too long.
        """
        with self._lock:
            try:
                return self._ask(raw, self._started())
            except (OSError, ValueError) as error:
                raise self._ended(raw) from error

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 — our own program
                [sys.executable, "-P", str(self._worker)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for the one that asks
            )
        return self._process

    def _ask(
        self, raw: Raw, process: subprocess.Popen[bytes]
    ) -> tuple[dict[str, str], list[Page]]:
        """Both parts of the answer.

        Raises:
            SourceError: The file cannot be read.
            OSError: The process has ended.
            ValueError: It ended within its answer.
        """
        assert process.stdin is not None
        assert process.stdout is not None
        limit = raw.limits.max_pages
        process.stdin.write(b"%d %d %d\n" % (raw.size, limit, self._most_seconds))
        process.stdin.write(raw.data)
        process.stdin.flush()
        document = _answer(process.stdout)
        if error := document.get("error"):
            what, hint = ERRORS[error]
            raise SourceError(f"{raw.name} {what}", hint)
        if document["pages"] > limit:
            raise SourceError(
                f"{raw.name} has {document['pages']:,} pages; the limit is {limit:,}",
                hint="split it, or raise the limit",
            )
        pages = [
            page_of(number, _answer(process.stdout))
            for number in range(1, document["pages"] + 1)
        ]
        return document["info"], pages

    def _ended(self, raw: Raw) -> SourceError:
        """What to say of a file that the process ended over."""
        process = self._process
        self.close()
        if process is not None and process.returncode == -signal.SIGALRM:
            return SourceError(
                f"{raw.name} takes longer than {self._most_seconds} seconds to read",
                hint="split it",
            )
        return SourceError(
            f"{raw.name} is damaged in a way that makes the PDF reader fail",
            hint="print it to a new PDF with another program",
        )


def _answer(stream: IO[bytes]) -> Answer:
    answer: Answer = json.loads(stream.readline())
    return answer


PDF_PROCESS = PdfProcess()
"""The one of this program; it starts with the first PDF."""
atexit.register(PDF_PROCESS.close)
