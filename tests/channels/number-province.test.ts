import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { numberProvinceOf } from "@/lib/channels/number-province";
import { placeReason } from "@/lib/channels/parts/place-reason";
import { proposalsFor } from "@/lib/complaints/proposals";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

/** By both tables 138 0000 0000 is a number of 北京市. */
const beijing = { phone: "13800000000", province: "北京市", city: "" };
const away = { phone: "13800000000", province: "浙江省", city: "杭州市" };
const factsOf = (complainant: object, numberProvince = "") =>
  decorationFacts({ complainant, answers: { ...askedOperator, numberProvince } });

test("The province of a number is what was said, and never what a table supposes", () => {
  for (const one of [beijing, away, { ...away, province: "" }])
    expect(numberProvinceOf(factsOf(one))).toBe("");
  expect(numberProvinceOf(factsOf(away, "浙江省"))).toBe("浙江省");
});

function proposed(channel: string, complainant: object, elsewhere = noAnswers) {
  const facts = factsOf(complainant);
  const asks = channelById(channel)?.asks ?? [];
  return proposalsFor(facts, { asks, unknown: [], said: facts.answers, elsewhere }).numberProvince;
}

test("The form proposes what the tables say, else where the user lives, and says which", () => {
  expect(proposed("tca-appeal", away)).toEqual({ value: "北京市", hint: "按号段填的是北京市，不对就改" });
  const unlisted = { ...away, phone: "10000000000" };
  expect(proposed("tca-appeal", unlisted)).toEqual({
    value: "浙江省",
    hint: "按你在的省填的，不对就改",
  });
  const told = { ...noAnswers, numberProvince: "广东省" };
  expect(proposed("operator", away, told)?.value).toBe("广东省");
  expect(proposed("12321", away)).toBeUndefined();
});

test("Until it is said the operator is addressed by its brand, the appeal asks, and nobody reads of a province", () => {
  for (const person of [away, beijing]) {
    const facts = factsOf(person);
    expect(letterOf("operator", facts).to).toBe("中国移动");
    const appeal = channelById("tca-appeal");
    expect(appeal?.needs(facts).map(({ code }) => code)).toContain("number-province");
    expect(appeal?.authority(facts).why).toContain("还不知道你的号码在哪个省办的");
    expect(JSON.stringify(appeal?.body(facts))).not.toMatch(/(浙江|北京)有限公司|我的号码在/);
  }
});

test("Where the number was opened is whom an appeal names and where it goes, wherever the user lives", () => {
  const letter = letterOf("tca-appeal", factsOf(away, "辽宁省"));
  expect(letter.to).toBe("辽宁省通信管理局");
  expect(plainText(letter)).toContain("名称　中国移动通信集团辽宁有限公司");
  const place = letter.cards[0]?.fields.find(({ label }) => label === "省份、地市");
  expect(place?.value).toBe("辽宁省");
});

test("The days and the articles of an operator's answer are those of the number's province", () => {
  const henan = { ...away, province: "河南省", city: "郑州市" };
  const due = (numberProvince: string) =>
    channelById("operator")?.deadlines("2026-09-20", factsOf(henan, numberProvince))[0]?.on;
  expect(due("河南省")).toBe("2026-09-28");
  expect(due("北京市")).toBe("2026-10-05");
  expect(due("")).toBe("2026-10-05");
});

test("A complaint under the brand is the company's own only where the province is certain", () => {
  const filed = [handedIn("operator", { to: "中国移动" })];
  const named = (numberProvince: string) =>
    decorationFacts({ complainant: away, filed, answers: { numberProvince } }).filed[0]?.filed.to;
  expect(named("浙江省")).toBe("中国移动通信集团浙江有限公司");
  expect(named("")).toBe("中国移动");
});

test("Nobody is told to be a user in the province where they live: that of the number is meant", () => {
  const step = handedIn("tca-report", { to: "浙江省通信管理局" });
  const told = (numberProvince: string) =>
    placeReason(
      { ...factsOf(away, numberProvince), calls: [] },
      { ...step, office: "administration" },
      "不归本省管辖",
      {
        answer: "该答复",
        you: "贵局",
        asked: "请予说明",
      },
    );
  expect(told("")).toBe("");
  expect(told("浙江省")).toContain("我是中国移动在浙江省的用户");
});
