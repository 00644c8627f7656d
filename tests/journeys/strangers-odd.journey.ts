import { expect, test } from "@playwright/test";
import { dice } from "@/scripts/crash/dice.mjs";
import { requestsPart } from "@/scripts/fuzz/requests";
import { runPart } from "@/scripts/fuzz/run";

/** The short form of npm run fuzz -- --part requests. */
test("Whatever is asked of whichever page, route or action, nothing breaks and nothing of another person's is shown", async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const part = await requestsPart(Number(new URL(baseURL ?? "").port), dice(2));
  const { faults, rounds } = await runPart(part, dice(1), { rounds: 300, ms: 12_000 });
  expect(faults).toEqual([]);
  expect(rounds).toBeGreaterThan(0);
});
