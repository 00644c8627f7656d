import { z } from "zod";
import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";
import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";
import type { Ask, Columns, Hints } from "./format";
import { dayToCome, monthAnswered } from "./yearless";

/** Things a column can hold, in the order they are asked for; the first two have to be there. */
export const columnNames = {
  number: "号码",
  at: "时间",
  date: "日期（和时间分开写的）",
  direction: "打进来还是打出去",
  seconds: "通话时长",
  outcome: "接没接",
  name: "通讯录里的名字",
  label: "标注",
  place: "通话地点",
  smsText: "短信内容",
} as const satisfies Record<keyof Columns, string>;

export type ColumnName = keyof typeof columnNames;
export const columnKeys = Object.keys(columnNames) as ColumnName[];

const most = 200;
const column = z
  .string({ error: "选一列" })
  .regex(/^\d{0,3}$/, "选一列")
  .refine((text) => Number(text) < most, "选一列");

const askedMonth = "写年份和月份，比如2026-09";

/** The answers to what is asked, as a form holds them. A column is its index from 0 as text; "" for none. */
export const Answer = z.object({
  dayFirst: z.enum(["", "yes", "no"], { error: "选一种" }),
  billMonth: z.string({ error: askedMonth }).max(20, askedMonth),
  columns: z.record(z.enum(columnKeys as [ColumnName, ...ColumnName[]]), column),
});
export type Answer = z.infer<typeof Answer>;

export const noAnswer: Answer = {
  dayFirst: "",
  billMonth: "",
  columns: Object.fromEntries(columnKeys.map((name) => [name, ""])) as Record<ColumnName, string>,
};

/** What was asked, answered; or what to do about each field. today: no day that lacks its year is later. */
export function checkAnswer(ask: Ask | null, typed: unknown, today: Day): Result<Hints> {
  const parsed = safeParse(Answer, typed);
  if (!parsed.success) return invalidBy(parsed.error.issues);
  const { dayFirst, billMonth, columns } = parsed.data;
  if (ask?.kind === "day-first")
    return dayFirst ? ok({ dayFirst: dayFirst === "yes" }) : invalid({ dayFirst: "选一种" });
  if (ask?.kind === "bill-month") return checkMonth(ask, billMonth, today);
  return checkColumns(columns);
}

function checkMonth(ask: Extract<Ask, { kind: "bill-month" }>, typed: string, today: Day): Result<Hints> {
  const month = monthAnswered(typed, ask, today);
  if (!month) return invalid({ billMonth: askedMonth });
  const ahead = dayToCome(ask, month, today);
  const late = ahead && `这样算有的记在${dateInWords(ahead)}，还没到那一天，年份写早一点`;
  return late ? invalid({ billMonth: late }) : ok({ billMonth: month });
}

function checkColumns(columns: Answer["columns"]): Result<Hints> {
  const chosen = columnKeys.flatMap((name) =>
    columns[name] ? [[name, Number(columns[name])] as const] : [],
  );
  const indexes = chosen.map(([, index]) => index);
  const twice = chosen.find(([, index]) => indexes.filter((one) => one === index).length > 1);
  if (!columns.number) return invalid({ "columns.number": "号码在哪一列，选一下" });
  if (!columns.at) return invalid({ "columns.at": "时间在哪一列，选一下" });
  if (twice) return invalid({ [`columns.${twice[0]}`]: "这一列选了两次" });
  return ok({ columns: Object.fromEntries(chosen) as Columns });
}
