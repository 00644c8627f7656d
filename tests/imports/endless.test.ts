import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { formatById } from "@/lib/imports";
import type { Read, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { manyTimes } from "../fixtures/tries";
import { adbRow, callTag, loggerCall, mmsTag, smsIeCall, smsTag } from "./samples";

const megabyte = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** What is in use, in bytes: what the operating system has given is more, by as much as the engine likes. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A file that begins so, goes on with the same for so many megabytes, and ends so. Nothing of it lies in memory. */
function longFile(begin: string, middle: string, megabytes: number, end: string): SourceFile {
  const encoder = new TextEncoder();
  const first = encoder.encode(begin);
  const more = encoder.encode(middle.repeat(Math.ceil(megabyte / 16 / middle.length)));
  const head = Buffer.concat([first, more]).subarray(0, headSize);
  return {
    ...{ name: "文件", size: megabytes * megabyte, head: headOf(head) },
    async *stream() {
      yield first;
      for (let sent = 0; sent < megabytes * megabyte; sent += more.length) yield more;
      yield encoder.encode(end);
    },
    // biome-ignore lint/correctness/useYield: a text has no sheet
    async *sheet() {
      throw new Error("no sheet");
    },
  };
}

/** The file, and after every sixteenth of it a look. */
function watched(file: SourceFile, look: () => void): SourceFile {
  return {
    ...file,
    async *stream() {
      let [sent, next] = [0, 0];
      for await (const piece of file.stream()) {
        yield piece;
        sent += piece.byteLength;
        if (sent < next) continue;
        look();
        next = sent + file.size / 16;
      }
    },
  };
}

/** How many reads of each kind there are, the last few, and how far the memory in use rose above where it began, in MB. */
async function watch(id: string, file: SourceFile) {
  const last: Read[] = [];
  const counts = { row: 0, rejected: 0, ask: 0, cut: 0 };
  const before = memoryInUse();
  let most = before;
  const look = () => {
    most = Math.max(most, memoryInUse());
  };
  for await (const read of formatById(id)?.read(watched(file, look), {}) ?? []) {
    counts[read.kind]++;
    last.push(read);
    if (last.length > 3) last.shift();
    if (counts.row % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  look();
  return { ...counts, last, risen: Math.round((most - before) / megabyte) };
}

/** What is read has two gigabytes at most; `npm test` lets a sixteenth of them pass. */
const enormous = manyTimes ? 2048 : 128;

/** Far less than the least that is read here, and more than any reader keeps. In MB. */
const bounded = 10;

describe(`${enormous} MB pass in bounded memory`, () => {
  test("As pictures of one message, which is read", async () => {
    const [begin = "", end = ""] = mmsTag("|", "你好").split("|");
    const seen = await watch(
      "sbr-sms",
      longFile(`<smses>${begin}`, "QUJD", enormous, `${end}${smsTag()}</smses>`),
    );
    expect(seen).toMatchObject({ row: 2, rejected: 0, cut: 0 });
    expect(seen.risen).toBeLessThan(bounded);
  });

  test("As one line of an XML", async () => {
    const seen = await watch("sbr-calls", longFile("<calls>", "x > y ' ", enormous, `${callTag()}</calls>`));
    expect(seen).toMatchObject({ row: 1, rejected: 0, cut: 0 });
    expect(seen.risen).toBeLessThan(bounded);
  });

  test("As one line of pasted text", async () => {
    const seen = await watch("pasted", longFile("138", "0000 1", enormous, "\n2026-11-03 14:05 13800001234"));
    expect(seen).toMatchObject({ row: 1, rejected: 1 });
    expect(seen.risen).toBeLessThan(bounded);
  });
});

describe("What no reader wants passes in bounded memory", () => {
  const call = JSON.stringify(smsIeCall());
  test.each([
    [
      "a name without end",
      128,
      "sbr-calls",
      `<calls><call contact_name="`,
      "王",
      `"/>${callTag()}</calls>`,
      1,
      1,
    ],
    ["a tag without end", 64, "sbr-calls", "<calls><call ", "a='b' ", `/>${callTag()}</calls>`, 1, 1],
    ["tags never closed", 24, "sbr-calls", "<calls>", "<a><b>", `${callTag()}</calls>`, 1, 0],
    ["a comment without end", 128, "sbr-calls", "<calls><!--", "- ->", `-->${callTag()}</calls>`, 1, 0],
    [
      "a DOCTYPE",
      64,
      "sbr-calls",
      "<!DOCTYPE x [",
      "<!ENTITY a '&b;&b;'>",
      `]><calls>${callTag()}</calls>`,
      1,
      0,
    ],
    ["a string without end", 128, "sms-ie", `[{"name":"`, 'x\\"', `"},${call}]`, 1, 1],
    ["brackets without end", 24, "sms-ie", `[{"a":`, "[{", `,${call}]`, 0, 1],
    ["words between", 128, "sms-ie", `[`, "no ", `,${call}]`, 1, 1],
    [
      "an object of many fields",
      64,
      "logger-json",
      "[{",
      '"a":1,',
      `"b":2},${JSON.stringify(loggerCall())}]`,
      1,
      1,
    ],
    ["objects in objects without end", 24, "fossify-phone", "[", '{"a":{"b":1,', "", 0, 1],
    ["a record without end", 64, "call-log-backup", "<callLogBackUp><callLog>", "<a>1</a>", "", 0, 1],
    ["a message without end", 24, "vmessage", "BEGIN:VMSG\n", "TEL:1\n", "END:VMSG\n", 0, 1],
    ["a row without end", 128, "adb", "Row: 0 number=", "1, a=", `\n${adbRow(1)}`, 1, 1],
    [
      "a message without end",
      24,
      "adb",
      `Row: 0 address=1, date=1762150353000, body=`,
      "长\n",
      adbRow(1),
      1,
      1,
    ],
  ])("%s, %i MB", async (_, megabytes, id, begin, middle, end, rows, rejected) => {
    const seen = await watch(id, longFile(begin, middle, megabytes, end));
    expect(seen).toMatchObject({ row: rows, rejected });
    expect(seen.risen).toBeLessThan(bounded);
  });
});
