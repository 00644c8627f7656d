import { countryCode } from "./abroad";

function grouped(digits: string, sizes: number[]): string {
  const groups: string[] = [];
  let rest = digits;
  for (const size of sizes) {
    if (rest === "") break;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...groups, rest].filter(Boolean).join(" ");
}

const fours = [4, 4, 4, 4, 4];

/** How the digits behind a country code are grouped; where that was not looked up they stand together. */
const abroad: Record<string, number[]> = {
  "1": [3, 3, 4],
  "65": fours,
  "852": fours,
  "853": fours,
  "886": fours,
};

/** How digits are grouped for reading, as soon as the first ones are there. */
function sizesOf(digits: string): number[] {
  if (/^1[3-9]/.test(digits)) return [3, 4, 4];
  if (/^0(?:10|2\d)(?:9[56]|1)/.test(digits)) return [3];
  if (/^0[3-9]\d\d(?:9[56]|1)/.test(digits)) return [4];
  if (/^0(?:10|2)/.test(digits)) return [3, 4, 4];
  if (/^0[3-9]/.test(digits)) return digits.length === 11 ? [4, 3, 4] : [4, 4, 4];
  if (/^(?:400|800)/.test(digits) && digits.length > 8) return [3, 3, 4];
  if (/^700\d{6}/.test(digits)) return [3, ...fours];
  if (/^106/.test(digits) && digits.length > 5) return fours;
  if (digits.length === 8) return [4, 4];
  if (digits.length === 7 && /^[2-8]/.test(digits)) return [3, 4];
  return [digits.length];
}

/** A cleaned number grouped for reading; also right for one that is still being typed. */
export function display(number: string): string {
  if (!number.startsWith("+")) return grouped(number, sizesOf(number));
  const code = countryCode(number.slice(1));
  return grouped(number, [code.length + 1, ...(abroad[code] ?? [])]);
}
