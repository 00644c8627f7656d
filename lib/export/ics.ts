import { addDays } from "@/lib/deadlines/beijing";
import type { CalendarEntry } from "@/lib/deadlines/calendar-entry";

/** A calendar (RFC 5545) of all-day entries. The same entries give the same bytes. */
export function ics(entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Qingjing//Dates//ZH-CN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:清静",
    ...entries.flatMap(eventOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventOf(entry: CalendarEntry): string[] {
  const stamp = basic(entry.changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${textOf(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${entry.on.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(entry.on, 1).replaceAll("-", "")}`,
    `SUMMARY:${textOf(entry.summary)}`,
    `DESCRIPTION:${textOf(entry.description)}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(entry.cancelled ? [] : alarmOf(entry)),
    "END:VEVENT",
  ];
}

function alarmOf({ summary, remindBefore }: CalendarEntry): string[] {
  const trigger = remindBefore === 0 ? "PT9H" : `-P${remindBefore - 1}DT15H`;
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${textOf(summary)}`,
    `TRIGGER:${trigger}`,
    "END:VALARM",
  ];
}

/** 20261009T022600Z */
function basic(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** A value of type TEXT; what a calendar cannot hold is left out. */
function textOf(text: string): string {
  return text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const longest = 75;

/** Lines of at most 75 bytes, never cut inside a character; a following line begins with a blank. */
function fold(line: string): string {
  const lines: string[] = [];
  let now = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > longest) {
      lines.push(now);
      now = " ";
      bytes = 1;
    }
    now += character;
    bytes += size;
  }
  return [...lines, now].join("\r\n");
}
