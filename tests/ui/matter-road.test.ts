import { expect, test } from "vitest";
import { roadOf } from "@/components/front/matter-road";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { filed } from "../fixtures/steps";

const sent: StandingNow = {
  kind: "waiting",
  due: null,
  filed: { id: "a", recordedAt: "", said: filed() },
};

/** The last two steps of a matter with these complaints, each a finished letter. */
function endOf(...standings: StandingNow[]) {
  const complaints = standings.map((standing) => ({
    id: "c",
    issuedAt: "2026-12-02T00:00:00.000Z",
    standing,
  }));
  const matter = { id: "m", name: "装修推销", calls: { calls: 6, messages: 0 }, evidence: 2, complaints };
  return roadOf(matter as unknown as Parameters<typeof roadOf>[0]).slice(-2);
}

test("提交 is not done while a finished letter of the matter is still here", () => {
  expect(endOf(sent, { kind: "issued" }, { kind: "issued" })).toEqual([
    { name: "提交", count: "还差2封", state: "here" },
    { name: "跟进", count: "1封", state: "done" },
  ]);
});

test("Once every finished letter is handed in the matter is at 跟进", () => {
  expect(endOf(sent)).toEqual([
    { name: "提交", count: "1封", state: "done" },
    { name: "跟进", count: "到这了", state: "here" },
  ]);
  expect(endOf({ kind: "issued" })).toEqual([
    { name: "提交", count: "到这了", state: "here" },
    { name: "跟进", state: "ahead" },
  ]);
});
