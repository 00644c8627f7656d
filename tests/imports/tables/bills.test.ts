import { expect, test } from "vitest";
import { formatById, formatOf } from "@/lib/imports";
import { headOfFile } from "@/lib/store/import-file";
import { gb18030 } from "../../fixtures/gb18030.mjs";
import { readContent } from "../source";
import {
  call,
  htmlTable,
  mobileBill,
  mobileHeader,
  mobileRow,
  telecomHeader,
  telecomRow,
  unicomHeader,
  unicomRow,
} from "./samples";
import { bytesOf, readBook, readFileOf, stored, workbook } from "./workbook";

const unicom = workbook([
  ["中国联通客户通话详单"],
  ["客户号码：13000000000"],
  unicomHeader,
  unicomRow,
  ["合计", "", "", 86],
]);

test.each([
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${mobileBill([mobileRow])}`)],
  ["UTF-8 without", new TextEncoder().encode(mobileBill([mobileRow]))],
  ["GB18030", gb18030(mobileBill([mobileRow]))],
])("中国移动's CSV in %s", async (_, bytes) => {
  const read = await readContent(bytes);
  expect(read).toMatchObject({
    id: "bill-mobile",
    rows: [{ ...call, line: 4 }],
    rejected: [],
    asks: [],
    cuts: [],
  });
});

test.each(["xlsx", "biff8"] as const)("中国联通's workbook as %s", async (type) => {
  const read = await readBook(unicom, type);
  expect(read).toMatchObject({ id: "bill-unicom", rows: [{ ...call, line: 4 }], rejected: [], cuts: [] });
});

test("An .xls of before 1997, whose Chinese is GBK", async () => {
  const names = ["对方号码", "起始时间", "呼叫类型"];
  const bytes = bytesOf(
    workbook([
      ["A".repeat(8), "B".repeat(8), "C".repeat(8)],
      ["16500000001", "2026-09-08 10:26:07"],
    ]),
    "biff5",
  );
  const file = Buffer.from(bytes);
  for (const [at, name] of names.entries()) file.set(gb18030(name), file.indexOf("ABC".charAt(at).repeat(8)));
  file.writeUInt16LE(936, file.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4); // the record that names the code page
  expect((await readFileOf(file)).rows).toMatchObject([{ typed: "16500000001", at: call.at }]);
});

test.each(["xlsx", "biff8", "xlml"] as const)("A workbook as %s is known by its first rows", async (type) => {
  const rows = Array.from({ length: 300 }, () => unicomRow);
  const head = await headOfFile(stored(bytesOf(workbook([unicomHeader, ...rows]), type)));
  expect([head.rows?.length, formatOf(head)?.id]).toEqual([100, "bill-unicom"]);
});

test.each([
  ["gb2312", gb18030(htmlTable("gb2312", telecomHeader, telecomRow))],
  ["utf-8", new TextEncoder().encode(htmlTable("utf-8", telecomHeader, telecomRow))],
])("中国电信's HTML in %s, saved as .xls", async (_, bytes) => {
  const read = await readFileOf(bytes);
  expect(read).toMatchObject({ id: "bill-telecom", rows: [{ ...call, line: 3 }], rejected: [], cuts: [] });
});

test("A CSV of 中国电信, which neither its title nor its columns name", async () => {
  const { id, rows } = await readContent(`${telecomHeader.join(",")}\n${telecomRow.join(",")}\n`);
  expect(id).toBe("bill-any");
  expect(rows).toMatchObject([call]);
});

test("The XML that Excel wrote in 2003 is a sheet as well", async () => {
  expect(await readFileOf(bytesOf(unicom, "xlml"))).toMatchObject({ id: "bill-unicom", rows: [call] });
});

test("Columns are found by their names, in whatever order they stand", async () => {
  const turned = [unicomHeader.toReversed(), unicomRow.toReversed()];
  expect((await readBook(workbook(turned), "xlsx")).rows).toMatchObject([call]);
});

test("Every sheet of a workbook is read, one month after the other", async () => {
  const other = unicomRow.with(2, "2026-10-08 10:26:07");
  const { rows } = await readBook(workbook([unicomHeader, unicomRow], [unicomHeader, other]), "xlsx");
  expect(rows.map(({ line, at }) => [line, at.slice(0, 7)])).toEqual([
    [2, "2026-09"],
    [4, "2026-10"],
  ]);
});

test("A title that names another operator than the columns decides", async () => {
  const { id } = await readContent(mobileBill([mobileRow], "中国联通通话详单"));
  expect(id).toBe("bill-unicom");
});

test.each(["bill-mobile", "bill-unicom", "bill-telecom", "bill-any"])(
  "%s holds connected calls only",
  (id) => {
    expect(formatById(id)?.connectedOnly).toBe(true);
  },
);

test.each([
  ["中国广电客户语音详单", mobileHeader, mobileRow],
  ["小米移动 通话清单", mobileHeader, mobileRow],
  ["蜗牛移动客户语音详单", mobileHeader, mobileRow],
  ["某某通信 语音详单", mobileHeader, mobileRow],
  ["阿里通信 语音详单", unicomHeader.join(","), unicomRow.join(",")],
  ["京东通信详单，基础运营商：中国联通", unicomHeader.join(","), unicomRow.join(",")],
])("%s is named after none of the three, whatever its columns", async (title, header, row) => {
  expect((await readContent(`${title}\n${header}\n${row}\n`)).id).toBe("bill-any");
});

test.each([
  ["移动通信客户详单", "bill-mobile"],
  ["辽宁移动客户详单", "bill-mobile"],
  ["中国移动通信集团辽宁有限公司 语音详单", "bill-mobile"],
  ["本月通信费用", "bill-mobile"],
  ["中国移动 携入号码，原属中国电信", "bill-mobile"],
  ["中国联通 携入号码，原属中国电信", "bill-any"],
  ["", "bill-mobile"],
])("%s over 中国移动's columns is %s", async (title, id) => {
  expect((await readContent(`${title}\n${mobileHeader}\n${mobileRow}\n`)).id).toBe(id);
});
