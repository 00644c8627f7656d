import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { placeOfReport } from "@/lib/channels/place";
import { draft } from "@/lib/complaints/draft";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";

const sale = (typed: string, day: string) => ({
  ...{ typed, at: `2026-09-${day}T10:00`, category: 22, how: "person", seconds: 30 },
});

/** What is said over the telephone to the own operator. */
const toOperator = (...calls: Record<string, unknown>[]) => textsOf("operator", ...calls)["operator-script"];

function textsOf(id: string, ...calls: Record<string, unknown>[]): Record<string, string> {
  const channel = channels.find((one) => one.id === id);
  if (!channel) throw new Error(`no channel ${id}`);
  const drafted = draft(channel, { ...sampleFacts({ calls: callsOf(...calls) }), ...begun(channel) });
  const texts = drafted.kind === "ok" ? drafted.value.letter.texts : [];
  return Object.fromEntries(texts.map((one) => [one.id, one.text]));
}

test("Of one number nobody speaks as of several", () => {
  const calls = [sale("170 1234 5678", "01"), sale("170 1234 5678", "02")];
  for (const { id } of channels)
    expect(Object.values(textsOf(id, ...calls)).join("")).not.toContain("这些号码");
  expect(toOperator(...calls)).toContain("查这个号码从哪条线路打来");
});

test("Of several they are these numbers", () => {
  expect(toOperator(sale("170 1234 5678", "01"), sale("171 9999 8888", "02"))).toContain(
    "查这些号码从哪条线路打来",
  );
});

test("A single call that showed no number is this call, more of them are these", () => {
  expect(toOperator(sale("", "01"))).toContain("查这次来电从哪条线路打来");
  expect(toOperator(sale("", "01"), sale("", "02"))).toContain("查这些来电从哪条线路打来");
});

test("What sold nothing is blocked by its one number", () => {
  const dunning = (typed: string, day: string) => ({ ...sale(typed, day), category: 9 });
  const [first, second] = [dunning("024 8888 7777", "01"), dunning("024 8888 7777", "02")];
  expect(toOperator(first, second)).toContain("把这个号码的来电拦下来或者标上提醒");
  expect(toOperator(first, dunning("024 8888 6666", "02"))).toContain("把这些号码的来电拦下来");
});

test("Of one number whose place nobody knows it is said that it is not to be found", () => {
  const of = (...typed: string[]) =>
    placeOfReport(sampleFacts({ calls: callsOf(...typed.map((one) => sale(one, "01"))) })).why;
  expect(of("95588")).toBe("这个号码的归属地查不到，按你自己所在的省。");
  expect(of("95588", "024 8888 7777")).toBe("这些号码的归属地查不全或者不在一个省，按你自己所在的省。");
});
