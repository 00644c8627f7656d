import { expect, test } from "vitest";
import { unreadableIn } from "@/components/ui/unreadable-days";

const control = (name: string, badInput: boolean) => ({ name, validity: { badInput } as ValidityState });

test("A date that the browser could not read is an error of its own field, and an empty one is none", () => {
  const all = [control("on", true), control("words", false), control("", true), { name: "send" }];
  expect(unreadableIn(all)).toEqual(["on"]);
});
