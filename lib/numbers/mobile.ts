import type { Family, Finding } from "./finding";
import { mobilePrefixes } from "./mobile-prefixes";

const hint = "号段仅供参考，可能转网，也可能改号";

const words: Record<string, { kindName: string; caution: string }> = {
  mobile: { kindName: "手机号", caution: hint },
  "virtual-mobile": { kindName: "虚拟运营商", caution: hint },
  iot: { kindName: "物联网号", caution: "这个号段多给设备联网用，很少用来打电话，可能改号" },
  satellite: { kindName: "卫星电话", caution: "卫星电话很少打给个人，可能改号" },
};

/** What the first digits of a mobile number say, as soon as three or four of them are there. */
export function mobileFinding(digits: string): Finding | null {
  const prefix = [digits.slice(0, 4), digits.slice(0, 3)].find((each) => mobilePrefixes.has(each));
  const known = prefix === undefined ? undefined : mobilePrefixes.get(prefix);
  const said = known && words[known.kind];
  if (!known || !said) return null;
  return { ...known, ...said, prefix, virtual: known.kind === "virtual-mobile", certainty: "likely" };
}

/** Eleven digits from 13 to 19. */
export const mobile: Family = (number) => {
  if (!/^1[3-9]\d{9}$/.test(number)) return null;
  return (
    mobileFinding(number) ?? {
      kind: "unknown",
      kindName: "资料未收录的号段",
      prefix: number.slice(0, 3),
      certainty: "unknown",
      caution: `手头的资料里没有${number.slice(0, 3)}号段，可能是新号段，也可能改号`,
    }
  );
};

/** Thirteen digits from 10646 to 10649, given to things. General knowledge, so only likely. */
export const thingNumber: Family = (number) => {
  if (!/^1064[6-9]\d{8}$/.test(number)) return null;
  return {
    kind: "iot",
    kindName: "物联网号",
    prefix: number.slice(0, 5),
    certainty: "likely",
    caution: words.iot?.caution,
  };
};
