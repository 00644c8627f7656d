import type { Format, Head } from "../format";
import { type Names, readLeafCalls } from "../leaf-calls";

const clbu: Names = {
  ...{ record: "callLog", number: "phoneNumber", at: "dateTime", seconds: "callDuration", type: "logType" },
  name: "name",
};
const aiob: Names = {
  ...{ record: "Datum", number: "PhoneNumber", at: "Timestamp", seconds: "Duration", type: "CallType" },
  name: "Name",
};

function namesOf({ text }: Head): Names | undefined {
  if (!text?.trimStart().startsWith("<")) return undefined;
  if (/<callLogBackUp[\s>]/i.test(text)) return clbu;
  return /<AllInOneBackup[\s>]/i.test(text) ? aiob : undefined;
}

/** Call Log Backup (.clbu) and All In One Backup (.aiob). */
export const callLogBackup: Format = {
  id: "call-log-backup",
  name: "安卓通话备份（Call Log Backup）",
  connectedOnly: false,
  recognise: (head) => namesOf(head) !== undefined,
  read: (file, hints) => readLeafCalls(file, hints, namesOf(file.head) ?? clbu),
};
