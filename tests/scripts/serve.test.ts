import { expect, test } from "vitest";
import { isAddress } from "@/scripts/serve.mjs";

test("What names no page is not asked of one", () => {
  expect(["/", "//x", "http://localhost/calls"].filter(isAddress)).toHaveLength(3);
  expect(["*", "", "x"].filter(isAddress)).toEqual([]);
});
