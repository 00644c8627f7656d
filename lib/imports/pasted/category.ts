import type { CategoryCode } from "@/lib/calls/categories";

/** The words by which people name a kind; words that a bill prints too (套餐) are none. */
const said: [RegExp, CategoryCode][] = [
  [/色情/, 1],
  [/发票|办证/, 2],
  [/房产|房地产|二手房|楼盘|买房|卖房|租房/, 4],
  [/保险|车险/, 5],
  [/教育|培训|补习|补课|网课/, 6],
  [/贷款|借贷|网贷|理财/, 7],
  [/猎头|招聘/, 8],
  [/催收|催款|催债/, 9],
  [/医疗|医美|整形|体检|保健(?!品)/, 10],
  [/股票|证券|炒股|荐股/, 11],
  [/旅游|旅行社/, 13],
  [/保健品|药品/, 14],
  [/pos ?机|刷卡机/i, 21],
  [/装修|装潢|家装|建材/, 22],
  [/游戏/, 23],
  [/拉货|网约车/, 25],
  [/宽带|电信业务/, 27],
];

const denied = /不是|不像|没说|并非|而非|还是/;

/** 推销什么 as the words of a line say it; nothing where they name several kinds, or say that it was not one. */
export function categoryIn(words: string): CategoryCode | undefined {
  if (denied.test(words)) return undefined;
  const found = said.filter(([word]) => word.test(words));
  return found.length === 1 ? found[0]?.[1] : undefined;
}
