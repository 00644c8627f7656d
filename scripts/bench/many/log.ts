import type { How, NewCall } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = 24 * 3_600_000;
const hows: (How | null)[] = [
  "missed",
  "missed",
  "missed",
  "robot",
  "robot",
  "person",
  "person",
  "one-ring",
  null,
];
const kinds: (CategoryCode | null)[] = [22, 22, 22, 7, 7, 9, 6, 4, null, null];
const companies = ["安居装饰", "信贷中心", "宏达培训", "某某保险", "财富管理", "健康之家"];
const products = ["全屋装修", "信用贷款", "考证培训", "意外保险", "理财课程", "体检套餐"];
const scripts = [
  "您好，请问您家的房子装修了没有，我们这边有免费量房的活动。",
  "您名下有一笔二十万的额度可以提取，利息很低，要不要了解一下。",
  "考虑提升学历吗，我们这边一年就可以拿证。",
];

/**
 * A call of the two years before `now`: a few numbers ring often and most seldom, one in fifty hides, nine in ten came
 * out of a telephone's list and hold no word, one in fifty was refused.
 */
export function anyCall(of: number, now: number, next: () => number): NewCall {
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T;
  const nth = Math.floor((of / 5) * next() ** 3);
  const number = next() < 0.02 ? "" : numberOf(nth);
  const [told, sms, refused] = [next() < 0.1, next() < 0.1, next() < 0.02];
  const ago = Math.floor(next() * 730) * day + Math.floor(next() ** 0.5 * day);
  return bareCall({
    kind: sms ? "sms" : "call",
    number,
    at: new Date(Math.floor((now - ago) / 60_000) * 60_000).toISOString(),
    how: sms ? null : pick(hows),
    category: pick(kinds),
    caller: told ? pick(companies) : "",
    product: told ? pick(products) : "",
    words: told && !sms ? `${pick(scripts)}${nth}` : "",
    smsText: sms ? `【${pick(companies)}】${pick(scripts)}退订回T` : "",
    refused,
    refusedWay: refused ? "on-call" : null,
  });
}

/** Mobile, virtual, fixed and 95 numbers; the first ring most often. */
function numberOf(nth: number): string {
  const heads = ["1709", "1380", "0755", "0216", "9510", "4008"];
  return `${heads[nth % heads.length]}${String(nth * 7919)
    .padStart(7, "0")
    .slice(-7)}`;
}

export function bareCall(part: Partial<NewCall> & Pick<NewCall, "number" | "at">): NewCall {
  return {
    kind: "call",
    typed: part.number,
    how: "person",
    seconds: null,
    category: 22,
    caller: "",
    product: "",
    words: "",
    knewMyName: null,
    signs: [],
    refused: false,
    refusedWay: null,
    cost: "",
    note: "",
    smsText: "",
    ...part,
  };
}
