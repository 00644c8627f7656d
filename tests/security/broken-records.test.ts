import { expect, test } from "vitest";
import { RecordCutter } from "@/lib/imports/json/records";
import { stretchOf } from "../fixtures/turns";

/** Long enough that what looks at each of them for each of them takes seconds. */
const broken: [name: string, text: string][] = [
  ["blanks behind a name", `{"a"${" ".repeat(90_000)}x}`],
  ["blanks behind a colon", `{"a":${" ".repeat(90_000)}x:}`],
  ["blanks behind a value", `{"a":1${" ".repeat(90_000)}x}`],
  ["names that do not end", '{"a'.repeat(40_000)],
  ["names without a colon", '{"a"x'.repeat(30_000)],
  ["braces in strings", `{"a":"${'},{""k":"'.repeat(12_000)}x`],
  ["closing braces and blanks", '{"a"x}    '.repeat(12_000)],
];

test.each(broken)("A list of %s is cut in the time that it takes to read it", async (_, text) => {
  const cut = async () => {
    for (const _ of new RecordCutter().take(`[${text}`));
  };
  expect(await stretchOf(cut)).toBeLessThan(1);
});
