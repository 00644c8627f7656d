import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { answered, callsOf, decorationFacts, sample, sampleFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf, reviewText } from "../fixtures/letter";

async function expectLetter(name: string, channelId: string, facts: Facts) {
  await expect(reviewText(letterOf(channelId, facts))).toMatchFileSnapshot(`./${name}.txt`);
}

test("A second report, with calls after the first, reads as reviewed", async () => {
  const filed = [handedIn("market-report", { on: "2026-09-25", to: "沈阳市样例区市场监督管理局" })];
  const answers = { ...answered, ownWords: "10月8日我在其门店看到印有17100000000的名片。" };
  await expectLetter("again-market-report", "market-report", decorationFacts({ filed, answers }));
});

test("A report with everything that can be held against a seller reads as reviewed", async () => {
  const calls = callsOf(
    { typed: "024 0000 0000", at: "2024-06-20T10:00", how: "person", category: 26 },
    { typed: "024 0000 0000", at: "2026-09-03T15:00", how: "person", category: 26, knewMyName: true },
    {
      kind: "sms",
      typed: "1069 0000 0000",
      at: "2026-09-04T09:00",
      category: 26,
      smsText: "【某店】退订回T",
    },
  );
  const answers = {
    ...answered,
    hidName: true,
    sellsOnline: true,
    merchantAddress: "沈阳市样例区样例大厦8楼",
    ownWords: "安心装饰的门店挂着“某店”的招牌，店员说两家是一家。",
  };
  await expectLetter("seller-market-report", "market-report", sampleFacts({ calls, answers }));
});

test("Loans to the body that watches over banks read as reviewed", async () => {
  const calls = sample.calls.filter((call) => call.category === 7);
  const answers = { merchantName: "信贷中心", keepSecret: true };
  await expectLetter("loans-sector", "sector", sampleFacts({ calls, answers }));
});

test("An app, with calls on both sides of the New Year of 2026, reads as reviewed", async () => {
  const call = { typed: "170 9000 0000", how: "person", category: 7, knewMyName: true };
  const calls = callsOf({ ...call, at: "2025-12-31T10:00" }, { ...call, at: "2026-01-01T10:00" });
  const answers = { appName: "样例贷款平台", leakSigns: "12月30日在上面申请过贷款，第二天就有人打来" };
  const facts = sampleFacts({ calls, answers, today: "2026-01-12" });
  await expectLetter("new-year-cyberspace", "cyberspace", facts);
});

test("A customer who names a sum reads as reviewed", async () => {
  const answers = { ...answered, costsClaimed: "128.50", costsFor: "打印、邮寄和通话费" };
  await expectLetter("costs-market-complaint", "market-complaint", decorationFacts({ answers }));
});

test("A company that some called by its name and others by a shorter one is not named as its own suspect", () => {
  const calls = callsOf(
    { typed: "170 9000 0000", at: "2026-09-08T10:05", how: "person", category: 7, caller: "杭州样例贷款" },
    { kind: "sms", typed: "1069 0000 0000", at: "2026-09-09T09:00", category: 7, smsText: "【样例】退订回T" },
  );
  for (const merchantName of ["杭州样例贷款", "样例"]) {
    const { texts } = letterOf("operator", sampleFacts({ calls, answers: { merchantName } }));
    const said = texts.map(({ text }) => text).join("\n");
    expect(said).toContain("自称“杭州样例贷款”或者署名【样例】，可能是该");
    expect(said).not.toContain(`可能是“${merchantName}”`);
  }
});
