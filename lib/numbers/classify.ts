import { abroad } from "./abroad";
import { companyLine, hosted, intermediary, ninetyFive, ninetySix } from "./business-numbers";
import { cameWithCountryCode, clean, saysHidden } from "./clean";
import { display } from "./display";
import type { Family, Finding } from "./finding";
import { landline, localLine } from "./landline";
import { mobile, mobileFinding, thingNumber } from "./mobile";
import { paidLine } from "./paid-lines";
import type { NumberKind, NumberProfile } from "./profile";
import { operatorService, publicService, smsPort } from "./public-numbers";

/** Numbers that belong to no place and are never shown with +86 by an honest caller. */
const shortFamilies: Family[] = [paidLine, publicService, ninetyFive, ninetySix, operatorService];
const families: Family[] = [
  mobile,
  landline,
  thingNumber,
  smsPort,
  ...shortFamilies,
  hosted,
  companyLine,
  intermediary,
  abroad,
  localLine,
];
const shortKinds = new Set<NumberKind>([
  "public-service",
  "enterprise",
  "call-center",
  "provincial",
  "operator",
]);

const hidden: Finding = {
  kind: "hidden",
  kindName: "未显示号码",
  certainty: "unknown",
  caution: "没有号码，只有运营商能查是谁打的",
};

/** 024 + 95588, 010 + 96110: a short number with an area code before it. Still no place. With a digit too many it is nobody's. */
const withAreaCode: Family = (number) => {
  const short = /^0(?:10|2\d|[3-9]\d\d)((?:9[56]|1[0-2])\d+)$/.exec(number)?.[1];
  const finding = short && firstAnswer(shortFamilies, short);
  if (!finding || !isWhole(short, finding)) return null;
  return {
    ...finding,
    certainty: "likely",
    caution: "短号码前面多了区号，可能改号",
  };
};

/** 10086 itself, and no 1008 6666: behind an area code no digits are added to the number of an operator. */
function isWhole(short: string, { kind, certainty }: Finding): boolean {
  return kind === "operator" ? /^\d{5}$/.test(short) : certainty !== "unknown";
}

function firstAnswer(list: Family[], number: string): Finding | null {
  for (const family of list) {
    const finding = family(number);
    if (finding) return finding;
  }
  return null;
}

function fitsNothing(number: string): Finding {
  const base = { kind: "unknown", kindName: "认不出的号码", certainty: "unknown" } as const;
  if (/^0(?:10|2\d|[3-9]\d\d)[19]\d{6,7}$/.test(number))
    return { ...base, kindName: "疑似改号", caution: "不合固定电话编号规则，疑似改号" };
  if (!/^1[3-9]\d/.test(number)) return { ...base, caution: "不合编号规则，可能抄错，也可能改号" };
  const off = number.length - 11;
  return { ...base, caution: `比手机号${off < 0 ? "少" : "多"}${Math.abs(off)}位，可能抄错，也可能改号` };
}

/** What looks like +86 10086 is nobody's short number: whose it really is nobody can tell. */
function withCountryCode(finding: Finding): Finding {
  if (!shortKinds.has(finding.kind)) return finding;
  const caution = `前面带着+86，真的${finding.kindName}不会这样显示，很可能改号`;
  return { kind: "unknown", kindName: "疑似改号", certainty: "unknown", caution };
}

function profileOf(typed: string, number: string, finding: Finding): NumberProfile {
  const nothing = { operator: null, prefix: null, virtual: false, caution: "" };
  const nowhere = { province: null, city: null, lonePlace: false };
  const shown = finding.kind === "hidden" ? finding.kindName : display(number) || typed.trim();
  return { input: typed, number, display: shown, ...nothing, ...nowhere, ...finding };
}

/** Everything identify() says but the place of a mobile number: needs no table, so it is light in a browser. */
export function classify(typed: string): NumberProfile {
  if (saysHidden(typed)) return profileOf(typed, "", hidden);
  const number = clean(typed);
  const finding = firstAnswer(families, number) ?? withAreaCode(number) ?? fitsNothing(number);
  if (!cameWithCountryCode(typed)) return profileOf(typed, number, finding);
  const profile = profileOf(typed, number, withCountryCode(finding));
  return shortKinds.has(finding.kind) ? { ...profile, display: `+86 ${profile.display}` } : profile;
}

/** classify() for a number still being typed: a mobile prefix already counts, and what fits nothing so far may once it is whole: of no number yet. */
export function classifyWhileTyping(typed: string): NumberProfile {
  const whole = classify(typed);
  if (whole.kind !== "unknown" || whole.number.length >= wholeLength(whole.number)) return whole;
  const begun = mobileFinding(whole.number);
  return begun ? profileOf(typed, whole.number, begun) : { ...whole, number: "" };
}

/** Of a mobile number, and of the shortest landline with its area code. */
function wholeLength(number: string): number {
  return number.startsWith("0") ? 10 : 11;
}
