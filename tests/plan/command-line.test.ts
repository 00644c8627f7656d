import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Plan } from "@/lib/plan/plan";
import { planAsked } from "@/scripts/qingjing/plan";
import { qingjing, qingjingStarted } from "../fixtures/qingjing";

const root = path.resolve(import.meta.dirname, "../..");
const sample = path.join(root, "prisma/sample-case.json");

function planned(file: string, today = "2026-10-09"): Plan {
  return planAsked([file, "--today", today], root);
}

function caseWith(change: (it: Record<string, unknown>) => void): string {
  const it = JSON.parse(readFileSync(sample, "utf8"));
  change(it);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "case.json");
  writeFileSync(file, JSON.stringify(it));
  return file;
}

/** To the operator on 2026-09-10, about the first call; on that day it had 15 days, which end on a holiday before a weekend. */
const asked = (replies: object[] = []) =>
  caseWith((it) => {
    const filed = { kind: "filed", on: "2026-09-10", way: "phone", to: "中国移动", receipt: "0000 0910 01" };
    const steps = [filed, ...replies].map((said) => ({ said }));
    it.complaints = [{ id: "p1", channel: "operator", callIds: ["c01"], steps }];
  });

test("A case begins with the operator, and each rung says why and from where", () => {
  const { next, rungs } = planned(sample);
  expect(next).toMatchObject({ kind: "go", channel: "operator" });
  expect(rungs.filter(({ why }) => !why.source || !/^\d{4}-\d\d-\d\d$/.test(why.checkedOn))).toEqual([]);
});

test("While the operator has time, the rung says until when, counted by which rule", () => {
  const rung = planned(asked(), "2026-09-20").rungs.find(({ channel }) => channel === "operator");
  expect(rung).toMatchObject({ state: "waiting", until: "2026-09-28", complaintId: "p1" });
  expect(rung?.dates).toMatchObject([
    { from: "2026-09-10", on: "2026-09-25", span: { count: 15, unit: "日" } },
  ]);
});

test("After the operator's time, and after an answer that does not satisfy, the appeal comes next", () => {
  expect(planned(asked(), "2026-09-29").next).toMatchObject({ kind: "go", channel: "tca-appeal" });
  const unhappy = { kind: "replied", on: "2026-09-12", outcome: "unsatisfied", words: "已加标记" };
  expect(planned(asked([unhappy]), "2026-09-13").next).toMatchObject({ kind: "go", channel: "tca-appeal" });
});

test("The plan is printed as JSON", () => {
  const done = qingjingStarted(["plan", sample, "--today", "2026-10-09"]);
  expect(done).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(done.stdout)).toEqual(planned(sample));
});

test("Bad input is said in Chinese, and exits with 2", async () => {
  const empty = caseWith((it) => Object.assign(it, { calls: [], evidence: [], callers: [], refusals: [] }));
  for (const args of [[], ["/none.json"], [sample, "--today", "2026-02-30"], [sample, "more"], [empty]])
    expect(() => planAsked(args, root)).toThrow(/[一-龥]/);
  expect(await qingjing(["plan", "/none.json"])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "读不了这个文件：/none.json\n",
  });
});
