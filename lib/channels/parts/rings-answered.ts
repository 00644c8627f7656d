import type { Claim, Run } from "@/lib/letters/letter";
import type { LoggedCall } from "../facts";
import { type Ledger, run } from "./ledger";
import { wasHeard } from "./subject";

type Rung = Pick<LoggedCall, "kind" | "how">;

const ringsOf = <C extends Rung>(calls: readonly C[]) => calls.filter(({ kind }) => kind === "call");

/**
 * 接通3次，其余未接通: how many of the calls that are held against somebody were answered. That nobody picked up, or that a
 * telephone blocked it, makes it no less a call; left unsaid, it would read as a conversation. "" where all were answered.
 */
export function ringsAnsweredInWords(calls: readonly Rung[]): string {
  const rings = ringsOf(calls);
  const answered = rings.filter(wasHeard).length;
  const rang = rings.length - answered;
  if (rang === 0) return "";
  const which = rings.length < calls.length ? "来电" : "";
  if (answered === 0) return `${which}${rang === 1 ? "" : "均"}未接通`;
  return isHowKnown(rings) ? `${which}接通${answered}次，其余未接通` : `其中${rang}次未接通`;
}

/** Of a call of which nobody noted how it rang, nobody knows whether it was answered. */
function isHowKnown(rings: readonly Rung[]): boolean {
  return rings.every(({ how }) => how !== null);
}

/** The same, its figure a fact of the letter that stands on those calls. */
export function ringsAnsweredRuns(calls: readonly LoggedCall[], claim: Claim, ledger: Ledger): Run[] {
  const words = ringsAnsweredInWords(calls);
  if (words === "") return [];
  const [before = "", figure, after = ""] = words.split(/(\d{1,6}次)/);
  if (figure === undefined) return [run(before)];
  const isOfAnswered = before.endsWith("接通");
  const own = ringsOf(calls).filter((call) => wasHeard(call) === isOfAnswered);
  const text = `${claim.text}，${isOfAnswered ? `接通${figure}` : `未接通${figure}`}`;
  const source = "记了未接、响一声挂的来电";
  const callIds = own.map(({ id }) => id);
  const counted = { id: `${claim.id}-answered`, text, source, callIds };
  return [run(before), ledger.fact(figure, counted), run(after)];
}

/** （接通3次，其余未接通；最近一次为10月9日10:26）: what stands beside a figure, in one pair of brackets. */
export function bracketed(...parts: Run[][]): Run[] {
  const [first, ...others] = parts.filter((part) => part.length > 0);
  if (!first) return [];
  return [run("（"), ...first, ...others.flatMap((part) => [run("；"), ...part]), run("）")];
}
