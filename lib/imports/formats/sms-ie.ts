import { tellAndroid } from "../android";
import type { Format } from "../format";
import { readRecords } from "../json/read";

/** SMS Import / Export (F-Droid): Android's own columns as JSON, every value as text. */
export const smsIe: Format = {
  id: "sms-ie",
  name: "安卓通话备份（SMS Import / Export）",
  connectedOnly: false,
  recognise({ text }) {
    if (!text || !/^[\s\ufeff]*[[{]/.test(text)) return false;
    return (
      /"date"\s*:/.test(text) && /"(?:number|presentation|address)"\s*:/.test(text) && /"type"\s*:/.test(text)
    );
  },
  read: (file, hints) => readRecords(file, hints, tellAndroid),
};
