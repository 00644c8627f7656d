import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

type Given = Parameters<typeof sampleFacts>[0];

const textOf = (channel: string, given: Given) => plainText(letterOf(channel, sampleFacts(given)));
const shortOf = (channel: string, given: Given) =>
  letterOf(channel, sampleFacts(given)).texts.map(({ text }) => text);

const named = { merchantName: "平安人寿江苏分公司", neverAgreed: true };
const customer = { ...named, isCustomer: true, purchase: "2024年投保的年金险" };
const insured = callsOf(
  {
    typed: "025 8888 0001",
    at: "2026-09-02T09:00",
    how: "person",
    category: 5,
    caller: "平安人寿",
    knewMyName: true,
    words: "要补交两万块保费，不然本金拿不回来",
  },
  { typed: "025 8888 0001", at: "2026-09-05T09:00", how: "person", category: 5, caller: "平安人寿" },
);

describe("Of a company whose customer the user is", () => {
  test.each(["12345", "tca-report", "12321", "sector"])("%s says so, and asks for no source", (channel) => {
    const text = textOf(channel, { calls: insured, answers: customer });
    const bought = ["12345", "sector"].includes(channel) ? "（“2024年投保的年金险”）" : "";
    expect(text).toContain(`我是该公司的客户${bought}，没有同意过其营销。`);
    expect(text).not.toContain("从何而来");
    expect(text).not.toContain("依法删除");
  });

  test("12345 asks no more than that it be used for no selling, in short and aloud too", () => {
    const given = { calls: insured, answers: customer };
    expect(textOf("12345", given)).toContain("请承办单位责令其停止此类骚扰，并不再将我的个人信息用于营销；");
    for (const text of shortOf("12345", given).slice(1)) {
      expect(text).toMatch(/我是(该公司|他们)的客户/);
      expect(text).not.toMatch(/号码来源|从哪来/);
    }
  });

  test.each(["market-report", "police"])("%s is told so, and asked for no source", (channel) => {
    const calls = insured.map((call) => ({
      ...call,
      signs: channel === "police" ? ["threat" as const] : [],
    }));
    const answers = { ...customer, merchantAddress: "南京市鼓楼区安宁路9号" };
    const text = textOf(channel, { calls, answers });
    expect(text).toContain("我是该公司的客户（“2024年投保的年金险”）");
    expect(text).not.toMatch(/从何处取得|从哪来/);
  });

  test("a stranger is asked where the number is from", () => {
    const text = textOf("12345", { calls: insured, answers: named });
    expect(text).not.toContain("客户");
    expect(text).toContain("说明我的号码从何而来，并依法删除");
    expect(text).toContain("请一并核查我的个人信息从何而来");
  });
});

test.each(["12345", "tca-report", "12321", "sector"])("%s quotes what was said for sale", (channel) => {
  const given = { calls: insured, answers: named };
  expect(textOf(channel, given)).toContain("“要补交两万块保费，不然本金拿不回来”。");
});

test("What was said stands in what is pasted and read out, while there is room", () => {
  const given = { calls: insured, answers: { ...named, merchantName: "" } };
  for (const text of [...shortOf("12345", given).slice(1), ...shortOf("sector", given)])
    expect(text).toContain("对方说：“要补交两万块保费，不然本金拿不回来”。");
});

test.each(["12345", "tca-report", "12321"])(
  "%s reads where it may have leaked beside that question",
  (channel) => {
    const answers = { ...named, appName: "样例找房", leakSigns: "我在这个App里留了电话" };
    const text = textOf(channel, { calls: insured, answers });
    const asked = channel === "tca-report" ? "" : "请一并核查";
    const police = channel === "tca-report" ? "，请将线索转公安机关核查（涉嫌违反" : "，涉嫌违反";
    expect(text).toContain(
      `来电人能说出我的姓名；我发现的线索（涉及“样例找房”）是：“我在这个App里留了电话”，${asked}我的个人信息从何而来${police}`,
    );
  },
);

const threat = { typed: "025 8888 0002", at: "2026-09-02T09:00", how: "person", signs: ["threat"] };
const fraud = { typed: "171 2222 3333", at: "2026-09-02T10:00", how: "person", signs: ["fraud"] };
const sale = { typed: "171 3333 4444", at: "2026-09-03T10:00", how: "person", category: 4 };

describe("12345 hands on by the rule that fits", () => {
  test("a threat under that on threats", () => {
    expect(textOf("12345", { calls: callsOf(threat) })).toContain(
      "请将线索转公安机关依法处理（《治安管理处罚法》第五十条第一款第（一）项）",
    );
  });

  test("a fraud under none on disturbing", () => {
    const calls = callsOf(fraud, { ...fraud, at: "2026-09-02T11:00" }, { ...fraud, at: "2026-09-02T12:00" });
    expect(textOf("12345", { calls })).not.toContain("治安管理处罚法");
  });

  test("a sale beside a fraud alone under that on commercial calls", () => {
    expect(textOf("12345", { calls: callsOf(fraud, sale) })).toContain(
      "的实际使用人；其中属于商业营销的，请转市场监督管理部门，涉嫌违反规定的，依照《消费者权益保护法实施条例》第五十条第三款",
    );
  });
});

test.each(["12345", "tca-report", "12321"])(
  "The title of %s names the fraud among other calls",
  (channel) => {
    expect(textOf(channel, { calls: callsOf(fraud, sale) })).toMatch(/^关于[^\n]*疑似诈骗和骚扰电话的/);
  },
);

test("Nobody is asked to stop what has stopped", () => {
  const one = { typed: "189 1234 5678", how: "person", category: 22 };
  const calls = callsOf(
    { ...one, at: "2026-09-02T10:00" },
    { ...one, at: "2026-09-05T10:00", refused: true, refusedWay: "on-call" },
  );
  expect(textOf("12345", { calls, answers: {} })).toContain("请承办单位责令其今后不再有此类骚扰");
  expect(textOf("12345", { calls: calls.slice(0, 1), answers: {} })).toContain(
    "请承办单位责令其不再向我拨打推销电话",
  );
  expect(textOf("12345", { calls: calls.slice(0, 2), answers: {} })).not.toContain("不再向我拨打");
});

test("Where nobody sold anything no seller is looked for, and no selling is refused", () => {
  const calls = callsOf({ typed: "", at: "2026-09-02T02:15", how: "person", words: "睡了没" });
  expect(textOf("12345", { calls, answers: {} })).not.toContain("经营者，");
  const letter = textOf("operator", { calls, answers: {} });
  expect(letter).not.toContain("登记拒绝营销");
  expect(letter).toContain("对未显示号码的来电予以拦截或者标记提醒");
});

test("Of one day the list of that day is asked for", () => {
  const calls = callsOf({ typed: "189 1234 5678", at: "2026-09-02T10:00", how: "person", category: 22 });
  for (const text of [textOf("operator", { calls }), ...shortOf("operator", { calls })])
    expect(text).not.toMatch(/这段时间|上述期间/);
  expect(textOf("operator", { calls })).toContain("免费提供我的号码9月2日的收费清单");
});

test("The administration reads why a number is doubted, and who supervises what", () => {
  const calls = callsOf({ typed: "025 1111 2222", at: "2026-09-02T10:00", how: "robot", category: 14 });
  const text = textOf("tca-report", { calls });
  expect(text).toContain("核查上述号码（位数或者开头不合公开的编号规则）的实际主叫号码");
  expect(text).toContain("监督管理职责，见《电信条例》第三条第二款。");
  const message = callsOf({
    typed: "106900000000",
    at: "2026-09-02T10:00",
    kind: "sms",
    category: 14,
    smsText: "【某某】到货",
  });
  expect(textOf("tca-report", { calls: message })).toContain("第三条第二款；未经同意发送商业性电子信息");
  expect(text).not.toContain("并请依照");
});

test("A word alone is no quotation", () => {
  const calls = callsOf({
    typed: "189 1234 5678",
    at: "2026-09-02T10:00",
    how: "person",
    category: 7,
    words: "额度",
  });
  expect(textOf("sector", { calls })).not.toContain("“额度”");
});

test("The card for 12321 says whose customer the user is, beside the name", () => {
  const [card] = letterOf("12321", sampleFacts({ calls: insured, answers: customer })).cards;
  const value = card?.fields.find(({ label }) => label === "来电描述")?.value;
  expect(value).toMatch(/我从未同意接收。[^我]*平安人寿[^我]*我是该公司的客户(?:（[^）]*）)?。/);
});
