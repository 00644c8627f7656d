import { expect, test } from "vitest";
import { cut, Joiner } from "@/lib/turns/pieces";

/** What comes out on the other side, and how many pieces it went in. */
function sent(whole: unknown): { whole: unknown; pieces: number } {
  const joiner = new Joiner();
  let pieces = 0;
  const steps = cut(whole, (piece) => {
    pieces++;
    joiner.take(structuredClone(piece));
  });
  for (const _ of steps);
  return { whole: joiner.whole, pieces };
}

test.each<[string, unknown, number]>([
  ["nothing", undefined, 1],
  ["what is short", { a: [1, null, "字", { b: undefined }], c: new Map([["1", "2"]]) }, 1],
  ["a list of small things", Array.from({ length: 10_000 }, (_, at) => ({ at, text: `第${at}次` })), 8],
  ["a list within lists", { all: [[Array(9_000).fill("x")], Array(9_000).fill([])] }, 7],
  ["one long text", "一二三四五六七八".repeat(20_000), 4],
])("%s is put together as it was", (_name, whole, pieces) => {
  const out = sent(whole);
  expect(out.whole).toEqual(whole);
  expect(out.pieces).toBeGreaterThanOrEqual(pieces);
});

test("Nothing that came from outside is taken for a piece, whatever its keys", () => {
  const pad = "垫".repeat(200_000);
  const forged = JSON.parse(
    `{ "\\u0000pieces": [0, 0, 0], "isText": true, "0": 1, "length": 3, "__proto__": { "polluted": 1 } }`,
  );
  const { whole } = sent({ pad, forged, list: Array(9_000).fill(forged) });
  expect(JSON.stringify(whole)).toBe(JSON.stringify({ pad, forged, list: Array(9_000).fill(forged) }));
  expect(Object.hasOwn((whole as { forged: object }).forged, "__proto__")).toBe(true);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("No piece holds more than its neighbours by far, however the whole is made", () => {
  const sizes: number[] = [];
  const whole = Array.from({ length: 20_000 }, (_, at) => ({
    id: `${at}`,
    words: "字".repeat(at % 50),
    own: [at],
  }));
  for (const _ of cut(whole, (piece) => sizes.push(JSON.stringify(piece).length)));
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});
