import { faceFor } from "../fonts/chain";
import type { Face } from "../fonts/face";
import type { Sheet, TextMark } from "../sheets/sheet";
import type { Font } from "./font";

/** Points of the lines of a table. */
const LINE = 0.5;

/** The drawing operators of one page (ISO 32000-1, 8 and 9), one byte a character. */
export function contentOf(sheet: Sheet, fonts: Map<Face, Font>, pictures: Map<string, string>): Buffer {
  return Buffer.from(images(sheet, pictures) + rules(sheet) + texts(sheet.texts, fonts), "latin1");
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
    .map((p) => {
      const place = [p.width, 0, 0, p.height, p.x, p.y].map(points).join(" ");
      return `q ${place} cm /${pictures.get(p.evidenceId)} Do Q\n`;
    })
    .join("");
}

function texts(marks: TextMark[], fonts: Map<Face, Font>): string {
  const state = { font: "", spread: 0 };
  return `BT\n${marks.map((mark) => text(mark, fonts, state)).join("")}ET\n`;
}

/** One line of text; a change of face inside it starts a new string at the pen. */
function text(mark: TextMark, fonts: Map<Face, Font>, state: { font: string; spread: number }): string {
  let out = `1 0 0 1 ${points(mark.x)} ${points(mark.y)} Tm\n`;
  if (mark.spread !== state.spread) out += `${thousandths(mark.spread)} Tc\n`;
  state.spread = mark.spread;
  for (const { font, string } of runsOf(mark, fonts)) {
    const choice = `/${font.key} ${points(mark.size)} Tf\n`;
    if (choice !== state.font) out += choice;
    state.font = choice;
    out += `(${string}) Tj\n`;
  }
  return out;
}

type Run = { font: Font; string: string };

function runsOf(mark: TextMark, fonts: Map<Face, Font>): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const character of mark.text) {
    const code = character.codePointAt(0) ?? 0;
    const face = faceFor(mark.voice, code);
    const font = face && fonts.get(face);
    if (!font) throw new Error(`No font for U+${code.toString(16)}`);
    if (run?.font !== font) {
      run = { font, string: "" };
      runs.push(run);
    }
    run.string += font.encode(code);
  }
  return runs;
}

function points(length: number): number {
  return Math.round(length * 100) / 100;
}

function thousandths(length: number): number {
  return Math.round(length * 1000) / 1000;
}
