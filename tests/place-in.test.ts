import { expect, test } from "vitest";
import { readPage as readImportPage } from "@/app/import/query";
import { readNumberLook } from "@/app/number-look";
import { placeIn } from "@/app/place-in";

const noText = { toString: 1, valueOf: null };

test.each(["9".repeat(117), "9007199254740991", "-1", "0", "1.5", "x", "", undefined, {}, noText, ["3"], 3n])(
  "%o is no place in a list",
  (said) => {
    expect(placeIn(said, 7)).toBe(7);
  },
);

test("A page that no list has is the first one", () => {
  const page = "9".repeat(117);
  expect(readNumberLook({ part: page }).page).toBe(0);
  expect(readImportPage(page)).toBe(0);
});

test("A place is read as it stands", () => {
  expect(placeIn("12", 1)).toBe(12);
  expect([readNumberLook({ part: "3" }).page, readImportPage("3")]).toEqual([2, 2]);
});
