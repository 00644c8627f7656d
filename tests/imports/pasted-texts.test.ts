import { beforeEach, expect, test, vi } from "vitest";
import {
  giveBack,
  keepPasted,
  pastedText,
  recallPasted,
  writePasted,
} from "@/components/import/pasted-texts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("document", { cookie: "" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  recallPasted();
});

test("The text of the import that is given up comes back, no other's, and once", () => {
  keepPasted("a", "11-03 14:05 17011112222");
  keepPasted("b", "12点 17011112222");
  expect(pastedText()).toBe("");
  giveBack("a");
  expect(pastedText()).toBe("11-03 14:05 17011112222");
  writePasted("");
  giveBack("a");
  giveBack("c");
  expect(pastedText()).toBe("");
});

test("What is written is kept until the server has it, and what was written meanwhile stays", () => {
  writePasted("11-03 14:05 17011112222");
  expect(recallPasted()).toBe("11-03 14:05 17011112222");
  writePasted("11-03 14:05 17011112222 装修");
  keepPasted("a", "11-03 14:05 17011112222");
  expect(recallPasted()).toBe("11-03 14:05 17011112222 装修");
  keepPasted("b", "11-03 14:05 17011112222 装修");
  expect(recallPasted()).toBe("");
});
