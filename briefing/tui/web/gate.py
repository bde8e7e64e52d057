"""Who may use the app in a browser: whoever brings the token.

The address with the token opens it once; from then on a cookie does, which neither a
script nor another site can read or send (RFC 6265bis: HttpOnly, SameSite=Strict).
"""

import hmac
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

TOKEN = "token"  # noqa: S105 - the name of the field, not a secret
COOKIE = "briefing_token"
REFUSED = "This page opens with the address that `briefing serve` printed.\n"


def gate(token: str) -> Middleware:
    """A middleware that lets a request pass if it brings the token."""

    @web.middleware
    async def let_pass(request: web.Request, handler: Handler) -> web.StreamResponse:
        if _is(token, request.query.get(TOKEN)):
            opened = web.HTTPSeeOther("/")
            opened.set_cookie(COOKIE, token, httponly=True, samesite="Strict", path="/")
            raise opened
        if not _is(token, request.cookies.get(COOKIE)) or _is_foreign(request):
            raise web.HTTPForbidden(text=REFUSED)
        answer = await handler(request)
        if not answer.prepared:
            answer.headers["Referrer-Policy"] = "no-referrer"
            answer.headers["X-Frame-Options"] = "DENY"
        return answer

    return let_pass


def _is(token: str, brought: str | None) -> bool:
    """Whether it is the token; how long it takes to say so tells nothing."""
    return hmac.compare_digest(token.encode(), (brought or "").encode())


def _is_foreign(request: web.Request) -> bool:
    """Whether a page of another site has sent the request (RFC 6454)."""
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.host
