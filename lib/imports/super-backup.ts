import { unknownType } from "./android";
import { readAndroidType } from "./directions";
import type { RawRow } from "./read-row";
import type { Element } from "./xml/elements";

/** A call of 超级备份: <log number date type dur name/>. Of one that nobody answered, dur is how long it rang. */
export function tellLog(line: number, { attributes, spoiled, text }: Element): RawRow {
  const { number = "", date = "", type = "", dur, name } = attributes;
  const direction = readAndroidType(type);
  const unanswered = direction?.outcome && direction.outcome !== "answered";
  const doubts = [...(spoiled ? ["这条记录写得不规范"] : []), ...(direction ? [] : [unknownType(type)])];
  const seconds = unanswered ? undefined : dur;
  return { line, kind: "call", text, number, at: date, seconds, direction, name, doubts };
}
