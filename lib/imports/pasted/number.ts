import { clean } from "@/lib/numbers/clean";
import { identify } from "@/lib/numbers/identify";
import { timestamp } from "../read-row";

const hidden =
  /未知号码|未知来电|私人号码|私密号码|无主叫号码|未显示号码|无法显示号码|隐藏号码|匿名来电|no caller id|private number/i;
/** Digits as people group them: 138 0000 0000, (024) 1234-5678, +86 138…. */
const field = /\+?\(?\d[\d\-()]*(?: \(?\d[\d\-()]*)*/g;
const fewest = 5;
/** More groups in a row are no way to write a number. */
const mostGroups = 12;
/** Groups of digits that fit no known number are still one when they are no longer than a fixed line. */
const mostTogether = 12;

function isKnown(text: string): boolean {
  const { kind } = identify(text);
  if (kind === "international") return /^\s*(?:\+|00)/.test(text);
  return kind !== "unknown" && kind !== "hidden";
}

/** The stretch of neighbouring groups that makes the longest known number; null when none does. */
function knownIn(groups: string[]): { from: number; to: number } | null {
  let best: { from: number; to: number; length: number } | null = null;
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1; to <= Math.min(groups.length, from + 5); to++) {
      const text = groups.slice(from, to).join(" ");
      const length = clean(text).length;
      if (length > (best?.length ?? 2) && isKnown(text)) best = { from, to, length };
    }
  }
  return best;
}

function digits(groups: string[]): number {
  return groups.join("").replace(/\D/g, "").length;
}

/** A known number with nothing but a count beside it, else all of it, else its parts, and nobody can tell which. */
function numbersInField(text: string): string[] {
  const groups = text.split(" ").filter((group) => !timestamp.test(group));
  if (groups.length > mostGroups) return groups.filter((group) => digits([group]) >= fewest);
  const known = knownIn(groups);
  if (known) {
    const rest = [...groups.slice(0, known.from), ...groups.slice(known.to)];
    const number = groups.slice(known.from, known.to).join(" ");
    if (rest.every((group) => digits([group]) < 3)) return [number];
    const others = rest.filter((group) => digits([group]) >= 5);
    if (others.length > 0) return [number, ...others];
  }
  const all = digits(groups);
  if (all < fewest) return [];
  return all <= mostTogether ? [groups.join(" ")] : groups.filter((group) => digits([group]) >= 3);
}

/** The telephone numbers of a text from which times and lengths were taken out; a word for none shown counts as one. */
export function numbersIn(text: string): string[] {
  const found = [...text.matchAll(field)].flatMap(([each]) => numbersInField(each));
  const seen = new Set<string>();
  const unlike = found.filter((each) => seen.size < seen.add(clean(each)).size);
  const word = hidden.exec(text)?.[0];
  return unlike.length === 0 && word ? [word] : unlike;
}
