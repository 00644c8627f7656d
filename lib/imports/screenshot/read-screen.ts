import { isBlockedList } from "./bars";
import { doubtsOf } from "./doubts";
import { leftOver } from "./left-over";
import { readMarks } from "./marks";
import { isMessageList, isSigned, messageReason } from "./message-list";
import { outBeside } from "./out-beside";
import { type Pair, pairUp } from "./pairs";
import { type Block, type NumberPlace, placesOf, type TimePlace } from "./places";
import type { LeftRow, ShotRow, ShotRows } from "./row";
import type { Said } from "./said";
import { type Box, bottom, type Line, plainText, type Screen } from "./screen";

const cutReason = "只露出一半，没法认全";
const outReason = "是打出去的";
/** Of what was read right in any picture, nothing was less sure. */
const legible = 0.4;

/** Finds the rows of a call list: each with its number, its time and what the phone says of it. */
export function readScreen(screen: Screen): ShotRows {
  const places = placesOf(screen);
  const pairs = pairUp(places);
  const blocked = isBlockedList(screen);
  const ofMessages = isMessageList(screen);
  const rows: ShotRow[] = [];
  const left: LeftRow[] = [];
  for (const { number, time, heading, block } of pairs) {
    const box = places.parted ? rowBox(block.lines, screen, places.size) : roomAround(number, pairs, screen);
    const said = saidOf(number, time, heading);
    const marks = readMarks(wordsOf(number, said, block), blocked);
    if (ofMessages || isSigned(block.lines)) left.push({ box, reason: messageReason });
    else if (number.cut) left.push({ box, reason: cutReason });
    else if (number.line.sure < legible) left.push({ box, reason: `看不准号码：${plainText(number.line)}` });
    else if (marks.direction === "out") left.push({ box, reason: outReason });
    else {
      const { digits, grouped, count } = number.shown;
      const stated = countBeside(block.others) ?? count;
      const doubts = [...doubtsOf(number, time, screen), ...outBeside(block, places)];
      rows.push({ nth: rows.length + 1, digits, grouped, count: stated, said, ...marks, box, doubts });
    }
  }
  return { rows, left: [...left, ...leftOver(places, pairs, screen)].sort((a, b) => a.box.y - b.box.y) };
}

/** The row's own time, or one on the number's own line; a day above the row stands for all below it. */
function saidOf(number: NumberPlace, time: TimePlace | null, heading: Said | null): Said | null {
  const own = time ? legibleSaid(time) : number.said;
  if (!own || own.day !== null || own.minutesAgo !== null || own.dayOpen || !heading) return own;
  if (heading.dayOpen) return { ...own, dayOpen: true };
  return { ...own, day: heading.day, text: `${heading.text} ${own.text}` };
}

/** What can be hardly made out is looked at, and not offered. */
function legibleSaid({ line, said }: TimePlace): Said | null {
  return line.sure < legible ? null : said;
}

/** What stands in the row beside its number and its time; 昨天 已拨 09:10 says more than either. */
function wordsOf({ shown }: NumberPlace, said: Said | null, { times, others }: Block): string[] {
  const beside = times.map((time) => time.said.rest);
  return [...new Set([shown.rest, said?.rest ?? "", ...beside, ...others.map(plainText)])];
}

/** (3) may be found apart from its number. */
function countBeside(lines: Line[]): number | null {
  const found = lines.map((line) => /^[([](\d{1,3})[)\]]$/.exec(plainText(line))?.[1]).find(Boolean);
  return found ? Number(found) : null;
}

function rowBox(lines: Line[], screen: Screen, size: number): Box {
  const top = Math.max(0, Math.min(...lines.map(({ box }) => box.y)) - 0.3 * size);
  const end = Math.min(screen.height, Math.max(...lines.map(({ box }) => bottom(box))) + 0.3 * size);
  return { x: 0, y: Math.round(top), width: screen.width, height: Math.round(end - top) };
}

/** From the number above to the number below: somewhere in it the row ends. */
function roomAround({ line }: NumberPlace, pairs: Pair[], screen: Screen): Box {
  const { y, height } = line.box;
  const boxes = pairs.map(({ number }) => number.line.box);
  const from = Math.max(0, y - 3 * height, ...boxes.map(bottom).filter((end) => end <= y));
  const end = Math.min(
    screen.height,
    y + 4 * height,
    ...boxes.map((box) => box.y).filter((top) => top >= y + height),
  );
  return { x: 0, y: Math.round(from), width: screen.width, height: Math.round(end - from) };
}
