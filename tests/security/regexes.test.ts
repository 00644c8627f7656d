import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sourceOf } from "../boundaries/source";
import { type Expression, isInFunction, literalsOf, madeIn, servedFiles } from "./regexes/expressions";
import { slowText } from "./regexes/growth";

const root = path.resolve(import.meta.dirname, "../..");
const sources = servedFiles().map((file) => sourceOf(file));
const making = sources.filter((source) => madeIn(source).length > 0);

/** Where each that is slow stands, with the string that it is slow on. */
function slow(expressions: Expression[]): string[] {
  const once = new Map(expressions.map((one) => [`/${one.pattern}/${one.flags}`, one]));
  return [...once].flatMap(([written, one]) => {
    const text = slowText(one);
    return text ? [`${one.at} ${written} on ${text}`] : [];
  });
}

/** What files make by new RegExp when they are first read, whichever of them reads another. */
async function madeBy(files: string[]): Promise<Expression[]> {
  const made: Expression[] = [];
  const own = globalThis.RegExp;
  const noting = (one: RegExp) => {
    // Whoever reads the file that makes it stands below in the stack.
    const maker = new Error().stack?.split("\n").find((line) => files.some((file) => line.includes(file)));
    const at = files.find((file) => maker?.includes(file));
    if (at) made.push({ pattern: one.source, flags: one.flags, at });
    return one;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, args: [string, string?]) => noting(new target(...args)),
    apply: (target, _, args: [string, string?]) => noting(new target(...args)),
  });
  try {
    for (const file of files) await import(path.join(root, file));
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}

describe("Every regular expression of what is served", () => {
  test("takes no longer for a longer text than it is longer", { timeout: 300_000 }, () => {
    const literals = sources.flatMap(literalsOf);
    expect(literals.length).toBeGreaterThan(300);
    expect(slow(literals)).toEqual([]);
  });

  test("that is put together stands outside of functions, where this test can read it, and is as quick", async () => {
    const hidden = making.flatMap((source) =>
      madeIn(source)
        .filter((node) => isInFunction(source, node))
        .map(() => source.path),
    );
    expect(hidden).toEqual([]);
    const files = making.map(({ path: file }) => file);
    const made = await madeBy(files);
    expect(files.filter((file) => !made.some(({ at }) => at === file))).toEqual([]);
    expect(slow(made)).toEqual([]);
  });

  test("that looks ahead for a spoken clock behind a day is as quick", async () => {
    const { beforeClock } = await import("@/lib/imports/pasted/clock");
    expect(slow([{ pattern: `^${beforeClock}`, flags: "", at: "clock.ts" }])).toEqual([]);
  });

  test("that zod brings for what forms ask of it is as quick", () => {
    const brought = Object.entries(z.core.regexes).flatMap(([name, one]) =>
      one instanceof RegExp ? [{ pattern: one.source, flags: one.flags, at: `zod ${name}` }] : [],
    );
    expect(slow(brought)).toEqual([]);
  });

  test.each([
    [/a+b/, "a search that begins anew in a run"],
    [/^\s*;?\s*$/, "two runs that may share"],
    [/(a|aa)+$/, "two ways to read the same"],
    [/\d+(?=x)/g, "what is looked ahead for"],
    [/^(?:x"a|"[^"]*"\s*:?\s*|y)?$/, "two runs that may share in one of several ways"],
    [/^(?:a{1,9}b{0,9}|c){3}d(?:ef|g(?:h|[^x\n]*,?\w*))$/, "two runs deep inside"],
  ])("would be found slow: %s, %s", ({ source, flags }) => {
    expect(slowText({ pattern: source, flags, at: "" }, 1)).not.toBeNull();
  });

  test.each([/^a+b/, /(?<!a)a+$/, /[ab]{1,20}c/, /^(?:\d{4}-\d\d)$/, /[\s,]+/g])(
    "would be found quick: %s",
    ({ source, flags }) => {
      expect(slowText({ pattern: source, flags, at: "" })).toBeNull();
    },
  );
});
