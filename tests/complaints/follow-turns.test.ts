import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { sinceFiledInSteps } from "@/lib/complaints/since-filed";
import { timelineInSteps } from "@/lib/complaints/timeline";
import { breathing } from "@/lib/turns/breathe";
import { logged } from "../fixtures/said";
import { filed } from "../fixtures/steps";
import { stretchOf } from "../fixtures/turns";

const times = <One>(count: number, one: (nth: number) => One) =>
  Array.from({ length: count }, (_, nth) => one(nth));
const today = "2026-12-01";
const day = (nth: number) => new Date(Date.UTC(2025, 0, 1 + (nth % 690))).toISOString().slice(0, 10);
const calls = times(30_000, (nth) =>
  logged(`${day(nth)} 10:26`, { id: `c${nth}`, number: `170${nth % 3_000}` }),
).toSorted((a, b) => (a.at < b.at ? -1 : 1));
const numbers = times(300, (nth) => `170${nth}`);
const chapters = times(400, (nth) => ({
  ...(channelById("12321") as NonNullable<ReturnType<typeof channelById>>),
  id: `p${nth}`,
  channelName: "12321举报",
  numbers,
  steps: [
    {
      id: `s${nth}`,
      recordedAt: "2026-11-30T02:00:00.000Z",
      replacesId: null,
      said: { ...filed(), on: day(nth) },
    },
  ],
  deadlines: [],
}));

test("Others have their turn while what followed many complaints about a long log is told", async () => {
  expect(await stretchOf(() => breathing(timelineInSteps({ chapters, calls, today })))).toBeLessThan(1);
  const filings = chapters.map(({ id }, nth) => ({
    id,
    on: day(nth),
    what: "",
    numbers,
  }));
  expect(await stretchOf(() => breathing(sinceFiledInSteps(filings, calls, today)))).toBeLessThan(1);
});
