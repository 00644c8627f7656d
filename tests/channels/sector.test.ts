import { describe, expect, test } from "vitest";
import { categories, categoryCodes } from "@/lib/calls/categories";
import { channelById } from "@/lib/channels";
import { directory, elsewhere } from "@/lib/channels/sector/directory";
import { outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const channel = channelById("sector");
if (!channel) throw new Error("no sector");
const sector = channel;

type Change = Parameters<typeof sampleFacts>[0];

/** One call of each of these kinds. */
function factsOf(kinds: (number | null)[], change: Change = {}) {
  const calls = kinds.map((category, at) => ({
    typed: "170 9000 0000",
    at: `2026-09-0${at + 1}T10:00`,
    category,
  }));
  return sampleFacts({ calls: callsOf(...calls), answers: answered, ...change });
}

function codes(...kinds: (number | null)[]): string[] {
  return sector.closed(factsOf(kinds)).map(({ code }) => code);
}

describe("The directory of sectors", () => {
  test("gives no kind of call to two bodies", () => {
    const all = [...directory, ...elsewhere].flatMap((one) => one.codes);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(categoryCodes.map((code) => [categories[code], code] as const))(
    "has one body for %s, or says why there is none",
    (_, code) => {
      const isHere = directory.some((one) => one.codes.includes(code));
      expect(codes(code)).toEqual(isHere ? [] : ["no-sector"]);
      expect(sector.authority(factsOf([code])).name === "行业主管部门").toBe(!isHere);
    },
  );

  test("has a source and a day for every body, and says which was not verified", () => {
    expect(directory.filter(({ takes }) => takes.source === "" || takes.checkedOn === "")).toEqual([]);
    expect(directory.filter(({ takes }) => takes.unverified).map(({ id }) => id)).toEqual([
      "renovation",
      "education",
      "payment",
    ]);
  });
});

describe("A letter to a sector's body", () => {
  test("goes to one body: calls of several trades are sorted first, those nobody sorted go along", () => {
    expect(codes(5, 7)).toEqual([]);
    expect(codes(7, null)).toEqual([]);
    expect(codes(7, 22)).toEqual(["several-trades"]);
    expect(codes(7, 12)).toEqual(["several-trades"]);
    expect(codes(null)).toEqual(["no-category"]);
  });

  test("names another door where that is the one", () => {
    expect(sector.closed(factsOf([27]))[0]?.text).toContain("通信管理局");
    expect(sector.closed(factsOf([10]))[0]?.text).toContain("12345、12315");
    expect(sector.closed(factsOf([13]))[0]?.text).toBe("旅游推广，没查到专管这一行的部门。");
  });

  test("goes to the company's city, else to the user's own, and stops where neither is known", () => {
    const to = (merchantAddress: string) =>
      sector.authority(factsOf([4], { answers: { ...answered, merchantAddress } })).name;
    expect(to("大连市样例区1号")).toBe("大连市住房和城乡建设（房产）主管部门");
    expect(to("样例区1号")).toBe("沈阳市住房和城乡建设（房产）主管部门");
    const nowhere = factsOf([4], { complainant: { city: "" }, answers: { merchantAddress: "" } });
    expect(outlook(sector, nowhere).needs.map(({ code }) => code)).toEqual(["missing-city"]);
  });

  test("is possible without a name, with a warning", () => {
    const unknown = factsOf([7], { answers: {} });
    expect(outlook(sector, unknown).word).toBe("先别找");
    const bare = factsOf([7], { answers: {}, complainant: { name: "", phone: "" } });
    expect(outlook(sector, bare).word).toBe("先别找");
    expect(outlook(sector, bare).reasons[0]?.next).toEqual({ text: "知道了，填上", href: "#merchantName" });
    expect(plainText(letterOf("sector", unknown))).toContain("来电背后的机构，我尚不清楚");
  });
});

describe("What a body is told of, and asked", () => {
  const school = { typed: "021 2222 3333", how: "person", category: 6 } as const;
  const told = (facts: ReturnType<typeof factsOf>) => plainText(letterOf("sector", facts));

  test("goes to the office of the province, or of a city that has its own, else to the head office", () => {
    const to = (merchantAddress: string, complainant = {}) =>
      sector.authority(factsOf([7], { answers: { ...answered, merchantAddress }, complainant })).name;
    const body = "国家金融监督管理总局";
    expect(to("")).toBe(`${body}辽宁监管局`);
    expect(to("大连市样例区1号")).toBe(`${body}大连监管局`);
    expect(to("广州市样例区1号")).toBe(`${body}广东监管局`);
    expect(to("上海市样例区1号")).toBe(`${body}上海监管局`);
    expect(to("呼和浩特市样例区1号")).toBe(`${body}内蒙古监管局`);
    expect(to("", { city: "", province: "" })).toBe(body);
    expect(sector.authority(factsOf([11])).name).toBe("中国证券监督管理委员会");
  });

  test("is what is of its trade: what nobody sorted is left out, and that is said beforehand", () => {
    const calls = callsOf(
      { ...school, at: "2026-09-01T10:00" },
      { ...school, at: "2026-09-02T10:00", how: "missed", category: null },
      { typed: "189 0000 0000", at: "2026-09-03T10:00", how: "missed", category: null },
      { typed: "189 0000 0000", at: "2026-09-04T10:00", kind: "sms", category: null, smsText: "在吗" },
      { typed: "133 0000 0000", at: "2026-09-05T10:00", how: "person", category: null, caller: "安心装饰" },
    );
    const facts = sampleFacts({ calls, answers: answered });
    expect(told(facts)).toContain("来电记录表（共3条）");
    expect(told(facts)).not.toMatch(/189 0000 0000|在吗/);
    const need = outlook(sector, facts).needs.find(({ code }) => code === "unsorted");
    expect(need?.text).toBe("选的来电和短信里有来电1次、短信1条不知道卖的是什么，信里不写");
    const all = sampleFacts({ calls: calls.slice(0, 2), answers: answered });
    expect(outlook(sector, all).needs.map(({ code }) => code)).not.toContain("unsorted");
  });

  test("is passed on where another body punishes it: who builds is no judge of who may call", () => {
    const passed = "请转送有职责的部门，并告知转送何处";
    expect(told(factsOf([22]))).toContain(
      `涉嫌违反《消费者权益保护法实施条例》第二十四条，属于贵单位职责的，请依法处理；其余部分${passed}`,
    );
    expect(told(factsOf([7]))).toContain(
      `涉嫌违反规定的，请依法处理；属于地方金融管理部门或者其他部门职责的，${passed}`,
    );
    const texts = letterOf("sector", factsOf([22])).texts.find(({ id }) => id === "short")?.text;
    expect(texts).toContain("不属于贵单位职责的请转送");
  });

  test("tells in short that its number heard a no under another name", () => {
    const one = { ...school, at: "2026-09-16T10:00", caller: "学而优" };
    const before = {
      ...school,
      at: "2026-09-09T10:00",
      caller: "新东方教育公司",
      refused: true,
      refusedWay: "on-call",
    };
    const short = (...calls: Record<string, unknown>[]) => {
      const answers = { ...answered, merchantName: "南京学而优教育咨询有限公司" };
      const letter = letterOf("sector", sampleFacts({ calls: callsOf(...calls), answers }));
      return letter.texts.filter(({ id }) => id === "short" || id === "script").map(({ text }) => text);
    };
    const said = "同一号码此前有自称“新东方教育公司”的来电，9月9日我已明确表示不要再打。";
    for (const text of short(before, one)) expect(text).toContain(said);
    const later = { ...before, at: "2026-09-20T10:00" };
    const strange = { ...before, typed: "021 2222 4444" };
    for (const text of [...short(one, later), ...short(strange, one)]) expect(text).not.toContain("同一号码");
  });
});

test("What only the operator was told is no refusal of insurance messages", () => {
  const insurance = { typed: "951 0000 0", category: 5 };
  const basis = (refusedWay: string) => {
    const calls = callsOf(
      { ...insurance, at: "2026-09-01T10:00", how: "person", refused: true, refusedWay },
      { ...insurance, at: "2026-09-02T10:00", kind: "sms", smsText: "新险上线" },
    );
    return plainText(letterOf("sector", sampleFacts({ calls, answers: answered })));
  };
  expect(basis("on-call")).toContain("互联网保险业务监管办法");
  expect(basis("operator")).not.toContain("互联网保险业务监管办法");
});
