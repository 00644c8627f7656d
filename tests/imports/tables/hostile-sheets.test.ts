import { CFB, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { headOf } from "@/lib/imports/head";
import { openSheets } from "@/lib/store/sheet";
import { bytesOf, readFileOf, stored, workbook } from "./workbook";
import { type Entry, rowOf, xlsxOf, zipOf } from "./zip";

const header = ["对方号码", "起始时间"];
const call = ["16500000001", "2026-09-08 10:26:07"];
const rows = rowOf(1, header) + rowOf(2, call);
const tooLarge = "这个表格太大，读不了。按月份分成几份再导入。";
const broken = "这个文件打不开，可能没下载完或已经损坏。重新下载或导出一份再试。";
const locked = "这个表格加了密码。用 Excel 或 WPS 打开，去掉密码另存一份再导入。";
const otherKind = "这不是 Excel 表格。用 WPS 或 Excel 打开，另存为 xlsx 或 CSV 再导入。";

const archive = "这是一个压缩包，里面的文件要先解压出来，再一个一个导入。";
const lockedArchive = "这个压缩包加了密码。先用密码解压，再一个一个导入里面的文件。";

const withSheet = (entry: Omit<Entry, "name">) =>
  zipOf([...xlsxOf(rows), { name: "xl/worksheets/sheet2.xml", ...entry }]);
const many = Array.from({ length: 5_000 }, (_, at) => ({ name: `xl/extra/${at}`, content: "" }));

test.each<[string, Buffer, string]>([
  ["An archive that says it holds 3 GB", withSheet({ content: "", said: 3e9 }), tooLarge],
  ["An archive that does hold 200 MB", withSheet({ content: Buffer.alloc(200e6) }), tooLarge],
  ["200 MB that say they are 100 bytes", withSheet({ content: Buffer.alloc(200e6), said: 100 }), broken],
  ["An archive of 5,000 parts", zipOf([...xlsxOf(rows), ...many]), tooLarge],
  ["A part whose name leads out", zipOf([...xlsxOf(rows), { name: "../../x", content: "" }]), broken],
  ["The same part twice", zipOf([...xlsxOf(rows), ...xlsxOf(rows)]), broken],
  ["An archive behind a password", zipOf(xlsxOf(rows).map((entry) => ({ ...entry, flags: 1 }))), locked],
  ["A letter", zipOf([{ name: "word/document.xml", content: "" }]), otherKind],
  ["An archive of photos", zipOf([{ name: "DCIM/1.jpg", content: "x" }]), archive],
  ["An archive of two tables", zipOf(["a.csv", "b.csv"].map((name) => ({ name, content: "x" }))), archive],
  ["A locked archive", zipOf([{ name: "通话.csv", content: "x", flags: 1 }]), lockedArchive],
  ["Locked messages", zipOf([{ name: "messages.ndjson", content: "{}", flags: 1 }]), lockedArchive],
  [
    "A row beyond the last",
    zipOf(xlsxOf(`${rows}<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>`)),
    tooLarge,
  ],
  ["400,000 rows", zipOf(xlsxOf(`${rows}${"<row><c><v>1</v></c></row>".repeat(400_000)}`)), tooLarge],
  [
    "A text that is not there",
    zipOf(xlsxOf(`${rows}<row r="3"><c r="A3" t="s"><v>99</v></c></row>`)),
    broken,
  ],
  ["A part that changed on the way", withSheet({ content: "<a/>", crc: 1 }), broken],
  ["A file that ends too early", zipOf(xlsxOf(rows)).subarray(0, 700), broken],
])("%s is refused, and nothing of it read", async (_, bytes, sentence) => {
  expect(await readFileOf(bytes)).toMatchObject({ id: "table", rows: [], rejected: [], cuts: [sentence] });
});

test.each([
  ["that says it reaches to XFD1048576", { before: '<dimension ref="A1:XFD1048576"/>' }, ""],
  ["with one cell at its far end", {}, '<row r="3"><c r="XFD3"><v>1</v></c></row>'],
  [
    "with entities in entities",
    { strings: "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><si><t>&b;</t></si>" },
    "",
  ],
])("A sheet %s is read", async (_, around, more) => {
  expect((await readFileOf(zipOf(xlsxOf(rows + more, around)))).rows).toMatchObject([
    { typed: "16500000001", line: 2 },
  ]);
});

test("Empty rows up to the last possible one are counted, not kept", async () => {
  const far = rowOf(1_048_576, ["16500000002", "2026-09-08 10:26:07"]);
  expect((await readFileOf(zipOf(xlsxOf(rows + far)))).rows.map(({ line }) => line)).toEqual([2, 1_048_576]);
});

test("Of formulas what they came to is taken; they are never worked out", async () => {
  const link = '<c r="A3" t="str"><f>HYPERLINK("http://a.example")</f><v>16500000003</v></c>';
  const moment = '<c r="B3"><f>NOW()</f><v>46273.4348032407</v></c>';
  const failed = '<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
  const { rows: read, rejected } = await readFileOf(
    zipOf(xlsxOf(rows + rowOf(3, [link, moment]) + rowOf(4, ["16500000004", failed]))),
  );
  expect(read.map(({ typed, at }) => [typed, at])).toEqual([
    ["16500000001", "2026-09-08T02:26:07.000Z"],
    ["16500000003", "2026-09-08T02:26:07.000Z"],
  ]);
  expect(rejected).toMatchObject([{ line: 4, reason: "看不懂日期：#DIV/0!" }]);
});

const xls = bytesOf(workbook([header, ...Array.from({ length: 3_000 }, () => call)]), "biff8");

test.each([0.05, 0.3, 0.6, 0.9, 0.99])("An .xls of which only %d came is refused", async (part) => {
  const read = await readFileOf(xls.subarray(0, Math.floor(xls.length * part)));
  expect(read).toMatchObject({ rows: [], rejected: [], cuts: [broken] });
});

/** The container of an .xls with one stream changed or put in. */
function repacked(name: string, change: (stream: Buffer) => Buffer): Buffer {
  const container = CFB.read(Buffer.from(xls), { type: "buffer" });
  const old = CFB.find(container, name)?.content;
  CFB.utils.cfb_add(container, name, change(Buffer.from(old ?? [])));
  return CFB.write(container, { type: "buffer" }) as Buffer;
}

const filePass = Buffer.from("2f000600000011223344", "hex");

test.each([
  [
    "An .xls behind a password",
    repacked("/Workbook", (book) => Buffer.concat([book.subarray(0, 20), filePass, book.subarray(20)])),
    locked,
  ],
  ["An .xlsx behind a password", repacked("/EncryptedPackage", () => Buffer.alloc(5_000, 7)), locked],
  [
    "Noise in the container of .xls",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(5_000, 255)]),
    broken,
  ],
])("%s is refused", async (_, bytes, sentence) => {
  expect((await readFileOf(bytes)).cuts).toEqual([sentence]);
});

/** Sectors that follow one another in a circle: the table of sectors says of every one that the next is the first. */
test("An .xls whose sectors go round in a circle is refused", async () => {
  const bytes = Buffer.from(xls);
  const table = 512 * (bytes.readUInt32LE(76) + 1);
  for (let at = 0; at < 512; at += 4) bytes.writeUInt32LE(1, table + at);
  expect((await readFileOf(bytes)).cuts).toHaveLength(1);
});

test.each([
  [
    "cells that reach over a thousand million columns",
    `<table><tr><td colspan="1000000000">a</td></tr></table>`,
  ],
  ["100,000 tables that never end", "<table>".repeat(100_000)],
  ["a million cells that never end", `<html><table>${"<td>".repeat(1_000_000)}`],
  ["a million brackets", `<html><table>${"<".repeat(1_000_000)}`],
])("HTML with %s comes to an end", async (_, html) => {
  const { id, rows: read, cuts, asks } = await readFileOf(html);
  expect([id, read, cuts.length + asks.length]).toEqual(["table", [], 1]);
});

test("What takes too long is given up", async () => {
  const html = `<html><table>${"<tr><td rowspan=99999 colspan=2>a</td></tr>".repeat(50_000)}</table>`;
  const { head, sheet } = await openSheets(stored(html), headOf(Buffer.from(html.slice(0, 60_000))), {
    patience: 3_000,
  });
  expect(head.rows).toEqual([]);
  await expect(sheet().next()).rejects.toThrow("这个表格读得太久，已经停下。另存为 CSV 再试。");
});

test("A sheet called __proto__ is a sheet", async () => {
  const book = workbook([header, call]);
  const named = Buffer.from(
    write(book, { type: "buffer", bookType: "xlml" }).toString().replace('Name="Sheet1"', 'Name="__proto__"'),
  );
  const { rows: read, cuts } = await readFileOf(named);
  expect(read.length + cuts.length).toBe(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
