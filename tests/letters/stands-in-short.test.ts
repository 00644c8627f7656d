import { expect, test } from "vitest";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const secret = { ...answered, keepSecret: true };
const short = (id: string, facts: Parameters<typeof letterOf>[1], name = "short") =>
  letterOf(id, facts).texts.find((one) => one.id === name)?.text ?? "";

test("No text calls the user a customer without what answers that", () => {
  for (const id of ["12345", "market-report", "sector"])
    for (const answers of [
      answered,
      secret,
      { ...secret, ownWords: "他们的门店就在楼下，天天有人来发传单。" },
    ])
      for (const name of ["short", "script"]) {
        const text = short(id, decorationFacts({ answers }), name);
        if (text.includes("的客户") || text.includes("是其客户"))
          expect([id, name, text]).toEqual([
            id,
            name,
            expect.stringMatching(/客户[^。]*，拒绝以后[^。]*都是推销。/),
          ]);
      }
  expect(short("12345", decorationFacts({ answers: secret }))).toContain(
    "客户，拒绝以后接通的来电都是推销。",
  );
});

test("The minute of the last call goes before what answers the other side", () => {
  const text = short("12345", decorationFacts({ answers: secret }));
  expect(text).not.toContain("最近一次");
  expect(text).toContain("其余多为推销装修");
});

test("A mail to a company takes back a consent towards it, and asks it to send no messages either", () => {
  const text = short("rights-request", decorationFacts({ answers: answered }));
  expect(text).toContain(
    "一、停止推销来电、短信，此前如取得过我的同意，请出示凭据，即使有过，拒绝时也已撤回，在此重申；二、",
  );
  expect(text).toContain("书面答复，拒绝的，说明理由；核验身份可用上述号码。");
  const sms = { kind: "sms", typed: "1069 0000 0000", at: "2026-09-12T10:05", category: 22 };
  const messages = callsOf({ ...sms, smsText: "【安心装饰】退订回T" });
  expect(short("rights-request", sampleFacts({ calls: messages, answers: answered }))).toContain(
    "一、停止推销短信，",
  );
});

test("A script of a customer asks about the use of what is known of the user wherever the letter does", () => {
  const filed = [handedIn("market-report", { on: "2026-09-25", to: "沈阳市样例区市场监督管理局" })];
  const words = { ...answered, ownWords: "10月8日我在其门店看到印有17100000000的名片。" };
  for (const facts of [
    decorationFacts({ answers: answered }),
    decorationFacts({ answers: secret }),
    decorationFacts({ answers: words }),
    decorationFacts({ answers: words, filed }),
  ])
    expect(short("market-report", facts, "script")).toMatch(/我同意过没有、我的信息能(不能|否)这么用，/);
});

test("What came of other numbers after a no is told in a complaint's script where there is room for it", () => {
  const costs = { ...answered, costsClaimed: "128.50", costsFor: "打印、邮寄和通话费" };
  const text = short("market-complaint", decorationFacts({ answers: costs }), "script");
  expect(text).toContain("此后仍来电4次；另有其他号码的来电5次。");
  expect(text).toContain("16500000000没记下自称，请一并问明。");
  expect(text).toContain("赔偿128.50元");
});

test("A seller that is known to sell online is told as that wherever its rule is named", () => {
  const online = decorationFacts({ answers: { ...answered, sellsOnline: true } });
  expect(short("market-report", online)).toContain("据我了解，该公司在网上销售。");
  expect(short("market-report", decorationFacts({ answers: answered }))).not.toContain("网上");
});
