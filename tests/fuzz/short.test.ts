import { describe, expect, test } from "vitest";
import { dice } from "@/scripts/crash/dice.mjs";
import { casesPart } from "@/scripts/fuzz/cases";
import { exportsPart } from "@/scripts/fuzz/exports";
import { filesPart } from "@/scripts/fuzz/files";
import { formsPart } from "@/scripts/fuzz/forms";
import { type Part, runPart } from "@/scripts/fuzz/run";
import { fullSpace } from "@/scripts/fuzz/space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

/** As many rounds as fit in these milliseconds, always the same ones first; the long form, npm run fuzz, draws others. */
const budget = 1000;
const seed = 1;

const parts: [string, () => Promise<Part>][] = [
  ["forms", formsPart],
  ["exports", async () => exportsPart()],
  ["cases", async () => casesPart(await fullSpace())],
  ["files", async () => filesPart(await fullSpace())],
];

describe("What nobody types and somebody sends", () => {
  test.each(parts)(
    "%s: is refused in a sentence or kept whole, and never a fault",
    async (_, begin) => {
      const { faults, rounds } = await runPart(await begin(), dice(seed), { rounds: 3000, ms: budget });
      expect(faults).toEqual([]);
      expect(rounds).toBeGreaterThan(0);
    },
    60_000,
  );
});
