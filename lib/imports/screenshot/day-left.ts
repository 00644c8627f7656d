import { citiesByProvince } from "@/lib/numbers/cities";
import { countedWords } from "./said-clock";

/** 沈阳 of 沈阳市, 延边 of 延边朝鲜族自治州. */
function spoken(place: string): string {
  return /自治[州区]$/.test(place)
    ? place.slice(0, place.startsWith("内蒙古") ? 3 : 2)
    : place.replace(/[省市盟]$|地区$/, "");
}

const places = Object.entries(citiesByProvince)
  .flatMap(([province, cities]) => [province, ...cities].map(spoken))
  .filter((place) => place.length > 1)
  .sort((a, b) => b.length - a.length);

/** Figures that count or measure: 126人标记, 响铃3声, 通话时长01:26, (3). */
const measured = new RegExp(
  String.raw`\d+ ?人|${countedWords}\d{1,2}:\d\d(?::\d\d)?|\d+ ?(?:小时|分钟?|秒钟?|[声次])(?!前)|[([]\d{1,3}[)\]]`,
  "gi",
);

/** What call lists write of a call and its number, none of which is a day. */
const words =
  /中国|移动|联通|电信|广电|铁通|虚拟运营商|虚拟|运营商|未知|来电|去电|电话|号码|手机|座机|固话|住宅|单位|工作|语音|视频|音频|国内|国际|本地|归属地|未接[听通]?|已?接[听通]?|呼[入出]|拨[出打]|被叫|主叫|[已被]?拒[接绝]|已取消|取消|[已被]?拦截|黑名单|智能|云端|关键词|响铃|响一声|无应答|通话|时长|标[记注]|信息|短信|香港|澳门|台湾|骚扰|诈骗|推销|中介|广告|营销|保险|理财|贷款|借贷|金融|教育|培训|招聘|房产|装修|快递|外卖|催收|疑似|垃圾|高风险|境外|机器人|隐藏|私人|匿名|无主叫|人工|客服|incoming|outgoing|dial+ed|duration|missed|answered|declined|rejected|blocked|cancel+ed|mobile|volte|vowifi|facetime|wi-?fi|sim ?[12]|卡[12一二]|[45]g|hd|高清/gi;
const between = /[\s|丨│┃┆•·:：,，、;；()[\]>›]+/;

/** A word, part of one or a sign of which days consist, or what they were read as: 星期—, 昨夭, Oct, 10.13. */
const dayLike = /[昨今星期周週月日]|明天|前[天日晚]|[天周]前|[礼禮]拜|\d|[a-z]{3,}|[-—–―─ー./]/i;

/**
 * Whether what stands beside a clock may be a day that was not read: anything that is not known to be something else, and is
 * short or like a day. apart: it stands elsewhere in the row, so that being short and unknown says nothing.
 */
export function mayBeDay(text: string, { apart = false } = {}): boolean {
  const left = known(text).split(between).filter(Boolean);
  return left.some((one) => dayLike.test(one) || (!apart && one.length < 5));
}

/** 21:40昨天 beside 10月13日: what remains says another day. */
export function isOtherDay(text: string): boolean {
  return /昨|今天|前天|天前|星期|[礼禮]拜|[周週][一二三四五六日天末]|[上下本][周週]|\d[日月]/.test(
    known(text),
  );
}

/** 傍脱9:05, 下干2:05, 9:05 p.m.: half of a day, before a clock or after it, that was not read. */
export function mayBeHalf(before: string, after: string): boolean {
  const isLeft = [before, after].some((text) => /[凌晨傍晚夜午]/.test(known(text)));
  return (
    isLeft || /[上下]\p{Script=Han}? ?$/u.test(known(before)) || /^ ?[ap]\.? ?[mnw]?\.?(?![a-z])/i.test(after)
  );
}

const placeNames = new RegExp(`(?:${places.join("|")})[省市]?`, "g");

function known(text: string): string {
  return text.replace(measured, " ").replace(placeNames, " ").replace(words, " ");
}
