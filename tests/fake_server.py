"""A web server on this machine that answers as a test tells it to, however badly."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]
"""What a path does with a request: it writes to `wfile` whatever it likes."""


@dataclass(frozen=True)
class Answer:
    """An answer in good order."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        request.send_response(self.status)
        for name, value in self.headers.items():
            request.send_header(name, value)
        if "Content-Length" not in self.headers:
            request.send_header("Content-Length", str(len(self.body)))
        request.end_headers()
        request.wfile.write(self.body)


def redirect(target: str, status: int = 302) -> Answer:
    """An answer that leads on."""
    return Answer(status=status, headers={"Location": target})


@dataclass
class FakeServer:
    """A server, and what it was asked."""

    url: str
    paths: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the test is over; who waits for it never answers in time."""

    def serve(self, path: str, behaviour: Behaviour | bytes) -> str:
        """The address of a path that answers in this way from now on."""
        self.paths[path] = (
            Answer(behaviour) if isinstance(behaviour, bytes) else behaviour
        )
        return self.url + path


@contextmanager
def running() -> Iterator[FakeServer]:
    """A server on a free port of the loopback interface."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            fake.asked.append(self.path)
            fake.headers.append(dict(self.headers))
            behaviour = fake.paths.get(self.path, Answer(status=404))
            try:
                behaviour(self)
            except OSError:  # the client had enough
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            pass

        def shutdown_request(self, request: Any) -> None:
            with suppress(OSError):
                request.shutdown(socket.SHUT_WR)
            self.close_request(request)

    server = Server(("127.0.0.1", 0), Handler)
    fake = FakeServer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
