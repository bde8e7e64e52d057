"""Fuzzes one reader with atheris: `python -m tests.sources.fuzzing READER [OPTION...]`.

Options are those of libFuzzer, such as `-max_total_time=300`. What it finds is written
to the working folder, and belongs into a test once it is answered. `pages-of-a-pdf`
stands for what is made of pdfium's answers, which run in a process of their own.
"""

import sys
import tempfile
from pathlib import Path

import atheris

INSTRUMENTED = ["briefing.sources", "feedparser", "zipfile", "tarfile"]

with atheris.instrument_imports(include=INSTRUMENTED):
    from briefing.sources import READERS
    from tests.sources.fuzzing.targets import TARGETS, seeds

    for reader in READERS.names:
        READERS.load(reader)


def main() -> None:
    """Fuzz the reader that the command line names."""
    name, *options = sys.argv[1:] or [""]
    if name not in TARGETS:
        sys.exit(f"name one of: {', '.join(TARGETS)}")
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds(name)):
            Path(corpus, str(number)).write_bytes(data)
        atheris.Setup([sys.argv[0], corpus, *options], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
