import { expect, test } from "vitest";
import { inspect } from "@/lib/store/inspect";
import { ended, startTeller } from "@/lib/store/metadata-process";
import { evidenceUnits } from "@/scripts/fuzz/units";
import { sample, stored } from "../evidence/samples";

const endless = evidenceUnits.find(({ name }) => name === "frames.aac");

const wanted = { of: "recording", type: "audio/aac" } as const;
const tone = stored(sample("tone.aac"));

test("A file that takes too long is given up, and its process ends with it", async () => {
  const teller = await startTeller();
  const file = stored(endless?.make(4_000_000) ?? Buffer.alloc(0));
  expect(await teller?.tell(file, wanted, { processor: 20, clock: 60_000 })).toBe(ended);
  expect(teller?.isOver).toBe(true);
});

test("One file after the other is told by the same process", async () => {
  const teller = await startTeller();
  const patience = { processor: 60_000, clock: 60_000 };
  const told = [await teller?.tell(tone, wanted, patience), await teller?.tell(tone, wanted, patience)];
  expect(told).toMatchObject([{ of: "recording" }, { of: "recording" }]);
  expect(teller?.isOver).toBe(false);
  teller?.end();
});

test("A recording that breaks off while it is read is what its first bytes say, and its length unknown", async () => {
  const cut = { ...tone, size: tone.size + 1_000_000 };
  expect(await inspect("me", cut)).toMatchObject({ format: { name: "AAC" }, seconds: null });
  expect((await inspect("me", tone))?.seconds).toBeCloseTo(2.5, 0);
});
