import { atOnce, eachInSteps, type Steps } from "@/lib/calls/in-steps";
import { unbreakable } from "./breaks";
import { openUp } from "./half";
import { mayPart, overhang } from "./punctuation";

/** Advance width of a code point, in em. */
export type Measure = (codePoint: number) => number;

/** indent: em before the first character. width: em of the ink, see inkWidth. last: the paragraph ends here, so the line is not stretched. */
export type Line = { text: string; indent: number; width: number; last: boolean };

/** width: em. whole: the share of a line up to which a long word is moved down rather than cut. */
export type Room = { width: number; measure: Measure; indent?: number; whole?: number };

/** A word that takes more of the line than this is cut, or it would leave a hole. */
const WHOLE_IN_PROSE = 0.6;
/** A number longer than any telephone's parts between its groups rather than leave more of the line empty than this. */
const HOLE = 0.25;
const LONG = 13;
/** A line of one character, with the marks behind it. */
const ALONE = /^\p{Script=Han}[，。、；：！？）》〉」』】〕”’．]*$/u;
/** 第一款）；: what is left of a reference. */
const REFERENCE = /^第[一二三四五六七八九十百零〇]+[条款项][，。、；：！？）》〉」』】〕”’．]*$/;
/** Em by which lines may be left shorter, and still are stretched to the margin, for a better last one. */
const LOOSER = [0.5, 1, 1.5, 2, 2.5];
const BETWEEN_GROUPS = /(?<= )(?=\S)/;
/** What comes down to it is a character or two, so that the line above still reaches its margin. */
const COMPANY = 2;
/** Stretches that are set in one step. */
const STEP = 500;
/** Rounding must not push a full line over the edge. */
const HAIR = 1e-6;

/** Fills lines as full as Chinese typesetting allows. Nothing is lost but spaces at line ends. */
export function* composeInSteps(text: string, room: Room): Steps<Line[]> {
  if (!text.includes("\n")) return yield* composeParagraph(text, room);
  const paragraphs = yield* eachInSteps(text.split("\n"), (one) => composeParagraph(one, room));
  return paragraphs.flat();
}

/** The same at once. */
export function compose(text: string, room: Room): Line[] {
  return atOnce(composeInSteps(text, room));
}

export function widthInEm(text: string, measure: Measure): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    width += measure(code);
  }
  return width;
}

/** Width of the ink: without spaces at the end and without the half em that hangs over. */
export function inkWidth(text: string, measure: Measure): number {
  const ink = text.trimEnd();
  return widthInEm(ink, measure) - overhang(ink);
}

function isLongInGroups(stretch: string): boolean {
  return /\d \d/.test(stretch) && stretch.replace(/\D/g, "").length >= LONG;
}

function* composeParagraph(text: string, room: Room): Steps<Line[]> {
  const indent = room.indent ?? 0;
  const width = inkWidth(text, room.measure);
  if (indent + width <= room.width + HAIR) return [{ text: text.trimEnd(), indent, width, last: true }];
  const stretches = yield* unbreakable(text);
  const full = yield* fill(stretches, room);
  return endsInReference(full) ? yield* looser(stretches, room, full) : full;
}

function* fill(stretches: string[], room: Room): Steps<Line[]> {
  const filler = new Filler(room);
  for (const [at, stretch] of stretches.entries()) {
    filler.add(stretch);
    if (at % STEP === STEP - 1) yield;
  }
  return filler.finish();
}

function endsInReference(lines: Line[]): boolean {
  return lines.length > 1 && REFERENCE.test(openUp(lines.at(-1)?.text ?? ""));
}

/** As many lines, each a little shorter, so that more than the end of a reference is left for the last. */
function* looser(stretches: string[], room: Room, full: Line[]): Steps<Line[]> {
  for (const less of LOOSER) {
    const lines = yield* fill(stretches, { ...room, width: room.width - less });
    if (lines.length === full.length && !endsInReference(lines)) return lines;
  }
  return full;
}

class Filler {
  private lines: Line[] = [];
  private line = "";
  /** The stretches of the line in hand and of the one above; none once a word was cut there. */
  private stretches: string[] = [];
  private above: string[] = [];
  private used: number;

  constructor(private room: Room) {
    this.used = room.indent ?? 0;
  }

  add(stretch: string): void {
    const { width: room, measure, whole = WHOLE_IN_PROSE } = this.room;
    const width = widthInEm(stretch, measure);
    const ink = stretch.endsWith(" ") ? inkWidth(stretch, measure) : width - overhang(stretch);
    const fits = this.used + ink <= room + HAIR;
    if (!fits && (ink > room * whole || (isLongInGroups(stretch) && this.used < room * (1 - HOLE)))) {
      this.part(stretch);
      return;
    }
    if (!fits) this.endLine(false);
    this.append(stretch, width);
    this.stretches.push(stretch);
  }

  finish(): Line[] {
    this.keepCompany();
    this.endLine(true);
    return this.lines;
  }

  private fits(text: string): boolean {
    return this.used + inkWidth(text, this.room.measure) <= this.room.width + HAIR;
  }

  private append(text: string, width = widthInEm(text, this.room.measure)): void {
    this.line += text;
    this.used += width;
  }

  /** No paragraph ends in a line of one character: the one before it comes down too. */
  private keepCompany(): void {
    const [last, down] = [this.lines.at(-1), this.above.at(-1)];
    if (!last || !down || this.above.length < 3 || !ALONE.test(openUp(this.line))) return;
    const { measure } = this.room;
    if (widthInEm(down, measure) > COMPANY) return;
    const text = this.above.slice(0, -1).join("").trimEnd();
    this.lines[this.lines.length - 1] = { ...last, text, width: inkWidth(text, measure) };
    this.line = down + this.line;
  }

  /** A number in groups parts between them where it has to; anything else is cut. */
  private part(stretch: string): void {
    const groups = stretch.split(BETWEEN_GROUPS);
    if (groups.length === 1) this.cut(stretch);
    else for (const group of groups) this.add(group);
  }

  /** A web address, a fingerprint: cut where the line is full, taking back what may not stand there. */
  private cut(stretch: string): void {
    for (const character of stretch) {
      if (!this.line || this.fits(character)) {
        this.append(character);
        continue;
      }
      const carried = this.takeBack(character);
      this.endLine(false);
      this.append(carried + character);
    }
  }

  private takeBack(next: string): string {
    const characters = [...this.line];
    let keep = characters.length;
    const after = () => characters[keep] ?? next;
    while (keep > 0 && characters.length - keep < 4 && !mayPart(characters[keep - 1] ?? "", after())) keep--;
    if (keep === 0 || !mayPart(characters[keep - 1] ?? "", after())) return "";
    this.line = characters.slice(0, keep).join("");
    return characters.slice(keep).join("");
  }

  private endLine(last: boolean): void {
    const text = this.line.trimEnd();
    const indent = this.lines.length === 0 ? (this.room.indent ?? 0) : 0;
    if (text || last) this.lines.push({ text, indent, width: inkWidth(text, this.room.measure), last });
    this.above = this.stretches.join("").trimEnd() === text ? this.stretches : [];
    this.stretches = [];
    this.line = "";
    this.used = 0;
  }
}
