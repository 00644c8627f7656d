import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { daysForACase } from "@/lib/law/police-refs";
import { placeInPrint, placeOf } from "@/lib/law/print";

/** Thirty days, which may be lengthened; counted from the day of the report, since 立案 has to follow at once. */
export function policeDeadlines(filedOn: string): Deadline[] {
  return citeForDays<Passage>(daysForACase, [filedOn]).map(({ ref }) =>
    due(
      {
        id: "police-done",
        name: "最晚办完（可以依法延长）",
        span: { count: 30, unit: "日" },
        status: "法定",
        law: placeOf(ref),
        basis: `${placeInPrint(ref)}：${ref.words.replace(/；$/, "")}；经批准可以延长`,
      },
      filedOn,
    ),
  );
}
