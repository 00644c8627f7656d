import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "@/lib/numbers/clean";
import { identify, identifyWhileTyping } from "@/lib/numbers/identify";

const part = fc.constantFrom(
  "+",
  "00",
  "86",
  "0",
  "17951",
  "10193",
  " ",
  "-",
  "(",
  "）",
  "转",
  "１",
  "24",
  "138",
  "95",
  "106",
  "-1",
);
const numberLike = fc.array(fc.oneof(part, fc.integer({ min: 0, max: 99999 }).map(String)), { maxLength: 8 });
const anything = fc.oneof(
  numberLike.map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
  fc.string(),
);

test("No text makes it throw", () => {
  fc.assert(
    fc.property(anything, (typed) => identify(typed).input === typed && identifyWhileTyping(typed) !== null),
  );
});

test("Cleaning what is clean changes nothing", () => {
  fc.assert(
    fc.property(anything, (typed) => clean(clean(typed)) === clean(typed)),
    { numRuns: 2000 },
  );
});

test("A very long text is read as fast as a short one", () => {
  for (const mark of ["(", " ", "1", "【a", "+"])
    expect(clean(mark.repeat(1_000_000)).length).toBeLessThan(121);
});

test("A clean number is digits, perhaps after a plus", () => {
  fc.assert(fc.property(anything, (typed) => /^\+?\d*$/.test(clean(typed))));
});

test("A short number never has a place", () => {
  const short = fc.tuple(
    fc.constantFrom("95", "96", "106", "100", "101", "12", "11", "400", "800"),
    fc.stringMatching(/^\d{1,7}$/),
  );
  fc.assert(
    fc.property(short, ([start, rest]) => {
      const { kind, province, city } = identify(start + rest);
      return (province === null && city === null) || kind === "landline";
    }),
  );
});

test("Only mobile and fixed lines ever have a place", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const { kind, province } = identify(typed);
      expect(province === null || /mobile|landline/.test(kind)).toBe(true);
    }),
  );
});
