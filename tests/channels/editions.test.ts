import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const known = (at: string) => ({
  typed: "170 9000 0000",
  at,
  how: "person",
  seconds: 40,
  category: 7,
  knewMyName: true,
});
const calls = callsOf(...["2025-12-20T12:10", "2025-12-24T19:05", "2026-01-03T22:40"].map(known));
const told = (id: string) => plainText(letterOf(id, sampleFacts({ calls, today: "2026-01-12" })));

const information =
  "行为发生时施行的《网络安全法》：2025年12月31日以前为第四十四条，2026年1月1日以后为第四十六条";
const order =
  "行为发生时施行的《治安管理处罚法》：2025年12月31日以前为第四十二条第（五）项，2026年1月1日以后为第五十条第一款第（五）项";

test("Of calls under two editions of a rule the letter names the article of each", () => {
  expect(told("tca-report")).toContain(`请将线索转公安机关核查（涉嫌违反${information}）`);
  const hotline = told("12345");
  expect(hotline).toContain(`请将线索转公安机关（${information}）`);
  expect(hotline).toContain(`依法处理（${order}）`);
});
