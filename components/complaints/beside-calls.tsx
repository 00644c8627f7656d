import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { Call } from "@/lib/calls/call";
import { kindCountOf, kindsInWords } from "@/lib/calls/kind-count";

type Props = {
  /** From the numbers of the draft, and not in it. */
  calls: Pick<Call, "kind" | "how" | "category">[];
  /** Where it is noted what they were about. */
  fillHref: string;
  take: () => Promise<void>;
};

/** Says of a draft that its numbers rang more often than it tells, and takes those calls in at one press. */
export function BesideCalls({ calls, fillHref, take }: Props) {
  if (calls.length === 0) return null;
  return (
    <form action={take} className="mb-4">
      <p>
        <Words>{`同一号码另有${wordsOf(calls)}，没写进来。`}</Words>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" quiet>
          写进来
        </Button>
        {calls.some(({ category }) => category === null) && (
          <a className="link" href={fillHref}>
            补上是哪一类
          </a>
        )}
      </div>
    </form>
  );
}

/** 2次来电（1次没接，1次没分类）. */
function wordsOf(calls: Props["calls"]): string {
  const missed = calls.filter(({ how }) => how === "missed" || how === "one-ring").length;
  const open = calls.filter(({ category }) => category === null).length;
  const more = [missed > 0 && `${missed}次没接`, open > 0 && `${open}次没分类`].filter(Boolean).join("，");
  return `${kindsInWords(kindCountOf(calls))}${more && `（${more}）`}`;
}
