import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { Call } from "@/lib/calls/call";
import { kindCountOf, kindsInWords } from "@/lib/calls/kind-count";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { dateInWords } from "@/lib/letters/wording";

/** own: oldest first. */
type Shown = {
  own: Pick<Call, "at" | "kind">[];
  later: Pick<Call, "kind">[];
  take: () => Promise<void>;
};

/** Says of a draft that calls were logged after it was begun, and takes them in at one press. */
export function LaterCalls({ own, later, take }: Shown) {
  const last = own.at(-1);
  if (later.length === 0 || !last) return null;
  const [has, more] = [own, later].map((calls) => kindsInWords(kindCountOf(calls)));
  return (
    <form action={take} className="mb-4">
      <p>
        <Words>{`这封信写的是到${dateInWords(dayInBeijing(last.at))}为止的${has}，后来又记下了${more}，还没写进来。`}</Words>
      </p>
      <Button type="submit" quiet>
        都写进来
      </Button>
    </form>
  );
}
