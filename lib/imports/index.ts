import type { Format, Head } from "./format";
import { adb } from "./formats/adb";
import { billMobile } from "./formats/bill-mobile";
import { billTelecom } from "./formats/bill-telecom";
import { billUnicom } from "./formats/bill-unicom";
import { iexplorer } from "./formats/iexplorer";
import { imazing } from "./formats/imazing";
import { loggerCsv } from "./formats/logger-csv";
import { loggerJson } from "./formats/logger-json";
import { pasted } from "./formats/pasted";
import { sbrCalls } from "./formats/sbr-calls";
import { sbrSms } from "./formats/sbr-sms";
import { smsIe } from "./formats/sms-ie";
import { table } from "./formats/table";

/** Every kind of file that can be read, in the order in which they are tried. */
export const formats: readonly Format[] = [
  ...[sbrCalls, sbrSms, smsIe, loggerJson, adb, iexplorer, imazing, loggerCsv],
  ...[billMobile, billUnicom, billTelecom, table, pasted],
];

/** The kind of a file, by its content; undefined when it is none of ours. */
export function formatOf(head: Head): Format | undefined {
  return formats.find((format) => format.recognise(head));
}

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
