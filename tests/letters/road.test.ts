import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { answered, callsOf, decorationFacts, sample, sampleFacts } from "../fixtures/cases";
import { followedBy, handedIn } from "../fixtures/followed";
import { letterOf, reviewText } from "../fixtures/letter";

/** The road against one's own operator, letter by letter; reviewed word by word. */
async function expectLetter(name: string, channelId: string, facts: Facts) {
  await expect(reviewText(letterOf(channelId, facts))).toMatchFileSnapshot(`./${name}.txt`);
}

const henan = {
  province: "河南省",
  city: "郑州市",
  address: "郑州市样例区安宁路1号",
  postcode: "450000",
  operator: "中国联通",
} as const;

test("To an operator in Henan, about its own selling and hidden numbers", async () => {
  const calls = callsOf(
    { typed: "10010", at: "2026-09-02T10:20", how: "person", seconds: 95, category: 27 },
    { typed: "10010", at: "2026-09-09T15:02", how: "person", seconds: 30, category: 27, refused: true },
    { at: "2026-09-12T21:40", how: "one-ring", category: 27 },
    { typed: "10010", at: "2026-09-21T10:05", how: "robot", seconds: 18, category: 27 },
  );
  await expectLetter("henan-operator", "operator", sampleFacts({ calls, complainant: henan }));
});

const operator = handedIn(
  "operator",
  { on: "2026-09-20", way: "phone", to: "中国移动", receipt: "0000 0920 01", version: null },
  { on: "2026-09-25", outcome: "blacklisted", words: "已加防骚扰标记，建议自行安装拦截软件" },
);

/** Some that came after the appeal. */
const later = callsOf(
  { id: "l1", typed: "170 9000 0000", at: "2026-10-20T10:02", how: "person", seconds: 12, category: 22 },
  { id: "l2", typed: "171 0000 0000", at: "2026-11-03T19:15", how: "robot", seconds: 22, category: 22 },
);
const calls = [...sample.calls.filter(({ category }) => category === 22), ...later];

const appeal = handedIn(
  "tca-appeal",
  { on: "2026-10-09", receipt: "SS 0000 1009" },
  {
    on: "2026-10-14",
    outcome: "accepted",
    words: "",
  },
);

test("A reminder of an appeal that nobody answered in thirty days", async () => {
  const facts = decorationFacts({ calls, filed: [operator, appeal], follows: appeal, today: "2026-11-12" });
  await expectLetter("appeal-urge", "urge", facts);
});

const reminder = followedBy(
  appeal,
  handedIn(
    "urge",
    { on: "2026-11-12", way: "phone", receipt: "" },
    { on: "2026-11-16", outcome: "refused", words: "" },
  ),
);

test("To the head of the administration, after the appeal, the reminder and a refusal", async () => {
  const change = { calls, filed: [operator, appeal, reminder], follows: reminder, today: "2026-11-18" };
  const answers = { ...answered, followWords: "我问的是这些号码由谁在用，没有得到回答。" };
  await expectLetter("appeal-tca-mailbox", "tca-mailbox", decorationFacts({ ...change, answers }));
});

test("An application for review of an appeal that was refused", async () => {
  const refused = handedIn(
    "tca-appeal",
    { on: "2026-10-09", receipt: "SS 0000 1009" },
    {
      on: "2026-10-15",
      outcome: "out-of-remit",
      words: "不属于受理范围",
    },
  );
  const change = { calls, filed: [operator, refused], follows: refused, today: "2026-11-12" };
  await expectLetter("appeal-review", "review", decorationFacts({ ...change, answers: answered }));
});

test("A petition after everybody was asked", async () => {
  const mailbox = handedIn(
    "tca-mailbox",
    { on: "2026-10-16", receipt: "XJ0001" },
    {
      on: "2026-10-30",
      outcome: "out-of-remit",
      words: "请向公安机关反映",
    },
  );
  const change = { calls, filed: [operator, appeal, mailbox], follows: mailbox, today: "2026-11-12" };
  const answers = { ...answered, followWords: "号码由谁在用，一直没有人告诉我。" };
  await expectLetter("thread-petition", "petition", decorationFacts({ ...change, answers }));
});

test("A supplement over numbers that nobody is said to have", async () => {
  const unknown = handedIn("tca-report", {}, { outcome: "no-such-number", words: "171 0000 0000查无此号" });
  const answers = { ...answered, followWords: "9月28日20:10那次我接了，对方报了安心装饰的名字。" };
  const facts = decorationFacts({ filed: [unknown], follows: unknown, answers });
  await expectLetter("unknown-number-supplement", "supplement", facts);
});

test("To the head of the administration, over numbers of a call centre", async () => {
  const centre = callsOf(
    { typed: "951 0000 0", at: "2026-09-01T10:00", how: "robot", seconds: 20, category: 5 },
    { typed: "951 0000 0", at: "2026-09-22T10:00", how: "robot", seconds: 20, category: 5 },
    { typed: "400 0000 000", at: "2026-09-23T15:00", how: "person", seconds: 61, category: 5 },
  );
  const report = {
    ...handedIn("tca-report", {}, { outcome: "no-answer", words: "" }),
    numbers: ["95100000"],
  };
  const facts = sampleFacts({ calls: centre, filed: [report], follows: report, answers: answered });
  await expectLetter("call-centre-tca-mailbox", "tca-mailbox", facts);
});
