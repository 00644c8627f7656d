import { expect, test } from "vitest";
import type { FrontFacts, FrontMatter } from "@/components/front/front-facts";
import { roadOf } from "@/components/front/matter-road";
import { headline, todo } from "@/components/front/todo";

const matter: FrontMatter = { id: "22", name: "装修推销", calls: 12, evidence: 4, complaints: [] };
const facts: FrontFacts = {
  today: "2026-10-09",
  total: 12,
  unfinished: { count: 0, one: null },
  matter,
  nextMatter: null,
  recent: [],
  perDay: [],
};
const issued = { id: "c1", channelName: "12321举报", issuedAt: "2026-10-08T02:00:00.000Z" };

function leads(change: Partial<FrontFacts>): string[] {
  return todo({ ...facts, ...change }).map(({ lead }) => lead);
}

test("One unfinished call is opened where it is written", () => {
  const [thing] = todo({ ...facts, unfinished: { count: 1, one: "a" } });
  expect(thing).toMatchObject({ lead: "补写1次来电", href: "/calls/a/edit" });
});

test("Several unfinished calls are opened as a list", () => {
  const [thing] = todo({ ...facts, unfinished: { count: 3, one: null } });
  expect(thing).toMatchObject({ lead: "补写3次来电", href: "/calls?only=unfinished" });
});

test("A matter without evidence asks for some before its complaint", () => {
  expect(leads({ matter: { ...matter, evidence: 0 } })).toEqual(["给装修推销添一份证据", "投诉装修推销"]);
});

test("Calls of no kind are spoken of as these calls", () => {
  expect(leads({ matter: { ...matter, id: "none", name: "还没分类" } })).toEqual(["投诉这些来电"]);
});

test("A complaint that was begun is to be finished", () => {
  expect(leads({ matter: { ...matter, complaints: [{ ...issued, issuedAt: null }] } })).toEqual([
    "写完12321举报",
  ]);
});

test("An issued letter is to be printed, for a week", () => {
  const complaints = [issued];
  expect(leads({ matter: { ...matter, complaints } })).toEqual(["打印12321举报的信"]);
  expect(leads({ matter: { ...matter, complaints }, today: "2026-10-16" })).toEqual([]);
});

test("The page's sentence counts its things", () => {
  const things = todo({ ...facts, unfinished: { count: 2, one: null } });
  expect(headline(things)).toBe("今天有两件事");
  expect(headline([])).toBe("今天没有要办的事");
});

test("The road stands where nothing has been done yet", () => {
  const states = (change: Partial<FrontMatter>) => roadOf({ ...matter, ...change }).map(({ state }) => state);
  expect(states({ evidence: 0 })).toEqual(["done", "here", "ahead", "ahead", "ahead"]);
  expect(states({})).toEqual(["done", "done", "here", "ahead", "ahead"]);
  expect(states({ complaints: [issued] })).toEqual(["done", "done", "done", "here", "ahead"]);
});
