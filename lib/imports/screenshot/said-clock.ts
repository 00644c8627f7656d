/** text: as it stands there; time: HH:mm or HH:mm:ss, of 24 hours; unsure: another time could be meant. */
export type Clock = { text: string; time: string; unsure: boolean };

const clock =
  /(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|[ap]m)? ?(?<![\d:.])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:]) ?([ap]m)?/gi;

/** 通话01:26 is how long they talked. */
const lengthBefore = /(?:呼[入出]|通话|时长|响铃|接通|接听)[: ]?$/;

/** The first clock in a text; null when there is none. */
export function readClock(text: string): Clock | null {
  const all = [...text.matchAll(clock)].flatMap((found) => {
    return lengthBefore.test(text.slice(0, found.index)) ? [] : (valid(found) ?? []);
  });
  const first = all[0];
  // A second one may be the length of the talk, and the first may be too.
  return first ? { ...first, unsure: first.unsure || all.length > 1 } : null;
}

function valid(found: RegExpExecArray): Clock | null {
  const [text, before, hour = "", minute = "", second, after] = found;
  const half = (before ?? after ?? "").toLowerCase();
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const hours = String(hourOf(Number(hour), half)).padStart(2, "0");
  const time = second ? `${hours}:${minute}:${second}` : `${hours}:${minute}`;
  // 晚上12:05 is the next day to some and the same to others.
  return { text: text.trim(), time, unsure: half === "晚上" && (Number(hour) === 12 || Number(hour) < 5) };
}

/** 24 hours of one that may count twelve. */
function hourOf(hour: number, half: string): number {
  if (half === "" || hour > 12) return hour;
  if (/下午|傍晚|晚上|pm/.test(half)) return hour === 12 ? 12 : hour + 12;
  if (half === "中午") return hour < 10 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
