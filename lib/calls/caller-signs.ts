import { quoted } from "@/lib/letters/wording";
import type { Said, Sign } from "./callers";
import { bare, clustered, likeness, pairsOf } from "./similar-words";

/** 安居装饰有限公司, “安居装饰” and 安居 装饰的客服 are one name. */
function companyKey(said: string): string {
  return bare(said)
    .replace(/^我?们?是/, "")
    .replace(/(的?(客服|经理|顾问|业务员))?$/, "")
    .replace(/(有限)?(责任)?公司$/, "");
}

/** By what a call says, spelled alike; one character alone is no sign. */
function callsBy(calls: readonly Said[], key: (call: Said) => string): Map<string, Said[]> {
  const groups = new Map<string, Said[]>();
  for (const call of calls) {
    const name = key(call);
    if (name.length < 2) continue;
    const group = groups.get(name) ?? [];
    group.push(call);
    groups.set(name, group);
  }
  return groups;
}

function distinct(calls: readonly Said[]): string[] {
  return [...new Set(calls.map(({ number }) => number))];
}

/** The numbers whose callers said the same name. */
export function sameCompany(calls: readonly Said[]): Sign[] {
  return [...callsBy(calls, ({ caller }) => companyKey(caller)).values()].flatMap((same) => {
    const numbers = distinct(same);
    const names = [...new Set(same.map(({ caller }) => caller.trim()))];
    return numbers.length < 2 ? [] : [{ name: names[0] ?? "", words: namesInWords(names), numbers }];
  });
}

/** So many spellings are quoted. */
const quotedAtMost = 3;

/** 都自称“安居装饰”; 自称“安居装饰公司”“安居装饰”，像是同一家 where it is spelled in several ways. */
function namesInWords(names: string[]): string {
  const shown = names.slice(0, quotedAtMost).map(quoted).join("");
  if (names.length === 1) return `都自称${shown}`;
  return `自称${shown}${names.length > quotedAtMost ? "等" : ""}，像是同一家`;
}

/** The numbers that sell the same thing in much the same words. */
export function sameScript(calls: readonly Said[]): Sign[] {
  const products = callsBy(calls, ({ product }) => companyKey(product));
  return [...products.values()].flatMap((same) => {
    const product = same[0]?.product.trim() ?? "";
    return clustered(longestSaid(same), (one, other) => likeness(one.pairs, other.pairs) >= alike)
      .filter((cluster) => cluster.length > 1)
      .map((cluster) => ({
        name: product,
        words: `都推销“${product}”，说的话差不多`,
        numbers: cluster.map(({ number }) => number),
      }));
  });
}

/** Share of pairs of characters that two scripts have in common from which they count as one. A measure of ours. */
const alike = 0.5;

/** What each number said at most length; a word or two is no script. */
function longestSaid(calls: readonly Said[]): { number: string; pairs: Set<string> }[] {
  const said = new Map<string, string>();
  for (const { number, words, smsText } of calls) {
    const text = words || smsText;
    if (text.length >= 4 && text.length > (said.get(number)?.length ?? 0)) said.set(number, text);
  }
  return [...said].slice(0, 200).map(([number, text]) => ({ number, pairs: pairsOf(text) }));
}

/** The numbers that differ in their last two digits only, or three of a number of eleven and more. */
export function blocks(numbers: readonly string[]): Sign[] {
  const heads = new Map<string, string[]>();
  for (const number of numbers.filter((one) => /^\d{8,}$/.test(one))) {
    const head = `${number.slice(0, number.length > 10 ? -3 : -2)} ${number.length}`;
    heads.set(head, [...(heads.get(head) ?? []), number]);
  }
  return [...heads].flatMap(([head, near]) => {
    const [shared = ""] = head.split(" ");
    const sign = { name: `${shared}开头的号码`, words: "号码只差末尾几位", numbers: near };
    return near.length < 2 ? [] : [sign];
  });
}
