import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonStream } from "@/lib/export/json-stream";
import { stretchOf } from "../fixtures/turns";
import { bytesOf } from "./unzipped";

const textOf = async (value: object) => (await bytesOf(jsonStream(value))).toString("utf8");

test("An object is written by pieces as JSON.stringify writes it", async () => {
  const object = fc.dictionary(
    fc.string(),
    fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)),
  );
  const plain = object.map((one) => ({ ...one }));
  await fc.assert(
    fc.asyncProperty(plain, async (value) => {
      expect(await textOf(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

test("Others have their turn while a case of many calls is written", async () => {
  const calls = Array.from({ length: 60_000 }, (_, nth) => ({
    id: `c${nth}`,
    words: "请问要装修吗".repeat(8),
  }));
  expect(await stretchOf(() => textOf({ calls }))).toBeLessThan(1);
});
