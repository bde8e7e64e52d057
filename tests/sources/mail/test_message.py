import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

HEAD = (
    "From: Ada Marsh <ada@valleywire.example>\n"
    "Date: Thu, 05 Nov 2026 21:40:00 +0100\n"
    "Subject: Re: Dam breaks\n"
    "Message-ID: <dam.1@valleywire.example>\n"
    "MIME-Version: 1.0\n"
)
WORDS = "Water broke through the old dam on Monday, the fire brigade said."


def items(message: str | bytes) -> list[Article | Unreadable]:
    data = message if isinstance(message, bytes) else message.encode()
    return list(read(Raw("a.eml", data), "mail"))


def article(message: str | bytes) -> Article:
    (made,) = items(message)
    assert isinstance(made, Article), made.error.message
    return made


def refusal(message: str | bytes) -> str:
    (made,) = items(message)
    assert isinstance(made, Unreadable)
    assert "\n" not in made.error.message
    return made.error.message


def bundle(*parts: str, kind: str = "mixed", head: str = HEAD) -> str:
    body = "".join(f"--cut\n{part}\n" for part in parts)
    return f"{head}Content-Type: multipart/{kind}; boundary=cut\n\n{body}--cut--\n"


def test_what_the_headers_say() -> None:
    made = article(f"{HEAD}\n{WORDS}\n")
    assert made.text == WORDS
    assert made.title == "Dam breaks"
    assert made.date == "2026-11-05T21:40:00+01:00"
    assert (made.author, made.source) == ("Ada Marsh", "valleywire.example")
    assert made.url == "mid:dam.1@valleywire.example"
    assert made.origin is not None
    assert made.origin.format == "mail"


def test_the_archive_s_address_is_better_than_the_message_s_name() -> None:
    made = article(f"{HEAD}Archived-At: <https://lists.example/1>\n\n{WORDS}")
    assert made.url == "https://lists.example/1"


def test_encoded_headers_are_decoded_and_cleaned() -> None:
    evil = base64.b64encode("Größe\x1b[31m\x07\u202e".encode()).decode()
    made = article(HEAD.replace("Re: Dam breaks", f"=?utf-8?b?{evil}?=") + f"\n{WORDS}")
    assert made.title == "Größe"
    broken = HEAD.replace("Dam breaks", "=?no-such?q?Dam=20breaks?=")
    assert "Dam" in article(f"{broken}\n{WORDS}").title


@pytest.mark.parametrize(
    ("charset", "encoding", "transfer"),
    [
        ("utf-8", "utf-8", "8bit"),
        ("iso-8859-1", "cp1252", "8bit"),
        ("koi8-r", "koi8-r", "base64"),
        ("no-such", "utf-8", "base64"),
    ],
)
def test_the_declared_encoding_is_used(
    charset: str, encoding: str, transfer: str
) -> None:
    words = "Вода прорвала дамбу." if encoding == "koi8-r" else "“Größe”, said Ada."
    data = words.encode(encoding)
    body = base64.encodebytes(data) if transfer == "base64" else data
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\n"
    head += f"Content-Transfer-Encoding: {transfer}\n\n"
    assert article(head.encode() + body).text == words


def test_quotations_and_signature_are_taken_off() -> None:
    message = (
        f"{HEAD}\n{WORDS}\n\nOn Mon, 2 Nov 2026, Ben Holt\n<ben@x.example> wrote:\n"
        "> Is it true?\n> Tell me.\n\nNobody was hurt.\n\n-- \nAda Marsh\nValley Wire\n"
    )
    assert article(message).text == f"{WORDS}\n\n\nNobody was hurt."


def test_nothing_but_quotations_is_kept() -> None:
    assert article(f"{HEAD}\n> {WORDS}\n").text == WORDS


def test_flowed_lines_are_joined() -> None:
    head = f"{HEAD}Content-Type: text/plain; format=flowed\n\n"
    made = article(f"{head}Water broke \nthrough the dam.\n\n From above.\n-- \nAda\n")
    assert made.text == "Water broke through the dam.\n\nFrom above."


def test_signed_text_loses_its_frame() -> None:
    message = (
        f"{HEAD}\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{WORDS}\n"
        "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n"
    )
    assert article(message).text == WORDS


HTML = (
    "<html><body><a href='https://t.example/1'>View in browser</a>"
    f"<h1>Morning letter</h1><p>{WORDS}</p><p>Nobody was hurt.</p>"
    "<p>You are receiving this e-mail because you signed up.</p>"
    "<p>1 Hill Road</p><img src='https://t.example/p.gif' width=1>"
)


def test_a_newsletter_is_read_without_its_small_print() -> None:
    message = bundle(
        "Content-Type: text/plain\n\nView in browser: https://t.example/1\n",
        f"Content-Type: text/html\n\n{HTML}",
        kind="alternative",
        head=f"{HEAD}List-Unsubscribe: <https://t.example/u>\n",
    )
    made = article(message)
    assert made.text == f"Morning letter\n\n{WORDS}\n\nNobody was hurt."
    assert made.source == "Ada Marsh"


def test_what_is_attached_is_read_in_its_place() -> None:
    message = bundle(
        f"Content-Type: text/plain\n\n{WORDS}",
        "Content-Type: text/plain\nContent-Disposition: attachment;"
        ' filename="../../report.txt"\n\nThe report says more.',
        "Content-Type: message/rfc822\n\nSubject: Old news\nFrom: b@x.example\n\nBye.",
        "Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx",
        "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
    )
    texts = [
        (item.text, item.origin) for item in items(message) if isinstance(item, Article)
    ]
    assert [text for text, _ in texts] == [WORDS, "The report says more.", "Bye."]
    assert [origin.uri for _, origin in texts if origin] == [
        "a.eml",
        "a.eml!/report.txt",
        "a.eml!/part-3",
    ]
    assert [origin.format for _, origin in texts if origin][-1] == "mail"


@pytest.mark.parametrize(
    ("message", "what"),
    [
        (HEAD, "is a mail message without words"),
        (
            bundle("Content-Type: application/pgp-encrypted\n\nx", kind="encrypted"),
            "is encrypted",
        ),
        (
            HEAD
            + "Content-Type: multipart/mixed; boundary=a\n\n"
            + "--a\n\nHi\n" * 1_001,
            "is divided into too many parts",
        ),
        (
            HEAD + "Content-Type: multipart/mixed; boundary=a\n\n" * 4_000,
            "is divided into too many parts",
        ),
        (HEAD + "Content-Type: message/rfc822\n\n" * 2_000, "is a damaged mail"),
        ("", "is empty"),
    ],
    ids=["bare", "locked", "many", "deep", "messages", "empty"],
)
def test_what_is_no_article_is_refused(message: str, what: str) -> None:
    assert what in refusal(message)


def test_messages_in_messages_end_at_the_limit() -> None:
    message = HEAD + "Content-Type: message/rfc822\n\n" * 20 + f"\n{WORDS}"
    assert "lies 4 containers deep" in refusal(message)


@pytest.mark.parametrize(
    "head",
    [
        "X: a\n" * 20_000,
        "From: " + "a," * 100_000 + "\n",
        "From: " + "(" * 100_000 + "\n",
        "Subject: " + "=?utf-8?q?a?= " * 20_000 + "\n",
        "Content-Type: text/plain; " + "a=b; " * 50_000 + "\n",
        "Content-Transfer-Encoding: x-uuencode\n",
        "Date: Thu, 99 Foo 2026 99:99 +9999\n",
        "Message-ID: <" + "a" * 100_000 + ">\n",
    ],
    ids=[
        "many",
        "senders",
        "brackets",
        "words",
        "parameters",
        "transfer",
        "date",
        "name",
    ],
)
def test_hostile_headers_are_survived(head: str) -> None:
    assert WORDS in article(f"{head}{HEAD}\n{WORDS}\n").text


LINES = st.sampled_from(
    [
        *HEAD.splitlines(),
        "",
        WORDS,
        "Content-Type: multipart/mixed; boundary=a",
        "Content-Type: text/html; charset=utf-16",
        "Content-Type: text/plain; charset*=''x; format=flowed",
        "Content-Type: message/rfc822",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Disposition: attachment; filename*0*=''%ff; filename*1=b",
        "List-Id: <x.example>",
        "--a",
        "--a--",
        "> On x wrote:",
        "-- ",
        "=?utf-8?b?!?= =C3=",
    ]
)


@given(st.lists(LINES, max_size=40))
def test_any_lines_give_articles_or_refusals(lines: list[str]) -> None:
    for item in items("\n".join(lines) or "x"):
        assert isinstance(item, Article | Unreadable)


@given(st.binary())
def test_any_bytes_give_articles_or_refusals(data: bytes) -> None:
    for item in items(HEAD.encode() + data):
        assert isinstance(item, Article | Unreadable)
