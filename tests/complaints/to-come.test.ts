import { expect, test } from "vitest";
import { callToCome } from "@/lib/complaints/to-come";
import { sampleFacts } from "../fixtures/cases";

const { calls } = sampleFacts({});
const last = Math.max(...calls.map(({ at }) => Date.parse(at)));

test("A letter about what has happened is issued", () => {
  expect(callToCome({ calls }, new Date(last))).toBeNull();
});

test("A call that is still to come is named, with the way to it", () => {
  const reason = callToCome({ calls }, new Date(last - 60 * 60_000));
  const ahead = calls.find(({ at }) => Date.parse(at) === last);
  expect(reason).toMatchObject({ code: "call-to-come", next: { href: `/calls/${ahead?.id}` } });
  expect(reason?.text).toContain("时间还没到");
});
