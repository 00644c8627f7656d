import { readDirection } from "../directions";
import type { Format } from "../format";
import { type Fields, readRecords, type Told } from "../json/read";

/** callType: CallType.missed. */
function tell({ number, timestamp, duration, callType = "", name }: Fields): Told | null {
  if (number === undefined || timestamp === undefined) return null;
  const direction = readDirection(callType);
  const doubts = direction.direction ? [] : [`类型“${callType.slice(0, 20)}”不认识`];
  return { kind: "call", number, at: timestamp, seconds: duration, direction, name, doubts };
}

/** Logger (Android): a JSON list, times in milliseconds. */
export const loggerJson: Format = {
  id: "logger-json",
  name: "安卓通话记录（Logger，JSON）",
  connectedOnly: false,
  recognise({ text }) {
    return (
      !!text && /^[\s\ufeff]*\[/.test(text) && text.includes('"callType"') && text.includes('"timestamp"')
    );
  },
  read: (file, hints) => readRecords(file, hints, tell),
};
