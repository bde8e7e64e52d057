"""A headless Chromium that a test drives (Chrome DevTools Protocol)."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
KEY_CODES = {"ArrowDown": 40, " ": 32}


class Page:
    """One page of the browser."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self._line = line
        self._numbers = itertools.count(1)
        self.requested: list[str] = []
        """Every address that the page has asked for."""

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the browser answers to a command."""
        number = next(self._numbers)
        await self._line.send_json(
            {"id": number, "method": method, "params": parameters}
        )
        while True:
            message = await self._line.receive_json(timeout=30)
            if message.get("method") == "Network.requestWillBeSent":
                self.requested.append(message["params"]["request"]["url"])
            if message.get("id") == number:
                assert "error" not in message, message
                found: dict[str, Any] = message["result"]
                return found

    async def value(self, expression: str) -> Any:
        """What a JavaScript expression is worth there."""
        found = await self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True
        )
        return found["result"].get("value")

    async def until(self, expression: str) -> None:
        """Waits until a JavaScript expression is true."""
        for _ in range(300):
            if await self.value(expression):
                return
            await asyncio.sleep(0.1)
        raise AssertionError(await self.value("document.documentElement.outerHTML"))

    async def press(self, key: str) -> None:
        """Presses a key and lets it go."""
        text = key if len(key) == 1 else ""
        code = KEY_CODES.get(key, ord(key.upper()[0]))
        for kind in ("keyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                text=text if kind == "keyDown" else "",
                windowsVirtualKeyCode=code,
            )


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Page]:
    """A browser with one empty page, and nothing of it left afterwards."""
    program = await asyncio.create_subprocess_exec(
        "chromium",
        *ARGUMENTS,
        f"--user-data-dir={profile}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        port = await asyncio.wait_for(_port(program), 60)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json") as answer:
                targets = await answer.json()
            found = next(each for each in targets if each["type"] == "page")
            async with session.ws_connect(found["webSocketDebuggerUrl"]) as line:
                page = Page(line)
                await page.call("Network.enable")
                yield page
    finally:
        program.kill()
        await program.communicate()


async def _port(program: asyncio.subprocess.Process) -> int:
    """The port on which it says that it listens."""
    assert program.stderr is not None
    while line := (await program.stderr.readline()).decode():
        if "DevTools listening on" in line:
            return int(line.split("ws://127.0.0.1:")[1].split("/")[0])
    raise AssertionError("the browser did not start")
