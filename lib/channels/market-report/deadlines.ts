import type { Deadline } from "@/lib/deadlines/deadline";
import { type DeadlineRule, due } from "@/lib/deadlines/due";
import { reportChecked } from "@/lib/law/market-refs";
import { placeInPrint, placeOf } from "@/lib/law/print";

const checked: DeadlineRule = {
  id: "report-checked",
  name: "最晚核查完，决定立不立案",
  span: { count: 15, unit: "工作日" },
  status: "部门规章",
  basis: `${placeInPrint(reportChecked)}：收到材料之日起十五个工作日内核查，决定是否立案`,
  law: placeOf(reportChecked),
};

const longer: DeadlineRule = {
  ...checked,
  id: "report-checked-longer",
  name: "经批准延长的，最晚核查完",
  span: { count: 30, unit: "工作日" },
  basis: `${placeInPrint(reportChecked)}：特殊情况下，经批准可以再延长十五个工作日`,
};

/** Dates that run once the report is there; the 90 days of a case run from a day that nobody has to tell the reporter. */
export function reportDeadlines(filedOn: string): Deadline[] {
  return [checked, longer].map((rule) => due(rule, filedOn));
}
