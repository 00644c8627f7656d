import type { Facts } from "../facts";
import { countingOf } from "./group";

/** Secrecy as a request, where it is asked for: worded so that what was reported can still be looked into. Else "". */
export function secrecyRequest({ answers, calls }: Pick<Facts, "answers" | "calls">): string {
  return answers.keepSecret
    ? `除核查号码来源、停止${countingOf(calls).done}所必需外，请勿向被举报方透露举报人身份`
    : "";
}
