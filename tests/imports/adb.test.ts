import { expect, test } from "vitest";
import { adbRow, someInstant } from "./samples";
import { readContent } from "./source";

test("A row of adb is read, columns in any order", async () => {
  const { id, rows } = await readContent(adbRow(0, { type: 1, duration: 26, name: "王, 五" }));
  expect(id).toBe("adb");
  expect(rows[0]).toMatchObject({
    line: 1,
    at: someInstant,
    outcome: "answered",
    seconds: 26,
    name: "王, 五",
  });
});

test("What Xiaomi's phones know of a number is its label", async () => {
  const { rows } = await readContent(
    adbRow(0, { type: 1, firewalltype: 1, cloud_antispam_type_tag: "房产中介" }),
  );
  expect(rows[0]).toMatchObject({ label: "房产中介", direction: "in", outcome: "blocked" });
});

test("A message of several lines is one message, whatever it says", async () => {
  const row = `Row: 0 _id=1, address=10690001, date=1762150353000, type=1, body=第一行\nRow 2, type=2\n\n结束\n`;
  const { rows, rejected } = await readContent(`${row}${row.replace("Row: 0", "Row: 1")}`);
  expect(rejected).toEqual([]);
  expect(rows.map((each) => [each.line, each.direction, each.smsText])).toEqual([
    [1, "in", "第一行\nRow 2, type=2\n\n结束"],
    [5, "in", "第一行\nRow 2, type=2\n\n结束"],
  ]);
});

test("What stands around the rows is told apart from them", async () => {
  const { rows, rejected } = await readContent(`$ adb shell content query\n${adbRow(0)}\n$ \n`);
  expect(rows.map((row) => row.line)).toEqual([2]);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [1, "这一行不是通话记录"],
    [4, "这一行不是通话记录"],
  ]);
});

test("A row cut short is not read by half", async () => {
  const { rows, cuts } = await readContent(`${adbRow(0)}${adbRow(1).slice(0, 25)}`);
  expect(rows.length).toBe(1);
  expect(cuts).toEqual(["文件断在第2行，这一行没有读，前面的都读到了"]);
});

test("Windows' ends of lines change nothing", async () => {
  const text = adbRow(0) + adbRow(1);
  expect(await readContent(text.replaceAll("\n", "\r\n"))).toEqual(await readContent(text));
});
