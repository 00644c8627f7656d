import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { allTold } from "@/lib/channels/answers-said";
import type { Told } from "@/lib/channels/filed-step";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import { filedAbout, filedStepOf, type WithHistory } from "@/lib/complaints/filed-steps";
import type { Filed, Step, StepSaid } from "@/lib/filings/step";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { answered, askedOperator, decorationFacts, sample } from "../fixtures/cases";

const mark = "来自案件数据";
const caseDataAt = "2026-10-09T00:00:00.000Z";
const { complainant, today } = decorationFacts({});
const calls = sample.calls.filter((call) => call.category === 22);

type What = {
  answers?: Answers;
  refusal?: string | null;
  steps?: Step[];
  isToldCall?: boolean;
  door?: string;
};

const refused = { id: "r", at: calls[0]?.at ?? "", way: "sms", callId: null, callerId: null } as const;
const filing: Filed = {
  kind: "filed",
  on: "2026-09-20",
  way: "web",
  to: "中国移动",
  receipt: "2026 0920",
  version: null,
  evidenceIds: [],
  note: "",
};
const replied: StepSaid = {
  kind: "replied",
  on: "2026-09-28",
  outcome: "unsatisfied",
  words: "已登记",
  receipt: "",
  evidenceIds: [],
};

const stepsSaid = (told: string | null): Step[] =>
  [filing, replied].map((said, at) => ({
    id: `s${at}`,
    recordedAt: caseDataAt,
    replacesId: null,
    caseDataAt: told,
    said,
  }));

/** Every letter that can be written from these, whether it begins from calls or follows what was handed in. */
function letters({
  answers = { ...noAnswers, ...answered },
  refusal,
  steps = [],
  isToldCall = false,
  door = "operator",
}: What): Letter[] {
  const logged = calls.map((call) => (isToldCall ? { ...call, caseDataAt } : { ...call, refused: false }));
  const refusals =
    refusal === undefined
      ? []
      : [{ ...refused, numbers: [], note: "", evidenceIds: [], caseDataAt: refusal }];
  const filed = steps.length > 0 ? filedStepOf({ id: "p", channel: door, steps }) : null;
  const known = { complainant, calls: logged, evidence: [], today, refusals };
  return channels.flatMap((channel) => {
    const follows = channel.begins === "calls" ? null : filed;
    const said = {
      ...known,
      answers: { ...answers, addressee: "沈阳市信访局" },
      filed: filed ? [filed] : [],
    };
    const one = draft(channel, gatherFacts({ ...said, follows }));
    return one.kind === "ok" ? [one.value.letter] : [];
  });
}

const everything = (letter: Letter) =>
  `${plainText(letter)}${JSON.stringify([letter.texts, letter.cards, letter.claims])}`;

/** What is said on the phone or at a counter. */
const isReadOut = ({ name }: { name: string }) => /稿子|这样说|念/.test(name);

/** The sentences of its paper, written texts and cards that hold these words. */
function sentencesWith(letter: Letter, words: string): string[] {
  const texts = [
    ...letter.texts.filter((one) => !isReadOut(one)).map(({ text }) => text),
    ...letter.cards.flatMap(({ fields }) => fields.map(({ value }) => value)),
  ];
  return [plainText(letter), ...texts]
    .flatMap((text) => text.split(/[。\n]/))
    .filter((one) => one.includes(words));
}

test("A refusal that only case data tells says so in every sentence and in the claim behind it", () => {
  const all = letters({ refusal: caseDataAt }).filter((one) => sentencesWith(one, "拒绝").length > 0);
  expect(all.length).toBeGreaterThan(5);
  for (const letter of all) {
    const said = sentencesWith(letter, "发短信明确表示拒绝");
    for (const sentence of letter.channel === "lawsuit" ? [] : said) expect(sentence).toContain(mark);
    for (const claim of letter.claims.filter(({ id }) => id === "refusal"))
      expect(claim.source).toContain("案件数据");
  }
  expect(all.some((one) => sentencesWith(one, "发短信明确表示拒绝").length > 1)).toBe(true);
  for (const letter of letters({ refusal: null })) expect(everything(letter)).not.toContain("案件数据");
});

test("Where a date comes from is written once, and read out nowhere", () => {
  for (const door of ["operator", "market-report"])
    for (const { channel, texts } of letters({
      isToldCall: true,
      refusal: caseDataAt,
      steps: stepsSaid(caseDataAt),
      door,
    }))
      for (const one of texts) {
        const marks = one.text.match(/来自案件数据/g) ?? [];
        if (isReadOut(one)) expect(one.text, channel).not.toContain("案件数据");
        else if (/明确表示拒绝/.test(one.text)) expect(marks.length, channel).toBeGreaterThan(0);
        expect(one.text.match(/都来自案件数据/g)?.length ?? 0, channel).toBeLessThan(2);
      }
});

/** Handed in at the operator or an administration, answered or not: every letter that may name it. */
function lettersAfter(told: string | null): Letter[] {
  const steps = stepsSaid(told);
  return ["operator", "tca-report", "market-report"].flatMap((door) =>
    [steps, steps.slice(0, 1)].flatMap((some) => letters({ steps: some, door })),
  );
}

test("What was handed in and answered says so where only case data tells it, with its number", () => {
  const all = lettersAfter(caseDataAt).filter((one) => everything(one).includes("2026 0920"));
  const names = all.map(({ channel }) => channel);
  const naming = [
    "tca-appeal",
    "supplement",
    "urge",
    "petition",
    "tca-mailbox",
    "review",
    "lawsuit",
    "market-report",
  ];
  for (const name of naming) expect(names).toContain(name);
  for (const letter of all.filter(({ channel }) => channel !== "lawsuit")) {
    const told = sentencesWith(letter, "2026 0920").filter((one) => one !== "2026 0920");
    for (const sentence of told) expect(sentence, letter.channel).toContain(mark);
    for (const sentence of sentencesWith(letter, "已登记")) expect(sentence, letter.channel).toContain(mark);
    expect(plainText(letter).split("不是本机当时记下的").length, letter.channel).toBe(2);
    const claims = letter.claims.filter(({ text }) =>
      /2026 0920|提交的日期|答复的日期|举报的日期/.test(text),
    );
    for (const claim of claims) expect(claim.source, letter.channel).toContain("案件数据");
  }
  for (const letter of lettersAfter(null)) expect(everything(letter)).not.toContain("案件数据");
});

test("What case data answered is not said to be what the person filled in", () => {
  const answers = allTold({ ...noAnswers, ...answered, ...askedOperator });
  const appeal = letters({ answers }).find(({ channel }) => channel === "tca-appeal");
  if (!appeal) throw new Error("an appeal is written");
  expect(appeal.claims.filter(({ source }) => source.startsWith("你填的"))).toEqual([]);
  expect(sentencesWith(appeal, askedOperator.operatorReceipt ?? "").length).toBeGreaterThan(2);
  for (const sentence of sentencesWith(appeal, askedOperator.operatorReceipt ?? ""))
    if (sentence !== askedOperator.operatorReceipt) expect(sentence).toContain(mark);
});

test("A short text and a claim say of how many calls only case data tells", () => {
  for (const letter of letters({ isToldCall: true })) {
    for (const claim of letter.claims.filter(({ callIds }) => callIds.length > 0))
      expect(claim.source, letter.channel).toContain("案件数据");
    for (const sentence of sentencesWith(letter, `${calls.length}次`).filter((one) => one.includes("打来")))
      expect(sentence, letter.channel).toContain(mark);
  }
});

test("What case data says was handed in before any of these calls is not printed as being about them", () => {
  const history = (told: string | null, on: string): WithHistory => ({
    id: "p",
    channel: "operator",
    followsId: null,
    callIds: [],
    numbers: calls.map(({ number }) => number),
    steps: stepsSaid(told).map((step) => ({ ...step, said: { ...step.said, on } as Told<StepSaid> })),
    answers: { ...noAnswers, ...answered },
  });
  expect(filedAbout(calls, [history(caseDataAt, "2020-01-01")])).toEqual([]);
  expect(filedAbout(calls, [history(null, "2020-01-01")])).toHaveLength(1);
  expect(filedAbout(calls, [history(caseDataAt, today)])).toHaveLength(1);
  expect(filedAbout(calls, [{ ...history(caseDataAt, today), from: "2027-01-01" }])).toEqual([]);
});

const suitOf = (what: What) => letters(what).find(({ channel }) => channel === "lawsuit");
const provenance = /本状所述的(.+)，来自原告自己导入的以往记录（案件数据）。/;

test("A pleading says once, in a sentence, what of it comes from case data, and nothing of any device", () => {
  const answers = allTold({ ...noAnswers, ...answered });
  const said = {
    calls: { isToldCall: true, what: "来电" },
    refusal: { refusal: caseDataAt, what: "来电以外的拒绝" },
    steps: { steps: stepsSaid(caseDataAt), what: "此前的提交和答复" },
    answers: { answers, what: "商户名称、商户地址、购买过商品或者服务的陈述、购买的内容和受诉法院" },
    all: { isToldCall: true, refusal: caseDataAt, steps: stepsSaid(caseDataAt), answers },
  };
  for (const [name, { what, ...known }] of Object.entries(said as Record<string, What & { what?: string }>)) {
    const letter = suitOf(known);
    if (!letter) throw new Error(`a statement of claim is written: ${name}`);
    const text = plainText(letter);
    expect(text.split("案件数据").length, name).toBe(2);
    expect(text, name).not.toMatch(/本机|当时记下|※/);
    if (what) expect(provenance.exec(text)?.[1], name).toBe(what);
    else expect(provenance.exec(text)?.[1]).toContain("来电、来电以外的拒绝、此前的提交和答复、商户名称");
    if (known.isToldCall)
      expect(
        letter.claims.some(({ source }) => source.includes(mark)),
        "the person is told of each",
      ).toBe(true);
  }
  const own = suitOf({});
  expect(own && plainText(own)).not.toContain("案件数据");
});

/** The sentence under a letter that names what was answered by case data. */
const named = (letter: Letter) => /信中的(.+)来自案件数据。/.exec(plainText(letter))?.[1];

test("A letter names what of it case data answered, and nothing that it does not say", () => {
  const merchant = { merchantName: "沈阳安心装饰工程有限公司", merchantAddress: "沈阳市和平区" };
  const told = allTold({ ...noAnswers, ...merchant, keepSecret: true, costsClaimed: "300" });
  const all = letters({ answers: told }).filter(({ channel }) => channel !== "lawsuit");
  for (const letter of all) {
    const text = plainText(letter);
    const [sentence = ""] = [named(letter)];
    expect(text, letter.channel).not.toContain("商户、金额、单位");
    expect(sentence.includes("商户名称"), letter.channel).toBe(text.includes(merchant.merchantName));
    expect(sentence.includes("商户地址"), letter.channel).toBe(text.includes(merchant.merchantAddress));
    expect(sentence, letter.channel).not.toContain("合理支出");
  }
  expect(all.some((one) => named(one) === "商户名称和商户地址")).toBe(true);
});

test("A tick of case data that puts nothing into a letter leaves no sentence about amounts and companies", () => {
  const answers = allTold({ ...noAnswers, keepSecret: true });
  for (const letter of letters({ answers }))
    expect(plainText(letter), letter.channel).not.toContain("来自案件数据。");
  const agreed = allTold({ ...noAnswers, neverAgreed: true });
  const operator = letters({ answers: agreed }).find(({ channel }) => channel === "operator");
  expect(operator && named(operator)).toBe("从未同意接收的陈述");
});
