import { expect, test } from "vitest";
import { queryOf } from "@/app/complaints/query";
import { CallerForm } from "@/lib/calls/caller-form";
import { FillForm } from "@/lib/calls/fill-form";
import { checkRefusal } from "@/lib/calls/refusal-form";
import { checkEvidence } from "@/lib/evidence/describe";
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

test("A list of more than anybody chooses is refused in a sentence, before it is gone through", () => {
  const now = new Date("2026-10-09T03:00:00.000Z");
  const numbers = Array.from({ length: 40_000 }, (_, nth) => String(17000000000 + nth));
  const said = [
    CallerForm.safeParse({ name: "x", note: "", numbers, more: "" }).error?.issues[0]?.message,
    FillForm.safeParse({ numbers, how: "robot", category: "22" }).error?.issues[0]?.message,
  ];
  expect(said).toEqual(["一次最多选5000个号码", "一次最多选5000个号码"]);
  const evidence = { kind: "other", takenAt: "", note: "", callIds: numbers };
  expect(checkEvidence(evidence, now)).toMatchObject({ fields: { callIds: "一次最多选5000次来电" } });
  const refusal = {
    at: "2026-09-08T10:05",
    way: "sms",
    whom: "all",
    number: "",
    note: "",
    evidenceIds: numbers,
  };
  expect(checkRefusal(refusal, now)).toMatchObject({ fields: { evidenceIds: "一次最多选1000份证据" } });
});
