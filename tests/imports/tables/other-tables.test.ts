import { expect, test } from "vitest";
import { readContent } from "../source";
import { readBook, workbook } from "./workbook";

const strange = "甲,乙,丙\n16500000001,2026-09-08 10:26:07,被叫\n16500000002,2026-09-08 11:00,主叫\n";

test("A table that fits nothing asks which column is what", async () => {
  const read = await readContent(strange);
  expect(read).toMatchObject({ id: "table", rows: [], rejected: [] });
  expect(read.asks).toEqual([
    {
      kind: "columns",
      head: [
        ["甲", "乙", "丙"],
        ["16500000001", "2026-09-08 10:26:07", "被叫"],
        ["16500000002", "2026-09-08 11:00", "主叫"],
      ],
    },
  ]);
});

test("and is read by the answer; what stands above the first call is its title", async () => {
  const { rows, rejected } = await readContent(strange, { columns: { number: 0, at: 1, direction: 2 } });
  expect(rows.map(({ line, typed, direction, exact }) => [line, typed, direction, exact])).toEqual([
    [2, "16500000001", "in", "second"],
    [3, "16500000002", "out", "minute"],
  ]);
  expect(rejected).toEqual([]);
});

test("A header in minutes counts in minutes, whoever named the columns", async () => {
  const columns = { number: 0, at: 1, seconds: 2 };
  const { rows } = await readContent("甲,乙,丙(分钟)\n16500000001,2026-09-08 10:26:07,2\n", { columns });
  expect(rows).toMatchObject([{ seconds: 120 }]);
});

test("A wrong answer shows in the rejected rows", async () => {
  const { rows, rejected } = await readContent(strange, { columns: { number: 2, at: 1 } });
  expect(rows).toEqual([]);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "看不出号码：被叫"],
    [3, "看不出号码：主叫"],
  ]);
});

test("A table of one's own is read by its headers", async () => {
  const read = await readContent("日期\t时间\t号码\t备注\n2026/9/8\t10:26\t16500000001\t装修\n");
  expect(read).toMatchObject({
    id: "table",
    rows: [{ at: "2026-09-08T02:26:00.000Z", exact: "minute" }],
    asks: [],
  });
});

test("Who called whom picks the number, where both have a column", async () => {
  const { rows } = await readContent(
    "主叫号码,被叫号码,开始时间,呼叫类型\n16500000001,13000000000,2026-09-08 10:26:07,被叫\n13000000000,16500000002,2026-09-08 10:30:07,主叫\n",
  );
  expect(rows.map(({ typed, direction }) => [typed, direction])).toEqual([
    ["16500000001", "in"],
    ["16500000002", "out"],
  ]);
});

test("Where nothing says who called whom, the person is asked", async () => {
  const { asks } = await readContent(
    "主叫号码,被叫号码,开始时间\n16500000001,13000000000,2026-09-08 10:26:07\n",
  );
  expect(asks).toMatchObject([{ kind: "columns" }]);
});

test("Messages among the calls are messages", async () => {
  const { rows } = await readContent(
    "号码,时间,短信内容\n10690001,2026-09-08 10:26:07,装修优惠 回T退订\n16500000001,2026-09-08 10:27:07,\n",
  );
  expect(rows.map(({ kind, smsText }) => [kind, smsText])).toEqual([
    ["sms", "装修优惠 回T退订"],
    ["call", ""],
  ]);
});

test("A table without a single row says so", async () => {
  expect(await readBook(workbook([]), "xlsx")).toMatchObject({ rows: [], cuts: ["这个文件里没有表格。"] });
});
