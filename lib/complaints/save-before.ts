import { addDays } from "@/lib/deadlines/beijing";
import type { Day, DeadlineStatus } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { callCenterNotice, policyInPrint } from "@/lib/law/policy";
import { identify } from "@/lib/numbers/identify";

/** Something that will be gone after a day; nobody owes it. */
export type SaveBefore = {
  id: string;
  /** 导出4月的通话详单 */
  name: string;
  why: string;
  /** Where it is done. */
  href: string;
  /** The last day on which it is likely still there. */
  on: Day;
  status: DeadlineStatus;
  basis: string;
  source: string;
  checkedOn: Day;
  /** What could not be verified about it; "" when nothing. */
  unverified: string;
};

/** Months before the present one that an operator still shows. */
const monthsShown = 5;

/** The last day on which the operator likely still shows the calls of a day: the present month and five before it. */
export function billShownUntil(day: Day): Day {
  return addDays(firstOfMonth(day, monthsShown + 1), -1);
}

/** The first day whose calls the operator likely still shows today. */
export function billShownFrom(today: Day): Day {
  return firstOfMonth(today, -monthsShown);
}

/** The first day of the month so many months later. */
function firstOfMonth(day: Day, later: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + later;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

/** One for each month that has calls but no bill, the oldest first. days: those of such calls, in any order. */
export function billsToSave(days: readonly Day[], today: Day): SaveBefore[] {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))].sort();
  return months.flatMap((month) => {
    const on = billShownUntil(`${month}-01`);
    if (on < today) return [];
    const year = month.slice(0, 4) === today.slice(0, 4) ? "" : `${month.slice(0, 4)}年`;
    return [
      {
        id: `bill-${month}`,
        name: `导出${year}${Number(month.slice(5))}月的通话详单`,
        why: `运营商一般只给查半年，${monthDay(on, today)}以后多半查不到`,
        href: "/import",
        on,
        status: "惯例",
        basis: "运营商多半只给查当月和前5个月的详单；法规没有写天数",
        source: "讲通话详单查询期限的网页（存档副本）",
        checkedOn: "2026-11-24",
        unverified: "各家能查多久；没接通的来电，详单里可能没有",
      },
    ];
  });
}

/** A call of the log as far as a recording of it may be kept elsewhere. */
export type KeptElsewhere = { id: string; number: string; day: Day };

const recordingDays = 30;

/** The first day on which a call may lie whose recording has to be kept still today. */
export function recordingKeptFrom(today: Day): Day {
  return addDays(today, -recordingDays);
}

/** The oldest call from a call centre that nobody was told of yet, while its recording has to be kept; null when there is none. */
export function recordingToAskFor(calls: readonly KeptElsewhere[], today: Day): SaveBefore | null {
  const kept = calls.filter(({ day, number }) => day >= recordingKeptFrom(today) && isCallCenter(number));
  const [oldest] = kept.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (!oldest) return null;
  const on = addDays(oldest.day, recordingDays);
  return {
    id: `recording-${oldest.id}`,
    name: "投诉95开头的号码，趁录音还在",
    why: `呼叫中心的录音要留30天，${monthDay(oldest.day, today)}那次的留到${monthDay(on, today)}`,
    href: "/complaints/new",
    on,
    status: "惯例",
    basis: `${policyInPrint(callCenterNotice)}：录音、号码、时间和同意的凭据至少留存30日`,
    source: callCenterNotice.source,
    checkedOn: callCenterNotice.checkedOn,
    unverified: callCenterNotice.unverified ?? "",
  };
}

function isCallCenter(number: string): boolean {
  return identify(number).kind === "call-center";
}
