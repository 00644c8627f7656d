import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sample, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

async function expectReport(name: string, facts: Facts) {
  await expect(reviewText(letterOf("police", facts))).toMatchFileSnapshot(`./${name}-police.txt`);
}

const number = { typed: "170 9000 0000", how: "person", category: 9 } as const;

const overNewYear = callsOf(
  { ...number, at: "2025-12-29T20:10", seconds: 40, words: "再不还钱，让你全家不得安宁", signs: ["threat"] },
  { ...number, at: "2025-12-30T09:30", seconds: 25, refused: true, refusedWay: "on-call" },
  { ...number, at: "2025-12-31T23:40", seconds: 9, signs: ["flood"] },
  { ...number, at: "2025-12-31T23:52", how: "missed", signs: ["flood"] },
  { ...number, at: "2025-12-31T23:58", how: "missed", signs: ["flood"] },
  { ...number, typed: "171 0000 0000", at: "2026-01-01T00:03", how: "missed", signs: ["flood"] },
  { ...number, typed: "171 0000 0000", at: "2026-01-01T00:11", how: "missed", signs: ["flood"] },
  {
    ...number,
    typed: "171 0000 0000",
    at: "2026-01-03T22:40",
    seconds: 55,
    words: "知道你住哪，孩子在哪上学，小心点",
    signs: ["threat"],
  },
);

test("Threats and a flood of calls over the New Year of 2026 read as reviewed", async () => {
  const answers = { policeStation: "沈阳市公安局样例分局安宁派出所" };
  await expectReport("new-year", sampleFacts({ calls: overNewYear, today: "2026-01-12", answers }));
});

const fraud = callsOf(
  {
    typed: "+852 0000 0000",
    at: "2026-09-28T10:02",
    how: "person",
    seconds: 310,
    caller: "客服中心",
    words: "您的会员今天不取消就要扣八百元",
    signs: ["fraud"],
  },
  {
    typed: "+852 0000 0000",
    at: "2026-09-28T10:15",
    how: "person",
    seconds: 1260,
    caller: "客服中心",
    words: "按我说的转到安全账户",
    signs: ["fraud", "paid"],
  },
  {
    kind: "sms",
    typed: "1069 0000 0000",
    at: "2026-09-28T10:20",
    smsText: "【会员中心】请尽快完成验证",
    signs: ["fraud"],
  },
);

test("A fraud that was paid reads as reviewed", async () => {
  const answers = { moneyLost: "2026年9月28日10:31，手机银行转出8000元，收款账号尾号0000" };
  const facts = sampleFacts({ calls: fraud, today: "2026-09-28", answers });
  const [one] = sample.evidence;
  const slip = {
    ...one,
    id: "slip",
    kind: "other",
    name: "转账电子回单.pdf",
    note: "",
    callIds: [],
  } as Evidence;
  await expectReport("fraud", { ...facts, evidence: [{ ...slip, mime: "application/pdf", seconds: null }] });
});

const sale = callsOf(
  {
    typed: "171 0000 0000",
    at: "2025-11-20T15:00",
    how: "person",
    seconds: 80,
    category: 7,
    knewMyName: true,
    words: "名单是买来的，一条几毛钱",
    signs: ["sells-data"],
  },
  {
    typed: "171 0000 0000",
    at: "2026-03-02T15:30",
    how: "person",
    seconds: 95,
    category: 7,
    knewMyName: true,
    words: "您这片小区业主的电话我们都有，您要不要也来一份",
    signs: ["sells-data"],
  },
);

test("The sale of personal data, before and after the law of 2026, reads as reviewed", async () => {
  const answers = { leakSigns: "2026年3月2日来电人报得出楼号，还问我要不要买整个小区的名单" };
  const complainant = { idNumber: "210000199001010025" };
  await expectReport("sale", sampleFacts({ calls: sale, today: "2026-03-05", answers, complainant }));
});

test("Among sales calls, the title accuses only the numbers of the marked calls", () => {
  const sales = { typed: "024 0000 0000", how: "person", category: 7 };
  const calls = callsOf(
    { ...sales, at: "2026-09-20T10:00" },
    { ...sales, at: "2026-09-21T10:00" },
    { typed: "+852 0000 0000", at: "2026-09-28T10:02", how: "person", signs: ["fraud"] },
  );
  const report = plainText(letterOf("police", sampleFacts({ calls })));
  expect(report.split("\n")[0]).toBe("关于号码+852 0000 0000来电涉嫌诈骗的报案材料");
});
