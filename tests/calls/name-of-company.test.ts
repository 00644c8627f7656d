import { expect, test } from "vitest";
import { companyOf, isItself, mayName, namesIt } from "@/lib/calls/name-of-company";
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

const trades =
  "信贷部 学区房 健身房 美容院 驾校 医美 汽修 考研 公务员培训 留学 英语培训 口腔 牙科 减肥 白酒 茶叶 基金 期货 POS机 门窗 全屋定制 瓷砖 地板 橱柜 搬家 法律咨询 法务部 商城 物业 养老 保健品 旅行社 机票 招聘 猎头 租房 公寓 网络推广 广告公司 消费金融 担保公司 融资租赁 典当 信托 自考 托管班 早教 月子中心 体检中心 植发 眼科 酒店 会员中心 营业厅 回访中心";

test.each(trades.split(" "))("%s is a trade, wherever it stands in a company's name", (said) => {
  for (const company of [`沈阳安心${said}有限公司`, `沈阳${said}安心服务有限公司`]) {
    expect([company, namesIt(said, company)]).toEqual([company, false]);
    expect([company, mayName(said, company)]).toEqual([company, false]);
  }
});

test.each(["宠物医院", "围棋", "钢琴陪练", "收账公司"])(
  "%s is not what tells a company that is called by more",
  (said) => {
    expect(namesIt(said, `沈阳安心${said}有限公司`)).toBe(false);
  },
);

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
  ["链家小王", "北京链家置地房地产经纪有限公司"],
  ["链家王经理", "北京链家置地房地产经纪有限公司"],
  ["平安人寿", "中国平安人寿保险股份有限公司"],
  ["安心英语", "沈阳安心英语培训有限公司"],
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

test.each([
  ["美居装饰 小刘", "美居装饰"],
  ["美居装饰，小刘，工号8023", "美居装饰"],
  ["美居装饰 工号：A8023", "美居装饰"],
  ["美居装饰8023号", "美居装饰"],
  ["美居装饰 8023", "美居装饰"],
  ["美居装饰 王经理", "美居装饰"],
  ["链家小王", "链家"],
  ["美居装饰的小刘", "美居装饰"],
  ["美居装饰 刘洋", ""],
  ["捷信 消费金融", "捷信 消费金融"],
  ["安心装饰公司", "安心装饰公司"],
  ["58同城", "58同城"],
  ["Keep 健身", "Keep 健身"],
])("Of %j the company alone is %j", (said, company) => {
  expect(companyOf(said)).toBe(company);
});
