import { expect, test } from "vitest";
import { evidenceListInSteps } from "@/lib/complaints/evidence-list";
import { evidenceRowsInSteps } from "@/lib/complaints/evidence-rows";
import { withShows } from "@/lib/complaints/proof-words";
import { breathing } from "@/lib/turns/breathe";
import { sample } from "../fixtures/cases";
import { logged } from "../fixtures/said";
import { stretchOf } from "../fixtures/turns";

const times = <One>(count: number, one: (nth: number) => One) =>
  Array.from({ length: count }, (_, nth) => one(nth));
const calls = times(20_000, (nth) =>
  logged("2026-10-09 10:26", { id: `c${nth}`, number: `170${nth % 500}` }),
);
const [file] = sample.evidence;
if (!file) throw new Error("the sample has evidence");
const evidence = times(1_500, (nth) => ({
  ...file,
  id: `e${nth}`,
  receivedAt: sample.savedAt,
  callIds: times(50, (at) => `c${(nth * 13 + at) % 20_000}`),
}));

test("Others have their turn while a list of many files that belong to many calls is made", async () => {
  const list = () => breathing(evidenceListInSteps(evidence, calls, {}, "林静", "2026-10-09"));
  const rows = () => breathing(evidenceRowsInSteps(evidence, calls, {}));
  expect(await stretchOf(list)).toBeLessThan(1);
  expect(await stretchOf(rows)).toBeLessThan(1);
});

test("What each file shows of what was handed in is looked up once", async () => {
  const filed = times(2_000, (nth) => ({
    ...({ channelName: "12321举报", letterName: "举报信", replies: [] } as never as Parameters<
      typeof withShows
    >[1][number]),
    filed: { kind: "filed", on: "2026-10-09", to: "", evidenceIds: [`e${nth}`] } as never,
  }));
  expect(await stretchOf(async () => withShows(evidence, filed))).toBeLessThan(1);
});
