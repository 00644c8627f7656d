import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { awaited, onceTakenUp } from "@/lib/filings/awaited";
import { sampleFacts } from "../fixtures/cases";
import { replied } from "../fixtures/steps";

/** The dates of a door handed in on 2026-10-08, once they said on 10-20 that they took it up. */
function takenUp(door: string) {
  const replies = [replied({ on: "2026-10-20" })];
  const dates = channelById(door)?.deadlines("2026-10-08", sampleFacts()) ?? [];
  return awaited(onceTakenUp(dates, replies), replies).map(({ id, from }) => [id, from]);
}

test("An appeal's thirty days run from the day it was received, also once it is taken up", () => {
  expect(takenUp("tca-appeal")).toEqual([["appeal-answered", "2026-10-08"]]);
});

test.each([
  ["market-complaint", "complaint-mediated"],
  ["review", "review-decided"],
  ["petition", "petition-decided"],
])("At %s the days run anew from the day it was taken up", (door, date) => {
  expect(takenUp(door)).toEqual([[date, "2026-10-20"]]);
});

test("A court that took the case has nothing more to say by a day", () => {
  expect(takenUp("lawsuit")).toEqual([]);
});

test("Where the day is known the basis does not say that it is assumed", () => {
  const dates = channelById("review")?.deadlines("2026-10-08", sampleFacts()) ?? [];
  expect(dates[0]?.basis).toContain("先从提交那天数起");
  expect(onceTakenUp(dates, [replied()])[0]?.basis).not.toContain("提交");
});
