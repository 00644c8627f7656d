import { memo } from "@/lib/deadlines/memo";
import { citiesByProvince } from "@/lib/numbers/cities";

/** What companies of a trade have in common, and says nothing of which of them it is; the longer before the shorter. */
const common = [
  ..."有限责任公司 股份有限公司 有限公司 分公司 子公司 公司 集团 控股 股份 官方旗舰店 旗舰店 专卖店 专营店 官方 客服 中心 事务所".split(
    " ",
  ),
  ..."消费金融 互联网金融 金融 金服 小额贷款 小贷 贷款 信贷 借款 信用卡 银行 保险 证券 理财 财富 投资 资产管理".split(
    " ",
  ),
  ..."信息技术 网络技术 科技 技术 网络 信息 数据 软件 食品 电子商务 商贸 贸易 传媒 文化 服务 咨询 管理 代理 经纪".split(
    " ",
  ),
  ..."建筑装饰 装饰 装修 装潢 家装 建材 家居 工程 设计 房地产 房产 地产 置业 中介 教育 培训 学校 医疗 健康".split(
    " ",
  ),
];

/** What a name registered so is called by everybody. */
const knownAs = [["中国联合网络通信", "中国联通"]] as const;

/** 捷信 of 捷信消费金融有限公司, 学而优 of 南京学而优教育咨询有限公司: what tells a company from others, two characters at least. */
export const distinctOf = memo(distinctIn, 10_000);

function distinctIn(name: string): string {
  const bare = asKnown(name.replace(/（[^（）]*）|\([^()]*\)|\s/g, ""));
  const distinct = withoutCommon(withoutPlace(bare));
  return common.includes(distinct) ? bare : distinct;
}

/**
 * Whether two names may be of one company: one stands in the other, or what distinguishes them does. Where not, they are
 * clearly two.
 */
export function mayBeSame(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  const pairs = [[one, other] as const, [distinctOf(one), distinctOf(other)] as const];
  return pairs.some(([a, b]) => a.includes(b) || b.includes(a));
}

function asKnown(name: string): string {
  return knownAs.reduce((known, [registered, said]) => known.replace(registered, said), name);
}

/** What ends the name of a company and no description of one. */
const ofCompany = /(公司|集团|银行|保险|人寿|证券|金融|金服|小贷|科技|装饰|装潢|置业|教育|事务所)$/;
/** 教育机构, 贷款平台: what some call the company they are of. */
const ofAnyBody = /(机构|平台|门店|营业厅|部门|总部)$/;
/** Who of it calls. */
const ofStaff = /(客服|代理|中心)$/;
const ofOperator = /^中国(移动|联通|电信|广电)/;
const ofNoneAlone = /^(某|一家|一个|那家|线上|在线|网上|少儿|成人|学历|职业|本地|同城)/;

/** 新华保险, 中国移动: told from 客服, 小王 and 装修公司, which any company may say. */
export function namesCompany(name: string): boolean {
  const bare = name.replace(/\s/g, "");
  if (ofOperator.test(asKnown(bare))) return true;
  const [owner = ""] = bare.split("的");
  const isOne = [bare, owner].some((one) => ofCompany.test(withoutStaff(one)));
  return isOne && !ofNoneAlone.test(bare) && distinctOf(bare) !== bare;
}

/** What anybody of a trade calls himself, or the place he calls from. */
const ofWholeTrade = [
  ...common,
  ..."中国 全国 国家 官方 移动 联通 电信 广电 通信 运营商 人寿 财险 车险 寿险 房屋 商业".split(" "),
  ..."商铺 二手房 学区房 租房 公寓 物业 酒店 搬家 家政 网贷 消费 催收 典当 担保 信托 基金 期货".split(" "),
  ..."股票 融资租赁 融资 租赁 律师 律所 法务 法律 售后 会员 回访 体检 月子 推广 广告 推销".split(" "),
  ..."招聘 猎头 快递 物流 机票 旅行社 旅游 电商 商城 美容院 美容 医美 口腔 牙科 眼科 植发".split(" "),
  ..."减肥 养老 保健品 白酒 茶叶 健身房 健身 驾校 汽修 考研 公务员 留学 英语 自考 早教 托管班".split(" "),
  ..."托管 门窗 全屋定制 瓷砖 地板 橱柜 网络推广 POS机 机构 平台 公司 商家 商户 店铺 卖家 部门".split(" "),
  ..."部 门店 营业厅 总部".split(" "),
].sort((one, other) => other.length - one.length);
/** 广告公司, 信贷部, 英语培训: such words and nothing else. */
function isOfWholeTrade(name: string): boolean {
  const word = name === "" ? undefined : ofWholeTrade.find((one) => name.startsWith(one));
  return word === undefined ? name === "" : isOfWholeTrade(name.slice(word.length));
}

/** 拍拍贷, 启点英语: told from 客服, 装修公司, 小王 and 李经理, which are many. */
export function saysWho(name: string): boolean {
  const bare = name.replace(/\s/g, "");
  if (bare.length < 2 || ofNoneAlone.test(bare) || /^[小老]|(先生|女士|经理|老师|顾问|专员|法务)$/.test(bare))
    return false;
  const told = withoutCommon(withoutStaff(bare).replace(ofAnyBody, ""));
  return told.length > 1 && !common.includes(told) && !isOfWholeTrade(told) && !places.includes(told);
}

function withoutStaff(name: string): string {
  return name.length > 2 && ofStaff.test(name) ? withoutStaff(name.slice(0, -2)) : name;
}

function withoutCommon(written: string): string {
  const name = written.length > 2 ? written.replace(/的$/, "") : written;
  const ending = common.find((word) => name.endsWith(word) && name.length - word.length >= 2);
  return ending === undefined ? name : withoutCommon(name.slice(0, -ending.length));
}

const places = Object.entries(citiesByProvince)
  .flatMap(([province, cities]) => [province, ...cities])
  .flatMap((place) => [place, place.replace(/(省|市|自治区|自治州|地区)$/, "")])
  .filter((place) => place.length >= 2)
  .sort((a, b) => b.length - a.length);

/** 学而优教育咨询有限公司 of 南京学而优教育咨询有限公司; two characters are left at least. */
export function withoutPlace(name: string): string {
  const place = places.find((one) => name.startsWith(one) && name.length - one.length >= 2);
  return place === undefined ? name : withoutPlace(name.slice(place.length).replace(/^[省市]/, ""));
}
