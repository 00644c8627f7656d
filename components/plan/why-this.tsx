import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Plan } from "@/lib/plan/plan";
import { rungOfNext, titleOf } from "./next-words";

/** Beside the doors: which comes first and why, and the way to the whole plan. */
export function WhyThis({ plan, href }: { plan: Plan; href: string }) {
  const rung = rungOfNext(plan);
  const text = plan.next.kind === "end" ? plan.next.text : rung?.why.text;
  return (
    <Section title="先走哪处">
      <p>
        <b>{titleOf(plan, rung)}</b>
      </p>
      {text && (
        <p>
          <Words>{text}</Words>
        </p>
      )}
      <Link href={href} go>
        整条路怎么走
      </Link>
    </Section>
  );
}
