import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { silenceRuns, stepRuns } from "./followed-runs";
import type { Ledger } from "./ledger";

/** calls: those of the letter. withSilence: an office of which the log has no answer is told too. */
type Story = { to: string; you: string; calls: LoggedCall[]; withSilence?: boolean };

/** What was handed in, oldest first; each office by its name, the addressee as `you`. */
export function storyOfSteps(steps: FiledStep[], story: Story, ledger: Ledger): Block[] {
  const { to, you, calls, withSilence = false } = story;
  return steps.map((step) => {
    const whom = nameOf(step, to, you);
    const runs = stepRuns(step, whom, calls, ledger);
    return { kind: "paragraph", runs: withSilence ? [...runs, ...silenceRuns(step, whom, ledger)] : runs };
  });
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
