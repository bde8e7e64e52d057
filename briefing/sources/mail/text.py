"""The words of a message without what mail programs, lists and newsletters add.

Taken off: quoted replies with the line that leads them in, the signature (RFC 3676,
4.3), the footer of a mailing list, the frame of OpenPGP, and the lines of a newsletter
about itself. A message that would then say nothing keeps its quotations.
"""

import re

QUOTED = re.compile(r"\s{0,3}(?:>|\|\s)")
ATTRIBUTION = re.compile(
    r"(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb\b.{0,100}|le\b.{4,200}\ba écrit"
    r"|el\b.{4,200}\bescribió|il\b.{4,200}\bha scritto|em\b.{4,200}\bescreveu"
    r"|op\b.{4,200}\bschreef\b.{0,100})\s?:\s*",
    re.IGNORECASE,
)
SHORT_ATTRIBUTION = re.compile(
    r".{2,100}\b(?:wrote|writes|schrieb)\s?:\s*", re.IGNORECASE
)
MAX_ATTRIBUTION = 300
ORIGINAL = re.compile(
    r"-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine"
    r"|mensaje original|messaggio originale|original-nachricht)\s?-{2,}\s*",
    re.IGNORECASE,
)
SIGNATURE = "-- "
LONGEST_SIGNATURE = 20
LIST_RULE = re.compile(r"_{20,}\s*|-{40,}\s*")
LONGEST_LIST_FOOTER = 12
PGP_HEAD = re.compile(
    r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][a-z]+: .*\n)*\n"
)
PGP_TAIL = re.compile(r"^-----BEGIN PGP SIGNATURE-----.*", re.MULTILINE | re.DOTALL)
LETTER = re.compile(r"[^\W\d_]")
LINK = re.compile(
    r"\s*[\[(<]\s*https?://[^\s\[\]()<>]{1,2000}\s*[\])>]|https?://\S{80,}"
)
"""Addresses that a program put behind their words, and long ones, which only count."""
ABOUT_ITSELF = re.compile(
    r"(?:(?:view|read|open|see)\b.{0,40}\b(?:in (?:your |a |the )?(?:web )?browser"
    r"|online|on the web|web version)|(?:web version|view online|view in browser)"
    r"|(?:e-?mail|newsletter) nicht (?:richtig|korrekt).{0,60}"
    r"|.{0,60}im browser (?:öffnen|ansehen|anzeigen|lesen)|.{0,40}version en ligne"
    r"|ver en (?:el )?navegador|unsubscribe|opt[- ]out"
    r"|manage (?:your )?(?:subscriptions?|preferences)|abmelden|abbestellen"
    r"|update (?:your )?(?:profile|preferences|subscription)"
    r"|newsletter (?:abbestellen|abmelden)|se désabonner|se désinscrire|darse de baja"
    r"|cancelar suscripción|annulla iscrizione|uitschrijven|forwarded this e-?mail"
    r"|forward (?:this )?to a friend|was this (?:e-?mail )?forwarded"
    r"|add us to your address book|(?:can't|cannot|trouble) (?:see|view|read)ing?"
    r"|having trouble"
    r"|no images\?"
    r"|privacy (?:policy|notice)|datenschutz(?:erklärung)?|impressum|follow us)"
    r"\b.{0,120}",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r".{0,80}\b(?:you (?:are|were|'re|have) (?:receiving|received|getting|sent)"
    r"|this (?:e-?mail|newsletter|message) was sent|unsubscribe|opt[- ]out of"
    r"|our mailing address|all rights reserved|sie erhalten diese|du erhältst diese"
    r"|abbestellen|austragen|vous recevez ce|se désabonner|ha recibido este"
    r"|darse de baja|riceve questa|update your preferences)\b",
    re.IGNORECASE,
)
"""How the small print below a newsletter begins."""
MAX_FOOTER_PARAGRAPHS = 25
MAX_LINE = 200
MIN_FLOWED = 2


def own_words(text: str) -> str:
    """The words of a plain message: what its author wrote, in the lines as sent."""
    text = PGP_TAIL.sub("", PGP_HEAD.sub("", text.replace("\r\n", "\n")))
    lines = _without_list_footer(_without_signature(text.split("\n")))
    kept = "\n".join(_without_quotes(lines)).strip()
    return kept if LETTER.search(kept) else "\n".join(_unquoted(lines)).strip()


def unflowed(text: str, *, delete_space: bool = False) -> str:
    """The text with soft line breaks undone (format=flowed, RFC 3676)."""
    joined: list[str] = []
    goes_on, depth = False, 0
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.lstrip(">")
        quoted = len(line) - len(bare)
        stuffed = bare.removeprefix(" ")
        if goes_on and quoted == depth and stuffed != SIGNATURE:
            joined[-1] += stuffed
        else:
            joined.append(f"{'>' * quoted}{' ' if quoted else ''}{stuffed}")
        goes_on, depth = stuffed.endswith(" ") and stuffed != SIGNATURE, quoted
        if goes_on and delete_space:
            joined[-1] = joined[-1][:-1]
    return "\n".join(line if line == SIGNATURE else line.rstrip() for line in joined)


def without_small_print(text: str) -> str:
    """The paragraphs of a newsletter without those that are about itself."""
    paragraphs = [LINK.sub("", paragraph).strip() for paragraph in text.split("\n\n")]
    start = max(1, len(paragraphs) - MAX_FOOTER_PARAGRAPHS, len(paragraphs) // 2)
    ends = (i for i in range(start, len(paragraphs)) if FOOTER.match(paragraphs[i]))
    shown = paragraphs[: next(ends, len(paragraphs))]
    return "\n\n".join(p for p in map(_without_notes, shown) if p)


def _without_notes(paragraph: str) -> str:
    lines = paragraph.split("\n")
    kept = (
        line
        for line in lines
        if len(line) > MAX_LINE or not ABOUT_ITSELF.fullmatch(line.strip(" |•·[]()"))
    )
    return "\n".join(kept).strip()


def _without_signature(lines: list[str]) -> list[str]:
    for i in range(len(lines) - 1, max(-1, len(lines) - LONGEST_SIGNATURE), -1):
        if lines[i] == SIGNATURE:
            return lines[:i]
    return lines


def _without_list_footer(lines: list[str]) -> list[str]:
    for i in range(len(lines) - 1, max(0, len(lines) - LONGEST_LIST_FOOTER), -1):
        if LIST_RULE.fullmatch(lines[i]):
            return lines[:i]
    return lines


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if ORIGINAL.fullmatch(line):
            break
        if not QUOTED.match(line):
            kept.append(line)
        elif kept:
            _drop_attribution(kept)
    return kept


def _drop_attribution(kept: list[str]) -> None:
    """Take off the lines that lead in the quotation that follows them."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for size in (1, 2, 3):
        last = " ".join(kept[max(0, end - size) : end])[-MAX_ATTRIBUTION:]
        if size <= end and ATTRIBUTION.fullmatch(last):
            del kept[end - size :]
            return
    if end and SHORT_ATTRIBUTION.fullmatch(kept[end - 1]):
        del kept[end - 1 :]


def _unquoted(lines: list[str]) -> list[str]:
    return [re.sub(r"^[>\s|]+", "", line) for line in lines]
