import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";
import { callsWithSign } from "./alleged";

/** From this sum on a fraud by telephone or network is a crime (刑法 第二百六十六条 with the opinion of 2016). In yuan. */
const crimeFrom = 3_000;

/**
 * How the police take it up: a fraud by its sum, a sale of information as either, everything else as an administrative case.
 * "either" where the user's words name no sum, or nothing was paid.
 */
export type Procedure = "criminal" | "administrative" | "either";

export function procedureOf({ calls, answers }: Facts): Procedure {
  if (callsWithSign(calls, "paid").length > 0) {
    const sum = sumIn(answers.moneyLost);
    if (sum !== null) return sum >= crimeFrom ? "criminal" : "administrative";
    return "either";
  }
  return callsWithSign(calls, "fraud", "sells-data").length > 0 ? "either" : "administrative";
}

const numerals = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };

/** 8000元, 8,000块, 八千元, 2万, 一万五千元: the largest sum the words name, in yuan; null where they name none. */
export function sumIn(words: string): number | null {
  const text = oneLine(words)
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d)/g, "");
  const digits = [...text.matchAll(/(\d{1,9}(?:\.\d{1,2})?)(万)?(?:多)?(元|块|万|$)?/g)]
    .filter(([, , ten, unit]) => ten || unit === "元" || unit === "块")
    .map(([, number, ten]) => Number(number) * (ten ? 10_000 : 1));
  const spoken = [...text.matchAll(/([零〇一二两三四五六七八九十百千万]{1,12})(?:多)?(?:元|块)/g)].map(
    ([, said]) => spokenNumber(said ?? ""),
  );
  const sums = [...digits, ...spoken].filter((sum) => sum > 0);
  return sums.length === 0 ? null : sums.reduce((most, sum) => Math.max(most, sum));
}

/** 一万五千 → 15000; 八千 → 8000. */
function spokenNumber(said: string): number {
  const [high, low] = said.includes("万") ? (said.split("万") as [string, string]) : ["", said];
  return (high === "" ? 0 : belowTenThousand(high) * 10_000) + belowTenThousand(low);
}

function belowTenThousand(said: string): number {
  let [sum, digit] = [0, 0];
  for (const one of said.replaceAll("两", "二").replaceAll("零", "〇")) {
    const unit = units[one];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = numerals.indexOf(one);
  }
  return sum + digit;
}

/** 尾号0000, as the user wrote down where the money went; "" where no account is named. */
export function accountIn(words: string): string {
  const [, end] = /尾号\s?(\d{3,6})/.exec(oneLine(words)) ?? [];
  return end === undefined ? "" : `尾号${end}`;
}
