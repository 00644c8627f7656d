import fc from "fast-check";
import { describe, test } from "vitest";
import type { Read } from "@/lib/imports/format";
import { patience, tries } from "../../fixtures/tries";
import { brokenText } from "../broken-text";
import { lookAtAll } from "../look-at-all";
import { fileOf, readAs } from "../source";

/** Inputs in one run; half of them are made of rows, half are broken. `npm run test:cases -- 10` looks at a hundred thousand. */
const batch = 100;
const runs = tries(50).numRuns;
const hints = { dayFirst: true, billMonth: "2026-11" };

type Made = Record<"number" | "at" | "seconds" | "way" | "name", string>;
/** A reader of CSV: its header, and a row; the first and the last cell of a row always say something. */
type Reader = { id: string; header: string; row(made: Made, at: number): string };

const readers: Reader[] = [
  {
    id: "bill-mobile",
    header: "序号,起始时间,通信地点,通信方式,对方号码,通信时长,实收通信费(元)",
    row: ({ at, way, number, seconds, name }, nth) => `${nth},${at},${name},${way},${number},${seconds},0.00`,
  },
  {
    id: "bill-unicom",
    header: "序号,业务类型,通话起始时间,通话时长,呼叫类型,对方号码,通话地点(本机通话地),小计",
    row: ({ at, way, number, seconds, name }, nth) =>
      `${nth},语音,${at},${seconds},${way},${number},${name},0`,
  },
  {
    id: "bill-telecom",
    header: "序号,对方号码,通信方式,起始时间,通信时长,费用(元)",
    row: ({ at, way, number, seconds }, nth) => `${nth},${number},${way},${at},${seconds},0`,
  },
  {
    id: "imazing",
    header: "Call type,Date,Duration,Number,Contact,Location,Service",
    row: ({ at, number, seconds, name }) => `Incoming,${at},${seconds},${number},${name},,Phone`,
  },
  {
    id: "iexplorer",
    header: "Contact,Number,Date,Duration,Call Type,Unformatted Number,Number Geo Description",
    row: ({ at, way, number, seconds }) => `甲,${number},${at},${seconds},${way},,辽宁`,
  },
  {
    id: "logger-csv",
    header:
      "name,duration,number,phone_account_id,call_type,formatted_number,sim_display_name,timestamp,cached_number_label,cached_number_type,cached_matched_number",
    row: ({ at, way, number, seconds }) => `甲,${seconds},${number},1,${way},null,SIM1,${at},null,0,x`,
  },
  {
    id: "table",
    header: "编号\t日期\t时间\t号码\t时长\t标记\t备注",
    row: ({ at, number, seconds, name }, nth) =>
      [nth, at.replace(" ", "\t"), number, seconds, name, "x"].join("\t"),
  },
];

const numbers =
  `16500000001 02488880001 2423456789 1.39E+10 95130000 4001234567 +8616500000001 张三 138-0000-1234
  未知号码 -1 ${"9".repeat(40)} 138 1380000 １６５００００００１`.split(/\s+/);
const moments = [
  "2026-09-08 10:26:07",
  "2026/9/8 10:26",
  "11-30 23:59:59",
  "02/06/2026 09:45",
  "2026-02-30 10:00:00",
]
  .concat([
    "46273.4348032407",
    "1788834367000",
    "昨天 10:26",
    "10:26:07",
    "2026-09-08",
    "下午3:05",
    "20260908102607",
  ])
  .concat(["2026年9月8日 10时26分07秒", "Sep 8, 2026 10:26", "99-99 99:99:99"]);
const lengths = [
  "",
  "86",
  "1分26秒",
  "00:01:26",
  "2小时26分钟58秒",
  "0.001",
  "-5",
  "很久",
  "1.5",
  "99999999999",
];
const ways = ["", "被叫", "主叫", "VOLTE被叫", "呼转", "CallType.missed", "Outgoing", "短信", "？"];
const made: fc.Arbitrary<Made> = fc.record({
  number: fc.constantFrom("", "\t16500000001", '="16500000001"', "'16500000001", ...numbers),
  at: fc.constantFrom("", ...moments),
  seconds: fc.constantFrom(...lengths),
  way: fc.constantFrom(...ways),
  name: fc.constantFrom("", "沈阳", '"沈阳\n和平"', '"说""好"""', "合计", "\uFFFD"),
});
const notes = ["", "  ", "合计", "温馨提示：以上仅供参考", "第1页", "共 3 条"];
const line = fc.oneof(
  { weight: 5, arbitrary: made },
  { weight: 1, arbitrary: fc.constantFrom(...notes, "header") },
);

/** The table, and the lines its rows stand on. */
function written({ header, row }: Reader, all: (Made | string)[]): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = `通话记录\n${header}\n`;
  for (const one of all) {
    if (typeof one !== "string") lines.push(text.split("\n").length);
    text += `${one === "header" ? header : typeof one === "string" ? one : row(one, lines.length)}\n`;
  }
  return { text, lines };
}

const lineOf = (read: Read) =>
  read.kind === "row" ? [read.row.line] : read.kind === "rejected" ? [read.rejected.line] : [];

/** What is wrong with one read: all a row says can be stored and shown, and whatever is left has its reason. */
function isFaulty(read: Read): boolean {
  if (read.kind === "row") return Number.isNaN(Date.parse(read.row.at)) || read.row.at.length !== 24;
  return read.kind === "rejected" && (!read.rejected.reason || read.rejected.text.length > 200);
}

/** What is wrong with the reading of a table of which every row is known; null when nothing is lost. */
async function lossIn(reader: Reader, all: (Made | string)[]): Promise<unknown> {
  const { text, lines } = written(reader, all);
  const reads = await readAs(reader.id, fileOf(text), hints);
  const same = reads.flatMap(lineOf).join() === lines.join() && !reads.some(isFaulty);
  return same ? null : { text, lines: reads.flatMap(lineOf) };
}

const moment = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Lines that are calls beyond doubt: a moment and a mobile number in cells of their own, and no header run into them. */
function plainCalls(text: string): number {
  const lines = text.split(/\r\n|\n|\r/).filter((each) => !/号码|number/i.test(each));
  const cells = lines.map((each) => each.split(/[,\t]/).map((cell) => cell.trim()));
  return cells.filter((row) => row.some((cell) => moment.test(cell)) && row.includes("16500000001")).length;
}

/** What is wrong with the reading of a broken table. What a line is cannot be known where quotes are broken. */
async function faultIn(id: string, text: string): Promise<unknown> {
  const reads = await readAs(id, fileOf(text), hints);
  const lines = reads.flatMap(lineOf);
  const rising = lines.every((each, at) => at === 0 || each > (lines[at - 1] ?? 0));
  const most = text.split(/\r\n|\n|\r/).filter((each) => each.trim()).length;
  const asked = reads.some(({ kind }) => kind === "ask");
  const least = asked || /["\0\ud800-\udfff]/.test(text) ? 0 : plainCalls(text);
  const whole = lines.length >= least && (lines.length <= most || text.includes("\0"));
  return rising && whole && !reads.some(isFaulty) ? null : { text, lines };
}

describe.each(readers)("Ten thousand tables for $id", (reader) => {
  test(
    "of good and bad rows: each row is read or rejected, and nothing else",
    async () => {
      const tables = fc.array(line, { maxLength: 4 });
      await lookAtAll(tables, { runs, batch, look: (all) => lossIn(reader, all) });
    },
    patience,
  );

  test(
    "broken at any place: none crashes, none hangs, no call is passed over",
    async () => {
      const good: Made = {
        number: "16500000001",
        at: "2026-09-08 10:26:07",
        seconds: "86",
        way: "被叫",
        name: "沈阳",
      };
      const { text } = written(reader, [good, "合计", { ...good, at: "11-30 23:59:59" }, good]);
      await lookAtAll(brokenText([text]), { runs, batch, look: (one) => faultIn(reader.id, one) });
    },
    patience,
  );
});
