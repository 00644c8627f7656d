import NextLink from "next/link";
import { Icon } from "@/components/ui/icon";
import { phoneIncoming } from "@/components/ui/icons";
import type { Call } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";
import type { Evidence } from "@/lib/evidence/evidence";
import { momentOf, numberOf } from "./evidence-words";

/** The call it supports, or how many; what supports none says so in vermilion. */
export function LinkedCalls({ evidence, calls, today }: { evidence: Evidence; calls: Call[]; today: Day }) {
  const linked = calls.filter(({ id }) => evidence.callIds.includes(id));
  const [first] = linked;
  if (!first) {
    return (
      <p className="linked">
        <NextLink className="t44 alarm" href={`/evidence/${evidence.id}`} prefetch={false}>
          还没关联来电
        </NextLink>
      </p>
    );
  }
  return (
    <p className="linked">
      <Icon of={phoneIncoming} small />
      <NextLink className="t44" href={`/calls/${first.id}`} prefetch={false}>
        <span className="num">{numberOf(first)}</span>，
        <span className="date">{momentOf(first.at, today)}</span>
      </NextLink>
      {linked.length > 1 && <span className="soft nw">还有{linked.length - 1}次</span>}
    </p>
  );
}
