import { describe, expect, test } from "vitest";
import { attributesOfSpoiled } from "@/lib/imports/xml/attributes";
import { stretchOf } from "../fixtures/turns";
import { callsXml, callTag } from "./samples";
import { readContent } from "./source";

/** What it makes of the inside of a tag, and whether all of it was written as XML wants it. */
const read = (inside: string) => attributesOfSpoiled(`<call ${inside}>`, 6);

describe("A tag that XML would not take", () => {
  test.each([
    [`a="1" b='2'`, { a: "1", b: "2" }, false],
    [`a = "1" b= '2' /`, { a: "1", b: "2" }, false],
    [`a="x > y"b='"'`, { a: "x > y", b: '"' }, false],
    ["a=1 b=2x", { a: "1", b: "2x" }, true],
    [`a b="2"`, { b: "2" }, true],
    [`a="1" a="2"`, { a: "1" }, false],
    [`a=b="1"`, { a: "b=" }, true],
    [`a="1" b="2`, { a: "1" }, true],
    [`= ="1" a="2"`, { a: "2" }, true],
    [`号码="1" a="2"`, { a: "2" }, true],
  ])("is read as far as it can be made out: %s", (inside, attributes, spoiled) => {
    expect(read(inside)).toEqual({ attributes, spoiled });
  });

  test.each([
    ["names without a value", "1.".repeat(60_000)],
    ["spaces before an =", `a${" ".repeat(60_000)}`.repeat(2)],
    ["an = after an =", "= ".repeat(60_000)],
    ["quotation marks that are never closed", `a='b="`.repeat(20_000)],
    ["spaces that end in nothing", `${" ".repeat(120_000)}x`],
  ])("takes no longer than it is long, with %s", async (_, inside) => {
    // Half a minute before it was read in one go.
    expect(await stretchOf(async () => read(inside))).toBeLessThan(1);
  });
});

test("A spoiled tag longer than any program writes is left with its reason, and costs only itself", async () => {
  const flood = `<call ${"1.".repeat(60_000)}>`;
  const { rows, rejected } = await readContent(callsXml(callTag(), flood, callTag()));
  expect(rows.map(({ line }) => line)).toEqual([1, 3]);
  expect(rejected).toEqual([
    expect.objectContaining({ line: 2, reason: "这条记录写得不规范，又太长，没有读" }),
  ]);
});
