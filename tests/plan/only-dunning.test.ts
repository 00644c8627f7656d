import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { draft } from "@/lib/complaints/draft";
import { planOf } from "@/lib/plan/plan-of";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";

const spoken = { how: "person", typed: "95533", caller: "某某银行", category: 9 };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
const dunned = [
  { ...spoken, ...at(1) },
  { ...spoken, ...at(2), refused: true, refusedWay: "on-call" },
  { ...spoken, ...at(3), how: "missed" },
];
const message = { kind: "sms", how: null, smsText: "【某某银行】请转告还款" };
const named = { merchantName: "某某银行股份有限公司", merchantAddress: "上海市样例区3号" };

function factsOf(calls: Record<string, unknown>[], more: Partial<Answers>): Facts {
  const answers = { ...answered, ...named, isCustomer: false, purchase: "", ...more };
  return sampleFacts({ calls: callsOf(...calls), answers });
}

/** What the plan says of a door, and whether its letter is written. */
function atDoor(id: string, facts: Facts) {
  const rung = planOf(facts).rungs.find(({ channel }) => channel === id);
  const channel = channelById(id);
  if (!rung || !channel) throw new Error(`no door ${id}`);
  const drafted = draft(channel, facts);
  const reasons = drafted.kind === "refused" ? drafted.reasons : [];
  return { isOffered: !["skipped", "closed"].includes(rung.state), drafted: drafted.kind, rung, reasons };
}

const debts: [string, Partial<Answers>][] = [
  ["of whom nobody said whether they owe", {}],
  ["who owe nothing", { notDebtor: true }],
  ["whose dunning company has no name", { merchantName: "" }],
];

const markets = ["market-report", "market-complaint"];

describe.each(debts)("Those who are dunned and sold nothing, %s", (_, more) => {
  test.each(markets)("have no letter to 12315 that the plan would not have them write: %s", (id) => {
    for (const calls of [dunned, dunned.map((call) => ({ ...call, ...message }))]) {
      const { isOffered, drafted } = atDoor(id, factsOf(calls, more));
      expect({ isOffered, drafted }).toEqual({ isOffered: false, drafted: "refused" });
    }
  });
});

test("Who dunns is no matter of 12315, and the door says whose it is", () => {
  const { rung, reasons } = atDoor("market-report", factsOf(dunned, {}));
  for (const all of [rung.reasons, reasons])
    expect(all).toContainEqual({
      code: "only-dunning",
      text: "这些来电都是催收，没有推销，不是12315管的事。催收归金融监管，打12378。",
    });
  const complaint = atDoor("market-complaint", factsOf(dunned, {}));
  for (const all of [complaint.rung.reasons, complaint.reasons])
    expect(all.map(({ text }) => text).join()).toMatch(/没买过，催收找金融监管，打12378。/);
});

test("What was bought of it makes it a matter of consumption, of which the complaint tells", () => {
  const bought = { isCustomer: true, purchase: "分期买手机，2026年8月1日" };
  expect(atDoor("market-complaint", factsOf(dunned, bought))).toMatchObject({
    isOffered: true,
    drafted: "ok",
  });
});

test("Beside what was sold it is reported as before", () => {
  const sold = { ...spoken, ...at(4), category: 7 };
  expect(atDoor("market-report", factsOf([...dunned, sold], {}))).toMatchObject({
    isOffered: true,
    drafted: "ok",
  });
});

test("The door of the trade's own office speaks of no sale, which who dunns does not make", () => {
  expect(channelById("sector")?.purpose).not.toContain("卖");
});
