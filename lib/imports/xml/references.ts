const run = /(?:&#(?:x[\da-f]{1,8}|\d{1,10});)+/gi;
const one = /&#(x?)([\da-f]+);/gi;

/** The UTF-16 of one reference; the mark of an unreadable character for what XML forbids. */
function unitsOf(code: number): string {
  if (code > 0x10ffff || code === 0xfffe || code === 0xffff) return "\uFFFD";
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return "\uFFFD";
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

/** White space and marks of XML stay references: as plain characters they would be read as something else. */
function escaped(character: string): string {
  return /[\t\n\r&<>"']/.test(character) ? `&#${character.charCodeAt(0)};` : character;
}

function mended(references: string): string {
  const found = [...references.matchAll(one)];
  const text = found.map(([, hex, digits = ""]) => unitsOf(Number.parseInt(digits, hex ? 16 : 10))).join("");
  return [...text.toWellFormed()].map(escaped).join("");
}

/** An & that begins no reference every parser knows: AT&T, or an entity the file defines itself. */
const bare = /&(?!(?:#\d{1,10}|#x[\da-f]{1,8}|amp|lt|gt|quot|apos);)/gi;

/**
 * Phones write emoji as two references, &#55357;&#56832;, which no XML parser takes: joins them. What XML forbids
 * becomes U+FFFD, and an & that stands for nothing stays an &. Expects whole tags, so that no pair is cut.
 */
export function mendReferences(tags: string): string {
  return tags.includes("&") ? tags.replace(bare, "&amp;").replace(run, mended) : tags;
}
