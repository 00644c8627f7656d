import { classify } from "@/lib/numbers/classify";
import { nfkc } from "@/lib/unicode";
import type { NumberPlace, TimePlace } from "./places";
import type { Doubt } from "./row";
import { type Line, middle, type Screen } from "./screen";

/** Of 208 numbers read right, on pictures shrunk to 351 pixels, hardly one had a figure below this. */
const sureEnough = 0.9;

/** What a person has to look at before the row may count. */
export function doubtsOf(number: NumberPlace, time: TimePlace | null, screen: Screen): Doubt[] {
  const doubts: Doubt[] = [];
  const profile = classify(number.shown.digits);
  if (number.line.sure < sureEnough) doubts.push({ about: "number", text: "有几位看不太清" });
  if (profile.kind === "unknown") doubts.push({ about: "number", text: profile.caution });
  if (hasNeighbour(number.line, screen))
    doubts.push({ about: "number", text: "旁边还有数字，号码可能断成了两截" });
  if (time && time.line.sure < sureEnough && hasFigures(time))
    doubts.push({ about: "time", text: time.said.time === null ? "日期看不太清" : "时间看不太清" });
  return doubts;
}

/** 昨天 and 星期日 are read or not: only a figure may be taken for another one. */
function hasFigures({ said: { text } }: TimePlace): boolean {
  return /\d/.test(text);
}

/** More figures beside it on the same line, near enough to belong to it. */
function hasNeighbour(line: Line, { lines }: Screen): boolean {
  const { box } = line;
  return lines.some((other) => {
    if (other === line || !/^[+\d][\d -]*$/.test(nfkc(other.text).trim())) return false;
    const gap = Math.max(other.box.x - (box.x + box.width), box.x - (other.box.x + other.box.width));
    return Math.abs(middle(other.box) - middle(box)) < 0.5 * box.height && gap < 2 * box.height;
  });
}
