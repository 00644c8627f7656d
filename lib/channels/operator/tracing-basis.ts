import { trueCallerNumbers, trueOriginAbroad } from "@/lib/law/refs";
import type { LoggedCall } from "../facts";
import { type Basis, together } from "../parts/basis";
import { grounds } from "../parts/fraud-grounds";

/** By which line it came, and whether under its true number. */
export function tracingBasis(calls: LoggedCall[]): Basis {
  const rung = calls.filter(({ kind }) => kind === "call");
  return together(
    grounds([trueCallerNumbers], rung),
    grounds(
      [trueOriginAbroad],
      rung.filter(({ profile }) => profile.kind === "international"),
    ),
  );
}
