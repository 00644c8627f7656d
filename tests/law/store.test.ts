import { expect, test } from "vitest";
import type { Passage } from "@/lib/law/article";
import * as consumer from "@/lib/law/consumer-refs";
import * as counting from "@/lib/law/counting-refs";
import * as court from "@/lib/law/court-refs";
import * as information from "@/lib/law/information-refs";
import * as local from "@/lib/law/local-refs";
import * as market from "@/lib/law/market-refs";
import * as order from "@/lib/law/order-refs";
import * as police from "@/lib/law/police-refs";
import * as national from "@/lib/law/refs";
import * as review from "@/lib/law/review-refs";
import { articleOf, articles } from "@/lib/law/store";

const passages: Passage[] = Object.values({
  ...national,
  ...counting,
  ...consumer,
  ...local,
  ...market,
  ...information,
  ...order,
  ...police,
  ...review,
  ...court,
}).flat(2);

test("Every article keeps its issuer, its validity and where it was read", () => {
  const bare = articles.filter((one) => !one.issuer || !one.source || !one.text || !one.effectiveFrom);
  expect(articles).toHaveLength(213);
  expect(bare).toEqual([]);
});

test("No article stands in the store twice", () => {
  expect(new Set(articles.map((one) => `${one.statute} ${one.article}`)).size).toBe(articles.length);
});

test("Every named passage stands in the store", () => {
  expect(passages.filter((one) => !articleOf(one))).toEqual([]);
});

test("Every quoted stretch is word for word in its article", () => {
  expect(passages.filter((one) => !articleOf(one)?.text.includes(one.words))).toEqual([]);
});

test("An edition ends on the day before the next one begins", () => {
  const ends = articles.flatMap((one) => one.effectiveTo ?? []);
  expect([...new Set(ends)]).toEqual(["2025-12-31"]);
});
