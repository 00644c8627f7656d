import { administrationOf } from "../administrations";
import type { Complainant } from "../complainant";

/** The operators whose company in a province has a name after one pattern. */
type Basic = "中国移动" | "中国联通" | "中国电信";

/**
 * full: the province as it is written out, 辽宁省; short: 辽宁. source: where names after this pattern were read, for so many
 * provinces as it says. notRead: where no name after it was, or another one.
 */
type Pattern = { name: (full: string, short: string) => string; source: string; notRead: string[] };

const patterns: Record<Basic, Pattern> = {
  中国移动: {
    name: (_, short) => `中国移动通信集团${short}有限公司`,
    source:
      "中国移动有限公司2021年年报附注的子公司表（sec.gov/Archives/edgar/data/1117795/000119312522125601/R24.htm，英文，存档副本）；中文名称在公开的程序里读到辽宁、上海、内蒙古、西藏四家",
    notRead: [],
  },
  中国联通: {
    name: (full) => `中国联合网络通信有限公司${full}分公司`,
    source:
      "公开的合同文本、域名登记和程序里读到十五家：北京、上海、重庆、山东、安徽、福建、江西、广东、海南、四川、甘肃、黑龙江、广西、西藏、新疆",
    notRead: ["内蒙古自治区", "宁夏回族自治区"],
  },
  中国电信: {
    name: (_, short) => `中国电信股份有限公司${short}分公司`,
    source:
      "公开的程序里读到十三家：上海、重庆、四川、湖南、陕西、新疆、广西、贵州、福建、江西、安徽、浙江、辽宁",
    notRead: ["内蒙古自治区", "西藏自治区", "宁夏回族自治区"],
  },
};

/** When the names were looked for. */
export const companiesCheckedOn = "2026-12-01";

const suffix = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/;

/** A company by its full name, and where names of this pattern were read. */
export type Company = { name: string; source: string };

/** 中国移动通信集团辽宁有限公司: the operator's own company in a province; null where its name is not certain. */
export function companyOf({
  operator,
  province,
}: Pick<Complainant, "operator" | "province">): Company | null {
  const pattern = isBasic(operator) ? patterns[operator] : null;
  if (!pattern || !administrationOf(province) || pattern.notRead.includes(province)) return null;
  return { name: pattern.name(province, province.replace(suffix, "")), source: pattern.source };
}

function isBasic(operator: string): operator is Basic {
  return Object.hasOwn(patterns, operator);
}

const beginnings: Record<Basic, string[]> = {
  中国移动: ["中国移动"],
  中国联通: ["中国联通", "中国联合网络通信"],
  中国电信: ["中国电信"],
};

/** Which of the three 基础电信企业 a name is of, brand or company; null for any other. */
export function basicOperatorOf(name: string): Basic | null {
  const all = Object.keys(beginnings).filter(isBasic);
  return all.find((one) => beginnings[one].some((start) => name.startsWith(start))) ?? null;
}
