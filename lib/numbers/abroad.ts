import type { Family } from "./finding";

const regions: Record<string, string> = { "852": "香港号码", "853": "澳门号码", "886": "台湾号码" };

/** Country codes of one and of two digits (ITU E.164); all others have three. */
const short = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** 85221234567 → 852. */
export function countryCode(digits: string): string {
  return short.exec(digits)?.[0] ?? digits.slice(0, 3);
}

/** + and a country code other than 86, 7 to 15 digits. */
export const abroad: Family = (number) => {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return null;
  const code = countryCode(number.slice(1));
  return {
    kind: "international",
    kindName: regions[code] ?? "国际号码",
    prefix: `+${code}`,
    certainty: "certain",
    caution: "来自境外的号码，可能改号，别回拨",
  };
};
