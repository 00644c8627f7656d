import { expect, test } from "vitest";
import { queryOf } from "@/app/complaints/query";
import { takeApart } from "@/lib/imports/pasted/line";

test("A selection of as many numbers as a body holds is read in one pass", () => {
  const address = Array.from({ length: 60_000 }, (_, nth) => `number=${nth}&__proto__=${nth}`).join("&");
  const query = queryOf(address);
  expect(query.number).toHaveLength(60_000);
  expect(query.number?.at(-1)).toBe("59999");
  expect(Object.keys(query)).toEqual(["number", "__proto__"]);
});

test("A line of as many numbers as it holds is read in one pass, each number once", () => {
  const numbers = Array.from({ length: 5_000 }, (_, nth) => `1380000${1000 + (nth % 2500)}`);
  const read = takeApart(1, `2026-09-08 10:05 ${numbers.join(",")}`);
  expect(read.numbers).toEqual(numbers.slice(0, 2500));
});
