"""A line with delay and a limited rate, between two ends on this machine."""

import asyncio
import threading
from collections.abc import Coroutine
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

PATIENCE_S = 10.0
CHUNK = 1024
ON_THE_WAY = 64
"""Chunks that the line takes up before it makes the sender wait."""


@dataclass
class Throttle:
    """A proxy that carries bytes late and slowly.

    A chunk leaves when the line is free, and arrives half a round trip later.

    Args:
        target: The port on this machine to which it leads.
        round_trip_s: How long there and back again takes.
        bits_per_s: How much it carries each way.
    """

    target: int
    round_trip_s: float = 0.15
    bits_per_s: float = 100_000
    port: int = field(default=0, init=False)
    """Where it begins."""
    carried: int = field(default=0, init=False)
    """Bytes that came from the target."""

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._writers: list[asyncio.StreamWriter] = []
        self._wait_for(self._open())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._wait_for(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE_S)
        self._loop.close()

    def cut(self) -> None:
        """Breaks what goes through the line."""
        self._wait_for(self._cut())

    def _wait_for(self, work: Coroutine[object, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE_S)

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        for writer in self._writers:
            writer.transport.abort()

    async def _end(self) -> None:
        """Both ends are cut off, so that all comes to its end by itself."""
        self._server.close()
        await self._cut()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others, return_exceptions=True)

    async def _connect(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        self._writers += [writer, back]
        await asyncio.gather(
            self._carry(reader, back), self._carry(there, writer, counted=True)
        )

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        *,
        counted: bool = False,
    ) -> None:
        way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(ON_THE_WAY)
        arriving = asyncio.create_task(self._deliver(way, writer))
        free = 0.0
        while chunk := await self._read(reader):
            self.carried += len(chunk) * counted
            free = max(self._loop.time(), free) + len(chunk) * 8 / self.bits_per_s
            await way.put((free + self.round_trip_s / 2, chunk))
        await way.put((0, b""))
        await arriving

    async def _read(self, reader: asyncio.StreamReader) -> bytes:
        try:
            return await reader.read(CHUNK)
        except ConnectionError:
            return b""

    async def _deliver(
        self, way: "asyncio.Queue[tuple[float, bytes]]", writer: asyncio.StreamWriter
    ) -> None:
        while (arrival := await way.get())[1]:
            due, chunk = arrival
            await asyncio.sleep(due - self._loop.time())
            writer.write(chunk)
        writer.close()
