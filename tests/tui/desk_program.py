"""The app on a desk in memory, as a program of its own for tests in a terminal."""

import os
import sys
from contextlib import suppress

from briefing.tui.terminal import Display, prepare, speaks_unicode


def main() -> int:
    prepare(os.environ, interactive=sys.stdin.isatty())
    from briefing.tui.app import BriefingApp
    from tests.tui.fakes import FakeExport, FakePool, fake_preview, shelf

    library = shelf()
    app = BriefingApp(
        library,
        FakePool(),
        FakeExport(library),
        preview=fake_preview,
        display=Display(
            ascii_only=not speaks_unicode(os.environ),
            changed_cells="--whole" not in sys.argv,
        ),
    )
    try:
        app.run()
    finally:
        with suppress(OSError):  # the terminal may be gone
            os.write(1, b"put away\n")
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
