import { expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { handedIn, today } from "../fixtures/walked";

/** The twelve cases of which a lawyer judged what the plan said next, each with what is right for it. */
type Case = {
  name: string;
  calls: Record<string, unknown>[];
  answers?: Partial<Answers>;
  filed?: FiledStep[];
  next: string;
  /** The doors that matter to it: now, beside (open today), risk (open today, and may close another), later, aside. */
  doors: Record<string, string>;
  phones?: string[];
};

const person = { how: "person", at: "2026-10-07T10:00" };
const sells = (typed: string, category: number) => [
  { ...person, typed, category, at: "2026-09-20T10:00", refused: true, refusedWay: "on-call" },
  { ...person, typed, category },
];
const decorator = { merchantName: "安心装饰有限公司", merchantAddress: "沈阳市样例区安宁路9号" };
const lender = { merchantName: "某某银行股份有限公司信用卡中心" };
const operator = { merchantName: "中国移动通信集团辽宁有限公司", merchantAddress: "沈阳市样例区1号" };
const rings = [0, 4, 9, 20, 31].map((minute) => ({
  ...person,
  typed: "010 8888 9999",
  category: 9,
  at: `2026-10-07T09:${String(minute).padStart(2, "0")}`,
}));

const cases: Case[] = [
  {
    name: "A hidden caller: the operator, which alone can see who it was",
    calls: sells("未知号码", 7),
    next: "operator",
    doors: { "12321": "beside", "tca-report": "aside", sector: "aside" },
  },
  {
    name: "A bank that dunns: the bank is asked, and 12378 told, at once",
    calls: sells("95588", 9),
    answers: lender,
    next: "rights-request",
    doors: { sector: "beside", operator: "beside", police: "aside" },
  },
  {
    name: "One's own operator: its turn, then the appeal, before anybody else is told of it",
    calls: sells("10086", 27),
    next: "operator",
    doors: { "tca-appeal": "later", "12345": "later", "rights-request": "aside", lawsuit: "aside" },
  },
  {
    name: "One's own operator by its name: it is asked as the company it is",
    calls: sells("10086", 27),
    answers: operator,
    next: "operator",
    doors: { "rights-request": "beside", "12345": "later", lawsuit: "later" },
  },
  {
    name: "One ring from abroad: the operator, and the administration beside it",
    calls: ["07", "08"].map((day) => ({
      typed: "+44 20 7946 0000",
      how: "one-ring",
      at: `2026-10-${day}T03:10`,
    })),
    next: "operator",
    doors: { "12321": "beside", "tca-report": "beside" },
  },
  {
    name: "Messages of a port: 12321 first, with the very words",
    calls: ["2026-09-20T09:00", "2026-10-07T09:00"].map((at) => ({
      kind: "sms",
      typed: "1069 0000 0000",
      at,
      category: 7,
      smsText: "【速贷通】额度已到，拒收请回复R",
    })),
    next: "12321",
    doors: { operator: "beside", "tca-report": "beside" },
  },
  {
    name: "A fraud with a loss: 110, then the report to the police",
    calls: [{ ...person, typed: "+852 0000 0000", category: 7, signs: ["fraud", "paid"] }],
    answers: { moneyLost: "2026年10月7日10:31，手机银行转出8000元，收款账号尾号0000" },
    next: "police",
    doors: { "12321": "beside" },
    phones: ["110"],
  },
  {
    name: "A former partner who threatens: the police, and neither 12345 nor a trade's body",
    calls: [
      { ...person, typed: "138 1111 2222", caller: "前男友", words: "你等着", signs: ["threat"] },
      { ...person, typed: "138 1111 2222", caller: "前男友", at: "2026-10-06T23:50", signs: ["threat"] },
    ],
    next: "police",
    doors: { "12345": "aside", sector: "aside", "market-report": "aside", lawsuit: "aside" },
    phones: ["110"],
  },
  {
    name: "Another's debt, rung without end: the police, the institution and 12378",
    calls: rings,
    answers: { ...lender, notDebtor: true },
    next: "police",
    doors: { "rights-request": "beside", sector: "beside", operator: "beside" },
  },
  {
    name: "A school whose chain nobody knows: the operator, and 12345 beside it without a merchant",
    calls: sells("010 8888 0000", 6),
    next: "operator",
    doors: { "12345": "risk", "tca-report": "beside", sector: "aside", "market-report": "aside" },
  },
  {
    name: "A broker of loans behind a resold number: whose name it bears is checked at once",
    calls: sells("170 1000 0000", 7),
    next: "operator",
    doors: { "tca-report": "beside", "12345": "risk", sector: "aside" },
  },
  {
    name: "A parent who is called: the letters are in the name of whose phone it is, and the operator comes first",
    calls: sells("400 000 0000", 14),
    next: "operator",
    doors: { "tca-report": "beside", "12345": "risk" },
  },
  {
    name: "A decorator with a name: asked, reported and told of at once, beside the operator",
    calls: sells("170 9000 0000", 22),
    answers: decorator,
    next: "operator",
    doors: {
      "rights-request": "beside",
      "market-report": "beside",
      "12345": "risk",
      sector: "risk",
      "tca-appeal": "later",
      lawsuit: "later",
    },
  },
];

function factsOf({ calls, answers, filed = [] }: Case): Facts {
  return sampleFacts({ calls: callsOf(...calls), answers, filed, today, complainant: { gender: "女" } });
}

function doorsOf(facts: Facts): Record<string, string> {
  const { rungs } = planOf(facts);
  return Object.fromEntries(
    rungs.map(({ channel, state, opensOn, warning }) => {
      const isOpen = state === "later" && opensOn === today;
      if (state === "skipped" || state === "closed") return [channel, "aside"];
      return [channel, isOpen ? (warning ? "risk" : "beside") : state];
    }),
  );
}

function nextOf(facts: Facts): string {
  const { next } = planOf(facts);
  return next.kind === "go" ? next.channel : next.kind;
}

test.each(cases)("$name", (one) => {
  const facts = factsOf(one);
  expect(nextOf(facts)).toBe(one.next);
  expect(doorsOf(facts)).toMatchObject(one.doors);
  expect(planOf(facts).urgent.map(({ phone }) => phone)).toEqual(one.phones ?? []);
});

/** Every paper handed in on the day, and refused the day after. */
function roadOf(one: Case): string[] {
  const road: string[] = [];
  const filed: FiledStep[] = [];
  for (let at = 0; at < 40; at++) {
    const { next, rungs } = planOf(factsOf({ ...one, filed }));
    if (next.kind !== "go") return [...road, next.kind];
    const now = rungs.find(({ state }) => state === "now");
    const follows = next.follows ? (now?.complaintId ?? "") : undefined;
    filed.push(handedIn(next.channel, 0, [["refused", 0]], { follows, id: `p${at}` }));
    road.push(next.channel);
  }
  return road;
}

test.each(cases)("$name, whatever is refused, comes to an honest end", (one) => {
  const road = roadOf(one);
  expect(road.at(-1)).toMatch(/^(end|wait)$/);
  const before = road.indexOf("tca-appeal");
  for (const id of ["12345", "lawsuit"])
    if (road.includes(id)) expect(road.indexOf(id)).toBeGreaterThan(before);
});
