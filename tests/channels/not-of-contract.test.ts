import { expect, test, vi } from "vitest";
import { aboutInWords } from "@/lib/channels/parts/about";
import { groupsOf } from "@/lib/channels/parts/group";
import { soldToCustomer } from "@/lib/channels/parts/sold-to-customer";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "170 9000 0000", how: "person", category: 22, caller: "安心装饰" } as const;
const asksFirst = callsOf(
  { ...call, at: "2026-09-01T10:00", words: "您家要装修吗，我们免费量房" },
  { ...call, at: "2026-09-02T10:00", refused: true, refusedWay: "on-call" },
  { ...call, at: "2026-09-03T10:00", words: "您家什么时候动工" },
);
const sellsAfter = [
  ...asksFirst,
  ...callsOf({ ...call, at: "2026-09-04T10:00", words: "国庆活动最后一天" }),
].map((one, at) => ({ ...one, id: `c${at}` }));

const told = (id: string, calls: typeof asksFirst, isCustomer: boolean) =>
  plainText(letterOf(id, sampleFacts({ calls, answers: { ...answered, isCustomer } })));

const answer = "明确拒绝以后，来电仍是推销";
const ofContract = "，不是履行合同所需的联系。";
const channels = ["12321", "12345", "tca-report", "market-report", "lawsuit", "rights-request", "sector"];

/** The asking one left out, what came last alone after the no. */
const soldOnly = sellsAfter.filter(({ words }) => words !== "您家什么时候动工");
const last = (more: Partial<(typeof soldOnly)[number]>) =>
  soldOnly.map((one, at) => (at === soldOnly.length - 1 ? { ...one, ...more } : one));

test.each(channels)("%s meets what a company says of its contract with what was sold after the no", (id) => {
  const text = told(id, soldOnly, true);
  expect(text).toContain(answer);
  expect(text).toContain(ofContract);
  expect(told(id, soldOnly, false)).not.toContain(answer);
});

test.each(channels)(
  "%s says so of no call that asked something else, was not heard or was not typed",
  (id) => {
    expect(told(id, asksFirst, true)).not.toContain("明确拒绝以后，来电");
    expect(told(id, sellsAfter, true)).toContain("明确拒绝以后，来电中有推销");
    expect(told(id, sellsAfter, true)).not.toContain(ofContract);
    expect(told(id, last({ how: "missed", words: "" }), true)).not.toContain(ofContract);
    expect(told(id, last({ category: null }), true)).not.toContain(ofContract);
  },
);

test("What was asked of a contract is quoted nowhere beside words that sell, whoever the user is", () => {
  const asked = "“您家什么时候动工”";
  for (const id of channels.filter((one) => one !== "rights-request")) {
    expect(told(id, sellsAfter, true), id).not.toContain(asked);
  }
  for (const id of ["12321", "12345", "tca-report", "sector", "operator"]) {
    expect(told(id, sellsAfter, false), id).not.toContain(asked);
    expect(told(id, sellsAfter, false), id).toContain("，摘录如下：");
  }
  const onlyAsked = asksFirst.filter(({ words }) => !words.includes("量房"));
  for (const id of ["12321", "12345", "tca-report", "sector", "operator"])
    expect(told(id, onlyAsked, false), id).toContain(asked);
  for (const id of [...channels, "operator"]) {
    const letter = letterOf(
      id,
      sampleFacts({ calls: onlyAsked, answers: { ...answered, isCustomer: true } }),
    );
    const short = letter.texts.map(({ text }) => text).join("\n");
    expect(plainText(letter) + short, id).not.toContain(asked);
  }
  const source = sellsAfter.map((one) =>
    one.words.includes("动工") ? { ...one, words: "号码是物业给的名单" } : one,
  );
  expect(told("market-report", source, true)).toContain("号码是物业给的名单");
});

test("The text to copy answers what it admits, only where it is true", () => {
  const short = (calls: typeof asksFirst) =>
    letterOf("market-report", sampleFacts({ calls, answers: { ...answered, isCustomer: true } })).texts[0]
      ?.text;
  expect(short(soldOnly)).toContain("，拒绝以后来电仍是推销。");
  expect(short(asksFirst)).not.toContain("拒绝以后来电");
  expect(short(soldOnly)).toContain("我是该公司的客户");
});

test("in a letter that quotes nothing else the words stand beside it", () => {
  expect(told("rights-request", soldOnly, true)).toContain(`${answer}（“国庆活动最后一天”）${ofContract}`);
});

test("Each call is looked at a few times, however many were refused", () => {
  const [, refused] = soldOnly;
  if (!refused) throw new Error("no call");
  const many = Array.from({ length: 1_000 }, (_, at) => ({ ...refused, id: `n${at}` }));
  const facts = sampleFacts({ calls: many, answers: { ...answered, isCustomer: true } });
  groupsOf(facts.calls);
  const looked = vi.spyOn(Math, "min");
  soldToCustomer(facts);
  expect(looked.mock.calls.flat().length).toBeLessThan(10 * many.length);
  looked.mockRestore();
});

test("What a call sold is read a few times, however many its number made", () => {
  let reads = 0;
  const [sold] = soldOnly;
  if (!sold) throw new Error("no call");
  const calls = Array.from({ length: 1_000 }, () =>
    Object.defineProperty({ ...sold }, "product", {
      get: () => {
        reads += 1;
        return "";
      },
    }),
  );
  expect(aboutInWords(calls)).toBe("推销装修建材");
  expect(reads).toBeLessThan(10 * calls.length);
});
