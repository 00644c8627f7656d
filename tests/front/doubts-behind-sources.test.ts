import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SourcedList } from "@/components/complaints/rules";
import { channels } from "@/lib/channels";
import type { Sourced } from "@/lib/channels/channel";
import { ladder } from "@/lib/plan/rules";
import { walked } from "../fixtures/walked";

const facts = walked();
const said: Sourced[] = [
  ...channels.flatMap(({ takes, refuses, order, next, toKnow }) => [
    ...takes,
    ...refuses,
    ...order,
    ...next,
    ...(toKnow?.(facts, "中国移动") ?? []),
  ]),
  ...ladder.flatMap(({ why, ofDebt }) => (ofDebt ? [why, ofDebt] : [why])),
];

function shown(item: Sourced): { surface: string; behind: string } {
  const html = renderToStaticMarkup(createElement(SourcedList, { items: [item] }));
  const words = html.replace(/<(?!\/?details)[^>]*>/g, "");
  const [surface = "", behind = ""] = words.split("<details>");
  return { surface, behind };
}

test("What could not be checked is said with the source, never before it is opened", () => {
  const doubted = said.filter(({ unverified }) => typeof unverified === "string");
  expect(doubted.length).toBeGreaterThan(5);
  for (const item of doubted) {
    const { surface, behind } = shown(item);
    expect(behind).toContain(`没能核对：${item.unverified}`);
    expect(surface).not.toContain(item.unverified as string);
  }
});

test("A statement that is doubted as a whole is quoted behind its source, unless it calls itself our judgement", () => {
  for (const item of said.filter(({ unverified }) => unverified === true))
    expect(shown(item).behind.includes("没能核对")).toBe(!item.isOurs);
  const judged = said.filter(({ isOurs }) => isOurs);
  expect(judged.length).toBeGreaterThan(8);
  for (const item of judged) {
    const { surface, behind } = shown(item);
    expect(surface).not.toContain("我们的判断");
    expect(surface).toMatch(/[^。，]。/);
    expect(behind).toContain("没有明文规定，这是我们的判断");
  }
});

test("Why a letter goes to an office is said without a doubt of ours", () => {
  for (const one of channels) expect(one.authority(facts).why).not.toContain("我们的判断");
});

test("No statement tells the reader what we did not read", () => {
  for (const { text } of said) expect(text).not.toMatch(/核实到|没有核实|没核实|没读到|读到的是/);
});
