import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

/** 来自案件数据，10月12日读入: under what a call says, when our own clock has not seen it written. at: ISO, null for what was written here. */
export function ReadBackOn({ at, today }: { at: string | null; today: Day }) {
  if (at === null) return null;
  return (
    <p className="soft mt-1">
      {fromCaseData}，{monthDay(dayInBeijing(at), today)}读入
    </p>
  );
}
