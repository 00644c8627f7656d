/**
 * A clock. text: as it stands there; time: HH:mm or HH:mm:ss, of 24 hours; unsure: another time could be meant;
 * midnight: it belongs to the day that is said or to the next.
 */
export type Clock = { text: string; time: string; unsure: boolean; midnight: boolean };

const morning = "凌晨|清晨|清早|早上|早晨|上午|早";
const evening = "晚上|晚间|夜晚|晚";
const night = "夜里|夜间|半夜|深夜|午夜|夜";
const halves = `${morning}|中午|午后|下午|傍晚|${evening}|${night}`;
const clock = new RegExp(
  String.raw`(${halves}|[ap]m)? ?(?<![\d:.])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:]) ?([ap]m)?`,
  "gi",
);
const isEvening = new RegExp(`^(?:${evening})$`);
const isNight = new RegExp(`^(?:${night})$`);

/** Before figures like those of a clock: 通话01:26, Incoming 0:48, 已拨 0:31. What they count is no time of day. */
export const countedWords =
  "(?:呼[入出]|已拨|拨[出打]|打出|去电|通话|时长|响铃|接通|接听|incoming|outgoing|dial+ed|duration)[:,]? ?";
const lengthBefore = new RegExp(`${countedWords}$`, "i");

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
  const of24 = hourOf(Number(hour), half);
  if (of24 === null) return null;
  const hours = String(of24).padStart(2, "0");
  const time = second ? `${hours}:${minute}:${second}` : `${hours}:${minute}`;
  // 晚上12:05 is the next day to some and the same to others.
  const midnight = (isEvening.test(half) || isNight.test(half)) && (Number(hour) === 12 || Number(hour) < 5);
  return { text: text.trim(), time, unsure: midnight, midnight };
}

/** 24 hours of one that may count twelve; null where its half of the day is not sure: 夜里5:30. */
function hourOf(hour: number, half: string): number | null {
  if (half === "" || hour > 12) return hour;
  if (isNight.test(half) && (hour === 5 || hour === 6)) return null;
  if (isEvening.test(half) || isNight.test(half)) return hour === 12 ? 0 : hour < 5 ? hour : hour + 12;
  if (/下午|午后|傍晚|pm/.test(half)) return hour === 12 ? 12 : hour + 12;
  if (half === "中午") return hour < 10 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
