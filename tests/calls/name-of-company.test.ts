import { expect, test } from "vitest";
import { isItself, mayName, namesIt } from "@/lib/calls/name-of-company";
import { isVerySame } from "@/lib/calls/names";

test.each([
  ["银行", "中国工商银行股份有限公司"],
  ["银行客服中心", "中国工商银行股份有限公司"],
  ["装修公司", "沈阳安心装修有限公司"],
  ["沈阳装修公司", "沈阳安心装修有限公司"],
  ["保险公司", "中国平安人寿保险股份有限公司"],
  ["贷款公司", "某某贷款有限公司"],
  ["金融", "某某消费金融有限公司"],
  ["教育机构", "新东方教育机构有限公司"],
  ["房产中介", "安居房产中介有限公司"],
  ["运营商", "中国移动运营商服务有限公司"],
  ["移动客服", "中国移动通信集团辽宁有限公司"],
  ["中国", "中国工商银行股份有限公司"],
  ["沈阳", "沈阳安心装修有限公司"],
])("%s is what any of its trade says, and names no %s", (said, company) => {
  expect(namesIt(said, company)).toBe(false);
  expect(mayName(said, company)).toBe(false);
});

test.each([
  ["平安银行信用卡中心", "平安普惠融资担保有限公司"],
  ["平安银行", "平安证券股份有限公司"],
  ["平安普惠", "平安银行股份有限公司"],
  ["", "安心装饰"],
])("%s is not asserted to be %s", (said, company) => expect(namesIt(said, company)).toBe(false));

test.each([
  ["安心装饰", "沈阳安心装饰工程有限公司"],
  ["捷信金融", "捷信消费金融有限公司"],
  ["捷信委托的律所", "捷信消费金融有限公司"],
  ["工商银行", "中国工商银行股份有限公司"],
  ["上海银行", "上海银行股份有限公司"],
  ["启点英语", "启点英语培训学校"],
  ["银行", "银行"],
])("%s names %s", (said, company) => expect(namesIt(said, company)).toBe(true));

test("A part of the name that others have too is not the company itself", () => {
  expect(isItself("安心装饰", "沈阳安心装饰工程有限公司")).toBe(true);
  expect(isItself("平安", "平安普惠融资担保有限公司")).toBe(false);
});

test("Only the very name is the same, however it is spaced or ended", () => {
  expect(isVerySame("安心 装饰", "安心装饰有限公司")).toBe(true);
  expect(isVerySame("平安", "平安普惠")).toBe(false);
  expect(isVerySame("", "")).toBe(false);
});
