import type { LoggedCall } from "../facts";
import { outsideOf } from "../parts/counted";
import { fraudsIn } from "../parts/grave";
import { areHidden } from "../parts/group";
import { wasHeard } from "../parts/subject";
import { type Stops, sellNothing, stopsOf } from "./stops";

/** What one's own operator has done already, as the log has it: noted that selling is refused, switched its blocking on. */
type Done = { noted: boolean; guarded: boolean };

function doneFor(calls: LoggedCall[]): Done {
  const outside = outsideOf(calls);
  return {
    noted: outside.some(({ way }) => way === "operator"),
    guarded:
      outside.some(({ way }) => way === "ktfsr") ||
      calls.some(({ refused, refusedWay }) => refused && refusedWay === "operator"),
  };
}

/** What is asked of it: what was not done, and whether what was done works; of who sells nothing, or deceives, to block it. Each is "" where it is not asked. */
export type Protection = { note: string; guard: string; check: string; block: string };

/** 登记拒绝营销来电; 开通骚扰电话防护; 核实已经登记拒绝营销来电的是否生效. What was done was done about calls, and leaves messages to ask for. */
export function protectionFor(calls: LoggedCall[]): Protection {
  const { noted, guarded } = doneFor(calls.filter(({ kind }) => kind === "call"));
  const isNoSale = sellNothing(calls);
  const messages = calls.filter(({ kind }) => kind === "sms");
  const left = (isDone: boolean) => (isDone ? messages : calls);
  const done = [noted ? "登记拒绝营销来电" : "", guarded ? "设置拦截" : ""].filter((one) => one !== "");
  return {
    note: isNoSale ? "" : asked(left(noted), ({ refused }) => `登记拒绝${refused}`),
    guard: asked(left(guarded), ({ guard }) => `开通${guard}`),
    check: done.length === 0 ? "" : `核实已经${done.join("、")}的是否生效`,
    block: blockOf(calls, isNoSale),
  };
}

/** Of who sells nothing all of it; else what looked like a fraud. */
function blockOf(calls: LoggedCall[], isNoSale: boolean): string {
  const frauds = isNoSale ? calls : fraudsIn(calls).filter(wasHeard);
  if (frauds.length === 0) return "";
  const among = isNoSale ? "上述号码的" : "其中疑似诈骗的号码的";
  return `对${areHidden(frauds) ? "未显示号码的" : among}${stopsOf(frauds).thing}予以拦截或者标记提醒`;
}

function asked(calls: LoggedCall[], inWords: (stops: Stops) => string): string {
  return calls.length === 0 ? "" : inWords(stopsOf(calls));
}
