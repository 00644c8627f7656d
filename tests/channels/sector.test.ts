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
