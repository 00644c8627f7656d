import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { answered as answers, sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

type Change = Parameters<typeof sampleFacts>[0];

const told = (channel: string, change: Change) => reviewText(letterOf(channel, sampleFacts(change)));
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, nth) => `2026-09-0${from + nth} 10:00`);

test("A number that also sends messages is told with calls and messages apart on the card of 12321", () => {
  const calls: Call[] = [
    logged("2026-09-01 10:00", { category: 22, how: "person", refused: true, refusedWay: "on-call" }),
    ...days(2, 3).map((at) => logged(at, { category: 22, kind: "sms", smsText: "装修" })),
    ...days(4, 5).map((at) => logged(at, { category: 22, how: "person" })),
  ];
  const text = told("12321", { calls });
  expect(text).toContain("该号码累计来电3次、发来短信2条，我拒绝后又来电2次、发来短信2条。");
  expect(text).not.toContain("打来5次");
});

test("What the operator blocked is told as blocked on card and table, not as said", () => {
  const blocked = { category: 22, how: "person", refused: true, refusedWay: "operator" } as const;
  const calls = [
    logged("2026-09-01 10:00", blocked),
    logged("2026-09-02 10:00", { category: 22, how: "person" }),
  ];
  for (const channel of ["12321", "tca-report", "12345"]) {
    const text = told(channel, { calls });
    expect(text, channel).not.toMatch(/明确拒绝|不要再打|明确表示/);
    expect(text, channel).toMatch(/设置(了)?拦截/);
  }
});

test("A long name is read out and pasted whole", () => {
  const name = "阿卜杜热依木·买买提伊明·努尔艾合买提";
  const complainant = { name };
  for (const channel of ["operator", "12345", "police", "rights-request"])
    for (const { text, name: which } of letterOf(channel, sampleFacts({ complainant, answers })).texts)
      expect(text, which).not.toMatch(/阿卜杜热依木·[^。，]*…/);
});

test("What was sent is no call, and who sent it no caller", () => {
  const sent = {
    kind: "sms",
    smsText: "林静您好",
    caller: "安心装饰",
    knewMyName: true,
    category: 22,
  } as const;
  const text = told("tca-report", { calls: days(1, 3).map((at) => logged(at, sent)) });
  expect(text).toContain("发送人自称“安心装饰”");
  expect(text).toContain("短信中写有我的姓名");
  expect(text).not.toMatch(/来电人(自称|能说出)/);
});

test.each([
  ["2026-08-31", false],
  ["2026-09-01", false],
  ["2026-09-02", true],
])("On %s a call of the first of March lies more than six months back: %s", (today, isPast) => {
  const calls = ["2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01"].map((day, at) =>
    logged(`${day} 10:00`, { category: 22, ...(at === 0 ? { refused: true, refusedWay: "on-call" } : {}) }),
  );
  for (const channel of ["police", "12345"])
    expect(told(channel, { calls, today }).includes("已逾六个月"), channel).toBe(isPast);
});

test("The name of a product is left as it is where a court paper says 原告 for 我", () => {
  const calls = [
    logged("2026-09-01 10:00", { category: 22, caller: "安心装饰", product: "我爱我家全屋整装" }),
  ];
  expect(told("lawsuit", { calls, answers, today })).toContain("推销我爱我家全屋整装");
});

test.each([
  ["汉", "汉族"],
  ["穿青人", "穿青人"],
])("Who gives %s as 民族 is %s in the suit", (nation, printed) => {
  expect(told("lawsuit", { complainant: { nation }, answers })).toContain(`，${printed}，`);
});

test("A private character of a name is the real one in what is copied", () => {
  for (const channel of ["operator", "12345", "police", "rights-request"]) {
    const { texts, cards } = letterOf(channel, sampleFacts({ complainant: { name: "李\ue863" }, answers }));
    expect(JSON.stringify([texts, cards]), channel).not.toContain("\ue863");
  }
});

test("A sentence in marks has one stop, and marks among its words are the inner ones", () => {
  const words = ["我弄死你。", "你说“算了”就算了？"];
  const calls = words.map((said, nth) =>
    logged(`2026-09-0${nth + 1} 10:00`, {
      category: 9,
      signs: ["threat"],
      words: said,
      cost: "吵醒了孩子！",
    }),
  );
  const text = told("police", { calls });
  expect(text).toContain("“我弄死你。”\n");
  expect(text).toContain("“你说‘算了’就算了？”\n");
  expect(text).toContain("“吵醒了孩子！”\n");
  expect(text).not.toMatch(/[。！？]”。/);
});

test("A number that only looks like the operator's own is told as it was shown, and held against no operator", () => {
  const spoofed = { number: "10086", typed: "+86 10086", category: 27, how: "person" } as const;
  const calls = days(1, 3).map((at) => logged(at, spoofed));
  const complainant = { operator: "中国移动" as const };
  const letter = told("operator", { calls, complainant });
  expect(letter).toContain("+86 10086");
  expect(letter).not.toContain("贵公司自己的号码");
  expect(letter).not.toContain("运营商客服");
  expect(told("tca-report", { calls })).toContain("是否属于改号");
});

test("Senders that give a name and no number are told apart, from each other and from who shows nothing", () => {
  const sms = (at: string, typed: string) =>
    logged(at, { number: "", typed, kind: "sms", smsText: "退订回T", category: 27 });
  const calls = [
    sms("2026-09-01 10:00", "CMCC"),
    sms("2026-09-02 10:00", "Apple"),
    logged("2026-09-03 10:00", { number: "", typed: "未显示号码", category: 27, how: "person" }),
  ];
  const text = told("tca-report", { calls });
  expect(text).toContain("核查未显示号码的来电的实际主叫号码，是否属于改号");
  expect(text).toContain("关于CMCC等发送方");
  expect(text).toContain("核查CMCC、Apple的实际发送方，并溯源");
  expect(text).toMatch(/CMCC｜?.{0,4}发来短信1条/);
  expect(text).toMatch(/Apple｜?.{0,4}发来短信1条/);
  expect(text).not.toContain("共3次");
  expect(text).toContain("上述2个发送人和未显示的号码向我的号码138 0000 0000来电1次、发来短信2条");
  const [short] = letterOf("operator", sampleFacts({ calls })).texts.slice(-1);
  expect(short?.text).toContain("CMCC、Apple共2个发送人和未显示的号码向我的号码13800000000");
  const cards = letterOf("12321", sampleFacts({ calls })).cards.flatMap(({ fields }) => fields);
  const senders = cards.filter(({ label }) => label === "发送短信的号码").map(({ value }) => value);
  expect(senders.sort()).toEqual(["Apple", "CMCC"]);
});

test("Calls that showed no number are received, and nobody is known to be one caller", () => {
  const hidden = days(1, 3).map((at) => logged(at, { number: "", typed: "未显示号码", category: 22 }));
  const { texts } = letterOf("operator", sampleFacts({ calls: hidden }));
  for (const { text } of texts)
    expect(text).toMatch(/，我的号码13800000000收到未显示号码的[^，]{2,9}共3次，/);
});

const named = { merchantName: "安心装饰", merchantAddress: "沈阳市样例区安宁路9号" };

test("Who ticked that nothing was ever agreed to has it in every short text, script and card about selling", () => {
  const letters = ["operator", "12321", "12345", "sector", "rights-request", "market-report"];
  const texts = (id: string, category: 9 | 22, neverAgreed: boolean) => {
    const calls = days(1, 2).map((at) => logged(at, { category, how: "person" }));
    const facts = sampleFacts({ calls, answers: { ...named, neverAgreed } });
    const { texts, cards } = letterOf(id, facts);
    const told = texts.filter((one) => one.id !== "title").map(({ text }) => text);
    return [
      ...told,
      ...cards.flatMap(({ fields }) =>
        fields.filter(({ label }) => label === "来电描述").map(({ value }) => value),
      ),
    ];
  };
  for (const id of letters) {
    const sold = texts(id, 22, true);
    expect([id, sold.length > 0, sold.filter((text) => text.split("我从未同意接收。").length !== 2)]).toEqual(
      [id, true, []],
    );
    expect(texts(id, 22, false).join("")).not.toContain("从未同意");
  }
  expect(texts("12345", 9, true).join("")).not.toContain("从未同意");
});

test("Who ticked that nothing was ever agreed to has it in every letter about selling, and in none about anything else", () => {
  const letters = ["operator", "12321", "tca-report", "12345", "sector", "rights-request", "lawsuit"];
  const text = (id: string, category: 9 | 22 | null) => {
    const calls = days(1, 2).map((at) => logged(at, { category, how: "person", caller: "安心装饰" }));
    return told(id, { calls, answers: { ...answers, neverAgreed: true } });
  };
  for (const id of letters) expect(text(id, 22), id).toMatch(/(我|原告)从未同意接收上述商业性来电。/);
  for (const id of ["operator", "12321", "12345"]) expect(text(id, 9), id).not.toContain("从未同意");
  for (const id of ["operator", "tca-report", "12345"]) expect(text(id, null), id).not.toContain("从未同意");
});

test("What was noted of goods whose kind nobody chose stands in the table", () => {
  const calls = [
    logged("2026-09-01 10:00", { how: "person", product: "减肥药" }),
    logged("2026-09-02 10:00", { how: "person" }),
  ];
  const text = told("12321", { calls });
  expect(text).toContain("｜不详（减肥药）｜");
  expect(text).toContain("｜不详｜");
});
