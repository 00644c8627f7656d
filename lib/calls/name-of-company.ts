import { distinctOf, mayBeSame, saysWho, withoutPlace } from "./distinct-name";
import { isSameName, isVerySame } from "./names";

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
  return tellsApart(said) && areAlike(said, company) && !areOfUnlikeTrades(said, company);
}

/** Whether a name may be that company's, and is more than a word that all of its trade share. */
export function mayName(said: string, company: string): boolean {
  return isVerySame(said, company) || (tellsApart(said) && mayBeSame(said, company));
}

/** Whether it has all that tells the company from others: 安心装饰 is 沈阳安心装饰工程有限公司 itself, 平安 may be 平安普惠 or another. */
export function isItself(said: string, company: string): boolean {
  return isVerySame(said, company) || (isDistinctIn(said, company) && namesIt(said, company));
}

/** The place in front tells no company from the others there. */
function tellsApart(name: string): boolean {
  return saysWho(name) && saysWho(withoutPlace(name));
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
