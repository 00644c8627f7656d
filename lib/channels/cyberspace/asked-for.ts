import type { CategoryCode } from "@/lib/calls/categories";
import { mayBeSame } from "@/lib/calls/distinct-name";
import { nameOf } from "@/lib/calls/names";
import type { Facts } from "../facts";
import { isCommercial } from "../parts/about";
import { wasHeard } from "../parts/subject";
import { onlyAsks, ownMerchant } from "./dealing";
import { subjectOf } from "./subject";

/** What the user may have asked a platform for, by the kind of the calls that sell it. */
const kinds: Partial<Record<CategoryCode, string[]>> = {
  4: ["买房", "租房", "卖房", "看房", "房源"],
  5: ["保险", "投保"],
  6: ["课程", "试听", "培训"],
  7: ["贷款", "借款", "理财", "信用卡"],
  8: ["求职", "招聘", "简历"],
  13: ["旅游", "跟团"],
  22: ["装修", "量房"],
};

const given = /申请|办理|咨询|预约|报名|登记|注册|填|留/;
const act = /(申请|办理|咨询|预约|报名)[过了]?/g;
const denied = /没有?|未曾?|不曾|不是/;

/**
 * 申请贷款: what the user gave the number for, where all that was heard sells just that and no caller named another: then the platform may have
 * called of itself. 提供号码 where the words name no act of that sort; "" otherwise.
 */
export function askedFor(facts: Facts): string {
  const { answers, calls } = facts;
  const { leakSigns } = answers;
  const platform = subjectOf(answers);
  const heard = calls.filter(wasHeard);
  const isOther = calls.map(nameOf).some((name) => name !== "" && !mayBeSame(name, platform));
  if (isOther || ownMerchant(facts) !== "" || !onlyAsks(facts)) return "";
  if (heard.length === 0 || !heard.every(isCommercial)) return "";
  if (!given.test(leakSigns) || denied.test(leakSigns)) return "";
  const goods = heard.map(({ category }) => (category === null ? [] : (kinds[category] ?? [])));
  const isSold = (names: string[]) => names.some((name) => `${leakSigns}${platform}`.includes(name));
  if (!goods.every(isSold)) return "";
  return actIn(leakSigns, goods[0] ?? []) ?? "提供号码";
}

/** 申请贷款 of 申请过贷款 in what the user wrote. */
function actIn(written: string, goods: string[]): string | undefined {
  return [...written.matchAll(act)].flatMap(({ 0: whole, 1: verb, index }) => {
    const rest = written.slice(index + whole.length);
    return goods.filter((name) => rest.startsWith(name)).map((name) => `${verb}${name}`);
  })[0];
}
