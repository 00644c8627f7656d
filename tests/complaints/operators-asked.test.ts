import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { tcaAppeal } from "@/lib/channels/tca-appeal";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { askedOperator } from "@/lib/complaints/asked-operator";
import { filedStepOf } from "@/lib/complaints/filed-steps";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { filed, replied, step } from "../fixtures/steps";

const typed: Partial<Answers> = {
  operatorOn: "2026-09-20",
  operatorReceipt: "YD20260920001",
  operatorOutcome: "no-answer",
};

function recorded(on: string, more: { outcome?: "unsatisfied" | "satisfied"; receipt?: string } = {}) {
  const { outcome, receipt = `YD${on}` } = more;
  const said = filed({ on, to: "中国移动", receipt });
  const reply = outcome ? [step(`${on} b`, replied({ on, outcome, words: "已处理" }))] : [];
  const found = filedStepOf({ id: on, channel: "operator", steps: [step(`${on} a`, said), ...reply] });
  if (!found) throw new Error("it was handed in");
  return found;
}

/** On 10-09: the fifteen days of the typed one are over, those of one of 10-08 are not. */
const factsOf = (answers: Partial<Answers>, ...steps: ReturnType<typeof recorded>[]) =>
  sampleFacts({ answers, filed: steps });
const onOf = (...given: Parameters<typeof factsOf>) => factsOf(...given).answers.operatorOn;
const rungOf = (...given: Parameters<typeof factsOf>) =>
  planOf(factsOf(...given)).rungs.find(({ channel }) => channel === "tca-appeal");

test("A later complaint to the operator takes nothing from the one that had its days: the appeal stands on it", () => {
  const later = recorded("2026-10-08");
  const facts = factsOf(typed, later);
  expect(tcaAppeal.closed(facts)).toEqual([]);
  const letter = plainText(letterOf("tca-appeal", facts));
  expect(/工单号YD20260920001。15日的期限已于2026年10月\d+日届满/.test(letter)).toBe(true);
  expect(letter).toContain("2026年10月8日，我再次向其投诉，工单号YD2026-10-08。");
  expect(rungOf(typed, later)?.after).toBeNull();
  expect(rungOf({}, later)?.after?.filedOn).toBe("2026-10-08");
  expect(askedOperator(facts)?.steps.map(({ said }) => "on" in said && said.on)).toEqual(["2026-09-20"]);
});

test("Of several the latest is appealed from that was answered or had its days, and never one about fewer numbers", () => {
  expect(onOf({}, recorded("2026-09-01"), recorded("2026-10-08"))).toBe("2026-09-01");
  expect(onOf({}, recorded("2026-09-01"), recorded("2026-09-20"))).toBe("2026-09-20");
  expect(onOf(typed, recorded("2026-10-08", { outcome: "unsatisfied" }))).toBe("2026-10-08");
  expect(onOf(typed, recorded("2026-10-08", { outcome: "satisfied" }))).toBe("2026-10-08");
  expect(onOf({ ...typed, operatorOutcome: "" }, recorded("2026-10-08"))).toBe("2026-10-08");
  const appeal = filed({ on: "2026-09-25" });
  const appealed = filedStepOf({ id: "appeal", channel: "tca-appeal", steps: [step("appeal", appeal)] });
  if (!appealed) throw new Error("it was handed in");
  expect(onOf({}, recorded("2026-09-01"), appealed, recorded("2026-10-08"))).toBe("2026-10-08");
  const some = { ...recorded("2026-09-01"), numbers: ["17090000001"] };
  const more = { ...recorded("2026-10-08"), numbers: ["17090000001", "17090000002"] };
  expect(onOf({}, some, more)).toBe("2026-10-08");
});

test("The user sees which, may choose another, and what was typed and recorded is one complaint", () => {
  const later = recorded("2026-10-08");
  const asksOf = (...given: Parameters<typeof factsOf>) => openAsks(tcaAppeal.asks, factsOf(...given));
  const which = asksOf(typed, later).find(({ field }) => field === "operatorChosenOn");
  expect(which?.choices?.map(({ value }) => value)).toEqual(["", "2026-09-20", "2026-10-08"]);
  expect(asksOf(typed, later).map(({ field }) => field)).toContain("operatorReceipt");
  expect(onOf({ ...typed, operatorChosenOn: "2026-10-08" }, later)).toBe("2026-10-08");
  const need = channelById("tca-appeal")
    ?.needs(factsOf(typed, later))
    .find(({ code }) => code === "operator-chosen-on");
  expect(need?.text).toBe("投诉过2次运营商，这封写的是9月20日那次");
  const same = recorded("2026-09-21", { receipt: "YD20260920001" });
  expect(asksOf(typed, same).map(({ field }) => field)).not.toContain("operatorChosenOn");
  expect(onOf(typed, same)).toBe("2026-09-21");
});
