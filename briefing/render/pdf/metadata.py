"""What the file says about itself: title, dates, and the standards that it keeps.

PDF/UA-1 (ISO 14289-1) for readers who listen; for archives PDF/A-3a (ISO 19005-3) with
the sources inside, PDF/A-2a (ISO 19005-2) without.
"""

from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from briefing.render.pdf.file import File
from briefing.render.pdf.strings import text_string

PROFILE = Path(__file__).parent / "srgb.icc"
PROFILE_NAME = "sRGB IEC61966-2.1"
PRODUCER = "briefing"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a document says about itself."""

    title: str
    author: str
    language: str
    created: str
    """ISO 8601 in UTC, to the second."""
    attached: bool = False
    """Whether files travel inside it."""
    duplex: bool = False
    """Whether both sides are printed."""

    @property
    def date(self) -> str:
        """When it was made, as PDF writes dates."""
        digits = "".join(c for c in self.created if c.isdigit())
        return f"D:{digits}+00'00'"

    def write(self, document: File) -> None:
        """Puts the information dictionary, XMP and the output intent into a file."""
        info, catalog = document.info, document.Catalog
        info.title, info.author = self.title, self.author
        info.producer = info.creator = PRODUCER
        info.subject = ""
        info._dateFormatter = lambda *_: self.date  # noqa: SLF001
        xmp = XMP.format(
            title=escape(self.title),
            author=escape(self.author),
            language=escape(self.language),
            created=self.created,
            producer=PRODUCER,
            part=3 if self.attached else 2,
        )
        catalog.Metadata = document.add_stream(
            xmp.encode("utf-8"), "/Type /Metadata /Subtype /XML", packed=False
        )
        catalog.MarkInfo = "<</Marked true>>"
        sides = " /Duplex /DuplexFlipLongEdge" if self.duplex else ""
        catalog.ViewerPreferences = f"<</DisplayDocTitle true{sides}>>"
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = f"[{_output_intent(document)}]"


def _output_intent(document: File) -> str:
    """The colours of the file are sRGB."""
    profile = document.add_stream(PROFILE.read_bytes(), "/N 3 /Alternate /DeviceRGB")
    name = text_string(PROFILE_NAME)
    return (
        f"<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier {name} "
        f"/Info {name} /DestOutputProfile {profile}>>"
    )
