import { Link } from "@/components/ui/link";
import type { Caller } from "@/lib/calls/callers";

/** From a call to who is believed to be behind it, or to saying so. A hidden number tells nobody. */
export function OfCaller({ caller, number }: { caller: Caller | null; number: string }) {
  if (caller)
    return (
      <Link href={`/callers/${caller.id}`} go>
        骚扰方：{caller.name}
      </Link>
    );
  if (number === "") return null;
  return (
    <Link href={`/callers/new?number=${encodeURIComponent(number)}`} go>
      归到一个骚扰方
    </Link>
  );
}
