import type { Day } from "@/lib/deadlines/deadline";

/** A day that stands in a text. said: as it stands there; at: where; isStart: 起, and no day by which something was. */
export type DayTold = { said: string; day: Day; at: number; isStart: boolean };

const written = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/g;
const beginning = /^(?:那天|当天)?(?:起|开始|以来|以后|之后|至今|到现在)/;

/** 1月8日, 2025年12月24日: without a year the last such day up to today. */
export function daysTold(text: string, today: Day): DayTold[] {
  return [...text.matchAll(written)].map((found) => {
    const [said, year, month = "", date = ""] = found;
    const rest = [month, date].map((part) => part.padStart(2, "0")).join("-");
    const at = found.index;
    return {
      said,
      day: `${year ?? yearOf(rest, today)}-${rest}`,
      at,
      isStart: beginning.test(text.slice(at + said.length)),
    };
  });
}

function yearOf(rest: string, today: Day): number {
  const year = Number(today.slice(0, 4));
  return `${year}-${rest}` <= today ? year : year - 1;
}
