import { expect, test } from "vitest";
import { isAddress } from "@/scripts/serve.mjs";

test("What names no page is not asked of one", () => {
  expect(["/", "//x", "http://localhost/calls", "/%E5%90%B5?q=%"].filter(isAddress)).toHaveLength(4);
  expect(["*", "", "x", "/calls/%", "/%E0%A4%A"].filter(isAddress)).toEqual([]);
});
