import type { Format, Head } from "./format";
import { adb } from "./formats/adb";
import { billAny } from "./formats/bill-any";
import { billMessages } from "./formats/bill-messages";
import { billMobile } from "./formats/bill-mobile";
import { billTelecom } from "./formats/bill-telecom";
import { billUnicom } from "./formats/bill-unicom";
import { callLogBackup } from "./formats/call-log-backup";
import { fossifyPhone } from "./formats/fossify-phone";
import { googleVoice } from "./formats/google-voice";
import { iexplorer } from "./formats/iexplorer";
import { imazing } from "./formats/imazing";
import { loggerCsv } from "./formats/logger-csv";
import { loggerJson } from "./formats/logger-json";
import { nokiaSms } from "./formats/nokia-sms";
import { pasted } from "./formats/pasted";
import { qqSync } from "./formats/qq-sync";
import { sbrCalls } from "./formats/sbr-calls";
import { sbrSms } from "./formats/sbr-sms";
import { smsIe } from "./formats/sms-ie";
import { superBackup } from "./formats/super-backup";
import { table } from "./formats/table";
import { vMessage } from "./formats/vmessage";
import { neverSilent } from "./never-silent";

/** Every kind of file that can be read, in the order in which they are tried. */
export const formats: readonly Format[] = [
  ...[sbrCalls, sbrSms, superBackup, callLogBackup, smsIe, fossifyPhone, loggerJson, adb],
  ...[iexplorer, imazing, loggerCsv, qqSync, nokiaSms, vMessage, googleVoice],
  ...[billMessages, billMobile, billUnicom, billTelecom, billAny, table, pasted],
].map(neverSilent);

/** The kind of a file, by its content; undefined when it is none of ours. */
export function formatOf(head: Head): Format | undefined {
  return formats.find((format) => format.recognise(head));
}

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
