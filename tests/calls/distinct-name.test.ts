import { expect, test } from "vitest";
import { distinctOf, mayBeSame } from "@/lib/calls/distinct-name";

test.each([
  ["捷信消费金融有限公司", "捷信"],
  ["捷信金融", "捷信"],
  ["南京学而优教育咨询有限公司", "学而优"],
  ["辽宁省沈阳市安心装饰工程有限公司", "安心"],
  ["上海（静安）安居科技", "安居"],
  ["好还贷", "好还贷"],
  ["贷款", "贷款"],
  ["上海银行", "上海银行"],
])("What distinguishes %s is %s", (name, distinct) => expect(distinctOf(name)).toBe(distinct));

test("A name and its short form may be one company's, whatever both add to it", () => {
  expect(mayBeSame("捷信金融", "捷信消费金融有限公司")).toBe(true);
  expect(mayBeSame("捷信委托的律所", "捷信消费金融有限公司")).toBe(true);
  expect(mayBeSame("安心装饰", "沈阳安心装饰工程有限公司")).toBe(true);
});

test.each([
  ["新东方", "南京学而优教育咨询有限公司"],
  ["好还贷", "速贷通科技有限公司"],
  ["链家", "南京安居房产经纪有限公司"],
  ["", "安居"],
])("%s is clearly none of %s", (one, other) => expect(mayBeSame(one, other)).toBe(false));
