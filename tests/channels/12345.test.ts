import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { disturbingCalls } from "@/lib/channels/parts/to-police";
import { outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const hotline = channelById("12345");
if (!hotline) throw new Error("no hotline");

describe("The hotline", () => {
  test("takes a letter about the numbers alone, and says that a merchant would help", () => {
    const door = outlook(hotline, decorationFacts());
    expect([door.state, door.word]).toEqual(["ready", "齐了"]);
    expect(door.needs.map((need) => need.text)).toEqual(["对方公司的名称和地址"]);
    expect(letterOf("12345", decorationFacts()).name).toBe("举报信");
  });

  test("is ready once the merchant has a name and an address", () => {
    const answers = { merchantName: "安心装饰", merchantAddress: "沈阳市样例区安宁路9号" };
    expect(outlook(hotline, decorationFacts({ answers })).word).toBe("齐了");
  });

  test("says that it may close the way to the administration, that nobody wrote down whether, and names the rule", () => {
    expect(hotline.order[0]).toMatchObject({
      text: expect.stringContaining("想稳妥，申诉以后再交"),
      unverified: expect.stringContaining("没有明文规定"),
    });
    expect(hotline.order[0]?.basis).toBe("《电信用户申诉处理办法》第十一条");
  });

  test("belongs to the city, which in Chongqing is the province", () => {
    expect(hotline.authority(decorationFacts()).name).toBe("沈阳市12345政务服务便民热线");
    const complainant = { province: "重庆市", city: "" };
    expect(hotline.authority(decorationFacts({ complainant })).name).toBe("重庆市12345政务服务便民热线");
  });

  test("promises no date where none was read", () => {
    const complainant = { province: "海南省", city: "海口市" };
    expect(hotline.deadlines("2026-10-09", decorationFacts({ complainant }))).toEqual([]);
    const guangdong = { province: "广东省", city: "广州市" };
    const [date] = hotline.deadlines("2026-10-09", decorationFacts({ complainant: guangdong }));
    expect(date?.on).toBe("2026-10-29");
  });

  test("is asked for the police only after repeated calls", () => {
    expect(disturbingCalls(decorationFacts().calls)).toHaveLength(12);
    const once = sampleFacts({
      calls: callsOf({ typed: "024 0000 0000", at: "2026-10-01T10:00", category: 7 }),
    });
    expect(plainText(letterOf("12345", once))).not.toContain("公安");
  });

  test("says so when the last such call is more than half a year old", () => {
    const aged = "最近一次距今已逾六个月";
    expect(plainText(letterOf("12345", decorationFacts({ today: "2027-06-01" })))).toContain(aged);
    expect(plainText(letterOf("12345", decorationFacts()))).not.toContain(aged);
  });
});

test("Nobody is called a business whose calls sell nothing, and the rule on selling is named only in case", () => {
  const of = (part: Record<string, unknown>) => {
    const calls = callsOf({ typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", ...part });
    const letter = letterOf("12345", decorationFacts({ calls }));
    return plainText(letter) + letter.texts.map(({ text }) => text).join("\n");
  };
  expect(of({ category: 22 })).toContain("背后的经营者");
  expect(of({ category: 22 })).not.toContain("如属商业营销");
  expect(of({ signs: ["fraud"] })).toContain("查明上述号码的实际使用人");
  expect(of({ signs: ["fraud"] })).not.toContain("经营者，");
  expect(of({}).match(/如属商业营销，(适用|依据)《消费者权益保护法实施条例》第二十四条/g)).toHaveLength(2);
});

test("What is read out on the phone has nothing in brackets, and says where the merchant is", () => {
  const answers = { merchantName: "安心装饰", merchantAddress: "沈阳市样例区安宁路9号" };
  const script = letterOf("12345", decorationFacts({ answers })).texts.find(({ id }) => id === "script");
  expect(script?.text).not.toMatch(/[（）]/);
  expect(script?.text).toContain("9月14日我对17090000000明确表示不要再打，有录音，");
  expect(script?.text).toContain(
    "部分来电人自称“安心装饰”，可能是这家公司打的，地址是沈阳市样例区安宁路9号。",
  );
});

test("Of the company only what is not known yet is asked for", () => {
  const asked = (merchantName: string) =>
    hotline
      .needs(decorationFacts({ answers: { merchantName, merchantAddress: "" } }))
      .map(({ text }) => text);
  expect(asked("")).toContain("对方公司的名称和地址");
  expect(asked("安心装饰有限公司")).toContain("对方公司的地址");
  expect(asked("安心装饰有限公司")).not.toContain("对方公司的名称和地址");
});
