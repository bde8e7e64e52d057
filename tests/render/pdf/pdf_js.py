"""What pdf.js, the reader inside Firefox, finds in a file."""

import base64
from pathlib import Path
from typing import Any

from tests.render.browser import FOUND, found_on

LIBRARY = Path("/usr/share/javascript/pdf/build")
"""Where Debian's package libjs-pdf puts it."""
READ = """
const bytes = Uint8Array.from(atob(document.body.dataset.file), c => c.charCodeAt(0));

async function place(file, target) {
  const explicit = typeof target === "string" ? await file.getDestination(target)
                                              : target;
  return {page: await file.getPageIndex(explicit[0]), y: explicit[3]};
}

async function placed(file, entries, told) {
  const found = [];
  for (const entry of entries) {
    found.push(told(entry, await place(file, entry.dest).catch(error => null)));
  }
  return found;
}

async function entries(file, outline) {
  return await placed(file, outline ?? [], (entry, to) => ({title: entry.title, to}));
}

async function page(file, number) {
  const sheet = await file.getPage(number);
  const text = await sheet.getTextContent();
  const areas = await sheet.getAnnotations();
  const words = text.items.map(item => (
    {text: item.str + (item.hasEOL ? " " : ""), y: item.transform[5], up: item.height}
  ));
  const links = areas.filter(area => area.dest);
  return {
    words,
    structured: JSON.stringify(await sheet.getStructTree()),
    links: await placed(file, links, (area, to) => ({says: area.contents, to})),
    addresses: areas.filter(area => area.url).map(area => area.url),
    opens: areas.filter(area => area.file).map(area => area.file.filename),
  };
}

async function read() {
  const file = await pdfjsLib.getDocument({data: bytes}).promise;
  const files = Object.values(await file.getAttachments() ?? {});
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    pages.push(await page(file, number));
  }
  return {
    pages,
    labels: await file.getPageLabels(),
    outline: await entries(file, await file.getOutline()),
    files: Object.fromEntries(
      files.map(f => [f.filename, new TextDecoder().decode(f.content)])),
    marked: (await file.getMarkInfo())?.Marked ?? false,
  };
}
"""
RUN = f"""
read().catch(error => ({{error: String(error)}})).then(found => {{
  {FOUND} = JSON.stringify(found);
}});
"""


def read_in_pdf_js(data: bytes, folder: Path) -> dict[str, Any]:
    """The words, links, outline, labels and attachments of a file, as it sees them."""
    scripts = "".join(
        f'<script src="{(LIBRARY / name).as_uri()}"></script>'
        for name in ("pdf.worker.js", "pdf.js")
    )
    page = (
        f'<meta charset="utf-8"><body data-file="{base64.b64encode(data).decode()}">'
        f"{scripts}<script>{READ}{RUN}</script>"
    )
    found: dict[str, Any] = found_on(page, folder)
    assert "error" not in found, found
    return found
