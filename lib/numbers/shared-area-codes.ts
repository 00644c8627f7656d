/** An area code of several cities; the first local digit may tell which. */
export type SharedAreaCode = { cities: string[]; byFirstDigit: Record<string, string> };

const each = (digits: string, city: string) => Object.fromEntries([...digits].map((digit) => [digit, city]));
const undecided = (cities: string): SharedAreaCode => ({ cities: cities.split(" "), byFirstDigit: {} });

/**
 * Sources, read in stored copies on 2026-11-24. 024: 沈抚铁 2011-08-28 (抚顺 5, 铁岭 7), 本溪 2014-05-24.
 * 0371: 郑汴电信同城 2013-10-26 (开封 2). 0731: 长株潭 2009-06-28 (长沙 8, 株洲 2, 湘潭 5).
 * 0851: 贵阳 8, 遵义 2, 安顺 3, 2014-12-20. 0898: all of 海南 since 2003-09-01.
 * 024's 2 3 6 8 and 0371's 3–8 are what is left of the code's first city once the joining ones are taken out.
 * The other rows: general knowledge, 0391 seen in one public list; no rule of digits found, so no city is named.
 */
export const sharedAreaCodes: Record<string, SharedAreaCode> = {
  "024": {
    cities: ["沈阳市", "抚顺市", "铁岭市", "本溪市"],
    byFirstDigit: { ...each("2368", "沈阳市"), "5": "抚顺市", "7": "铁岭市" },
  },
  "028": undecided("成都市 眉山市 资阳市"),
  "029": undecided("西安市 咸阳市"),
  "0371": { cities: ["郑州市", "开封市"], byFirstDigit: { ...each("345678", "郑州市"), "2": "开封市" } },
  "0391": undecided("焦作市 济源市"),
  "0558": undecided("阜阳市 亳州市"),
  "0719": undecided("十堰市 神农架林区"),
  "0728": undecided("仙桃市 潜江市 天门市"),
  "0731": {
    cities: ["长沙市", "株洲市", "湘潭市"],
    byFirstDigit: { "8": "长沙市", "2": "株洲市", "5": "湘潭市" },
  },
  "0771": undecided("南宁市 崇左市"),
  "0772": undecided("柳州市 来宾市"),
  "0774": undecided("梧州市 贺州市"),
  "0775": undecided("玉林市 贵港市"),
  "0851": {
    cities: ["贵阳市", "遵义市", "安顺市"],
    byFirstDigit: { "8": "贵阳市", "2": "遵义市", "3": "安顺市" },
  },
  "0898": undecided("海南全省"),
  "0935": undecided("武威市 金昌市"),
  "0937": undecided("酒泉市 嘉峪关市"),
};

/** Area codes that were given up when their city joined another's, by the same sources. */
export const retiredAreaCodes: Record<string, { into: string; since: string }> = {
  "0378": { into: "0371", since: "2013年10月26日" },
  "0410": { into: "024", since: "2011年8月28日" },
  "0413": { into: "024", since: "2011年8月28日" },
  "0414": { into: "024", since: "2014年5月24日" },
  "0852": { into: "0851", since: "2014年12月20日" },
  "0853": { into: "0851", since: "2014年12月20日" },
};
