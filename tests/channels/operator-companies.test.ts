import { expect, test } from "vitest";
import { administrations } from "@/lib/channels/administrations";
import type { Complainant } from "@/lib/channels/complainant";
import { basicOperatorOf, companyOf } from "@/lib/channels/operator/companies";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

type Of = Pick<Complainant, "operator" | "province">;
const nameOf = (operator: Of["operator"], province: string) => companyOf({ operator, province })?.name;

test("Each of the three has its company's full name in a province, a municipality and a region", () => {
  expect(nameOf("中国移动", "辽宁省")).toBe("中国移动通信集团辽宁有限公司");
  expect(nameOf("中国移动", "广西壮族自治区")).toBe("中国移动通信集团广西有限公司");
  expect(nameOf("中国联通", "辽宁省")).toBe("中国联合网络通信有限公司辽宁省分公司");
  expect(nameOf("中国联通", "北京市")).toBe("中国联合网络通信有限公司北京市分公司");
  expect(nameOf("中国联通", "新疆维吾尔自治区")).toBe("中国联合网络通信有限公司新疆维吾尔自治区分公司");
  expect(nameOf("中国电信", "四川省")).toBe("中国电信股份有限公司四川分公司");
});

test("Where no name was read for certain, nobody is called by one", () => {
  for (const { province } of administrations) {
    expect(nameOf("中国广电", province)).toBeUndefined();
    expect(nameOf("虚拟运营商", province)).toBeUndefined();
  }
  expect(nameOf("中国联通", "内蒙古自治区")).toBeUndefined();
  expect(nameOf("中国电信", "西藏自治区")).toBeUndefined();
  expect(nameOf("中国移动", "")).toBeUndefined();
});

test("Every company is known by its own operator, and every name is one company's", () => {
  const names = (["中国移动", "中国联通", "中国电信"] as const).flatMap((operator) =>
    administrations.flatMap(({ province }) => {
      const name = nameOf(operator, province);
      if (name) expect(basicOperatorOf(name)).toBe(operator);
      return name ?? [];
    }),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(31 * 3 - 5);
});

test.each([
  ["辽宁省", "中国移动通信集团辽宁有限公司", "名称　中国移动通信集团辽宁有限公司\n"],
  ["", "中国移动", null],
])("A letter to the operator and an appeal name the company of %s", (province, to, respondent) => {
  const facts = decorationFacts({ answers: { ...answered, numberProvince: province } });
  expect(letterOf("operator", facts).to).toBe(to);
  if (!respondent) return;
  const appeal = letterOf("tca-appeal", facts);
  expect(plainText(appeal)).toContain(respondent);
  expect(appeal.cards[0]?.fields.find(({ label }) => label === "企业类型")?.value).toBe(
    "基础电信企业，中国移动",
  );
});

test("Whom the user complained to under its brand is the same company; another brand stays what it was", () => {
  const appealOf = (to: string) =>
    plainText(
      letterOf("tca-appeal", decorationFacts({ answers: answered, filed: [handedIn("operator", { to })] })),
    );
  expect(appealOf("中国移动")).toContain("向中国移动通信集团辽宁有限公司投诉，工单号");
  expect(appealOf("中国联通")).toContain("中国联通（我的号码在辽宁省办理）");
});
