import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Unverified } from "@/components/ui/unverified";
import { Words } from "@/components/ui/words";
import type { Plan, Rung } from "@/lib/plan/plan";
import { rungOfNext, titleOf, waitingText } from "./next-words";

/** Beside the doors: which comes first and why, and the way to the whole plan. */
export function WhyThis({ plan, href }: { plan: Plan; href: string }) {
  const rung = rungOfNext(plan);
  const unverified = plan.next.kind === "go" && rung?.why.unverified;
  return (
    <Section title="先走哪处">
      <p>
        <b>{titleOf(plan, rung)}</b>
      </p>
      <p>
        <Words>{textOf(plan, rung)}</Words>
        {unverified && <Unverified of={rung?.why.text} />}
      </p>
      <Link href={href} go>
        下一步走哪处，为什么
      </Link>
    </Section>
  );
}

function textOf({ next, today }: Plan, rung: Rung | undefined): string {
  if (next.kind === "end") return next.text;
  if (!rung) return "";
  return next.kind === "wait" ? waitingText(rung, today) : rung.why.text;
}
