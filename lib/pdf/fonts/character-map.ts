/** One more than the last code point that can be a Han character (plane 3). */
export const CODE_POINTS = 0x34000;

/** The font's cmap (format 12, else 4) as one array: glyph by code point, 0 or nothing where there is none. */
export function readCharacterMap(view: DataView, cmap: number): Uint16Array {
  const tables = subtables(view, cmap);
  const full = tables.get(12);
  const basic = tables.get(4);
  if (full !== undefined) return readGroups(view, full);
  if (basic !== undefined) return readSegments(view, basic);
  throw new Error("The font's cmap has neither format 12 nor format 4");
}

function subtables(view: DataView, cmap: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const offset = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(offset);
    if (!found.has(format)) found.set(format, offset);
  }
  return found;
}

function readGroups(view: DataView, table: number): Uint16Array {
  const glyphs = new Uint16Array(CODE_POINTS);
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const group = table + 16 + i * 12;
    const first = view.getUint32(group);
    const last = Math.min(view.getUint32(group + 4), CODE_POINTS - 1);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code++) glyphs[code] = glyph + code - first;
  }
  return glyphs;
}

function readSegments(view: DataView, table: number): Uint16Array {
  const glyphs = new Uint16Array(0x10000);
  const size = view.getUint16(table + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + size * 2, 16 + size * 3].map((o) => table + o);
  if (!ends || !starts || !deltas || !ranges) return glyphs;
  for (let i = 0; i < size; i += 2) {
    const first = view.getUint16(starts + i);
    const last = Math.min(view.getUint16(ends + i), 0xfffe);
    const delta = view.getUint16(deltas + i);
    const range = view.getUint16(ranges + i);
    for (let code = first; code <= last; code++) {
      const raw = range ? view.getUint16(ranges + i + range + (code - first) * 2) : code;
      glyphs[code] = range && !raw ? 0 : (raw + delta) & 0xffff;
    }
  }
  return glyphs;
}
