import type { Deadline } from "@/lib/deadlines/deadline";
import { due } from "@/lib/deadlines/due";
import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { daysForACase } from "@/lib/law/police-refs";
import { placeInPrint, placeOf } from "@/lib/law/print";
import type { Facts } from "../facts";
import { procedureIn } from "./procedure-used";

/**
 * Thirty days for an administrative case, which may be lengthened; counted from the day of the report until they say that it
 * was opened, since 立案 has to follow at once. For a criminal one no number of days was found.
 */
export function policeDeadlines(filedOn: string, facts: Facts): Deadline[] {
  if (procedureIn(facts) !== "administrative") return [];
  return citeForDays<Passage>(daysForACase, [filedOn]).map(({ ref }) => {
    const basis = `${placeInPrint(ref)}：${ref.words.replace(/；$/, "")}；经批准可以延长`;
    return due(
      {
        id: "police-done",
        name: "立案的话，最晚办完（可以依法延长）",
        span: { count: 30, unit: "日" },
        status: "法定",
        law: placeOf(ref),
        basis: `${basis}；立案该是马上的，这里先从提交那天数起`,
        basisOnceTakenUp: basis,
      },
      filedOn,
    );
  });
}
