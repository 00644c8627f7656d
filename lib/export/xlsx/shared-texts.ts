/** The texts of a workbook, each once; a cell names one by its place among them. */
export class SharedTexts {
  private places = new Map<string, number>();

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  *xml(): Iterable<string> {
    yield '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    for (const text of this.places.keys()) yield item(text);
    yield "</sst>";
  }
}

function item(text: string): string {
  const space = text.trim().length === text.length ? "" : ' xml:space="preserve"';
  return `<si><t${space}>${escaped(text)}</t></si>`;
}

/** What no XML may hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text as the format writes it (ST_Xstring): what looks like one of its escapes is escaped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll(">", "&gt;")
    .replaceAll("<", "&lt;");
}
