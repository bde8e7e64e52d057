"""Inputs made to overwhelm, mislead or crash a reader, and what each is answered."""

import gzip
import io
import json
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.sources.archives.packing import FIRE, FLOOD, tarred, zipped

LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
    + "]>"
)
"""The billion laughs (CVE-2003-1564): `&j;` stands for ten thousand million letters."""
FILE_ENTITY = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b[31mFlood\x9b1m\u202egnp\x7f"
MB = 1_000_000

Case = tuple[str, str, bytes, str]
"""Name of the case, name of the file, content, and the answer: a part of a sentence, or
of the article's text after `=`; nothing, where any of both will do."""


def word(text: str, prolog: str = "") -> bytes:
    body = f"<w:document {WORD}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return zipped(
        {"word/document.xml": f"{prolog}{body}</w:body></w:document>".encode()}
    )


def open_document(text: str, prolog: str = "") -> bytes:
    content = (
        f"{prolog}<office:document-content {OFFICE}><office:body><office:text><text:p>"
        f"{text}</text:p></office:text></office:body></office:document-content>"
    )
    mimetype = b"application/vnd.oasis.opendocument.text"
    return zipped({"content.xml": content.encode()}, (ZipInfo("mimetype"), mimetype))


def feed(title: str, prolog: str = "") -> bytes:
    return (
        f"<?xml version='1.0'?>{prolog}<rss version='2.0'><channel><title>t</title>"
        f"<item><title>{title}</title><description>The river rose by two metres."
        "</description></item></channel></rss>"
    ).encode()


def pdf(*objects: bytes) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def pdf_page(stream: bytes, resources: bytes = b"") -> bytes:
    packed = zlib.compress(stream)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources"
        b"<</Font<</F 5 0 R>>" + resources + b">>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed)
        + packed
        + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def nested(levels: int, width: int) -> bytes:
    made = zipped({"zeros.txt": bytes(100_000)})
    for _ in range(levels):
        made = zipped({f"{n}.zip": made for n in range(width)})
    return made


def overlapping() -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", FLOOD)
        archive.writestr("b.txt", FIRE)
        archive.filelist[1].header_offset = archive.filelist[0].header_offset
    return made.getvalue()


def link(name: str, kind: bytes, target: str) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, target
    return made


def claiming(size: int) -> bytes:
    made = tarfile.TarInfo("a.txt")
    made.size = size
    return made.tobuf(tarfile.GNU_FORMAT) + FLOOD.ljust(1_024, b"\0")


def xml_cases() -> Iterator[Case]:
    no_entities = "declares XML entities, which none may"
    yield "laughs in Word", "a.docx", word("&j;", LAUGHS), "is a"
    yield "laughs in OpenDocument", "a.odt", open_document("&j;", LAUGHS), "is a"
    yield "laughs in a feed", "a.xml", feed("&j;", LAUGHS), ""
    yield "a file in Word", "a.docx", word("&a;", FILE_ENTITY), no_entities
    yield "a file in a text", "a.odt", open_document("&a;", FILE_ENTITY), no_entities
    yield "a file in a feed", "a.xml", feed("&a;", FILE_ENTITY), ""
    yield "a bare XML bomb", "a.xml", f"{LAUGHS}<x>&j;</x>".encode(), ""
    deep = "<w:p>" * 20_000
    yield "XML 20,000 deep", "a.docx", word(deep), "is a damaged Word document"
    yield "HTML 50,000 deep", "a.html", b"<html><body>" + b"<div>" * 50_000, ""
    yield "an unfinished tag", "a.html", b"<html><p " + b"a=" * 200_000, ""


def archive_cases() -> Iterator[Case]:
    yield "a ZIP bomb", "a.zip", zipped({"a.txt": bytes(60 * MB)}), "limit of 50 MB"
    yield "ZIPs in ZIPs, as 42.zip", "a.zip", nested(5, 3), "containers deep"
    yield "ZIP files over each other", "a.zip", overlapping(), "as a ZIP bomb does"
    upwards = zipped({"../../../etc/cron.d/x.txt": FLOOD})
    yield "a path upwards", "a.zip", upwards, "=The river rose"
    absolute = zipped({"/etc/passwd": FLOOD, "C:\\boot.txt": FIRE})
    yield "an absolute path", "a.zip", absolute, "=The river rose"
    yield "escapes in a name", "a.zip", zipped({f"{ESCAPES}.txt": FLOOD}), "=The river"
    linked = ZipInfo("l.txt")
    linked.external_attr = 0o120777 << 16
    yield "a link in a ZIP", "a.zip", zipped({}, (linked, b"/etc/passwd")), "is a link"
    passwd = tarred({}, link("l.txt", tarfile.SYMTYPE, "/etc/passwd"))
    yield "a link in a tar", "a.tar", passwd, "is a link"
    device = tarred({}, link("d", tarfile.BLKTYPE, ""))
    yield "a device in a tar", "a.tar", device, "is a device, not a file"
    yield "8 GB claimed by a tar", "a.tar", claiming(8**11 - 1), "limit of 50 MB"
    yield "an exabyte claimed by a tar", "a.tar", claiming(2**60), "limit of 50 MB"
    yield "a tar cut off", "a.tar", claiming(50_000), "is a damaged tar archive"
    gzipped = gzip.compress(bytes(60 * MB))
    yield "a gzip bomb", "a.txt.gz", gzipped, "limit of 50 MB"
    yield "gzip in gzip", "a.gz", gzip.compress(gzipped), "limit of 50 MB"
    yield "a gzip file cut off", "a.gz", gzip.compress(FLOOD)[:-8], "is a damaged arch"
    greedy = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    packed = lzma.compress(FLOOD, filters=greedy)
    yield "an xz file that asks for 1 GB", "a.xz", packed, "is a damaged archive"
    parts = zipped({"word/document.xml": bytes(30 * MB)})
    yield "a bomb in Word", "a.docx", parts, "holds more than 20 MB of text"


def pdf_cases() -> Iterator[Case]:
    no_text = "holds no text; it may be a scan"
    yield "a PDF bomb", "a.pdf", pdf_page(b" " * (100 * MB)), no_text
    yield "brackets without end", "a.pdf", pdf_page(b"[" * 500_000), no_text
    form = pdf_page(b"/X Do", b"/XObject<</X 4 0 R>>")
    yield "a form that holds itself", "a.pdf", form, no_text
    catalog = b"<</Type/Catalog/Pages 2 0 R>>"
    loop = pdf(catalog, b"<</Type/Pages/Kids[2 0 R]/Count 99999999>>")
    yield "pages that hold themselves", "a.pdf", loop, ""
    many = pdf(catalog, b"<</Type/Pages/Kids[]/Count 10000>>")
    yield "10,000 pages", "a.pdf", many, ""
    deep = b"%PDF-1.4\n1 0 obj\n" + b"<</A " * 100_000
    yield "objects 100,000 deep", "a.pdf", deep, "is a damaged PDF"
    far = (
        b"BT /F 1e30 Tf 1e38 0 0 1e38 1e38 1e38 Tm (far) Tj ET BT /F 9 Tf (Flood) Tj ET"
    )
    yield "letters at infinity", "a.pdf", pdf_page(far), "=Flood"
    turns = pdf_page(b"BT /F 9 Tf (\\033[2JFlood\\000) Tj ET")
    yield "escapes in a PDF", "a.pdf", turns, "=[2JFlood"
    yield "a PDF cut off", "a.pdf", pdf_page(b"x")[:60], "is a damaged PDF"


def text_cases() -> Iterator[Case]:
    yield "escapes in a title", "a.txt", f"Title: {ESCAPES}\n\nRain.".encode(), ""
    heading = f"# {ESCAPES}\n\nRain.".encode()
    yield "escapes in Markdown", "a.md", heading, ""
    front = b'---\ntitle: "\\e[2JFlood"\n---\nRain fell.'
    yield "escapes in front matter", "a.md", front, "=Rain fell."
    record = json.dumps({"text": "Rain.", "source": ESCAPES}).encode()
    yield "escapes in JSON", "a.jsonl", record, "=Rain."
    aliases = b"---\na: &a [x]\nb: *a\n---\nRain fell."
    yield "a YAML bomb", "a.md", aliases, "aliases are not allowed"
    yield "JSON 100,000 deep", "a.json", b'{"a":' * 100_000, "nested too deeply"
    yield "a number of 10,000 digits", "a.json", b'{"a":' + b"9" * 10_000 + b"}", ""
    yield "quotations 5,000 deep", "a.md", b"> " * 5_000 + b"Rain.", ""
    yield "brackets 50,000 deep", "a.md", b"# T\n\n" + b"[" * 50_000, ""
    yield "only NUL", "a.txt", bytes(MB), "is binary data"
    yield "only spaces", "a.txt", b" \r\n" * 300_000, "is empty"
    yield "one line of 1 MB", "a.txt", b"rain " * 200_000, "=rain"
    yield "a wrong byte order mark", "a.txt", b"\xff\xfeRain fell.", ""
    yield "half a UTF-16 letter", "a.txt", "Rain fell.".encode("utf-16")[:-1], ""
    yield "overlong UTF-8", "a.txt", b"Rain \xc0\xaf\xe0\x80\xaf fell.", "=Rain"
    yield "lone surrogates", "a.txt", b"Rain \xed\xa0\x80 fell.", "=Rain"
    yield "a million carriage returns", "a.txt", b"Rain\r" * MB, "=Rain"
    ends = b"Rain.\nNNNN\n" * 10_001
    yield "10,001 articles a file", "a.txt", ends, "holds more than 10,000 articles"


def page(body: str, head: str = "") -> bytes:
    prose = "<p>The river rose by two metres on Monday, the fire brigade said.</p>" * 3
    return f"<html><head>{head}</head><body>{body}{prose}</body></html>".encode()


def page_cases() -> Iterator[Case]:
    many = " ".join(f"a{n}='<>'" for n in range(50_000))
    yield "50,000 attributes", "a.html", page(f"<p {many}>"), "=The river"
    yield "laughs in a page", "a.html", LAUGHS.encode() + page("&j;"), ""
    linked = "<script type='application/ld+json'>" + "[" * 50_000 + "</script>"
    yield "JSON-LD 50,000 deep", "a.html", page("", linked), "=The river"
    yield "escapes in a page", "a.html", page(f"<h1>{ESCAPES[:-2]}</h1>"), "The river"
    yield "escapes by number", "a.html", page("<h1>&#27;[2J&#x9b;1m</h1>"), "The river"
    yield "1,000 elements deep", "a.html", page("<div>" * 1_000), "=The river"
    yield "30,000 elements", "a.html", page("<b>x</b>" * 30_000), "x"
    yield "a page of 11 MB", "a.html", page("a " * 6 * MB), "limit of 10 MB"
    yield "a frame", "a.html", b"<html><frameset><frame src=x>", "is a frame around"
    notice = b"<html><body><p>Please enable JavaScript to go on.</p>"
    yield "a page of scripts", "a.html", notice, "shows a notice"
    utf_7 = page("+ADw-script+AD4-", "<meta charset=utf-7>")
    yield "hidden in UTF-7", "a.html", utf_7, "=+ADw-script"


def mail_cases() -> Iterator[Case]:
    head = "From: a@wire.example\nMessage-ID: <1@wire.example>\n"
    rain = "\nThe river rose by two metres.\n"
    high = "\nThe café flooded.\n"
    bundle = "Content-Type: multipart/mixed; boundary=b\n\n"
    deep = "".join(bundle.replace("=b", f"=b{n}") + f"--b{n}\n" for n in range(5_000))
    for name, message, answer in (
        ("parts 5,000 deep", f"{head}{deep}{rain}", "into too many parts"),
        ("1,001 parts", f"{head}{bundle}" + "--b\n\nHi\n" * 1_001, "too many parts"),
        ("20,000 headers", f"{head}" + "X: y\n" * 20_000 + rain, "=The river"),
        ("brackets in a sender", f"From: {'(' * 100_000}\n{head}{rain}", "=The river"),
        ("100,000 senders", f"From: {'a,' * 100_000}\n{head}{rain}", "=The river"),
        ("escapes in a subject", f"{head}Subject: {ESCAPES}\n{rain}", ""),
        ("no such encoding", f"{head}Content-Type: text/plain; charset=x\n{rain}", "="),
        (
            "no name of an encoding",
            f"{head}Content-Type: text/x; charset=x\0\n{high}",
            "=",
        ),
        ("no message", "Subject: x\nMIME-Version: 1.0\n", "without words"),
    ):
        yield name, "a.eml", message.encode(), answer
    inner = f"{head}Content-Type: message/rfc822\n\n" * 30
    yield "messages 30 deep", "a.eml", inner.encode(), "containers deep"
    lines = "From a@b Thu Nov  5 21:40:00 2026\n" * 50_000
    box = f"From a@b Thu Nov  5 21:40:00 2026\n{head}\nRain.\n\n>From above.\n\n" * 2
    yield "From inside of a message", "a.mbox", box.encode(), "From above."
    yield "50,000 From lines", "a.mbox", lines.encode(), ""


def web_archive_cases() -> Iterator[Case]:
    head = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/1\r\n"
    head += "Content-Type: text/plain\r\nContent-Length: "
    rain = f"{head}13\r\n\r\nRain fell on.\r\n\r\n".encode()
    yield (
        "a bomb of one line",
        "a.warc.gz",
        gzip.compress(b"WARC/1.1 " + bytes(MB)),
        ("is damaged"),
    )
    bomb = gzip.compress(rain) + gzip.compress(bytes(60 * MB))
    yield "a bomb behind a record", "a.warc.gz", bomb, "=Rain fell on."
    endless = f"{head}{10**30}\r\n\r\nRain".encode()
    yield "a record without end", "a.warc", endless + b"\r\n\r\n" + rain, "=Rain fell"
    less = f"{head}-5\r\n\r\nRain\r\n\r\n".encode()
    yield "a record of less than none", "a.warc", less + rain, "=Rain fell"
    yield "a garbled record", "a.warc", b"WARC/1.1\r\n" + bytes(99_999), "is damaged"


CASES = [
    *(*xml_cases(), *archive_cases(), *pdf_cases(), *text_cases()),
    *(*page_cases(), *mail_cases(), *web_archive_cases()),
]
