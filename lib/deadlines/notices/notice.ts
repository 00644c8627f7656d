import { z } from "zod";
import { addDays, daysBetween, isDay, weekday } from "../beijing";
import type { Day } from "../deadline";
import { fixedHolidays } from "../fixed-holidays";

const day = z.string({ error: "日子写成 yyyy-mm-dd" }).refine(isDay, "日子写成 yyyy-mm-dd，并且真有这一天");
const name = z.string({ error: "name 写节日的名字" }).min(1, "name 写节日的名字");
const Off = z.object({ name, from: day, to: day }, { error: "off 里写成 name、from、to" });

/** 国务院办公厅关于某年部分节假日安排的通知, as data: one file here, named by its year. */
export const Notice = z.object(
  {
    year: z.number({ error: "year 写年份，四位数字" }).int("year 写年份，四位数字"),
    /** Name and date of the notice, and where it was read. */
    source: z
      .string({ error: "source 写通知的名字、日期，在哪儿读到的" })
      .regex(/\d{4}-\d{2}-\d{2}/, "source 写通知的名字和日期，日期写成 yyyy-mm-dd"),
    /** First and last day off, both included. */
    off: z.array(Off, { error: "off 写放假日期，每个节一项" }),
    /** Weekend days that are worked: 调休上班. */
    work: z.array(day, { error: "work 写调休上班的日子，没有就写 []" }),
  },
  { error: "写成 { year, source, off, work }" },
);
export type Notice = z.infer<typeof Notice>;

/** Reads one notice; throws an Error whose message says in Chinese which file to mend and how. */
export function readNotice(content: unknown, file: string): Notice {
  const parsed = Notice.safeParse(content);
  const wrong = parsed.success ? faultOf(parsed.data, file) : shapeFault(parsed.error);
  if (parsed.success && wrong === null) return parsed.data;
  throw new Error(`lib/deadlines/notices/${file}：${wrong}。`);
}

function shapeFault({ issues: [first] }: z.ZodError): string {
  const where = first && first.path.length > 0 ? `（${first.path.join(".")}）` : "";
  return `${first?.message}${where}`;
}

const longest = 15;

/** What the shape alone does not show; null when all is well. */
function faultOf({ year, off, work }: Notice, file: string): string | null {
  if (file !== `${year}.json`) return `year 是${year}，文件名就该是${year}.json`;
  for (const { name, from, to } of off) {
    if (to < from) return `${name}的 to 比 from 早`;
    if (daysBetween(from, to) >= longest)
      return `${name}放了${daysBetween(from, to) + 1}天，太长了，看看写错没有`;
  }
  const days = new Set(off.flatMap(daysOf));
  const outside = [...days, ...work].find((one) => !belongsTo(year, one));
  if (outside) return `${outside}不是${year}年的，也不是前一年12月的`;
  const ordinary = work.find((one) => weekday(one) < 6);
  if (ordinary) return `work 里的${ordinary}不是周六周日，调休上班只会在周六周日`;
  const both = work.find((one) => days.has(one));
  if (both) return `${both}又放假又上班`;
  const missing = Object.entries(fixedHolidays).find(([date]) => !days.has(`${year}-${date}`));
  return missing ? `${missing[1]}没写全，${year}-${missing[0]}该放假` : null;
}

/** A notice may reach back into the last days of the year before. */
function belongsTo(year: number, one: Day): boolean {
  return one.startsWith(`${year}-`) || one.startsWith(`${year - 1}-12-`);
}

/** Every day off of one holiday. */
export function daysOf({ from, to }: { from: Day; to: Day }): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}
