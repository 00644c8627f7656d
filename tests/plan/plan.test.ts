import { expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { sameDisputeDoubt } from "@/lib/channels/sources";
import { draft } from "@/lib/complaints/draft";
import { withAsked } from "@/lib/plan/asked";
import { closingsOf } from "@/lib/plan/closings";
import { moveByPlan } from "@/lib/plan/move-by-plan";
import type { Rung } from "@/lib/plan/plan";
import { planOf } from "@/lib/plan/plan-of";
import { ladder } from "@/lib/plan/rules";
import { handedIn, numberOfKind, walked } from "../fixtures/walked";

function rung(facts: Facts, channel: string): Rung {
  const found = planOf(facts).rungs.find((one) => one.channel === channel);
  if (!found) throw new Error(`no rung ${channel}`);
  return found;
}

function nextOf(facts: Facts): string {
  const { next } = planOf(facts);
  if (next.kind === "go") return next.channel;
  return next.kind === "wait" ? `wait for ${next.channel} until ${next.until}` : next.because;
}

const unhappy = handedIn("operator", 80, [["unsatisfied", 70]]);
const reported = handedIn("12321", 60);

test("Every door that begins from calls has its place, and no rule speaks of a door twice", () => {
  const placed = ladder.map(({ channel }) => channel);
  const doors = channels.filter(({ begins }) => begins === "calls").map(({ id }) => id);
  expect(doors.filter((id) => !placed.includes(id))).toEqual([]);
  expect(new Set(placed).size).toBe(placed.length);
});

test("Whoever closes a door comes after it in the ladder", () => {
  const at = (id: string) => ladder.findIndex(({ channel }) => channel === id);
  const wrong = closingsOf(walked()).flatMap(({ by, closes }) =>
    by.filter((id) => at(id) >= 0 && at(id) < at(closes)),
  );
  expect(wrong).toEqual([]);
});

test("It begins with the operator; the appeal says the day on which it opens at the latest", () => {
  const facts = walked();
  expect(nextOf(facts)).toBe("operator");
  expect(rung(facts, "tca-appeal")).toMatchObject({ state: "later", opensOn: "2026-10-27" });
});

test("A day to wait for is said only where something was handed in, with whose answer and since when", () => {
  const before = rung(walked(), "tca-appeal");
  expect(before).toMatchObject({ word: "排在运营商投诉后面", after: { name: "运营商投诉", filedOn: null } });
  const filed = handedIn("operator", 3);
  const after = rung(walked({ filed: [filed] }), "tca-appeal");
  expect(after.word).toBe("10月22日起能找");
  expect(after.after).toEqual({ name: "运营商投诉", filedOn: filed.filed.on });
});

test("The days before the appeal are those of the province", () => {
  expect(rung(walked({ province: "河南省" }), "tca-appeal").opensOn).toBe("2026-10-16");
  expect(rung(walked({ province: "重庆市" }), "tca-appeal").opensOn).toBe("2026-10-30");
});

const checked = handedIn("tca-report", 50);

test("While the operator has time, the reports run beside it, and then there is a day to wait for", () => {
  const asked = handedIn("operator", 3);
  expect(nextOf(walked({ filed: [asked] }))).toBe("12321");
  expect(nextOf(walked({ filed: [asked, reported] }))).toBe("tca-report");
  expect(nextOf(walked({ filed: [asked, reported, checked] }))).toBe("wait for operator until 2026-10-21");
});

test("A report is no dispute: 12321, the administration's check of a number and 12315 never wait, nor close a door", () => {
  const answers = { merchantName: "某某装饰有限公司", merchantAddress: "样例区1号" };
  for (const number of Object.values(numberOfKind)) {
    const facts = walked({ number, answers, filed: [handedIn("operator", 3)] });
    for (const id of ["12321", "tca-report", "market-report"]) {
      const { state, opensOn, warning } = rung(facts, id);
      const isOpen = opensOn === facts.today || state === "skipped";
      expect([number, id, warning, isOpen]).toEqual([number, id, null, true]);
    }
  }
});

test("An operator that did not answer in time, or not well, opens the appeal", () => {
  for (const asked of [handedIn("operator", 30), handedIn("operator", 5, [["refused", 4]]), unhappy])
    expect(nextOf(walked({ filed: [asked] }))).toBe("tca-appeal");
});

test("Of what several answers ask for, that comes first which the first of the way asks for, and every page goes there", () => {
  const named = { merchantName: "安心装饰有限公司", customer: false };
  const hotline = handedIn("12345", 50, [["unsatisfied", 40]]);
  const market = handedIn("market-report", 50, [["refused", 40]]);
  const facts = walked({ answers: named, filed: [unhappy, hotline, market] });
  expect(nextOf(facts)).toBe("tca-appeal");
  const { next } = planOf(facts);
  expect(moveByPlan({ kind: "next", channel: "tca-appeal" }, next)).toEqual({
    kind: "next",
    channel: "tca-appeal",
  });
  expect(moveByPlan({ kind: "next", channel: "rights-request" }, next)).toEqual({ kind: "look" });
  expect(moveByPlan({ kind: "next", channel: "review" }, next)).toEqual({ kind: "look" });
  expect(moveByPlan({ kind: "next", channel: "urge" }, next)).toEqual({ kind: "next", channel: "urge" });
});

test("A door at which the plan waits already is not gone through anew for another answer", () => {
  const wait = { kind: "wait", channel: "market-report", until: "2026-11-01" } as const;
  expect(moveByPlan({ kind: "next", channel: "market-report" }, wait)).toEqual({ kind: "look" });
});

test("A complaint to the operator that was only told in answers counts as well", () => {
  const said = { operatorOn: "2026-08-01", operatorReceipt: "01", operatorOutcome: "unsatisfied" as const };
  const facts = walked({ answers: said });
  expect(nextOf(facts)).toBe("tca-appeal");
  expect(rung(facts, "operator").complaintId).toBeNull();
});

const named = { merchantName: "某某装饰有限公司", merchantAddress: "样例区1号" };

test("A named company opens 12345, its trade's body and 12315 at once, with what they may close and by which rule", () => {
  for (const filed of [[], [handedIn("operator", 3)], [unhappy, handedIn("tca-appeal", 3)]]) {
    const facts = walked({ answers: named, filed });
    for (const channel of ["12345", "sector"])
      expect(rung(facts, channel)).toMatchObject({
        word: "随时能找",
        opensOn: facts.today,
        warning: { basis: "《电信用户申诉处理办法》第十一条", isSure: false, unverified: sameDisputeDoubt },
      });
    expect(rung(facts, "market-report")).toMatchObject({ opensOn: facts.today, warning: null });
    expect(["12345", "sector"]).not.toContain(nextOf(facts));
  }
  const bought = walked({ answers: { ...named, isCustomer: true, purchase: "2026年5月，800元" } });
  expect(rung(bought, "market-complaint")).toMatchObject({ word: "随时能找", warning: { isSure: false } });
});

test("12345 is there without a merchant as well; the body of a trade cannot do without", () => {
  expect(rung(walked(), "12345")).toMatchObject({ word: "随时能找", reasons: [] });
  expect(rung(walked(), "sector")).toMatchObject({
    state: "skipped",
    reasons: [{ code: "merchant-unknown" }],
  });
});

test("Where one's own operator is who calls, the appeal comes before 12345 and 12315, which would surely close it", () => {
  const answers = { merchantName: "中国移动通信集团辽宁有限公司", merchantAddress: "样例区1号" };
  for (const facts of [walked({ number: "10086" }), walked({ answers })])
    expect(rung(facts, "12345")).toMatchObject({
      state: "later",
      after: { name: "通管局申诉" },
      warning: { basis: "《电信用户申诉处理办法》第十一条", isSure: true },
    });
});

test("Where the appeal is settled nothing warns of it any more", () => {
  const facts = walked({
    answers: named,
    filed: [unhappy, handedIn("tca-appeal", 50, [["unsatisfied", 20]])],
  });
  expect(rung(facts, "12345")).toMatchObject({ state: "later", warning: null, opensOn: facts.today });
});

test("What 12345 took of a company leaves the appeal open, and what it took of the operator closes it, in the plan and in the letter", () => {
  const stateOf = (number: string, outcome: "accepted" | "out-of-remit" | null) => {
    const filed = [unhappy, handedIn("12345", 20, outcome ? [[outcome, 10]] : [])];
    const facts = withAsked(walked({ number, filed }));
    const appeal = channelById("tca-appeal");
    const { state, reasons } = rung(facts, "tca-appeal");
    return [state === "closed", reasons[0]?.code, appeal && draft(appeal, facts).kind];
  };
  expect(stateOf("17090000000", "accepted")).toEqual([false, undefined, "ok"]);
  expect(stateOf("10086", "accepted")).toEqual([true, "taken-elsewhere", "refused"]);
  expect(stateOf("10086", "out-of-remit")).toEqual([false, undefined, "ok"]);
  expect(stateOf("10086", null)).toEqual([false, undefined, "ok"]);
});

test("Messages go to 12321 first", () => {
  expect(nextOf(walked({ kind: "sms", number: "10690000000" }))).toBe("12321");
});

test("12345 takes nothing that a court or a petition has", () => {
  const filed = [unhappy, handedIn("lawsuit", 10, [["accepted", 5]])];
  const facts = walked({ answers: named, filed });
  expect(rung(facts, "12345")).toMatchObject({ state: "skipped", reasons: [{ code: "taken-elsewhere" }] });
});

test("An answer that asks for more brings the letter that gives it, before anything else", () => {
  const filed = [unhappy, handedIn("tca-appeal", 20, [["incomplete", 10]])];
  expect(planOf(walked({ filed })).next).toEqual({ kind: "go", channel: "supplement", follows: true });
});

test("A supplement that was handed in gives them their time again", () => {
  const appeal = handedIn("tca-appeal", 20, [["incomplete", 10]]);
  const more = handedIn("supplement", 3, [], { follows: appeal.complaintId });
  const facts = walked({ filed: [unhappy, reported, appeal, more] });
  expect(rung(facts, "tca-appeal").state).toBe("waiting");
});

test("Fraud, threats and lost money go to the police first, with 110 before any paper", () => {
  for (const sign of ["fraud", "paid", "threat"]) {
    const plan = planOf(walked({ signs: [sign] }));
    expect(plan.next).toMatchObject({ kind: "go", channel: "police" });
    expect(plan.urgent[0]).toMatchObject({ phone: "110" });
  }
  expect(planOf(walked({ answers: { moneyLost: "3000元" } })).urgent[0]?.phone).toBe("110");
});

test("Who writes that no money was lost is not sent to 110 for it, and who writes that some is gone is", () => {
  const isGone = (moneyLost: string) =>
    planOf(walked({ signs: ["fraud"], answers: { moneyLost } })).urgent[0]?.text.startsWith("已经转了钱");
  expect(["没有", "无", "没有转钱", "没付过", "0元"].map(isGone)).toEqual(Array(5).fill(false));
  expect(["没了八千块", "不多，三百"].map(isGone)).toEqual([true, true]);
});

test("96110 is for who has not paid yet", () => {
  const phones = (signs: string[]) => planOf(walked({ signs })).urgent.map(({ phone }) => phone);
  expect(phones(["fraud"])).toEqual(["110", "96110"]);
  expect(phones(["fraud", "paid"])).toEqual(["110"]);
});

test("Once the police have it, the rest of the way goes on", () => {
  const facts = walked({ signs: ["fraud"], filed: [handedIn("police", 1)] });
  expect(planOf(facts).urgent).toEqual([]);
  expect(nextOf(facts)).toBe("operator");
});

test("Where they promised and nobody calls, it rests; the next ring sets it going again", () => {
  const filed = [handedIn("operator", 20, [["blacklisted", 10]])];
  expect(nextOf(walked({ filed, lastCall: "2026-09-25" }))).toBe("quiet");
  expect(nextOf(walked({ filed, lastCall: "2026-10-05" }))).toBe("tca-appeal");
});

test("Minutes after they promised nobody is said to have stopped", () => {
  const endAfter = (days: number) => {
    const { next } = planOf(
      walked({ filed: [handedIn("operator", 20, [["blacklisted", days]])], lastCall: "2026-09-25" }),
    );
    return next.kind === "end" ? next.text : "";
  };
  expect(endAfter(0)).toMatch(/^刚答复。/);
  expect(endAfter(2)).toMatch(/^答复以后没再打来/);
});

test("What the user called solved is over until the next ring", () => {
  const filed = [handedIn("operator", 20, [["satisfied", 10]], { solved: 9 })];
  expect(nextOf(walked({ filed, lastCall: "2026-09-25" }))).toBe("solved");
  expect(nextOf(walked({ filed, lastCall: "2026-10-08" }))).toBe("operator");
});

test("Without a named company 12315 is passed over, and says how to go on", () => {
  const facts = walked();
  expect(rung(facts, "market-report")).toMatchObject({ state: "skipped", reasons: [{ next: {} }] });
});
