import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { rungOfNext, titleOf, waitingText } from "@/lib/plan/next-words";
import type { Plan, Rung } from "@/lib/plan/plan";

/** Beside the doors: which comes first and why, and the way to the whole plan. */
export function WhyThis({ plan, href }: { plan: Plan; href: string }) {
  const rung = rungOfNext(plan);
  return (
    <Section title="先找哪里">
      <p>
        <b>{titleOf(plan, rung)}</b>
      </p>
      <p>
        <Words>{textOf(plan, rung)}</Words>
      </p>
      <Link href={href} go>
        下一步找哪里
      </Link>
    </Section>
  );
}

function textOf({ next, today }: Plan, rung: Rung | undefined): string {
  if (next.kind === "end") return next.text;
  if (!rung) return "";
  return next.kind === "wait" ? waitingText(rung, today) : rung.why.text;
}
