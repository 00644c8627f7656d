import { Section } from "@/components/ui/section";
import type { Authority, Channel } from "@/lib/channels/channel";
import { filingWayNames } from "@/lib/filings/way";
import { AuthorityLines } from "./authority-lines";
import { SourcedList } from "./rules";

type Shown = { authority: Authority; channel: Pick<Channel, "ways" | "takesNot"> };

/** Where an issued letter goes, how, and what they have no place for. */
export function WhereTo({ authority, channel: { ways, takesNot } }: Shown) {
  return (
    <Section title="提交到哪里">
      <AuthorityLines authority={authority} />
      <p>怎么提交：{ways.map((way) => filingWayNames[way]).join("、")}。</p>
      {ways.includes("mail") && <MailTo authority={authority} />}
      {takesNot && <SourcedList items={[takesNot]} />}
    </Section>
  );
}

/** Postal addresses were not read: where they are to be asked for. */
function MailTo({ authority: { site, phone } }: { authority: Authority }) {
  if (site === "" && phone === "") return null;
  return <p className="soft">邮寄的地址这里没有，寄以前{site === "" ? "打电话问" : "到它的网站上查"}。</p>;
}
