import NextLink from "next/link";
import { Link } from "@/components/ui/link";
import { Road, type RoadStep } from "@/components/ui/road";
import { Section } from "@/components/ui/section";
import { allOf } from "@/lib/calls/kind-count";
import type { FrontMatter } from "./front-facts";
import { isHandedIn, isOver } from "./matter-over";

/** How far one matter has come on 记录 → 证据 → 投诉 → 提交 → 跟进. */
export function MatterRoad({ matter, next }: { matter: FrontMatter; next: string | null }) {
  const change = next && (
    <NextLink href={`/?matter=${next}`} prefetch={false} scroll={false}>
      换一件
    </NextLink>
  );
  return (
    <Section title={matter.name} end={change}>
      <Road steps={roadOf(matter)} />
      {isOver(matter) ? (
        <p>这件事结束了。又打来，记一次，再接着办。</p>
      ) : (
        <Link href={`/plan?matter=${matter.id}`} go>
          下一步找哪里
        </Link>
      )}
    </Section>
  );
}

/**
 * Where the matter stands: at the first thing that is missing (evidence not, once a complaint was begun); once something was
 * handed in, at 跟进, or at 提交 while another letter is finished and still here.
 */
export function roadOf(matter: FrontMatter): RoadStep[] {
  const { calls, evidence, complaints } = matter;
  const handedIn = complaints.filter(({ standing }) => isHandedIn(standing));
  const over = isOver(matter);
  const issued = complaints.filter(({ issuedAt, standing }) => issuedAt || isHandedIn(standing)).length;
  const parts = [
    { name: "记录", count: allOf(calls), measure: calls.messages > 0 ? "条" : "次" },
    { name: "证据", count: evidence, measure: "份" },
    { name: "投诉", count: issued, measure: "封" },
    { name: "提交", count: handedIn.length, measure: "封" },
    { name: "跟进", count: handedIn.length, measure: "封" },
  ];
  const firstMissing = parts.findIndex(({ count }, at) => count === 0 && (at > 1 || complaints.length === 0));
  const unsent = over ? 0 : issued - handedIn.length;
  const sent = unsent > 0 ? parts.length - 2 : over ? parts.length : parts.length - 1;
  const here = handedIn.length > 0 ? sent : firstMissing;
  const hereInWords = handedIn.length > 0 && unsent > 0 ? `还差${unsent}封` : "到这了";
  return parts.map(({ name, count, measure }, at): RoadStep => {
    if (at === here) return { name, count: hereInWords, state: "here" };
    if (count === 0) return { name, state: "ahead" };
    if (at === parts.length - 1 && over) return { name, count: "已结束", state: "done" };
    return { name, count: `${count}${measure}`, state: at === parts.length - 1 ? "ahead" : "done" };
  });
}
