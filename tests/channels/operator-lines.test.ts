import { expect, test } from "vitest";
import { numberChecks } from "@/lib/channels/parts/number-checks";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const landline = { typed: "025 8333 4444", at: "2026-09-09T12:00", how: "robot", category: 4 };
const hotline = (typed: string) => ({ typed, at: "2026-09-11T08:00", how: "person", category: 27 });

test.each(["10086", "10010", "10000", "10099"])(
  "Nobody is asked who registered for %s: it is the operator's own",
  (typed) => {
    const { calls } = sampleFacts({ calls: callsOf(landline, hotline(typed)) });
    const requests = numberChecks(calls).map(({ request }) => request);
    expect(requests.filter((one) => one.includes("实名登记"))).toEqual([
      "核查025 8333 4444的实际使用人和实名登记情况，是否存在买卖、出租、出借电信线路的情形，有的请将线索转公安机关",
    ]);
    const operator = { "10086": "中国移动", "10010": "中国联通", "10000": "中国电信", "10099": "中国广电" }[
      typed
    ];
    expect(requests.join()).toContain(`核查${typed}的来电是否由${operator}自行或者委托他人拨打`);
  },
);

test("A threat is no commercial message: nobody is asked about it as one, and no rule on selling is cited", () => {
  const threat = {
    kind: "sms",
    typed: "010 8888 9999",
    at: "2026-09-03T22:30",
    smsText: "你家人小心点",
    signs: ["threat"],
  };
  for (const category of [9, 12, null]) {
    const text = plainText(letterOf("tca-report", sampleFacts({ calls: callsOf({ ...threat, category }) })));
    expect(text).not.toContain("商业性");
    expect(text).not.toContain("提供短信端口");
  }
});

test("Of messages whose kind nobody said the letter does not say that they sell", () => {
  const sms = { kind: "sms", typed: "1069 0000 0000", at: "2026-09-04T09:00", smsText: "退订回T" };
  const { calls } = sampleFacts({
    calls: callsOf({ ...sms, category: 7 }, { ...sms, at: "2026-09-05T09:00" }),
  });
  expect(numberChecks(calls).at(-1)?.request).toMatch(/^核查所列短信的发送方/);
  expect(numberChecks(calls.slice(0, 1)).at(-1)?.request).toMatch(/^核查所列商业性短信的发送方/);
});
