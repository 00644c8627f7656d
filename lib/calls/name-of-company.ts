import { distinctOf, mayBeSame, saysWho, withoutPlace } from "./distinct-name";
import { isSameName, isVerySame } from "./names";
import { surnames } from "./surnames";

/** What companies of unlike trades have in their names: 平安银行 and 平安证券 are two. */
const trades = [
  /银行|信用卡/,
  /保险|人寿|财险/,
  /证券/,
  /装饰|装修|装潢|家装/,
  /教育|培训|学校/,
  /房产|地产|置业/,
];

/**
 * Whether who says this name has named that company: by its very name, or by a part that tells it from others. 银行 is no
 * name of 中国工商银行, 沈阳装修公司 none of 沈阳安心装修有限公司, 平安银行 none of 平安普惠.
 */
export function namesIt(said: string, company: string): boolean {
  if (said === "" || company === "") return false;
  if (isVerySame(said, company)) return true;
  const name = withoutPerson(said);
  return tellsApart(name, company) && areAlike(name, company) && !areOfUnlikeTrades(name, company);
}

/** Whether a name may be that company's, and is more than a word that all of its trade share. */
export function mayName(said: string, company: string): boolean {
  const name = withoutPerson(said);
  return isVerySame(said, company) || (tellsApart(name, company) && mayBeSame(name, company));
}

/** Whether it has all that tells the company from others: 安心装饰 is 沈阳安心装饰工程有限公司 itself, 平安 may be 平安普惠 or another. */
export function isItself(said: string, company: string): boolean {
  return isVerySame(said, company) || (isDistinctIn(said, company) && namesIt(said, company));
}

/** 链家 of 链家小王, 链家王经理: who of it calls. */
function withoutPerson(said: string): string {
  const name = said.replace(ofPerson, "");
  return name.length < 2 ? said : name;
}

/**
 * 美居装饰 of 美居装饰 小刘, 美居装饰 工号8023 and 美居装饰小刘: the company alone, of what a caller called himself. "" where a word beside it
 * may be a person's name or the company's: 美居装饰 刘洋.
 */
export function companyOf(said: string): string {
  const [company = "", ...beside] = said
    .replace(staffNumber, " ")
    .trim()
    .split(/[\s，,、·]+/);
  const kept = beside.filter((word) => !isStaff(word));
  if (kept.some((word) => mayBePerson.test(word) && saysWho(word))) return "";
  return withoutNick([company, ...kept].join(" "));
}

const staffNumber =
  /(?:工号|员工号|编号)(?:是|为)?[:：]?\s*[A-Za-z]{0,3}\d+号?|(?<=\p{Script=Han}|\s)\d{2,8}号(?:客服|坐席|专员|顾问)?(?=\s|$)/gu;
const nick = new RegExp(`的?[小老][${surnames}]$`);
const mayBePerson = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, "u");

/** 小刘, 王经理, 8023. */
function isStaff(word: string): boolean {
  return /^[A-Za-z]?\d{2,8}$/.test(word) || withoutStaffName(word) === "";
}

function withoutStaffName(word: string): string {
  return word.replace(ofPerson, "").replace(/^(?:客服|坐席|业务员|我是|姓)$/, "");
}

/** 链家 of 链家小王; 新东方老师 keeps its 方. */
function withoutNick(name: string): string {
  const bare = name.replace(nick, "");
  return bare.length < 2 ? name : bare;
}

const ofPerson = new RegExp(
  `(?:的)?(?:[小老][${surnames}]|[${surnames}]?(?:经理|主管|顾问|专员|老师|先生|女士))$`,
);

/**
 * The place in front tells no company from the others there. What does stands first behind it, whatever the trade: 英语培训 is no name
 * of 安心英语培训.
 */
function tellsApart(said: string, company: string): boolean {
  if (!saysWho(said) || !saysWho(withoutPlace(said))) return false;
  const [own, its] = [headed(said), headed(company)];
  return its.startsWith(distinctOf(own)) || own.startsWith(distinctOf(its));
}

/** 安心英语培训 of 沈阳安心英语培训有限公司, 平安人寿 of 中国平安人寿. */
function headed(name: string): string {
  const bare = withoutPlace(name.replace(/（[^（）]*）|\([^()]*\)|\s/g, ""));
  return bare.length > 3 ? withoutPlace(bare.replace(/^中国/, "")) : bare;
}

function areAlike(said: string, company: string): boolean {
  return isSameName(said, company) || isDistinctIn(said, company);
}

/** 捷信金融, 捷信委托的律所 of 捷信消费金融有限公司; 平安普惠 is more than 平安. */
function isDistinctIn(said: string, company: string): boolean {
  const [own, distinct] = [distinctOf(said), distinctOf(company)];
  return own.startsWith(distinct) && /^(委托|授权|的|$)/.test(own.slice(distinct.length));
}

function areOfUnlikeTrades(one: string, other: string): boolean {
  const [some, others] = [tradesOf(one), tradesOf(other)];
  return some.length > 0 && others.length > 0 && !some.some((trade) => others.includes(trade));
}

function tradesOf(name: string): RegExp[] {
  return trades.filter((trade) => trade.test(name));
}
