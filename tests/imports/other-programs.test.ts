import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { formatOf, formats } from "@/lib/imports";
import { fileKindOf } from "@/lib/imports/file-kind";
import type { Read, SourceFile } from "@/lib/imports/format";
import { mimeOf } from "@/lib/imports/mime";
import { fileAt, type StoredFile } from "@/lib/store/files/stored-file";
import { headOfFile, sourceFile } from "@/lib/store/import-file";
import { sorted } from "./source";
import { stored } from "./tables/workbook";
import { zipOf } from "./tables/zip";

const folder = "tests/fixtures/imports";
const at = (name: string) => path.join(folder, name);
const fixture = (name: string): StoredFile => fileAt(path.resolve(at(name)), statSync(at(name)).size);

/** As the server and the command line read it. */
async function readStored(file: StoredFile, name = "文件") {
  const source: SourceFile = await sourceFile(file, name);
  const format = formatOf(source.head);
  const reads: Read[] = [];
  for await (const read of format?.read(source, {}) ?? []) reads.push(read);
  return { id: format?.id, kind: format && fileKindOf(format), ...sorted(reads) };
}

const packed = (...entries: { name: string; content: string | Buffer; crc?: number }[]) =>
  stored(zipOf(entries));
const messages = readFileSync(at("messages.ndjson"));

/** Of each row, what a letter would say of it. */
function inShort({ rows }: Awaited<ReturnType<typeof readStored>>) {
  return rows.map((row) => [
    row.kind,
    row.direction,
    row.typed,
    row.at.slice(11, 19),
    row.outcome,
    row.seconds,
    row.name,
  ]);
}

describe("Files of other programs, by their layouts", () => {
  test("超级备份: calls; how long one rang that nobody answered is no talk", async () => {
    const read = await readStored(fixture("super-backup-calls.xml"));
    expect([read.id, read.kind]).toEqual(["super-backup", "phone-log"]);
    expect(inShort(read)).toEqual([
      ["call", "in", "13800001234", "06:12:33", "answered", 33, ""],
      ["call", "in", "02412345678", "06:13:33", "missed", null, ""],
      ["call", "in", "95138888", "06:14:33", "rejected", null, ""],
      ["call", "out", "13900001111", "06:15:33", null, 61, "张三"],
    ]);
    expect(read.rejected.map(({ line, reason }) => [line, reason])).toEqual([[5, "没有时间"]]);
  });

  test("超级备份: messages keep the name beside them; a draft is named", async () => {
    const read = await readStored(fixture("super-backup-sms.xml"));
    expect(read.id).toBe("super-backup");
    expect(inShort(read)).toEqual([
      ["sms", "in", "10690001", "06:12:33", null, null, ""],
      ["sms", "out", "13900001111", "06:13:33", null, null, "张三"],
    ]);
    expect(read.rejected).toMatchObject([{ line: 3, reason: "草稿，没有发出去" }]);
  });

  test.each([
    ["alone", stored(messages)],
    [
      "in its ZIP",
      packed({ name: "messages.ndjson", content: messages }, { name: "data/PART_1", content: "jpeg" }),
    ],
  ])(
    "SMS Import / Export: messages %s, MMS with sender and words, seconds as they are meant",
    async (_, file) => {
      const read = await readStored(file);
      expect([read.id, read.cuts]).toEqual(["sms-ie", []]);
      expect(inShort(read)).toEqual([
        ["sms", "in", "10690001", "06:12:33", null, null, ""],
        ["sms", "in", "10690002", "06:14:33", null, null, ""],
        ["sms", "out", "13900001111", "06:15:33", null, null, "张三"],
      ]);
      expect(read.rows[1]?.smsText).toBe("双十一\n大促");
      expect(read.rejected.map(({ reason }) => reason)).toEqual(["草稿，没有发出去", "草稿，没有发出去"]);
    },
  );

  test("Fossify Phone: calls, and those that its list folds into one line", async () => {
    const read = await readStored(fixture("fossify-phone.json"));
    expect(read.id).toBe("fossify-phone");
    expect(inShort(read)).toEqual([
      ["call", "in", "13800001234", "06:12:33", "answered", 33, ""],
      ["call", "in", "02412345678", "06:13:33", "missed", 0, ""],
      ["call", "in", "02412345678", "06:14:33", "rejected", 0, ""],
      ["call", "out", "13900001111", "06:15:33", null, 61, "张三"],
    ]);
  });

  test("Call Log Backup", async () => {
    const read = await readStored(fixture("call-log.clbu"));
    expect(read.id).toBe("call-log-backup");
    expect(inShort(read)).toEqual([
      ["call", "in", "13800001234", "06:12:33", "answered", 33, ""],
      ["call", "in", "95138888", "06:13:33", "missed", 0, ""],
      ["call", "out", "13900001111", "06:14:33", null, 61, "张三 & 李四"],
    ]);
    expect(read.rejected).toMatchObject([{ line: 4, reason: "这条记录里没有号码和时间" }]);
    expect(inShort(await readStored(fixture("all-in-one.aiob"))).map(([, , number]) => number)).toEqual([
      "13800001234",
      "02412345678",
    ]);
  });

  test("QQ同步助手 in GBK: the box says who sent it", async () => {
    const read = await readStored(fixture("qq-sync.csv"));
    expect([read.id, read.asks]).toEqual(["qq-sync", []]);
    expect(inShort(read).map((row) => row.slice(0, 4))).toEqual([
      ["sms", "in", "10690001", "06:12:33"],
      ["sms", "out", "13900001111", "06:13:33"],
    ]);
    expect(read.rows[0]?.smsText).toBe("【某某】装修优惠,回T退订");
    expect(read.rejected).toMatchObject([{ line: 3, reason: "草稿，没有发出去" }]);
  });

  test("Nokia's CSV: sent ones keep their number, and commas their words", async () => {
    const read = await readStored(fixture("nokia.csv"));
    expect([read.id, read.asks, read.rejected]).toEqual(["nokia-sms", [], []]);
    expect(read.rows.map(({ kind, direction, typed, smsText }) => [kind, direction, typed, smsText])).toEqual(
      [
        ["sms", "in", "+8613800001234", "装修优惠, 回T退订"],
        ["sms", "in", "10690001", "办卡"],
        ["sms", "out", "13900001111", "好的"],
      ],
    );
  });

  test("vMessage: quoted-printable words, Nokia's bare ones, a draft", async () => {
    const read = await readStored(fixture("message.vmg"));
    expect([read.id, read.asks, read.cuts]).toEqual(["vmessage", [], []]);
    expect(
      read.rows.map(({ direction, typed, at, smsText }) => [direction, typed, at.slice(11, 19), smsText]),
    ).toEqual([
      ["in", "13800001234", "06:12:33", "装修优惠"],
      ["out", "13900001111", "06:13:33", "好的\n明天见"],
    ]);
    expect(read.rejected).toMatchObject([{ line: 3, reason: "草稿，没有发出去" }]);
  });

  test("Google Takeout's Voice: a call a page, or a conversation", async () => {
    const [missed, received, text] = await Promise.all(
      ["voice-missed.txt", "voice-received.txt", "voice-text.txt"].map((name) => readStored(fixture(name))),
    );
    expect([missed?.id, received?.id, text?.id]).toEqual(Array(3).fill("google-voice"));
    expect(missed && inShort(missed)).toEqual([
      ["call", "in", "+8613800001234", "06:12:33", "missed", null, ""],
    ]);
    expect(received && inShort(received)).toEqual([
      ["call", "in", "+8613900001111", "06:12:33", "answered", 72, "张三"],
    ]);
    expect(text?.rows.map(({ direction, typed, smsText }) => [direction, typed, smsText])).toEqual([
      ["in", "+8613800001234", "装修优惠\n回T <退订>"],
      ["out", "+8613800001234", "T"],
    ]);
  });

  test("An operator's list of messages holds no call", async () => {
    const read = await readStored(fixture("mobile-messages.csv"));
    expect([read.id, read.kind]).toEqual(["bill-messages", "bill"]);
    expect(read.rows.map(({ kind, direction }) => [kind, direction])).toEqual([
      ["sms", "in"],
      ["sms", "out"],
    ]);
  });

  test("A list with columns that every operator has is not named after one", async () => {
    const read = await readStored(fixture("nine-columns.csv"));
    expect([read.id, read.rows.length]).toEqual(["bill-any", 2]);
  });
});

test("A ZIP of messages is kept as a ZIP, and a broken one is cut and says so", async () => {
  expect(mimeOf(await headOfFile(packed({ name: "messages.ndjson", content: messages })))).toBe(
    "application/zip",
  );
  const { cuts } = await readStored(packed({ name: "messages.ndjson", content: messages, crc: 7 }));
  expect(cuts).toEqual(["这个压缩包坏了，可能没传完。重新导出一份再导入。"]);
});

test("A list that would unpack to more than anybody wrote is refused before it is read", async () => {
  const huge = Buffer.concat([messages, Buffer.alloc(130 * 1024 * 1024, " ")]);
  const { id, rows, cuts } = await readStored(packed({ name: "messages.ndjson", content: huge }));
  expect([id, rows, cuts]).toEqual(["sms-ie", [], ["压缩包里的短信太多，读不了。分成几份导出，再导入。"]]);
});

test("A ZIP that holds no list of ours is read as a workbook, or has to be unpacked", async () => {
  expect((await readStored(packed({ name: "data/a.txt", content: "x" }))).cuts[0]).toContain("解压");
});

test.each([
  [
    "JSON of another program",
    '[\n {\n  "source": "x", "sender": "1605586272903", "day": "2020-11-17", "time": "12:11" } ]',
  ],
  ["an object", '{"a": "2026-11-03 14:05 13800001234"}'],
  ["XML", '<?xml version="1.0"?><a>2026-11-03 14:05 13800001234</a>'],
  ["XML without a declaration", '<log by="x"><a>2026-11-03 14:05 13800001234'],
  ["a tag of its own", "<row>2026-11-03 14:05 13800001234</row>"],
  ["an empty tag", "<row/> 2026-11-03 14:05 13800001234"],
  ["HTML", "<p>2026-11-03 14:05 13800001234</p>"],
  ["XML with its kind", "<!DOCTYPE log>2026-11-03 14:05 13800001234"],
  ["RTF", "{\\rtf1 2026-11-03 14:05 13800001234}"],
  ["PDF", "%PDF-1.7 2026-11-03 14:05 13800001234"],
  ["a vCard", "BEGIN:VCARD\nTEL:13800001234\nREV:2026-11-03 14:05\nEND:VCARD"],
  ["a script", "#!/bin/sh\n# 2026-11-03 14:05 13800001234"],
])("%s is no pasted text", async (_, text) => {
  expect((await readStored(stored(Buffer.from(text)))).id).toBeUndefined();
});

test.each([
  "[未接] 138 0000 1234 2026-11-03 14:05",
  "[2026-11-03 14:05] 13800001234",
  "<未接>13800001234 2026-11-03 14:05",
  "<Tom> 13800001234 2026-11-03 14:05",
  "<Tom@Work>13800001234 2026-11-03 14:05",
  "<Dr. Li> 13800001234 2026-11-03 14:05",
])("%s is", async (text) => {
  expect(await readStored(stored(Buffer.from(text)))).toMatchObject({
    id: "pasted",
    rows: [{ kind: "call" }],
  });
});

test("A timestamp is never a number, wherever it stands", async () => {
  const pasted = await readStored(
    stored(Buffer.from("1605586272903 2026-11-03 14:05\n1605586272903 13800001234 2026-11-03 14:06")),
  );
  expect(pasted.rows.map(({ typed }) => typed)).toEqual(["13800001234"]);
  const table = await readStored(
    stored(Buffer.from("号码,时间\n1605586272903,2026-11-03 14:05:00\n13800001234,2026-11-03 14:05:00")),
  );
  expect(table.rows.map(({ typed }) => typed)).toEqual(["13800001234"]);
  expect(table.rejected).toMatchObject([{ reason: "像是时间，不是号码：1605586272903" }]);
});

test("Every format is named apart, in words of the person", () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});
