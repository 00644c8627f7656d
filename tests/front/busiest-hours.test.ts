import { expect, test } from "vitest";
import { hoursInWords } from "@/components/callers/when-they-call";

const hours = (counts: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0);

test("One hour is called the busiest only where no other has as many", () => {
  expect(hoursInWords({ hours: hours({ 9: 3, 14: 1 }), night: 0 })).toContain("9时到10时最多，3次");
  const tied = hoursInWords({ hours: hours({ 9: 1, 10: 1, 11: 1, 14: 1, 20: 1 }), night: 0 });
  expect(tied).toContain("最多的5个钟点，各1次");
  expect(tied).not.toContain("9时到10时");
});
