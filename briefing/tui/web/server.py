"""A web server of the app: each page that is opened gets an app of its own.

It is textual-serve, with a gate before it, a page that fetches nothing from elsewhere,
and an end that leaves no app behind.
"""

import asyncio
import errno
import secrets
import shlex
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server, to_int

from briefing.errors import ConfigError
from briefing.tui.web.gate import TOKEN, gate

COMMAND = shlex.join([sys.executable, "-m", "briefing", "tui"])
TOKEN_BYTES = 24
FONT_SIZES = range(8, 49)
FONT_SIZE = 16
PAGES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Address:
    """Where the app is served, and what opens it."""

    host: str
    port: int
    token: str

    @classmethod
    def create(cls, host: str, port: int, token: str = "") -> "Address":
        """An address; without a token, with one that nobody can guess."""
        return cls(host, port, token or secrets.token_urlsafe(TOKEN_BYTES))

    @property
    def url(self) -> str:
        """What to open in a browser."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/?{TOKEN}={self.token}"


class AppServer(Server):
    """The server behind an address.

    Args:
        address: Where it listens, and the token that it asks for.
        command: What runs the app for one page.
    """

    def __init__(self, address: Address, command: str = COMMAND) -> None:
        super().__init__(
            command,
            host=address.host,
            port=address.port,
            title="briefing",
            templates_path=PAGES,
        )
        self._token = address.token
        self._open: set[asyncio.Task[Any]] = set()

    async def application(self) -> web.Application:
        """The application for aiohttp."""
        app = await self._make_app()
        app.middlewares.append(gate(self._token))
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing: the command has said where it is."""

    async def on_shutdown(self, app: web.Application) -> None:
        """Ends the apps of the pages that are still open."""
        del app
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """The line between a page and its app."""
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            return await super().handle_websocket(request)
        finally:
            self._open.discard(task)

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """What the page is made of; its addresses are those that the browser used."""
        scheme = "wss" if request.secure else "ws"
        size = to_int(request.query.get("fontsize", ""), FONT_SIZE)
        return {
            "title": self.title,
            "websocket": f"{scheme}://{request.host}/ws",
            "font_size": min(max(size, FONT_SIZES.start), FONT_SIZES.stop - 1),
        }


def serve(address: Address, say: Callable[[str], object]) -> int:
    """The exit code, after the server was told to end.

    Args:
        address: Where to listen.
        say: Is told the address once the server listens.

    Raises:
        ConfigError: The address cannot be used.
    """
    return asyncio.run(_serve(address, say))


async def _serve(address: Address, say: Callable[[str], object]) -> int:
    app = await AppServer(address).application()
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    over = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, over.set)
    try:
        await web.TCPSite(runner, address.host, address.port).start()
        say(f"Open {address.url}")
        say("Ctrl+C ends it.")
        await over.wait()
    except OSError as error:
        reason = {errno.EADDRINUSE: "is in use"}.get(error.errno or 0, "cannot be used")
        raise ConfigError(
            f"port {address.port} of {address.host} {reason}",
            hint="name another with --port",
        ) from error
    finally:
        await runner.cleanup()
    return 0
