import { expect, test } from "vitest";
import type { Evidence } from "@/lib/evidence/evidence";
import { plainText } from "@/lib/letters/plain";
import { callsOf, decorationFacts, sample, sampleFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf, reviewText } from "../fixtures/letter";

const company = {
  merchantName: "沈阳安心装饰有限公司",
  merchantAddress: "沈阳市样例区安宁路9号",
  merchantCode: "91210000000000000X",
  merchantLeader: "王某",
  merchantPhone: "024-0000 0001",
  court: "沈阳市样例区人民法院",
};

const [blank] = sample.evidence;
const file = { ...blank, seconds: null, note: "", mime: "application/pdf" } as Evidence;
const receipt: Evidence = { ...file, id: "receipt", kind: "other", name: "公证费发票.pdf", callIds: [] };
const record: Evidence = { ...file, id: "record", kind: "other", name: "1月8日门诊病历.pdf", callIds: [] };
const shot = (callId: string): Evidence => ({
  ...file,
  id: "shot",
  kind: "sms-screenshot",
  name: "短信.pdf",
  callIds: [callId],
});

test("Against two companies, without money, after a request and an appeal, it reads as reviewed", async () => {
  const answers = {
    ...company,
    otherMerchants: "沈阳样例呼叫服务有限公司，沈阳市样例区安宁路10号",
    ownWords:
      "9月28日来电人说“换了号码打给您”，原告问是哪家，他说是安心装饰，电话由样例呼叫公司代打。该公司登记名称为沈阳样例呼叫服务有限公司，即被告二。",
  };
  const filed = [
    handedIn("operator", { on: "2026-09-20", to: "中国移动", receipt: "0000 0920 01" }),
    handedIn("tca-report", { on: "2026-09-25", receipt: "" }),
  ];
  const complainant = { idNumber: "210000199001010025" };
  const letter = letterOf("lawsuit", decorationFacts({ answers, filed, complainant }));
  await expect(reviewText(letter)).toMatchFileSnapshot("./two-companies-lawsuit.txt");
});

test("Calls and messages of one company over the New Year of 2026 read as reviewed", async () => {
  const said = { typed: "171 0000 0000", how: "person", category: 22, caller: "安心装饰" } as const;
  const calls = callsOf(
    { ...said, at: "2025-12-28T10:00", seconds: 20 },
    {
      ...said,
      at: "2025-12-30T10:30",
      seconds: 31,
      refused: true,
      refusedWay: "on-call",
      cost: "开会被打断",
    },
    {
      kind: "sms",
      typed: "1069 0000 0000",
      at: "2026-01-02T09:00",
      category: 22,
      smsText: "【安心装饰】开年特惠，退订回T",
    },
  );
  const answers = {
    ...company,
    costsClaimed: "86.50",
    costsFor: "通话记录公证费",
    solatiumClaimed: "2000",
    harm: "半个月睡不好，1月8日去医院看过。",
  };
  const facts = sampleFacts({ calls, answers, today: "2026-01-12" });
  const letter = letterOf("lawsuit", {
    ...facts,
    evidence: [shot(facts.calls.at(-1)?.id ?? ""), receipt, record],
  });
  await expect(reviewText(letter)).toMatchFileSnapshot("./new-year-lawsuit.txt");
});

test("What was only said on the phone is told as said, not as a paper handed in", () => {
  const filed = [
    handedIn("operator", { on: "2026-09-20", way: "phone", to: "中国移动", receipt: "0000 0920 01" }),
  ];
  const suit = plainText(letterOf("lawsuit", decorationFacts({ answers: company, filed })));
  expect(suit).toContain("通过电话向中国移动通信集团辽宁有限公司投诉骚扰来电（工单号0000 0920 01）");
  expect(suit).not.toContain("提交投诉函");
});
