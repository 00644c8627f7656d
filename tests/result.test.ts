import { describe, expect, test } from "vitest";
import { z } from "zod";
import { safeParse } from "@/lib/result";

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
});
