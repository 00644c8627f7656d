import type { BoxMark, PictureMark, Sheet, TextMark } from "../sheets/sheet";
import type { Glyph, Glyphs } from "./font";

/** Points of the lines of a table. */
const LINE = 0.5;

/** The drawing operators of one page (ISO 32000-1, 8 and 9), one byte a character. */
export function contentOf(sheet: Sheet, glyphs: Glyphs, pictures: Map<string, string>): Buffer {
  return Buffer.from(
    images(sheet, pictures) + boxes(sheet.boxes) + rules(sheet) + texts(sheet.texts, glyphs),
    "latin1",
  );
}

/** Filled boxes, those of one gray together; black is left behind, as for everything else. */
function boxes(marks: BoxMark[]): string {
  if (marks.length === 0) return "";
  const grays = [...new Set(marks.map(({ gray }) => gray))].sort((a, b) => b - a);
  const filled = grays.map((gray) => {
    const same = marks.filter((mark) => mark.gray === gray);
    const paths = same.map(
      ({ x, y, width, height }) => `${[x, y, width, height].map(points).join(" ")} re\n`,
    );
    return `${thousandths(gray)} g\n${paths.join("")}f\n`;
  });
  return `q\n${filled.join("")}Q\n`;
}

function rules(sheet: Sheet): string {
  if (sheet.rules.length === 0) return "";
  const lines = sheet.rules.map(
    (r) => `${points(r.x1)} ${points(r.y1)} m ${points(r.x2)} ${points(r.y2)} l\n`,
  );
  return `${LINE} w\n${lines.join("")}S\n`;
}

function images(sheet: Sheet, pictures: Map<string, string>): string {
  return sheet.pictures
    .map((mark) => `q ${placed(mark)} cm /${pictures.get(mark.evidenceId)} Do Q\n`)
    .join("");
}

/** Where the picture goes; of one shown in part the whole is laid behind a window. */
function placed({ x, y, width, height, part }: PictureMark): string {
  if (part.count === 1) return [width, 0, 0, height, x, y].map(points).join(" ");
  const full = height / (part.to - part.from);
  const bottom = y + height + part.from * full - full;
  const window = `${[x, y, width, height].map(points).join(" ")} re W n`;
  return `${window} ${[width, 0, 0, full, x].map(points).join(" ")} ${thousandths(bottom)}`;
}

function texts(marks: TextMark[], glyphs: Glyphs): string {
  const pen = { font: "", spread: 0, widen: 1, gray: 0 };
  let out = "BT\n";
  for (const mark of marks) out += text(mark, glyphs[mark.voice], pen);
  return `${out}ET\n`;
}

/** What the pen was last told. */
type Pen = { font: string; spread: number; widen: number; gray: number };

/** One line of text; a change of font inside it starts a new string where the pen stands. */
function text(mark: TextMark, glyphs: Map<number, Glyph>, pen: Pen): string {
  let out = `1 0 0 1 ${points(mark.x)} ${points(mark.y)} Tm\n`;
  const { widen = 1, gray = 0 } = mark;
  const spread = mark.spread / widen; // the operator for wider characters widens the gaps as well
  if (spread !== pen.spread) out += `${thousandths(spread)} Tc\n`;
  pen.spread = spread;
  if (widen !== pen.widen) out += `${thousandths(widen * 100)} Tz\n`;
  pen.widen = widen;
  if (gray !== pen.gray) out += `${thousandths(gray)} g\n`;
  pen.gray = gray;
  let font = "";
  for (const character of mark.text) {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0);
    if (!glyph) throw new Error(`Nothing draws U+${character.codePointAt(0)?.toString(16)}`);
    if (glyph.font !== font) {
      out += `${font && ") Tj\n"}${chooseFont(glyph.font, mark.size, pen)}(`;
      font = glyph.font;
    }
    out += glyph.string;
  }
  return font ? `${out}) Tj\n` : out;
}

function chooseFont(font: string, size: number, pen: Pen): string {
  const choice = `/${font} ${points(size)} Tf\n`;
  if (choice === pen.font) return "";
  pen.font = choice;
  return choice;
}

/** .01 … .99: writing whole numbers is several times faster than writing fractions. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, i) => (i === 0 ? "" : `.${String(i).padStart(2, "0")}`));

/** A length of the page, not negative, to a hundredth of a point. */
function points(length: number): string {
  const hundredths = Math.round(length * 100);
  const whole = Math.floor(hundredths / 100);
  return `${whole}${HUNDREDTHS[hundredths - whole * 100]}`;
}

function thousandths(length: number): number {
  return Math.round(length * 1000) / 1000;
}
