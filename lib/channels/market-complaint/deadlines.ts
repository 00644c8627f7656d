import type { Deadline } from "@/lib/deadlines/deadline";
import { type DeadlineRule, due } from "@/lib/deadlines/due";
import { complaintAccepted, mediationEnds } from "@/lib/law/market-refs";
import { placeInPrint, placeOf } from "@/lib/law/print";

const accepted: DeadlineRule = {
  id: "complaint-accepted",
  name: "最晚告诉你受不受理",
  span: { count: 7, unit: "工作日" },
  status: "部门规章",
  basis: `${placeInPrint(complaintAccepted)}：收到投诉之日起七个工作日内决定，并告知投诉人`,
  law: placeOf(complaintAccepted),
  metWhenTakenUp: true,
};

const mediated: DeadlineRule = {
  id: "complaint-mediated",
  name: "受理了的，最晚调解完",
  span: { count: 60, unit: "日" },
  status: "部门规章",
  basis: `${placeInPrint(mediationEnds)}：受理之日起六十日内没达成协议，终止调解；这里从最晚受理那天算，受理早就到得早`,
  law: placeOf(mediationEnds),
  basisOnceTakenUp: `${placeInPrint(mediationEnds)}：受理之日起六十日内没达成协议，终止调解`,
};

/** Dates that run once the complaint is there. */
export function complaintDeadlines(filedOn: string): Deadline[] {
  const first = due(accepted, filedOn);
  return [first, due(mediated, first.on)];
}
