import { trueCallerNumbers, trueOriginAbroad } from "@/lib/law/refs";
import type { LoggedCall } from "../facts";
import { type Basis, together } from "../parts/basis";
import { grounds } from "../parts/fraud-grounds";

/** By which line it came, and whether under its true number: of no call is it known that it was another. */
export function tracingBasis(calls: LoggedCall[]): Basis {
  const rung = calls.filter(({ kind }) => kind === "call");
  const rule = grounds([trueCallerNumbers], rung);
  const hid = rung.some(({ number }) => number === "") ? "或者未规范传送主叫号码" : "";
  return together(
    { ...rule, texts: rule.texts.map((text) => `来电如属改号${hid}，适用${text}`) },
    grounds(
      [trueOriginAbroad],
      rung.filter(({ profile }) => profile.kind === "international"),
    ),
  );
}
