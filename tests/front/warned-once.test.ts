import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { doorGroups } from "@/app/complaints/door-groups";
import { DoorsList } from "@/components/complaints/doors-list";
import { Ladder } from "@/components/plan/ladder";
import { planOf } from "@/lib/plan/plan-of";
import { walked } from "../fixtures/walked";

const facts = walked({ category: 7, answers: { merchantName: "某某贷款有限公司" } });
const plan = planOf(facts);
const lead = "可以同时走，有一点要知道。";
const timesIn = (html: string) => html.split(lead).length - 1;

test("What two doors in the order have in common to beware of is said at the first, and named at the next", () => {
  const open = plan.rungs.filter(({ warning }) => warning?.isSure === false);
  expect(open.length).toBeGreaterThan(1);
  const ladder = renderToStaticMarkup(createElement(Ladder, { rungs: plan.rungs, today: facts.today }));
  const way = ladder.split("这些从哪里查到的")[0] ?? "";
  expect(timesIn(way)).toBe(1);
  expect(way).toContain(`和${open[0]?.name}那一条一样`);
});

test("The same of the doors to choose from", () => {
  const doors = renderToStaticMarkup(createElement(DoorsList, doorGroups(plan, facts)));
  expect(timesIn(doors)).toBe(1);
  expect(doors).toContain("那一条一样");
});
