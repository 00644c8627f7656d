import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { countingOf } from "../parts/group";
import { bareNumbers } from "../parts/numbers-in-short";
import { placedIn } from "../tca-report/remedies";

type Sort = { kinds: NumberKind[]; rung?: true; what(calls: LoggedCall[]): string };

const origin = (calls: LoggedCall[]) => `实际${countingOf(calls).origin}、接入线路`;

/** What the letter asks of each sort of number, in a few words. */
const sorts: Sort[] = [
  {
    kinds: ["virtual-mobile", "mobile", "landline", "iot", "satellite"],
    what: () => "号码的实际使用人和实名登记",
  },
  {
    kinds: ["call-center", "enterprise", "provincial", "hosted", "sms-port"],
    what: () => "码号使用单位和核准用途",
  },
  {
    kinds: ["call-center"],
    rung: true,
    what: (calls) => `${bareNumbers(calls)}有无呼叫中心业务经营许可、是否用于营销呼出`,
  },
  { kinds: ["international", "unknown", "hidden", "public-service", "operator"], what: origin },
  {
    kinds: ["intermediary"],
    what: (calls) => `中间号背后的平台企业和实际${countingOf(calls).origin}`,
  },
];

/** 号码的实际使用人和实名登记; of several sorts each in turn. */
export function checksInShort(calls: LoggedCall[]): string {
  const asked = sorts.flatMap(({ kinds, rung, what }) => {
    const fitting = calls.filter(
      ({ kind, profile }) => kinds.includes(profile.kind) && (!rung || kind === "call"),
    );
    return fitting.length === 0 ? [] : [what(fitting)];
  });
  return [...asked, ...(robots(calls).length > 0 ? ["自动语音外呼系统和线路由谁提供、使用"] : [])].join("，");
}

/** The calls of which the letter asks by whose system they came. */
export function robots(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter(({ kind, how }) => kind === "call" && how === "robot");
}

/** 号码属外省的，请转送并告知；as the letter asks of numbers that another province may have to deal with. */
export function handedOnInShort(calls: LoggedCall[], isOwn: boolean): string {
  const where = placedIn(calls);
  if (isOwn) return where === "" ? "" : "需要外省协查的，请协查后由贵局答复；";
  return where === "" ? "" : `${where}在外省的，请转送当地并告知；`;
}
