import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { stepBlock } from "./followed-runs";
import type { Ledger } from "./ledger";

/** What was handed in, oldest first; each office by its name, the addressee as `you`. */
export function storyOfSteps(
  steps: FiledStep[],
  { to, you }: { to: string; you: string },
  ledger: Ledger,
): Block[] {
  return steps.map((step) => stepBlock(step, nameOf(step, to, you), ledger));
}

function nameOf({ filed, channelName }: FiledStep, to: string, you: string): string {
  if (filed.to === to) return you;
  return filed.to || `${channelName}的受理单位`;
}

/** All steps, the followed one among them. */
export function allSteps({ filed, follows }: Facts): FiledStep[] {
  const isKnown = filed.some(({ complaintId }) => complaintId === follows?.complaintId);
  return follows && !isKnown ? [...filed, follows] : filed;
}
