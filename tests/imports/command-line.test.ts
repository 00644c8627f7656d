import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { importOptions } from "@/scripts/qingjing/import-options";
import { Misuse } from "@/scripts/qingjing/misuse";
import * as command from "../fixtures/qingjing";
import { callsXml, callTag } from "./samples";

const folder = mkdtempSync(path.join(tmpdir(), "qingjing-"));

async function qingjing(...args: string[]) {
  const { status, stdout, stderr } = await command.qingjing(["import", ...args], folder);
  return { status, stderr, told: stdout.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : [])) };
}

function put(name: string, content: string | Buffer): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

test("Each file is told in one line: its format, its counts, its rows and what was left, with the reason", async () => {
  const xml = put("calls.txt", callsXml(callTag(), callTag({ number: "1.39E+10" })));
  const { status, stderr, told } = await qingjing(xml, put("a.csv", "2026-11-03 14:05 13800001234"));
  expect([status, stderr]).toEqual([0, ""]);
  expect(told.map(({ file, format, counts }) => [file, format, counts])).toEqual([
    ["calls.txt", "sbr-calls", { read: 2, rows: 1, rejected: 1 }],
    ["a.csv", "pasted", { read: 1, rows: 1, rejected: 0 }],
  ]);
  expect(told[0].rejected).toMatchObject([{ line: 2, reason: "1.39E+10：Excel 已损坏此号码" }]);
});

test("What only the person can say is asked for, and can be answered", async () => {
  const file = put("bill.txt", "01-02 14:05 13800001234");
  expect(await qingjing(file)).toMatchObject({
    status: 1,
    told: [{ ask: { kind: "bill-month", sample: "01-02 14:05", line: 1, days: ["01-02"] } }],
  });
  const { status, told } = await qingjing(file, "--bill-month", "2025-12");
  expect([status, told[0].rows[0].at]).toEqual([0, "2026-01-02T06:05:00.000Z"]);
});

test("A file that ends too early, and one that is nothing of ours, are said to be so", async () => {
  const { status, told } = await qingjing(
    put("cut.xml", callsXml(callTag()).slice(0, -9)),
    put("a.xml", Buffer.from([0x89, 0x50])),
  );
  expect([status, told[0].counts.rows, told[0].cut]).toEqual([
    1,
    1,
    "文件没有写完，断在第1条后面，前面的都读到了",
  ]);
  expect(told[1]).toMatchObject({ format: null, cut: "看不出这是什么文件，没有读" });
});

test("A missing file is answered with a sentence", async () => {
  const { status, stderr, told } = await qingjing("no-such-file");
  expect([status, told]).toEqual([2, []]);
  expect(stderr.trim()).toBe(`没有这个文件：${path.join(folder, "no-such-file")}`);
});

test.each([
  [[]],
  [["--what", "x"]],
  [["x", "--columns", "number=0"]],
  [["x", "--columns", "number=1"]],
  [["x", "--bill-month", "十月"]],
  [["x", "--format", "fax"]],
])("%j is no way to ask", (args) => {
  expect(() => importOptions(args)).toThrow(Misuse);
});

test("Columns are counted from 1 on the command line", () => {
  expect(importOptions(["x", "--columns", "number=3,at=1", "--month-first"]).hints).toEqual({
    columns: { number: 2, at: 0 },
    dayFirst: false,
  });
});

test("A file of which no row was read is no success, whatever was said of its lines", async () => {
  const { status, told } = await qingjing(put("bad.xml", callsXml(callTag({ number: "1.39E+10" }))));
  expect([status, told[0].counts]).toEqual([1, { read: 1, rows: 0, rejected: 1 }]);
});
