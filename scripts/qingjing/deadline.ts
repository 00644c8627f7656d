import { parseArgs } from "node:util";
import { isDay } from "@/lib/deadlines/beijing";
import { countedInWords } from "@/lib/deadlines/counted";
import type { Day, Span } from "@/lib/deadlines/deadline";
import { type CountedDay, count, holidayName } from "@/lib/deadlines/working-days";
import { Misuse } from "./misuse";
import { print } from "./print";

const usage = `用法：npm run --silent qingjing -- deadline --from 2026-09-28 --days 5 --unit working
    --from  从哪天起算，这一天不算
    --days  数几天，1到3660
    --unit  working 数工作日，calendar 数自然日（不写就是它）`;

const units: Record<string, Span["unit"]> = { working: "工作日", calendar: "日" };
const most = 3660;

/** Prints the date a span ends on as JSON, with every day that counted and every day that did not. */
export async function tellDeadline(args: string[]): Promise<number> {
  const { from, span, unit } = read(args);
  const { on, certain, days } = count(from, span);
  const counted = days.filter(({ nth }) => nth !== null).map(({ day }) => day);
  const notCounted = days.filter(({ nth }) => nth === null).map((day, at) => leftOut(day, at === 0));
  const told = { from, days: span.count, unit, date: on, certain, counted, notCounted };
  await print(`${JSON.stringify({ ...told, words: countedInWords(from, span) }, null, 2)}\n`);
  return 0;
}

function leftOut({ day }: CountedDay, isStart: boolean): { date: Day; why: string } {
  return { date: day, why: isStart ? "起算日" : (holidayName(day) ?? "周末") };
}

function read(args: string[]): { from: Day; span: Span; unit: string } {
  const { from = "", days = "", unit = "calendar" } = parsed(args);
  if (!from || !days) throw new Misuse(usage);
  if (!isDay(from)) throw new Misuse(`--from 要写成 yyyy-mm-dd，并且真有这一天，比如 2026-09-28：${from}`);
  const n = /^\d{1,4}$/.test(days) ? Number(days) : 0;
  if (n < 1 || n > most) throw new Misuse(`--days 要写1到${most}的整数：${days}`);
  const spanUnit = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (!spanUnit) throw new Misuse(`--unit 写 working（工作日）或者 calendar（自然日）：${unit}`);
  return { from, span: { count: n, unit: spanUnit }, unit };
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { from: text, days: text, unit: text } }).values;
  } catch {
    throw new Misuse(usage);
  }
}
