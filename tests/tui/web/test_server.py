"""The app in a browser: who is let in, and what the keys do there."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from briefing.config import Settings
from briefing.errors import ConfigError
from briefing.services.newsdesk import Newsdesk
from briefing.tui.web.server import Address, AppServer, serve
from tests.library.conftest import article
from tests.tui.web.chromium import chromium

ADDRESS = Address.create("127.0.0.1", 0, "secret")
COOKIE = {"Cookie": "briefing_token=secret"}
ROOT = Path(__file__).parents[3]


@asynccontextmanager
async def client(
    command: str = "true",
) -> AsyncIterator[TestClient[Any, Any]]:
    app = await AppServer(ADDRESS, command).application()
    async with TestClient(TestServer(app)) as made:
        yield made


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/?token=guess"])
async def test_without_the_token_nothing_is_shown(path: str) -> None:
    async with client() as browser, browser.get(path) as answer:
        assert answer.status == 403
        assert "briefing serve" in await answer.text()


async def test_the_token_opens_the_page_and_leaves_the_address() -> None:
    async with (
        client() as browser,
        browser.get("/?token=secret", allow_redirects=False) as answer,
    ):
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie


async def test_the_page_fetches_nothing_from_elsewhere() -> None:
    async with client() as browser, browser.get("/", headers=COOKIE) as answer:
        page = await answer.text()
        here = f"ws://127.0.0.1:{browser.port}/ws"
        assert answer.headers["X-Frame-Options"] == "DENY"
    assert "https://" not in page
    assert here in page


async def test_another_site_cannot_use_the_cookie() -> None:
    foreign = COOKIE | {"Origin": "http://elsewhere.example"}
    async with client() as browser, browser.get("/", headers=foreign) as answer:
        assert answer.status == 403


@pytest.mark.parametrize(("asked", "given"), [("20", 20), ("x", 16), ("9999", 48)])
async def test_the_size_of_the_letters_has_limits(asked: str, given: int) -> None:
    async with (
        client() as browser,
        browser.get(f"/?fontsize={asked}", headers=COOKIE) as answer,
    ):
        assert f'data-font-size="{given}"' in await answer.text()


def test_a_token_is_made_where_none_is_given() -> None:
    made = {Address.create("127.0.0.1", 8000).token for _ in range(3)}
    assert len(made) == 3
    assert min(map(len, made)) >= 32
    assert Address("::1", 80, "t").url == "http://[::1]:80/?token=t"


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = Address.create("127.0.0.1", taken.getsockname()[1])
        with pytest.raises(ConfigError, match="is in use"):
            serve(address, print)


@asynccontextmanager
async def serving(
    library: Path,
) -> AsyncIterator[tuple[str, asyncio.subprocess.Process]]:
    """The address of a program that serves a library."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "briefing", "serve"),
        *("--port", str(port), "--token", "secret", "--library", str(library)),
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    try:
        assert program.stderr is not None
        line = (await asyncio.wait_for(program.stderr.readline(), 60)).decode()
        yield line.removeprefix("Open ").strip(), program
    finally:
        if program.returncode is None:
            program.kill()
        await program.communicate()


@pytest.mark.e2e
async def test_keys_in_a_browser_reach_the_desk(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(Newsdesk.open(Settings(library=path))) as workspace:
        workspace.keep([article(1), article(2)])
        newest = [row.id for row in workspace.rows(0, 2)]
        async with serving(path) as (url, program), chromium(tmp_path / "b") as page:
            await page.call("Page.navigate", url=url)
            await page.until("document.body.classList.contains('-first-byte')")
            await page.call("Page.bringToFront")
            await page.value("document.querySelector('textarea').focus()")
            for _ in range(100):
                if workspace.drafting.current.articles:
                    break
                await page.press("ArrowDown")
                await page.press(" ")
                await asyncio.sleep(0.2)
            assert newest[1] in workspace.drafting.current.articles
            assert {urlsplit(each).hostname for each in page.requested} == {"127.0.0.1"}
            program.terminate()
            assert await asyncio.wait_for(program.wait(), 30) == 0


@pytest.mark.e2e
async def test_no_app_outlives_its_page_or_its_server(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    async with serving(path) as (url, program), aiohttp.ClientSession() as session:
        where = url.split("/?")[0] + "/ws"
        async with session.ws_connect(where, headers=COOKIE) as line:
            await line.receive_bytes(timeout=60)
            assert apps_on(path)
        await until_no_app_is_on(path)
        async with session.ws_connect(where, headers=COOKIE) as line:
            await line.receive_bytes(timeout=60)
            assert apps_on(path)
            program.terminate()
            assert await asyncio.wait_for(program.wait(), 30) == 0
        await until_no_app_is_on(path)


async def until_no_app_is_on(library: Path) -> None:
    for _ in range(300):
        if not apps_on(library):
            return
        await asyncio.sleep(0.1)
    raise AssertionError(apps_on(library))


def apps_on(library: Path) -> list[str]:
    """The processes that have a library open."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            names = [str(each.readlink()) for each in (process / "fd").iterdir()]
        except OSError:  # it has ended, or is none of ours
            continue
        if str(library) in names:
            found.append(process.name)
    return found
