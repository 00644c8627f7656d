import { expect, test } from "vitest";
import { nextDate } from "@/components/front/dates";
import type { FrontComplaint, FrontFacts, FrontMatter } from "@/components/front/front-facts";
import { roadOf } from "@/components/front/matter-road";
import { headline, todo } from "@/components/front/todo";
import { billsToSave } from "@/lib/complaints/save-before";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { due } from "@/lib/deadlines/due";
import type { Outcome } from "@/lib/filings/outcome";
import { urgentBy } from "@/lib/plan/urgent";
import { filed, replied } from "../fixtures/steps";

const calls = (count: number) => ({ calls: count, messages: 0 });
const matter: FrontMatter = {
  id: "22",
  name: "装修推销",
  calls: calls(12),
  evidence: 4,
  complaints: [],
  next: null,
};
const facts: FrontFacts = {
  today: "2026-10-09",
  total: calls(12),
  urgent: null,
  unfinished: { count: calls(0), one: null },
  matter,
  complaints: [],
  save: [],
  nextMatter: null,
  recent: [],
  perDay: [],
};
const issued: FrontComplaint = {
  id: "c1",
  channelName: "12321举报",
  office: "report-center",
  issuedAt: "2026-10-08T02:00:00.000Z",
  isTold: false,
  standing: { kind: "issued" },
  fillsIn: true,
  asks: "局长信箱",
  step: { words: "下一步，局长信箱", door: "局长信箱", isStopped: false },
  phone: null,
  waits: null,
  objectBy: null,
};
const handedIn = { id: "s1", recordedAt: "2026-09-29T02:00:00.000Z", said: filed() };
const accepted = due(
  {
    id: "appeal-accepted",
    name: "最晚告诉你受不受理",
    span: { count: 5, unit: "工作日" },
    status: "部门规章",
    basis: "",
  },
  "2026-09-29",
);
const appeal = (standing: StandingNow, id = "c2"): FrontComplaint => ({
  ...issued,
  id,
  channelName: "通管局申诉",
  standing,
});
const waiting = appeal({ kind: "waiting", filed: handedIn, due: accepted });
const overdue = appeal({ kind: "overdue", filed: handedIn, due: accepted });

function leads(change: Partial<FrontFacts>): string[] {
  return todo({ ...facts, ...change }).map(({ lead }) => lead);
}

test("Danger comes before whatever is late", () => {
  const urgent = urgentBy(["paid"])[0] ?? null;
  const things = todo({ ...facts, urgent, complaints: [overdue] });
  expect(things[0]).toMatchObject({ lead: "先打110", href: "/plan" });
  expect(things[1]?.lead).toContain("通管局");
});

test("One unfinished call is opened where it is written", () => {
  const [thing] = todo({ ...facts, unfinished: { count: calls(1), one: "a" } });
  expect(thing).toMatchObject({ lead: "补写1次来电", href: "/calls/a/edit" });
});

test("Several unfinished calls are opened as a list", () => {
  const [thing] = todo({ ...facts, unfinished: { count: calls(3), one: null } });
  expect(thing).toMatchObject({ lead: "补写3次来电", href: "/calls?only=unfinished" });
});

test("Messages are written up and told beside the calls, not among them", () => {
  const mixed = { calls: 4, messages: 1 };
  const things = todo({
    ...facts,
    unfinished: { count: mixed, one: null },
    matter: { ...matter, calls: mixed },
  });
  expect(things.map(({ lead }) => lead)).toEqual(["补写4次来电、1条短信", "投诉装修推销"]);
  expect(things[1]?.sub).toBe("4次来电、1条短信，4份证据，可以写了");
});

test("A matter without evidence asks for some before its complaint", () => {
  expect(leads({ matter: { ...matter, evidence: 0 } })).toEqual(["给装修推销添一份证据", "投诉装修推销"]);
});

test("A matter that was closed asks for no more evidence", () => {
  const complaints = [appeal({ kind: "solved", on: "2026-10-08" })];
  expect(leads({ matter: { ...matter, evidence: 0, complaints }, complaints })).toEqual([]);
});

test("Calls of no kind are spoken of as these calls", () => {
  expect(leads({ matter: { ...matter, id: "none", name: "还没分类" } })).toEqual(["投诉这些来电"]);
});

test("A complaint that was begun is to be finished", () => {
  expect(
    leads({
      matter: { ...matter, complaints: [{ ...issued, issuedAt: null, standing: { kind: "writing" } }] },
    }),
  ).toEqual(["写完12321举报"]);
});

test("An issued letter is to be handed in, however long ago it was, of whatever matter", () => {
  const complaints = [issued];
  expect(leads({ matter: { ...matter, complaints }, complaints })).toEqual(["填12321举报的表"]);
  expect(leads({ matter: { ...matter, complaints }, complaints, today: "2026-12-16" })).toEqual([
    "填12321举报的表",
  ]);
  const draft: FrontComplaint = { ...issued, id: "c9", issuedAt: null, standing: { kind: "writing" } };
  const other = { ...matter, id: "4", name: "房产推销", evidence: 0, complaints: [draft] };
  expect(leads({ matter: other, complaints: [draft, issued] })).toEqual([
    "填12321举报的表",
    "给房产推销添一份证据",
    "写完12321举报",
  ]);
});

test("Everything that is due is named and counted, and only a long list is folded, with its count", () => {
  const late = ["a", "b", "c"].map((id) => ({ ...overdue, id }));
  const complaints = [...late, issued, { ...issued, id: "c5" }];
  const things = todo({ ...facts, today: "2026-10-18", complaints });
  const silent = "通管局申诉没有答复";
  expect(things.map(({ lead }) => lead)).toEqual([
    silent,
    silent,
    silent,
    "填12321举报的表",
    "填12321举报的表",
  ]);
  expect(headline(things)).toBe("今天有五件事");
  const many = todo({
    ...facts,
    complaints: Array.from({ length: 14 }, (_, at) => ({ ...issued, id: `c${at}` })),
  });
  expect(many).toHaveLength(12);
  expect(many.at(-1)).toMatchObject({ lead: "还有3件", href: "/complaints" });
  expect(headline(many)).toBe("今天有14件事");
});

test("A letter that would close another door is not pushed, and what is next comes before it", () => {
  const hotline = {
    ...issued,
    id: "c7",
    channelName: "12345热线",
    fillsIn: false,
    phone: "12345",
    waits: "先后别弄反。",
  };
  const next = { name: "运营商投诉", words: "下一步，运营商投诉", purpose: "投诉它，拿工单号。" };
  const things = todo({
    ...facts,
    matter: { ...matter, complaints: [hotline], next },
    complaints: [hotline],
  });
  expect(things.map(({ lead }) => lead)).toEqual(["下一步，运营商投诉", "12345热线的信，先别提交"]);
  expect(things[1]?.sub).toBe("先后别弄反。");
});

test("Where one complains by phone, the number is rung and the script read", () => {
  const complaints = [{ ...issued, channelName: "运营商投诉", fillsIn: false, phone: "10086" }];
  const [thing] = todo({ ...facts, matter: { ...matter, complaints }, complaints });
  expect(thing).toEqual({
    href: "/complaints/c1",
    lead: "打10086，投诉装修推销",
    sub: "稿子写好了，照着念就行",
  });
});

test("A hotline that is called by its number is named once", () => {
  const hotline = { ...issued, channelName: "12345热线", fillsIn: false, phone: "12345" };
  expect(leads({ complaints: [hotline] })[0]).toBe("打12345热线");
});

test("What the plan says is to be done now is to be done today, once", () => {
  const next = { name: "运营商投诉", words: "下一步，运营商投诉", purpose: "投诉它，拿工单号。" };
  const filed12321 = { ...waiting, channelName: "12321举报" };
  const things = (complaints: FrontComplaint[]) =>
    leads({ matter: { ...matter, complaints, next }, complaints });
  expect(things([filed12321])).toEqual(["下一步，运营商投诉"]);
  const operator = { ...issued, channelName: "运营商投诉", fillsIn: false, phone: "10086" };
  expect(things([operator])).toEqual(["打10086，投诉装修推销"]);
  expect(things([{ ...operator, issuedAt: "2026-09-01T02:00:00.000Z" }])).toEqual(["打10086，投诉装修推销"]);
});

test("What was handed in is not to be printed any more", () => {
  expect(leads({ matter: { ...matter, complaints: [waiting] }, complaints: [waiting] })).toEqual([]);
});

test("An answer that did not come is first, with the days and working days it is late", () => {
  const [thing] = todo({
    ...facts,
    today: "2026-10-18",
    complaints: [overdue],
    unfinished: { count: calls(2), one: null },
  });
  expect(thing).toEqual({
    href: "/complaints/c2/follow",
    lead: "通管局申诉没有答复",
    sub: "过了6天，4个工作日；下一步，局长信箱",
  });
});

test("On the last day it says so, before that only the line of dates does", () => {
  expect(leads({ today: "2026-10-12", complaints: [waiting] })).toContain("通管局申诉，今天该告诉你受不受理");
  expect(leads({ complaints: [waiting] })).not.toContain("通管局申诉，今天该告诉你受不受理");
  expect(nextDate([waiting], "2026-10-09")).toEqual({
    href: "/complaints/c2/follow",
    on: "2026-10-12",
    text: "通管局申诉：最晚告诉你受不受理",
  });
  expect(nextDate([waiting], "2026-10-12")).toBeNull();
});

test("Of two dates on one day that which binds is told, and not what a letter only wished for", () => {
  const { standing } = waiting;
  if (standing.kind !== "waiting" || !standing.due) throw new Error("nothing is waited for");
  const due = { ...standing.due, status: "本人希望" as const, name: "信里希望的15日期满" };
  const wished = { ...waiting, id: "w", channelName: "向公司要说法", standing: { ...standing, due } };
  const both = [
    [wished, waiting],
    [waiting, wished],
  ].map((all) => nextDate(all, "2026-10-09")?.text);
  expect(both).toEqual(["通管局申诉：最晚告诉你受不受理", "通管局申诉：最晚告诉你受不受理"]);
  expect(nextDate([wished], "2026-10-09")?.text).toBe("向公司要说法：信里希望的15日期满");
});

test("An answer that came and calls after the end are the user's turn", () => {
  const reply = { id: "r", recordedAt: "2026-10-08T02:00:00.000Z", said: replied({ outcome: "refused" }) };
  const answered = appeal({ kind: "yours", filed: handedIn, reply, callsSince: 0 });
  const again = appeal(
    { kind: "reopened", on: "2026-10-01", firstAt: "2026-10-09T02:00:00.000Z", calls: 2 },
    "c3",
  );
  expect(leads({ complaints: [again, answered] }).slice(0, 2)).toEqual([
    "通管局申诉，接着办",
    "通管局申诉，又打来了",
  ]);
});

test("An answer that asks for no letter is the thing of a week, a promise that of the day it is kept", () => {
  const answered = (outcome: Outcome, asks: string | null) => {
    const reply = {
      id: "r",
      recordedAt: "2026-10-01T02:00:00.000Z",
      said: replied({ outcome, on: "2026-10-01" }),
    };
    return leads({
      complaints: [{ ...appeal({ kind: "yours", filed: handedIn, reply, callsSince: 0 }), asks }],
    });
  };
  expect(answered("refused", null)).not.toContain("通管局申诉，接着办");
  expect(answered("refused", "局长信箱")).toContain("通管局申诉，接着办");
  expect(answered("blacklisted", null)).toContain("通管局申诉，不打来就结束");
});

test("What goes on from an answer, or from silence, is one thing, though the plan has it too", () => {
  const next = { name: "局长信箱", words: "下一步，局长信箱", purpose: "通管局不管，写给局长。" };
  const reply = { id: "r", recordedAt: "2026-10-08T02:00:00.000Z", said: replied({ outcome: "refused" }) };
  const answered = appeal({ kind: "yours", filed: handedIn, reply, callsSince: 0 });
  for (const [complaint, thing] of [
    [answered, "通管局申诉，接着办"],
    [overdue, "通管局申诉没有答复"],
  ] as const) {
    const complaints = [complaint];
    const things = (name: string) =>
      leads({
        today: "2026-10-18",
        matter: { ...matter, complaints, next: { ...next, name, words: `下一步，${name}` } },
        complaints,
      });
    const [led] = todo({
      ...facts,
      today: "2026-10-18",
      matter: { ...matter, complaints, next },
      complaints,
    });
    expect(led?.sub).toMatch(/；下一步，局长信箱$/);
    expect(things("局长信箱")).toEqual([thing]);
    expect(things("12345热线")).toEqual([thing, "下一步，12345热线"]);
  }
});

test("What leads to the plan's step comes first, and another answer says which letter it allows", () => {
  const on = (day: string) => ({
    id: "r",
    recordedAt: `${day}T02:00:00.000Z`,
    said: replied({ on: day, outcome: "refused" }),
  });
  const other = appeal({ kind: "yours", filed: handedIn, reply: on("2026-10-05"), callsSince: 0 }, "c4");
  const complaints = [
    {
      ...other,
      channelName: "12315举报",
      asks: "行政复议",
      step: { words: "这一件还可以写复议申请书", door: null, isStopped: false },
    },
    appeal({ kind: "yours", filed: handedIn, reply: on("2026-10-08"), callsSince: 0 }),
  ];
  const next = { name: "局长信箱", words: "下一步，局长信箱", purpose: "" };
  const things = todo({ ...facts, matter: { ...matter, complaints, next }, complaints });
  expect(things.map(({ sub }) => sub)).toEqual([
    "他们不办；下一步，局长信箱",
    "他们不办；这一件还可以写复议申请书",
  ]);
});

test("The plan's letter that lies ready is not lost behind the answer that asks for it", () => {
  const reply = { id: "r", recordedAt: "2026-10-08T02:00:00.000Z", said: replied({ outcome: "refused" }) };
  const letter = { ...issued, id: "c5", channelName: "局长信箱", fillsIn: false };
  const complaints = [appeal({ kind: "yours", filed: handedIn, reply, callsSince: 0 }), letter];
  const next = { name: "局长信箱", words: "下一步，局长信箱", purpose: "" };
  expect(leads({ matter: { ...matter, complaints, next }, complaints })).toEqual([
    "通管局申诉，接着办",
    "提交局长信箱的信",
  ]);
});

test("A bill is asked for a month and a half before it is gone, one month at a time", () => {
  const days = ["2026-05-03", "2026-06-03", "2026-09-08"];
  expect(leads({ save: billsToSave(days, "2026-10-09") })).toContain("导出5月的通话详单");
  expect(leads({ save: billsToSave(days, "2026-10-09") })).not.toContain("导出6月的通话详单");
  expect(leads({ save: billsToSave(["2026-09-08"], "2026-10-09") })).not.toContain("导出9月的通话详单");
});

test("What is longest over comes first, and what can wait comes where there is room", () => {
  const later = appeal({ kind: "overdue", filed: handedIn, due: { ...accepted, on: "2026-10-14" } }, "c3");
  const things = todo({
    ...facts,
    today: "2026-10-18",
    complaints: [later, overdue],
    save: billsToSave(["2026-05-03"], "2026-10-18"),
    unfinished: { count: calls(1), one: "a" },
  });
  expect(things.map(({ href }) => href)).toEqual([
    "/complaints/c2/follow",
    "/complaints/c3/follow",
    "/import",
  ]);
});

test("The page's sentence counts its things", () => {
  const things = todo({ ...facts, unfinished: { count: calls(2), one: null } });
  expect(headline(things)).toBe("今天有两件事");
  expect(headline([])).toBe("今天没有要办的事");
});

test("The road stands where nothing has been done yet", () => {
  const states = (change: Partial<FrontMatter>) => roadOf({ ...matter, ...change }).map(({ state }) => state);
  const draft: FrontComplaint = { ...issued, issuedAt: null, standing: { kind: "writing" } };
  expect(states({ evidence: 0, complaints: [draft] })).toEqual(["done", "ahead", "here", "ahead", "ahead"]);
  expect(states({ evidence: 0 })).toEqual(["done", "here", "ahead", "ahead", "ahead"]);
  expect(states({})).toEqual(["done", "done", "here", "ahead", "ahead"]);
  expect(states({ complaints: [issued] })).toEqual(["done", "done", "done", "here", "ahead"]);
  expect(states({ complaints: [issued, waiting] })).toEqual(["done", "done", "done", "here", "ahead"]);
  expect(states({ complaints: [waiting] })).toEqual(["done", "done", "done", "done", "here"]);
  const over = appeal({ kind: "solved", on: "2026-10-08" });
  expect(states({ complaints: [over] })).toEqual(["done", "done", "done", "done", "done"]);
  expect(states({ evidence: 0, complaints: [waiting] })).toEqual(["done", "ahead", "done", "done", "here"]);
});
