"""Tells what surrounds an article on its page from the article itself.

Two signs: the names that the makers of pages give to such boxes, and the lines in them,
in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and some more.
A line is taken off only where it is one of these from its first to its last word.
"""

import re

BOXES = re.compile(
    r"related|recommend|teaser|newsletter|(?<![a-z])shar(?:e|ing)|social"
    r"|comment(?!ary)|cookie|consent|promo|sidebar|breadcrumb|caption|credit|copyright"
    r"|footer|menu|(?<![a-z])nav|(?<![a-z])tags|widget|popup|modal|advert"
    r"|(?<![a-z])ads?(?![a-z])|banner|login|subscri|author|byline|gallery|slider|rating"
    r"|outbrain|taboola|paywall|disclaimer|pull-?quote|image|media(?!wiki)|picture"
    r"|picbox|foto|photo|message",
    re.IGNORECASE,
)
"""Classes and ids of boxes that hold no words of the article."""
STANDFIRSTS = re.compile(
    r"intro|lead(?!er)|standfirst|summary|chapo|sub-?h(?:ead|ed)"
    r"|(?<![a-z])de[ck]k?(?![a-z])|incipit|abstract|vorspann|anriss|sub-?title|excerpt"
    r"|sumario|bajada|entradilla|ingress|riassunto|occhiello|catenaccio|descri"
    r"|strapline|synopsis|perex",
    re.IGNORECASE,
)
"""Classes and ids of the words between headline and text."""

REST = r"(?!\w).{0,150}"
MORE = (
    r"(?:read|see|view|watch|hear|find|learn|discover)(?: out)? (?:more|also|next)"
    r"|also (?:read|see|on)\b|(?:you (?:may|might) also like)"
    r"|related(?: (?:stor(?:y|ies)|articles?|topics?|posts?|content|news|links?))?\s*:"
    r"|related (?:stor(?:y|ies)|articles?|topics?|posts?|content|news|links?)\s*\Z"
    r"|(?:more|mehr|weitere[sr]?|plus|más|mais)\b.{0,40}:\s*\Z"
    r"|mehr (?:zum thema|themen|dazu|infos|über|lesen|erfahren)"
    r"|(?:lesen sie|lies|siehe|lest) (?:auch|dazu|hier|mehr|weiter|ebenfalls)"
    r"|(?:auch interessant|lesetipp|zum thema|weiterlesen|passend dazu)"
    r"|das könnte (?:sie|dich|euch) auch interessieren"
    r"|(?:mire|mira|lea|lee|vea|leia|veja|ler|leer|ver)"
    r"(?: también| tambien| também| mais| más| además)*\s*:"
    r"|(?:lea|lee|leia|veja|mire|vea) (?:también|tambien|também|mais|más|además)"
    r"|(?:te|le) puede interesar|también (?:puedes?|te puede)"
    r"|(?:à |a )?(?:lire|voir|lisez|regarder|écouter)(?: aussi| également)?\s*[:>–-]"  # noqa: RUF001
    r"|(?:à |a )?(?:lire|voir|lisez) (?:aussi|également)|sur le même (?:sujet|thème)"
    r"|(?:leggi|guarda|vedi) anche|lees (?:ook|meer)|bekijk ook"
    r"|(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)"
    r"|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)"
    r"|читайте также|читать далее|читайте ещё"
    r"|(?:most (?:read|popular|viewed)|meistgelesen|am meisten gelesen)\W*\Z"
)
CREDIT = (
    r"(?:copyright|©|\(c\)|(?:titel|beitrags|symbol)?(?:bild|foto)s?|bild(?:er|rechte"
    r"|quelle|nachweis)|photos?|image|pictures?|crédits?|crédito|imagen|imagem|zdjęcie"
    r"|foto di|quellen?|source|fuente|fonte|źródło|bron)(?: \w+){0,2}\s*[:©|/]"
    r"|©|(?:photo|image|foto|picture) (?:by|credit|von|courtesy)"
    r"|(?:copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados)"
)
COMMENTS = (
    r"(?:leave|post|add|write) (?:a |your |new |a new )?(?:comment|reply)"
    r"|(?:\d+|no) (?:comments?|responses?|replies|thoughts)(?: (?:on|to|for)\b.*|\W*\Z)"
    r"|comments?(?: are)? (?:closed|off|disabled)|comments?\s*\(?\d*\)?\s*\Z"
    r"|(?:schreiben?|hinterlassen?|verfassen?)(?: sie)? (?:einen|eine|ein) (?:kommentar"
    r"|antwort)|(?:einen |eine )?(?:kommentare?|antwort) (?:schreiben|hinterlassen"
    r"|verfassen|abgeben|abbrechen)|(?:\d+|keine) kommentare?|antworten\s*\Z"
    r"|(?:laisser|ajouter|poster) un commentaire|(?:\d+|aucun) commentaires?"
    r"|répondre\s*\Z|deja (?:un|tu|una) (?:comentario|respuesta)"
    r"|(?:\d+|sin|ningún|nenhum) coment[aá]rios?|responder\s*\Z"
    r"|deixe (?:um comentário|uma resposta)|lascia un commento|rispondi\s*\Z"
    r"|plaats een reactie|dodaj komentarz|إضافة تعليق|добавить комментарий"
)
CHANNELS = (
    r"(?:newsletters?|edition|apps?|inbox|twitter|facebook|instagram|telegram|whatsapp"
    r"|youtube|full story|channel)"
)
INVITATION = (
    r"(?=.*\b(?:our|us|now|here|today|free|you|your|latest)\b)"
    rf"(?:subscribe|sign up|register|join|download|follow)\b.{{0,60}}\b{CHANNELS}"
    r"|(?:for the latest (?:news|stories|updates)|to (?:read the full|continue reading)"
    r"|already a subscriber|subscribe (?:now|today)|sign up (?:now|here))"
    rf"|(?:abonnieren sie|folgen sie|folge|folgt|melden sie sich|melde dich)\b.{{0,60}}"
    rf"\b{CHANNELS}|jetzt (?:abonnieren|anmelden|registrieren|herunterladen)"
    r"|jetzt .{0,40}\b(?:newsletter|app) (?:abonnieren|herunterladen|bestellen)"
    r"|(?:abonnez|inscrivez)-vous|suivez[ -]nous|téléchargez l"
    r"|(?:suscríbe(?:te|se)|síguenos|regístrate)|únete a nuestro"
    r"|(?:inscreva-se|siga-nos|assine (?:já|a nossa|nossa))|(?:iscriviti|seguici)"
)
ADVERTISEMENT = (
    r"(?:anzeige|werbung|advertisements?|publicité|publicidad|publicidade|pubblicità"
    r"|reklama|sponsored|gesponsert|continue reading|story continues below"
    r"|article continues (?:below|after)(?: this)?(?: advertisement)?)\W*"
)
SHARING = frozenset(
    "share teilen partager compartir compartilhar condividi delen udostępnij tweet"  # noqa: SIM905
    " drucken print imprimir imprimer mail email facebook twitter whatsapp pinterest"
    " linkedin xing pocket telegram flipboard reddit threads bluesky mastodon merken"
    " kommentieren save".split()
)
AROUND_SHARING = frozenset(
    "e this article story on via by auf sur en in to x diesen den artikel beitrag cet"  # noqa: SIM905
    " cette seite mit freunden copy link per it".split()
)
WORD = re.compile(r"[^\W\d_]+")
ZONE = r"(?:uhr|h|[ap]\.?m\.?|gmt|utc|bst|ist|e[sd]t|cest?|[pc][sd]t)"
TIME = rf"(?:[\s,|•·–—-]*(?:um|at|à|a las|às)?[\s,]*\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}})?\s*{ZONE}?)"  # noqa: E501, RUF001
DATE = (
    r"(?:(?:(?:first |last )?(?:published|updated|posted)|veröffentlicht|erstellt"
    r"|aktualisiert|stand|publié|publicado|publicada|pubblicato|actualizado|atualizado"
    r"|mis à jour|created|datum|date)\b[\s:]*(?:on|at|am|le|el|em|il)?[\s:]*)?"
    r"(?:[^\W\d_]{2,10}\.?,? )?(?:(?:den|the|am|on|le|el) )?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?(?: de)? [^\W\d_]{3,10}\.?,?(?: de)? \d{4}"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
    rf"{TIME}?\W*"
)
NAME = r"[A-ZÀ-ÞŁŚŻŠČ][\w.'’-]*"  # noqa: RUF001
BYLINE = re.compile(
    r"(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|POR|di|Di|door|Door"
    r"|(?:[Tt]ext|Autor(?:in)?|[Aa]uthor|Redaktion) ?:)\s+"
    rf"{NAME}(?:(?:\s*[,&/|•·]\s*|\s+)(?:{NAME}|and|und|et|y|e|de|van|von|der|for|für))"
    r"{0,9}"
)
LINES = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "more": rf"(?:{MORE}){REST}",
        "credit": rf"(?:{CREDIT}){REST}",
        "comments": rf"(?:{COMMENTS}){REST}",
        "invitation": rf"(?:{INVITATION}){REST}",
        "advertisement": ADVERTISEMENT,
        "date": DATE,
    }.items()
}
"""The lines that surround an article, by kind."""
LONGEST_LINE = 220


def is_surrounding(line: str) -> bool:
    """Whether a line leads on, credits, invites, shares or dates: it is no text."""
    return bool(kind_of(line))


def kind_of(line: str) -> str:
    """Which kind of line it is that surrounds an article; empty for any other."""
    if len(line) > LONGEST_LINE:
        return ""
    words = set(WORD.findall(line.lower()))
    if words & SHARING and words <= SHARING | AROUND_SHARING:
        return "sharing"
    return next((kind for kind, form in LINES.items() if form.fullmatch(line)), "")


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the article, and nothing else."""
    return len(line) <= LONGEST_LINE and bool(BYLINE.fullmatch(line))
