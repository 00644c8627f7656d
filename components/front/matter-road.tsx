import NextLink from "next/link";
import { Road, type RoadStep } from "@/components/ui/road";
import { Section } from "@/components/ui/section";
import type { FrontMatter } from "./front-facts";

/** How far one matter has come on 记录 → 证据 → 投诉 → 打印 → 跟进. */
export function MatterRoad({ matter, next }: { matter: FrontMatter; next: string | null }) {
  const change = next && (
    <NextLink href={`/?matter=${next}`} prefetch={false} scroll={false}>
      换一件
    </NextLink>
  );
  return (
    <Section title={matter.name} end={change}>
      <Road steps={roadOf(matter)} />
    </Section>
  );
}

export function roadOf({ calls, evidence, complaints }: FrontMatter): RoadStep[] {
  const issued = complaints.filter(({ issuedAt }) => issuedAt).length;
  const done = [
    { name: "记录", count: calls, measure: "次" },
    { name: "证据", count: evidence, measure: "份" },
    { name: "投诉", count: issued, measure: "封" },
  ];
  const here = done.findIndex(({ count }) => count === 0);
  const steps = done.map(({ name, count, measure }, at): RoadStep => {
    if (at === here) return { name, count: "到这了", state: "here" };
    return {
      name,
      count: count > 0 ? `${count}${measure}` : undefined,
      state: at < here || here < 0 ? "done" : "ahead",
    };
  });
  const print: RoadStep =
    here < 0 ? { name: "打印", count: "到这了", state: "here" } : { name: "打印", state: "ahead" };
  return [...steps, print, { name: "跟进", state: "ahead" }];
}
