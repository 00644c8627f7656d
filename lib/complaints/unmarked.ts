import { withTold } from "@/lib/channels/answers-said";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep, Told } from "@/lib/channels/filed-step";

/** What case data may have told, beside answers. */
export type ToldPart = "calls" | "refusals" | "filed";

type Marks = { is: (facts: Facts) => boolean; without: (facts: Facts) => Facts };

const marks: Record<ToldPart, Marks> = {
  calls: {
    is: ({ calls }) => calls.some(isTold),
    without: (facts) => ({ ...facts, calls: facts.calls.map(own) }),
  },
  refusals: {
    is: ({ calls }) => calls.some(({ refusals }) => refusals.some(isTold)),
    without: (facts) => ({
      ...facts,
      calls: facts.calls.map((call) => ({ ...call, refusals: call.refusals.map(own) })),
    }),
  },
  filed: {
    is: ({ filed, follows }) => [...filed, ...(follows ? [follows] : [])].some(isStepTold),
    without: (facts) => ({
      ...facts,
      filed: facts.filed.map(stepUnmarked),
      follows: facts.follows && stepUnmarked(facts.follows),
    }),
  },
};

/** The parts of which case data told anything. */
export function partsTold(facts: Facts): ToldPart[] {
  return (Object.keys(marks) as ToldPart[]).filter((part) => marks[part].is(facts));
}

/** The same facts, in which nothing of this part says any more that case data told it. */
export function unmarked(facts: Facts, part: ToldPart): Facts {
  return marks[part].without(facts);
}

/** The same, in which nothing at all says so. */
export function unmarkedFacts(facts: Facts): Facts {
  const plain = partsTold(facts).reduce(unmarked, facts);
  return { ...plain, answers: withTold(facts.answers, []) };
}

type Kept = { caseDataAt?: string | null };

function isTold({ caseDataAt }: Kept): boolean {
  return Boolean(caseDataAt);
}

function own<T extends Kept>(one: T): T {
  return isTold(one) ? { ...one, caseDataAt: null } : one;
}

function isStepTold({ filed, replies }: FiledStep): boolean {
  return [filed, ...replies].some((one) => one.isTold);
}

function stepUnmarked(step: FiledStep): FiledStep {
  return { ...step, filed: said(step.filed), replies: step.replies.map(said) };
}

function said<T>({ isTold: _, ...rest }: Told<T>): Told<T> {
  return rest as Told<T>;
}
