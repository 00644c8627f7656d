import { tellAndroid } from "../android";
import type { Format } from "../format";
import { tellMms } from "../json/mms";
import { readRecords } from "../json/read";

/** SMS Import / Export (F-Droid): Android's own columns as JSON, every value as text; from 2.0 on in a ZIP, MMS among them. */
export const smsIe: Format = {
  id: "sms-ie",
  name: "安卓通话和短信备份（SMS Import / Export）",
  connectedOnly: false,
  recognise({ text }) {
    if (!text || !/^[\s\ufeff]*[[{]/.test(text)) return false;
    const told = /"(?:number|presentation|address)"\s*:/.test(text) && /"(?:type|msg_box)"\s*:/.test(text);
    return told && /"date"\s*:/.test(text);
  },
  read: (file, hints) =>
    readRecords(file, hints, (fields, values) => tellMms(fields, values) ?? tellAndroid(fields)),
};
