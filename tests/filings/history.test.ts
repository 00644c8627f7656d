import fc from "fast-check";
import { expect, test } from "vitest";
import { historyOf } from "@/lib/filings/history";
import { heldSteps, standingOf } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";
import { filed, step } from "../fixtures/steps";

test("A correction stands in place of what it corrects, which stays readable", () => {
  const steps = [
    step("a", filed({ receipt: "1" })),
    step("b", filed({ receipt: "2" }), { at: "2026-10-12 09:00", replaces: "a" }),
    step("c", { kind: "taken-back" }, { at: "2026-10-13 09:00", replaces: "b" }),
  ];
  expect(historyOf(steps.slice(0, 2))).toMatchObject([
    { id: "b", said: { receipt: "2" }, changes: [{ before: { receipt: "1" } }], takenBackAt: null },
  ]);
  expect(historyOf(steps)).toMatchObject([{ said: { receipt: "2" }, takenBackAt: steps[2]?.recordedAt }]);
});

/** Entries as the store takes them: each correction replaces one that still holds. */
const anySteps = fc.array(fc.tuple(fc.nat(2), fc.nat()), { maxLength: 30 }).map((moves) => {
  const steps: Step[] = [];
  for (const [nth, [move, pick]] of moves.entries()) {
    const held = heldSteps(steps);
    const replaces = move === 0 ? undefined : held[pick % held.length]?.id;
    const takesBack = move === 2 && replaces !== undefined;
    const said = takesBack ? ({ kind: "taken-back" } as const) : filed({ receipt: String(nth) });
    steps.push(step(String(nth), said, { replaces }));
  }
  return steps;
});

test("Whatever was entered stands in exactly one place of the history, and what holds is what stands there", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const history = historyOf(steps);
      const entries = history.map(({ changes, takenBackAt }) => 1 + changes.length + (takenBackAt ? 1 : 0));
      expect(entries.reduce((sum, n) => sum + n, 0)).toBe(steps.length);
      const holding = history.filter(({ takenBackAt }) => takenBackAt === null).map(({ id }) => id);
      expect(holding.toSorted()).toEqual(
        heldSteps(steps)
          .map(({ id }) => id)
          .toSorted(),
      );
    }),
  );
});

/** Entries as two copies of a case may have them together, or a careless hand writes them. */
const careless = fc.array(fc.tuple(fc.boolean(), fc.option(fc.nat(12))), { maxLength: 10 }).map((all) =>
  all.map(([takesBack, target], nth) =>
    step(String(nth), takesBack ? { kind: "taken-back" } : filed({ receipt: String(nth) }), {
      replaces: target === null ? undefined : String(target),
    }),
  ),
);

test("Whatever replaces what, the history and what holds agree", () => {
  fc.assert(
    fc.property(careless, (steps) => {
      const holding = historyOf(steps).filter(({ takenBackAt }) => takenBackAt === null);
      expect(heldSteps(steps).map(({ id }) => id)).toEqual(holding.map(({ id }) => id));
    }),
  );
});

test("Of two corrections of one filing the later holds, and both stay readable", () => {
  const steps = [
    step("a", filed({ receipt: "1" })),
    step("b", filed({ receipt: "2" }), { replaces: "a" }),
    step("c", filed({ receipt: "3" }), { replaces: "a" }),
  ];
  expect(historyOf(steps)).toMatchObject([
    { id: "c", said: { receipt: "3" }, changes: [{ after: { receipt: "2" } }, { before: { receipt: "2" } }] },
  ]);
  expect(standingOf(steps).filed?.id).toBe("c");
});

test("A correction of an earlier filing does not make it the latest", () => {
  const steps = [
    step("a", filed({ on: "2026-09-29", receipt: "" })),
    step("b", filed({ on: "2026-10-08" })),
    step("c", filed({ on: "2026-09-29" }), { replaces: "a" }),
  ];
  expect(standingOf(steps).filed?.said.on).toBe("2026-10-08");
});
