import { expect, test } from "vitest";
import { report12321 } from "@/lib/channels/12321";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const call = { typed: "171 2222 3333", how: "person" };
const facts = sampleFacts({
  calls: callsOf(
    { ...call, at: "2026-09-02T10:00", category: 22 },
    { ...call, at: "2026-09-03T10:00", seconds: 3 },
  ),
});

test("A call without a kind leaves its own card open, with what to choose, and keeps no other back", () => {
  const [bare, known] = letterOf("12321", facts).cards.map(({ fields }) =>
    fields.find(({ label }) => label === "不良类型"),
  );
  expect(known).toMatchObject({ way: "pick", value: "装修建材" });
  expect(bare).toMatchObject({ way: "self", value: "" });
  expect(bare?.note).toContain("听到推销什么就选哪一类");
});

test("The plan calls the form open where it is, and says what is left to choose", () => {
  const rung = planOf(facts).rungs.find(({ channel }) => channel === "12321");
  expect(rung).toMatchObject({ word: "随时能找" });
  expect(rung?.needs).toMatchObject([{ code: "unfinished-calls", required: false }]);
});

test("Of what is not written up only what it lacks is asked", () => {
  const text = (...said: Parameters<typeof logged>[1][]) => {
    const calls = said.map((part, at) =>
      logged(`2026-09-28 10:0${at}`, { category: 7, how: "person", ...part }),
    );
    return report12321.needs(sampleFacts({ calls })).find(({ code }) => code === "unfinished-calls")?.text;
  };
  expect(text({})).toBeUndefined();
  expect(text({ category: null }, { category: null })).toBe("2次来电是哪一类");
  expect(text({ how: null })).toBe("1次来电怎么打的");
  expect(text({ how: null, category: null })).toBe("1次来电怎么打的、是哪一类");
  expect(text({ kind: "sms", how: null, category: null })).toBe("1条短信是哪一类");
});

test("What one has to know is said of what is reported", () => {
  const said = (...kinds: ("call" | "sms")[]) => {
    const calls = kinds.map((kind, at) => logged(`2026-09-28 10:0${at}`, { kind }));
    return (report12321.toKnow?.(sampleFacts({ calls }), "") ?? []).map(({ text }) => text).join();
  };
  expect(said("sms")).not.toContain("来电");
  expect(said("call")).not.toContain("短信报原文");
  expect(said("call", "sms")).toMatch(/一张表只报一次来电.*短信报原文/);
});
