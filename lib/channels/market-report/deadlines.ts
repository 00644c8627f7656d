import type { Deadline } from "@/lib/deadlines/deadline";
import { type DeadlineRule, due } from "@/lib/deadlines/due";
import { caseDecided, reportChecked } from "@/lib/law/market-refs";
import { placeInPrint } from "@/lib/law/print";

const checked: DeadlineRule = {
  id: "report-checked",
  name: "最晚核查完，决定立不立案",
  span: { count: 15, unit: "工作日" },
  status: "部门规章",
  basis: `${placeInPrint(reportChecked)}：收到材料之日起十五个工作日内核查，决定是否立案`,
};

const longer: DeadlineRule = {
  ...checked,
  id: "report-checked-longer",
  name: "经批准延长的，最晚核查完",
  span: { count: 30, unit: "工作日" },
  basis: `${placeInPrint(reportChecked)}：特殊情况下，经批准可以再延长十五个工作日`,
};

const decided: DeadlineRule = {
  id: "case-decided",
  name: "按期立了案的，该作出决定（可延30日）",
  span: { count: 90, unit: "日" },
  status: "部门规章",
  basis: `${placeInPrint(caseDecided)}：立案之日起九十日内作出处理决定；立案那天你未必知道，这里从最晚核查完那天算`,
};

/** Dates that run once the report is there. None of them has to be told to the reporter. */
export function reportDeadlines(filedOn: string): Deadline[] {
  const first = due(checked, filedOn);
  return [first, due(longer, filedOn), due(decided, first.on)];
}
