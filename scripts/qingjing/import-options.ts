import { parseArgs } from "node:util";
import { formatById } from "@/lib/imports";
import { columnNames } from "@/lib/imports/answer";
import type { Columns, Format, Hints } from "@/lib/imports/format";
import { Misuse } from "./misuse";

const importUsage = `npm run --silent qingjing -- import <文件…> [选项]
    --format <种类>            不去认，就当作这一种，比如 pasted
    --day-first, --month-first  03/11/2026 是11月3日，还是3月11日
    --bill-month 2026-10        没写年份的账单，从哪个月开始
    --columns number=3,at=1     表格的第几列是什么，从1数起；还可以写 date seconds direction outcome name label place smsText`;

type ImportOptions = { files: string[]; format: Format | undefined; hints: Hints };

function columnsOf(given: string): Columns {
  const pairs = given.split(",").map((pair) => pair.split("="));
  const columns = Object.fromEntries(pairs.map(([name = "", nth]) => [name.trim(), Number(nth) - 1]));
  const wrong = Object.entries(columns).some(
    ([name, nth]) => !Object.hasOwn(columnNames, name) || !Number.isInteger(nth) || nth < 0,
  );
  const { number, at } = columns;
  if (wrong || number === undefined || at === undefined)
    throw new Misuse(`--columns 要这样写：number=3,at=1。写的是：${given}`);
  return { ...columns, number, at };
}

function monthOf(given: string): string {
  if (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(given)) return given;
  throw new Misuse(`--bill-month 要这样写：2026-10。写的是：${given}`);
}

function formatOf(given: string): Format {
  const format = formatById(given);
  if (!format) throw new Misuse(`没有这一种：${given}`);
  return format;
}

function parsed(args: string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const options = { "day-first": flag, "month-first": flag, "bill-month": text, columns: text, format: text };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Misuse(importUsage);
  }
}

/** What was asked for on the command line. Throws Misuse. */
export function importOptions(args: string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new Misuse(importUsage);
  const hints: Hints = {};
  if (values["day-first"] || values["month-first"]) hints.dayFirst = values["day-first"] ?? false;
  if (values["bill-month"]) hints.billMonth = monthOf(values["bill-month"]);
  if (values.columns) hints.columns = columnsOf(values.columns);
  return { files: positionals, format: values.format ? formatOf(values.format) : undefined, hints };
}
