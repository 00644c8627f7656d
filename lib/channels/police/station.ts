import { monthDay } from "@/lib/deadlines/spoken";
import type { Authority } from "../channel";
import type { Facts } from "../facts";
import { readAt } from "../sources";
import { reportBy } from "./report-by";

const someStation = "受理报案的公安机关";

/** The station the user chose, or any; and the day by which to go. */
export function station({ answers, calls, today }: Facts): Authority {
  const by = reportBy(calls, today);
  const until =
    by !== null && by >= today ? `${monthDay(by, today)}以前去：六个月没被发现的，可能不再处罚。` : "";
  return {
    name: answers.policeStation || someStation,
    site: "",
    phone: "110",
    why: `就近的派出所就行，不归它管的由它移送。${until}`,
    source: readAt.policeRules,
  };
}
