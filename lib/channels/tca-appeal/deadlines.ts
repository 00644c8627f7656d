import type { Deadline } from "@/lib/deadlines/deadline";
import { type DeadlineRule, due } from "@/lib/deadlines/due";
import { appealAnswered } from "@/lib/law/appeal-refs";
import { chongqingMediation, henanAppeal } from "@/lib/law/local-refs";
import { placeInPrint, placeOf } from "@/lib/law/print";
import { shortName } from "../administrations";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";

/** 第三十九条: by when an appeal is answered. */
export const appealTerm: DeadlineRule = {
  id: "appeal-answered",
  name: "最晚给出答复",
  span: { count: 30, unit: "日" },
  status: "法定",
  basis: `${placeInPrint(appealAnswered)}：自收到申诉之日起30日内答复`,
  law: placeOf(appealAnswered),
  counted: "自收到申诉之日起",
};

const national: DeadlineRule[] = [
  {
    id: "appeal-accepted",
    name: "最晚告诉你受不受理",
    span: { count: 5, unit: "工作日" },
    status: "部门规章",
    basis:
      "《电信用户申诉处理办法》：收到申诉材料之日起5个工作日内决定受理或者不予受理（湖北省通信管理局网页，存档副本）",
    metWhenTakenUp: true,
  },
  appealTerm,
];

const local = new Map<string, DeadlineRule[]>([
  [
    "河南",
    [
      {
        id: "appeal-told-henan",
        name: "最晚告诉你处理情况",
        span: { count: 15, unit: "日" },
        status: "地方规定",
        basis: `${placeInPrint(henanAppeal)}：收到申诉后十五日内告知，情况复杂的可以延长`,
        law: placeOf(henanAppeal),
      },
    ],
  ],
  [
    "重庆",
    [
      {
        id: "appeal-mediated-chongqing",
        name: "最晚调解",
        span: { count: 30, unit: "日" },
        status: "地方规定",
        basis: `${placeInPrint(chongqingMediation)}：受理之日起三十日内调解；收到那天就该决定受不受理`,
        basisOnceTakenUp: `${placeInPrint(chongqingMediation)}：受理之日起三十日内调解`,
        law: placeOf(chongqingMediation),
      },
    ],
  ],
]);

/** Dates that run once the appeal has been received. */
export function appealDeadlines(filedOn: string, facts: Facts): Deadline[] {
  const rules = [...national, ...(local.get(shortName(numberProvinceOf(facts))) ?? [])];
  return rules.map((rule) => due(rule, filedOn));
}
