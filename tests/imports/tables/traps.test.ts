import { expect, test } from "vitest";
import { readContent } from "../source";
import { mobileBill, mobileHeader, mobileRow, unicomHeader, unicomRow } from "./samples";
import { readBook, workbook } from "./workbook";

const withNumber = (number: string) => mobileRow.replace("16500000001", number);
const withTime = (time: string) => mobileRow.replace("2026-09-08 10:26:07", time);
const withWay = (way: string) => mobileRow.replace("被叫", way);
const inUnicom = async (place: number, value: unknown) =>
  (await readBook(workbook([unicomHeader, unicomRow.with(place, value as string)]), "xlsx")).rows[0];

test("1.39E+10 is rejected, the row alone", async () => {
  const read = await readContent(mobileBill([withNumber("1.39E+10"), mobileRow]));
  expect(read.rejected).toMatchObject([{ line: 4, reason: "1.39E+10：Excel 已损坏此号码" }]);
  expect(read.rows).toHaveLength(1);
});

test.each([
  ["2423456789", ["文件里开头没有0，这里补上了"]],
  ["\t2423456789", ["文件里开头没有0，这里补上了"]],
  ['"=""02423456789"""', []],
  ["'02423456789", []],
  ["4001234567", []],
  ["16500000001", []],
])("%j in a CSV: doubts %j", async (number, doubts) => {
  expect((await readContent(mobileBill([withNumber(number)]))).rows[0]?.doubts).toEqual(doubts);
});

test.each([
  [2_423_456_789, "2423456789", ["文件里开头没有0，这里补上了"]],
  ["02423456789", "02423456789", []],
  [16_500_000_001, "16500000001", []],
])("%j in a sheet", async (number, typed, doubts) => {
  expect(await inUnicom(5, number)).toMatchObject({ typed, doubts });
});

test("A number that Excel fills up with zeros keeps them", async () => {
  const number = { t: "n", v: 2_423_456_789, z: "00000000000" };
  expect(await inUnicom(5, number)).toMatchObject({ typed: "02423456789", doubts: [] });
});

test.each([
  ["a title", mobileBill([withTime("12-31 23:59:01"), withTime("01-01 00:10:00")], "账期：2026年12月")],
  [
    "a span in the title",
    mobileBill([withTime("12-31 23:59:01"), withTime("01-01 00:10:00")], "2026-12-16至2027-01-15"),
  ],
])("A year that is missing comes from %s, with the right turn of the year", async (_, content) => {
  const { rows, asks } = await readContent(content, { readAt: "2027-02-01T00:00:00.000Z" });
  expect(asks).toEqual([]);
  expect(rows.map((row) => row.at)).toEqual(["2026-12-31T15:59:01.000Z", "2026-12-31T16:10:00.000Z"]);
});

test("Calls of the old year in a bill of January stay there", async () => {
  const { rows } = await readContent(mobileBill([withTime("12-31 23:59:01")]), { billMonth: "2026-01" });
  expect(rows[0]?.at).toBe("2025-12-31T15:59:01.000Z");
});

test("The day a bill was printed is no month of a bill", async () => {
  const { asks } = await readContent(
    mobileBill([withTime("09-08 10:26:07")], "打印时间：2026-10-05 09:00:00"),
  );
  expect(asks).toEqual([{ kind: "bill-month", sample: "09-08 10:26:07", line: expect.any(Number) }]);
});

test("After a question nothing is read", async () => {
  const { asks, rows } = await readContent(mobileBill([mobileRow, withTime("09-09 10:26:07"), mobileRow]));
  expect(asks).toHaveLength(1);
  expect(rows).toHaveLength(1);
});

test.each([
  ["a date", new Date("2026-09-08T10:26:07Z")],
  ["Excel's count of days", 46_273.434_803_240_74],
  ["text", "2026/9/8 10:26:07"],
])("A moment kept as %s", async (_, value) => {
  expect(await inUnicom(2, value)).toMatchObject({ at: "2026-09-08T02:26:07.000Z", exact: "second" });
});

test.each([
  ["seconds as a number", 86],
  ["Excel's part of a day", { t: "n", v: 86 / 86_400, z: "[h]:mm:ss" }],
  ["a part of a day without its form", 86 / 86_400],
  ["words", "1分26秒"],
])("A length kept as %s", async (_, value) => {
  expect(await inUnicom(3, value)).toMatchObject({ seconds: 86 });
});

test("Lengths in minutes are lengths in minutes", async () => {
  const { rows } = await readContent("对方号码,起始时间,通话时长(分钟)\n16500000001,2026-09-08 10:26:07,2\n");
  expect(rows[0]?.seconds).toBe(120);
});

test.each([
  ["主叫", "out", null],
  ["VOLTE主叫", "out", null],
  ["VOLTE被叫", "in", "answered"],
  ["高清语音被叫", "in", "answered"],
  ["呼转", null, null],
])("%s", async (way, direction, outcome) => {
  expect((await readContent(mobileBill([withWay(way)]))).rows[0]).toMatchObject({ direction, outcome });
});

test("A call from a hidden number is a call", async () => {
  expect((await readContent(mobileBill([withNumber("")]))).rows).toMatchObject([
    { typed: "", direction: "in" },
  ]);
});

test("A time without a day, a day without a time and a day that never was are said so", async () => {
  const { rejected } = await readContent(
    mobileBill([withTime("10:26:07"), withTime("2026-09-08"), withTime("2026-02-30 10:00:00")]),
  );
  expect(rejected.map(({ reason }) => reason)).toEqual([
    "只有几点几分，没有日期：10:26:07",
    "只有日期，没有几点几分：2026-09-08",
    "没有这一天：2026-02-30 10:00:00",
  ]);
});

test("What looks like a call above the header is not passed over", async () => {
  const { rows, rejected } = await readContent(
    `2026-09-08 10:26:07,16500000009\n${mobileHeader}\n${mobileRow}\n`,
  );
  expect(rows).toHaveLength(1);
  expect(rejected).toMatchObject([{ line: 1, reason: "在表头上面，没有算成一次来电" }]);
});

test("The person's own number and the day of printing above the header are no call", async () => {
  const { rejected } = await readContent(
    `用户号码,13000000000,打印时间,2026-10-01 09:00:00\n${mobileHeader}\n${mobileRow}\n`,
  );
  expect(rejected).toEqual([]);
});

test.each([
  "合计,,,,12次,,,0.00",
  "合计,,,128,,,,",
  "温馨提示：以上仅供参考",
  "共 12 条",
  "第1页",
  "合计,2026-09-30 23:59:59,,,,,,0.00",
])("%s below the calls is no call", async (note) => {
  const { rows, rejected } = await readContent(`${mobileHeader}\n${mobileRow}\n${note}\n${mobileRow}\n`);
  expect(rows).toHaveLength(2);
  expect(rejected).toEqual([]);
});

test.each([
  ["合计,2026-09-08 10:26:07,16500000001", "备注,起始时间,对方号码"],
  ["16500000001", "对方号码,起始时间"],
  ["2026-09-08 10:26:07", "起始时间,对方号码"],
])("%s below the calls is read or rejected, not passed over", async (row, header) => {
  const { rows, rejected } = await readContent(`${header}\n${row}\n`);
  expect(rows.length + rejected.length).toBe(1);
});

test("A header that comes again on the next page is no call", async () => {
  const { rows, rejected } = await readContent(
    `${mobileHeader}\n${mobileRow}\n${mobileHeader}\n${mobileRow}\n`,
  );
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  expect(rejected).toEqual([]);
});

test.each(["1605586272", "1605586272905", "1605586272905123"])(
  "%s is a time, and no number",
  async (typed) => {
    const { rows, rejected } = await readContent(mobileBill([withNumber(typed)]));
    expect([rows, rejected.map(({ reason }) => reason)]).toEqual([[], [`像是时间，不是号码：${typed}`]]);
    expect(
      (await readContent(`${typed} 2026-11-05 09:05\n17012345678 2026-11-05 09:06\n`)).rows,
    ).toMatchObject([{ typed: "17012345678" }]);
  },
);
