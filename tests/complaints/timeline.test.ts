import fc from "fast-check";
import { expect, test } from "vitest";
import { askedOperator } from "@/lib/complaints/asked-operator";
import { type Chapter, timeline } from "@/lib/complaints/timeline";
import { printedTimeline } from "@/lib/complaints/timeline-print";
import { countedFromCaseData } from "@/lib/complaints/timeline-words";
import { addDays, instantOf } from "@/lib/deadlines/beijing";
import { due } from "@/lib/deadlines/due";
import type { Step } from "@/lib/filings/step";
import { askedOperator as asked, sampleFacts } from "../fixtures/cases";
import { filed, replied, solved, step } from "../fixtures/steps";

const today = "2026-10-09";
const dates = [
  {
    id: "accepted",
    name: "最晚告诉你受不受理",
    span: { count: 5, unit: "工作日" } as const,
    metWhenTakenUp: true as const,
  },
  { id: "answered", name: "最晚给出答复", span: { count: 30, unit: "日" } as const },
].map((rule) => due({ ...rule, status: "部门规章", basis: "" }, "2026-09-29"));

function appeal(part: Partial<Chapter> = {}): Chapter {
  return {
    id: "appeal",
    numbers: ["17090000000"],
    channelName: "通管局申诉",
    letterName: "电信用户申诉书",
    role: "申诉人",
    receiptName: "申诉编号",
    office: "administration",
    begins: "calls",
    steps: [step("a", filed())],
    deadlines: dates,
    ...part,
  };
}
const at = (...days: string[]) => days.map((day) => instantOf(day, "10:00"));
function told(chapters: Chapter[], callTimes: string[] = [], now = today) {
  const calls = callTimes.map((at) => ({ at, number: "17090000000" }));
  return timeline({ chapters, calls, today: now });
}

test("The matter reads from the operator to the dates that are still to come", () => {
  const operator = askedOperator(sampleFacts({ answers: { ...asked, operatorOn: "2026-09-08" } }));
  if (!operator) throw new Error("the operator was asked");
  const lines = told([operator, appeal()]).map(({ on, tense, what, number }) => [
    on,
    tense,
    what,
    number ? `${number.name}${number.value}` : "",
  ]);
  expect(lines).toEqual([
    ["2026-09-08", "past", "向中国移动通信集团辽宁有限公司投诉", "工单号0000 0920 01"],
    ["2026-09-23", "past", "运营商投诉：满15日，没有答复", ""],
    ["2026-09-29", "past", "向辽宁省通信管理局申诉", "申诉编号0000 0929 01"],
    ["2026-10-12", "next", "通管局申诉：最晚告诉你受不受理", ""],
    ["2026-10-29", "later", "通管局申诉：最晚给出答复", ""],
  ]);
});

test("What was entered later, changed and given a proof says so, with the days", () => {
  const steps = [
    step("a", filed({ on: "2026-09-28", receipt: "" }), { at: "2026-10-02 09:00" }),
    step("b", filed({ on: "2026-09-29" }), { at: "2026-10-03 09:00", replaces: "a" }),
    step("c", filed({ on: "2026-09-29", evidenceIds: ["e"] }), { at: "2026-10-04 09:00", replaces: "b" }),
  ];
  expect(told([appeal({ steps })])[0]).toMatchObject({
    on: "2026-09-29",
    marks: ["10月2日补记", "原来写的是9月28日，没写申诉编号，10月3日改", "10月4日添了凭据"],
    step: { id: "c", kind: "filed" },
  });
});

test("A proof that was changed or taken away is not said to be added", () => {
  const proofs = [["e"], ["f"], []].map((evidenceIds) => filed({ evidenceIds }));
  const steps = proofs.map((said, at) =>
    step(String(at), said, { at: "2026-09-29 09:00", ...(at > 0 && { replaces: String(at - 1) }) }),
  );
  expect(told([appeal({ steps })])[0]?.marks).toEqual(["9月29日换了凭据", "9月29日去掉了凭据"]);
});

test("What was taken back stays readable and can no longer be changed", () => {
  const back = step("x", { kind: "taken-back" }, { at: "2026-10-05 09:00", replaces: "a" });
  const [entry] = told([appeal({ steps: [step("a", filed()), back], deadlines: [] })]);
  expect(entry).toMatchObject({ takenBack: true, step: null, marks: ["10月5日撤回"] });
});

test("A date that was kept is not said to have gone by, a late answer leaves it so", () => {
  const inTime = appeal({ steps: [step("a", filed()), step("b", replied({ on: "2026-10-12" }))] });
  const late = appeal({ steps: [step("a", filed()), step("b", replied({ on: "2026-10-13" }))] });
  const missed = (chapter: Chapter) =>
    told([chapter], [], "2026-10-20").filter(({ what }) => what === "通管局申诉：满5个工作日，没有答复")
      .length;
  expect([missed(inTime), missed(late)]).toEqual([0, 1]);
});

test("Nothing is awaited of what is answered or solved", () => {
  const answered = replied({ outcome: "refused", words: "不归我们管" });
  for (const steps of [
    [step("a", filed()), step("b", answered)],
    [step("a", filed()), step("s", solved("2026-10-08"))],
  ])
    expect(told([appeal({ steps })]).every(({ tense }) => tense === "past")).toBe(true);
});

test("A letter that follows up another one is called by its name", () => {
  const urge = appeal({ id: "urge", letterName: "催办函", begins: "step", deadlines: [] });
  expect(told([urge])[0]?.what).toBe("向辽宁省通信管理局提交催办函");
});

test("A reply says whose it is, and their words", () => {
  const steps = [step("a", filed()), step("b", replied({ outcome: "out-of-remit", words: "找公安" }))];
  expect(told([appeal({ steps })])[1]).toMatchObject({
    what: "通管局申诉：不属于受理范围",
    words: "“找公安”",
  });
});

test("A first correction of what was left empty says only that", () => {
  const steps = [
    step("a", filed({ receipt: "" })),
    step("b", filed(), { at: "2026-10-03 09:00", replaces: "a" }),
  ];
  expect(told([appeal({ steps })])[0]?.marks).toEqual(["原来没写申诉编号，10月3日改"]);
});

test("What was closed together is told once", () => {
  const closed = step("s", solved("2026-10-08"));
  const chapters = [appeal(), appeal({ id: "report" })].map((one) => ({
    ...one,
    steps: [...one.steps, closed],
  }));
  expect(told(chapters).filter(({ what }) => what === "不再打来，已结束")).toHaveLength(1);
});

test("The ring that opens a closed case again stands in the course, of its own numbers only", () => {
  const steps = [step("a", filed()), step("s", solved("2026-10-02"))];
  const whats = (numbers: string[]) =>
    told([appeal({ steps, numbers })], at("2026-10-01", "2026-10-04", "2026-10-05")).map(
      ({ on, what }) => `${on} ${what}`,
    );
  expect(whats(["17090000000"]).at(-1)).toBe("2026-10-04 又打来了");
  expect(whats(["17100000000", ""]).at(-1)).toBe("2026-10-02 不再打来，已结束");
});

test("Calls are counted between the days of the past", () => {
  const steps = [step("a", filed()), step("b", replied())];
  const calls = at("2026-09-20", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10");
  expect(told([appeal({ steps })], calls).map(({ callsAfter }) => callsAfter?.calls)).toEqual([
    2,
    1,
    undefined,
  ]);
});

test("A message after a step is no call after it", () => {
  const steps = [step("a", filed())];
  const [call = "", message = ""] = at("2026-10-02", "2026-10-03");
  const calls = [
    { at: call, number: "17090000000", kind: "call" as const },
    { at: message, number: "17090000000", kind: "sms" as const },
  ];
  expect(timeline({ chapters: [appeal({ steps })], calls, today })[0]?.callsAfter).toEqual({
    calls: 1,
    messages: 1,
  });
});

test("Every call after the first day and not after today is counted between two steps, once", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays("2026-08-15", n));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), fc.array(day), (days, rings) => {
      const steps = days.map((on, nth) => step(String(nth), filed({ on })));
      const entries = told([appeal({ steps, deadlines: [] })], at(...rings), "2026-10-20");
      const counted = entries.reduce((sum, { callsAfter }) => sum + (callsAfter?.calls ?? 0), 0);
      const first = days.toSorted()[0] ?? "";
      expect(counted).toBe(rings.filter((ring) => ring > first).length);
      expect(entries.map(({ on }) => on)).toEqual(days.toSorted());
    }),
  );
});

test("A proof whose original is not here is not counted beside what it is to show", () => {
  const chapters = [appeal({ steps: [step("a", filed({ evidenceIds: ["e", "f"] }))] })];
  const shown = (notHere: { id: string }[]) =>
    timeline({ chapters, calls: [], today, notHere })[0]?.evidenceIds;
  expect(shown([])).toEqual(["e", "f"]);
  expect(shown([{ id: "e" }])).toEqual(["f"]);
});

test("What a case file tells says when that was, when it was read in, and from what a date is counted", () => {
  const caseDataAt = "2026-10-09T01:00:00.000Z";
  const told = (one: Step): Step => ({ ...one, caseDataAt });
  const steps = [
    told(step("a", filed(), { at: "2026-10-02 09:00" })),
    told(step("b", filed({ on: "2026-09-28" }), { at: "2026-10-04 09:00", replaces: "a" })),
  ];
  const entries = timeline({ chapters: [appeal({ steps })], calls: [], today: "2026-12-01" });
  expect(entries[0]?.marks).toEqual([
    "案件数据称10月2日补记",
    "来自案件数据，10月9日读入",
    "原来写的是9月29日，案件数据称10月4日改过",
  ]);
  expect(entries[1]).toMatchObject({
    what: expect.stringContaining("没有答复"),
    marks: [countedFromCaseData],
  });
  const known = { entries, chapters: [appeal({ steps })], calls: [], name: "林静", today: "2026-12-01" };
  const printed = JSON.stringify(printedTimeline(known));
  expect(printed.split("也不是办案机关的数据")).toHaveLength(2);
});
