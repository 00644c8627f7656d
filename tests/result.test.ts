import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formSize, safeParse } from "@/lib/result";

const Form = z.object({ words: z.string().max(3), numbers: z.array(z.string()).max(2) });

describe("What somebody sent", () => {
  test("is read as its schema reads it", () => {
    const sent = { words: "三个字", numbers: ["1", "2"] };
    expect(safeParse(Form, sent)).toEqual({ success: true, data: sent });
    expect(safeParse(Form, { ...sent, words: "四个字了" }).success).toBe(false);
  });

  test("is refused where its length is no number", () => {
    const length = { toString: 1 };
    const sent = { words: { length }, numbers: [] };
    expect(() => Form.safeParse(sent)).toThrow(TypeError);
    expect(safeParse(Form, sent).success).toBe(false);
  });

  test("is refused however deep it is nested", () => {
    let deep: unknown = { length: 1 };
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(safeParse(z.unknown(), deep).data).toBeNull();
  });

  test("is refused one level deeper than any form goes", () => {
    const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);
    expect(safeParse(z.unknown(), nested(formSize.depth)).data).not.toBeNull();
    expect(safeParse(z.unknown(), nested(formSize.depth + 1)).data).toBeNull();
  });

  test("is refused where it goes round in a circle", () => {
    const circle: Record<string, unknown> = { words: "字", numbers: [] };
    circle.self = circle;
    expect(safeParse(z.unknown(), circle).data).toBeNull();
    const list: unknown[] = [];
    list.push(list, list);
    expect(safeParse(z.unknown(), list).data).toBeNull();
  });

  test("is refused where one of its parts would be counted without end", () => {
    let shared: unknown = ["x"];
    for (let level = 0; level < 60; level++) shared = [shared, shared];
    expect(safeParse(z.unknown(), shared, { ...formSize, depth: 100 }).data).toBeNull();
  });

  test("may hold the same part in two places", () => {
    const numbers: string[] = [];
    const sent = { words: "", numbers, more: numbers };
    expect(safeParse(Form, sent)).toMatchObject({ success: true, data: { numbers: [] } });
  });

  test.each([
    ["a Map", new Map([["words", "x"]])],
    ["a Set", new Set(["x"])],
    ["a form", new FormData()],
    ["a date", new Date(0)],
    ["bytes", new Uint8Array(3)],
    ["a promise", Promise.resolve("x")],
    ["an iterator", [1][Symbol.iterator]()],
    ["a BigInt", 1n],
    ["a function", () => "x"],
  ])("is refused where it holds %s", (_, odd) => {
    expect(safeParse(z.unknown(), [{ odd }]).data).toBeNull();
  });

  test("is refused above the size of any form", () => {
    const rows = (many: number) => Array.from({ length: many }, () => ({ at: "x" }));
    expect(safeParse(z.unknown(), rows(10_000)).data).toHaveLength(10_000);
    expect(safeParse(z.unknown(), rows(60_000)).data).toBeNull();
    expect(safeParse(z.unknown(), ["x".repeat(3_000_000)]).data).toBeNull();
  });
});
