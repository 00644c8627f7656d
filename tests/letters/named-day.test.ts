import { expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "170 9000 0000", how: "person", category: 26 } as const;
const log = (...calls: Record<string, unknown>[]) =>
  callsOf(...calls.map((one, at) => ({ ...call, id: `c${at}`, ...one })));
const all = (id: string, calls: ReturnType<typeof log>, answers: Partial<Answers> = {}) => {
  const letter = letterOf(id, sampleFacts({ calls, answers: { ...answered, ...answers } }));
  const texts = letter.texts.map(({ text }) => text).filter((text) => text.includes("我的号码"));
  return [plainText(letter), ...texts];
};

const doors = ["market-report", "12345"];

test.each(doors)(
  "%s names the day of the one call that knew the name, and its hour beside another of that day",
  (id) => {
    const others = [{ at: "2024-06-20T10:00" }, { at: "2026-09-05T10:00" }];
    const answers = { isCustomer: false };
    for (const text of all(id, log(...others, { at: "2026-09-03T15:00", knewMyName: true }), answers))
      expect(text).toMatch(/(?:2026年|最近一次为9月5日10:00。)9月3日的来电人能说出我的姓名。/);
    const ofYear = log({ at: "2026-09-05T10:00" }, { at: "2026-09-03T15:00", knewMyName: true });
    for (const text of all(id, ofYear, answers)) expect(text).toMatch(/。9月3日的来电人能说出我的姓名。/);
    const ofDay = log({ at: "2026-09-03T10:00" }, { at: "2026-09-03T15:00", knewMyName: true });
    for (const text of all(id, ofDay, answers)) expect(text).toContain("9月3日15:00的来电人能说出我的姓名。");
    const twice = log(
      { at: "2026-09-01T10:00", knewMyName: true },
      { at: "2026-09-02T10:00", knewMyName: true },
      { at: "2026-09-03T10:00" },
    );
    for (const text of all(id, twice, answers)) expect(text).toContain("有2次来电人能说出我的姓名。");
  },
);

test("The short text and the script tie what a call cost to that call, as the letter does", () => {
  const cost = "孩子刚睡又被吵醒";
  const one = log({ at: "2026-09-22T22:14", cost, category: 7 }, { at: "2026-09-23T10:00", category: 7 });
  const [letter, ...texts] = all("12345", one, { isCustomer: false });
  expect(letter).toContain(`9月22日22:14的来电影响了我的生活：“${cost}”`);
  expect(texts.some((text) => text.includes(`9月22日22:14的来电影响了我的生活：“${cost}”`))).toBe(true);
  const two = log(
    { at: "2026-09-22T22:14", cost, category: 7 },
    { at: "2026-09-23T10:00", cost, category: 7 },
    { at: "2026-09-24T10:00" },
  );
  for (const text of all("12345", two, { isCustomer: false })) expect(text).not.toMatch(/\d的来电影响了/);
});

test("A report is entitled by a company's name only where a call or a message gave it", () => {
  const [nobody = ""] = all("market-report", log({ at: "2026-09-03T10:00" }));
  expect(nobody).toMatch(/^关于号码170 9000 0000营销电话骚扰的举报信\n/);
  const [named = ""] = all("market-report", log({ at: "2026-09-03T10:00", caller: "安心装饰" }));
  expect(named).toMatch(/^关于“安心装饰”涉嫌营销电话骚扰的举报信\n/);
  const [sector = ""] = all("sector", log({ at: "2026-09-03T10:00", category: 22 }));
  expect(sector).toMatch(/^关于号码170 9000 0000营销电话骚扰的举报信\n/);
});

test("Of whoever sells online the report says which office its rule names for that", () => {
  const calls = log({ at: "2026-09-03T10:00", caller: "安心装饰" });
  const online = "在网上经营的，由其住所地（平台内经营者为实际经营地）的部门处理，上述地址即我所知的地址";
  const [letter = ""] = all("market-report", calls, { sellsOnline: true });
  expect(letter).toContain(online);
  expect(letter).toContain("《市场监督管理投诉举报处理办法》第二十九条、第三十一条、第三十四条");
  expect(all("market-report", calls)[0]).not.toMatch(/在网上经营|第三十一条/);
});
