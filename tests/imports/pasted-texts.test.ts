import { expect, test } from "vitest";
import { forgetPasted, giveBack, keepPasted, pastedAgain } from "@/components/import/pasted-texts";

test("The text of the import that is given up comes back, no other's, and only until it is read anew", () => {
  keepPasted("a", "11-03 14:05 17011112222");
  keepPasted("b", "12点 17011112222");
  expect(pastedAgain()).toBe("");
  giveBack("a");
  expect(pastedAgain()).toBe("11-03 14:05 17011112222");
  forgetPasted();
  giveBack("a");
  expect(pastedAgain()).toBe("");
  giveBack("c");
  expect(pastedAgain()).toBe("");
});
