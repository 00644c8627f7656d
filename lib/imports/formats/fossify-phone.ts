import { unknownType } from "../android";
import { readAndroidType } from "../directions";
import type { Format } from "../format";
import { type Fields, fieldsOf, listOf, readRecords, type Told } from "../json/read";

function tell({ phoneNumber, startTS, duration, type = "", name }: Fields): Told | null {
  if (phoneNumber === undefined || startTS === undefined) return null;
  const direction = readAndroidType(type);
  const doubts = direction ? [] : [unknownType(type)];
  return { kind: "call", number: phoneNumber, at: startTS, seconds: duration, direction, name, doubts };
}

/** The call of an object, or all calls of the group that it stands for; it may stand among them itself. */
function tellAll(fields: Fields, values: Record<string, unknown>): Told[] | null {
  const group = listOf(values.groupedCalls).map(fieldsOf);
  const all = group.some(({ id }) => id === fields.id) ? group : [fields, ...group];
  const told = all.flatMap((each) => tell(each) ?? []);
  return told.length > 0 ? told : null;
}

/** Fossify Phone and Simple Dialer: the history as a JSON list, times in milliseconds. */
export const fossifyPhone: Format = {
  id: "fossify-phone",
  name: "安卓通话记录（Fossify Phone）",
  connectedOnly: false,
  recognise({ text }) {
    return (
      !!text && /^[\s\ufeff]*\[/.test(text) && text.includes('"phoneNumber"') && text.includes('"startTS"')
    );
  },
  read: (file, hints) => readRecords(file, hints, tellAll),
};
