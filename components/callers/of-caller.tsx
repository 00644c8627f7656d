import { Link } from "@/components/ui/link";
import type { Caller } from "@/lib/calls/callers";

/** From a call to who is believed to be behind it, or to saying so at `newHref`. A hidden number tells nobody: "". */
export function OfCaller({ caller, newHref }: { caller: Caller | null; newHref: string }) {
  if (caller)
    return (
      <Link href={`/callers/${caller.id}`} go>
        对方：{caller.name}
      </Link>
    );
  if (newHref === "") return null;
  return (
    <Link href={newHref} go>
      合并号码
    </Link>
  );
}
