import type { Format, Head } from "./format";
import { adb } from "./formats/adb";
import { loggerJson } from "./formats/logger-json";
import { pasted } from "./formats/pasted";
import { sbrCalls } from "./formats/sbr-calls";
import { sbrSms } from "./formats/sbr-sms";
import { smsIe } from "./formats/sms-ie";

/** Every kind of file that can be read, in the order in which they are tried. */
export const formats: readonly Format[] = [sbrCalls, sbrSms, smsIe, loggerJson, adb, pasted];

/** The kind of a file, by its content; undefined when it is none of ours. */
export function formatOf(head: Head): Format | undefined {
  return formats.find((format) => format.recognise(head));
}

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
