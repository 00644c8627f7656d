import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Read } from "@/lib/imports/format";
import { patience, tries } from "../fixtures/tries";
import { brokenText } from "./broken-text";
import { lookAtAll } from "./look-at-all";
import { adbRow, callsXml, callTag, loggerCall, mmsTag, smsesXml, smsIeCall, smsTag } from "./samples";
import { fileOf, readAs } from "./source";

/** Inputs in one run; `npm run test:cases -- 10` looks at a hundred thousand. */
const batch = 100;
const runs = tries(100).numRuns;

/** What is wrong with one read: all a row says can be stored and shown, and whatever is left has its reason. */
function faultOf(read: Read): string | null {
  if (read.kind === "row") return Number.isNaN(Date.parse(read.row.at)) ? `no time: ${read.row.at}` : null;
  if (read.kind !== "rejected") return null;
  const { reason, text } = read.rejected;
  return reason && text.length <= 200 ? null : "no reason, or too much text";
}

function lineOf(read: Read): number[] {
  if (read.kind === "row") return [read.row.line];
  return read.kind === "rejected" ? [read.rejected.line] : [];
}

type Reader = {
  id: string;
  samples: string[];
  /** How many records a text holds at least and at most, counted in another way than the reader's. */
  count(text: string): [least: number, most: number];
};

const hints = { dayFirst: true, billMonth: "2026-11" };

/** What is wrong with the reading of a text, or null. */
async function lossIn({ id, count }: Reader, text: string): Promise<string | null> {
  const reads = await readAs(id, fileOf(text), hints);
  const fault = reads.map(faultOf).find((one) => one !== null);
  if (fault) return fault;
  const lines = reads.flatMap(lineOf);
  // A file may end inside of a message and of what stands in it.
  const cut = reads.some((read) => read.kind === "cut") ? 2 : 0;
  const [least, most] = count(new TextDecoder().decode(new TextEncoder().encode(text)));
  // Many NUL bytes make a text UTF-16, which counts otherwise.
  const isCounted = !text.includes("\0");
  if (isCounted && (lines.length < least - cut || lines.length > most))
    return `${lines.length} of ${least} to ${most}`;
  return lines.every((line, at) => at === 0 || line > (lines[at - 1] ?? 0)) ? null : `lines ${lines}`;
}

/** Every < begins a tag, unless a comment or the like hides it. */
function tagsIn(text: string): [number, number] {
  const found = text.match(/<(?:call|sms|mms)(?![\w:.-])/g)?.length ?? 0;
  return [/<[!?]/.test(text) ? 0 : found, found];
}

function filled(text: string): number {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "").length;
}

/** The objects of a proper list; else those that were left whole, unless something before them opens a list of its own. */
function objectsIn(text: string, whole: string): [number, number] {
  const parts = text.split("{").length + filled(text);
  if (/[:{[]\s*[{[]/.test(text.replace(/^\s*\[/, "")) || text.includes("\\"))
    return [0, Number.POSITIVE_INFINITY];
  return [text.split(whole).length - 1, parts + text.length];
}

const fixture = (name: string) => readFileSync(`tests/fixtures/imports/${name}`, "utf8");
const ie = JSON.stringify(smsIeCall());
const log = JSON.stringify(loggerCall(), null, 1);
const pastedLines = [
  "2026-11-03 14:05:33 被叫 13800001234 1分26秒",
  "138 0000 1234",
  "11-03 14:05",
  "2026年11月3日",
  "沈阳",
];

const readers: Reader[] = [
  {
    id: "sbr-calls",
    samples: [callsXml(callTag(), callTag({ type: 1, contact_name: "张三&#55357;&#56832;" }))],
    count: tagsIn,
  },
  {
    id: "sbr-sms",
    samples: [smsesXml(smsTag(), mmsTag("QUJD", "你好")), smsesXml(smsTag({ body: "a&#10;b" }))],
    count: tagsIn,
  },
  { id: "sms-ie", samples: [`[${ie},${ie}]`, `${ie}\n${ie}`], count: (text) => objectsIn(text, ie) },
  { id: "logger-json", samples: [`[${log},${log}]`], count: (text) => objectsIn(text, log) },
  {
    id: "adb",
    samples: [adbRow(0) + adbRow(1, { type: 1 })],
    // A line that became a message takes in what follows it.
    count: (text) => [/body=|subject=/.test(text) ? 0 : filled(text), filled(text)],
  },
  {
    id: "super-backup",
    samples: [fixture("super-backup-calls.xml"), fixture("super-backup-sms.xml")],
    count: (text) => {
      const found = text.match(/<(?:log|sms)(?![\w:.-])/g)?.length ?? 0;
      return [0, found + (text.match(/<(?:call|mms)(?![\w:.-])/g)?.length ?? 0)];
    },
  },
  {
    id: "fossify-phone",
    samples: [fixture("fossify-phone.json")],
    count: () => [0, Number.POSITIVE_INFINITY],
  },
  { id: "sms-ie", samples: [fixture("messages.ndjson")], count: () => [0, Number.POSITIVE_INFINITY] },
  {
    id: "call-log-backup",
    samples: [fixture("call-log.clbu")],
    count: (text) => [text.split("<callLog>").length - 1, text.split("<callLog>").length - 1],
  },
  {
    id: "vmessage",
    samples: [fixture("message.vmg")],
    count: (text) => [0, text.split(/begin:vmsg/i).length - 1],
  },
  {
    id: "google-voice",
    samples: [fixture("voice-text.txt"), fixture("voice-received.txt")],
    count: (text) => [0, Math.max(1, text.split('class="dt"').length - 1)],
  },
  { id: "nokia-sms", samples: [fixture("nokia.csv")], count: (text) => [0, filled(text)] },
  {
    id: "pasted",
    samples: [pastedLines.slice(1, 4).join("\n"), pastedLines.slice(0, 2).reverse().join("\n")],
    // Two to four lines may be one call, and a day stands for itself.
    count: (text) => [
      Math.floor(Math.max(0, filled(text) - text.split(/[日年]|天/).length) / 4),
      filled(text),
    ],
  },
];

describe.each(readers)("Ten thousand broken files of $id", (reader) => {
  test(
    "crash nothing, hang nothing, lose nothing",
    async () => {
      await lookAtAll(brokenText(reader.samples), { runs, batch, look: (text) => lossIn(reader, text) });
    },
    patience,
  );
});

test("Long repetitions of every mark end", async () => {
  const parts = [
    "1",
    "1 ",
    "1:",
    "-",
    "<a ",
    '"',
    "'",
    "\\",
    "{",
    '{"a":',
    "年",
    "1月",
    "13800001234 ",
    "Row: 0 a=1, ",
    "&#1",
    "&",
    "<callLog>",
    "<callLog><a>",
    "BEGIN:VMSG\n",
    "BEGIN:VMSG\nSubject;ENCODING=QUOTED-PRINTABLE:=\n",
    '<div class="hChatLog"><abbr class="dt" title="',
    "<q>",
  ];
  for (const part of parts) {
    for (const { id } of readers) {
      const reads = await readAs(id, fileOf(part.repeat(60_000 / part.length)), hints);
      expect(reads.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
    }
  }
});
