import { Section } from "@/components/ui/section";
import type { Authority, Channel } from "@/lib/channels/channel";
import { filingWayNames } from "@/lib/filings/way";
import { AuthorityLines } from "./authority-lines";
import { SourcedList } from "./rules";

type Shown = { authority: Authority; channel: Pick<Channel, "ways" | "takesNot"> };

/** Where an issued letter goes, how, and what they have no place for. */
export function WhereTo({ authority, channel: { ways, takesNot } }: Shown) {
  return (
    <Section title="交到哪里">
      <AuthorityLines authority={authority} />
      <p>怎么交：{ways.map((way) => filingWayNames[way]).join("、")}。</p>
      {takesNot && <SourcedList items={[takesNot]} />}
    </Section>
  );
}
