import { Icon } from "@/components/ui/icon";
import { download } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";

const files = [
  { href: "/export/all.zip", name: "导出全部，原件、文书、数据都在一个ZIP里" },
  { href: "/export/calls.xlsx", name: "来电记录，Excel表格" },
  { href: "/export/calls.csv", name: "来电记录，CSV" },
  { href: "/export/evidence.pdf", name: "证据目录，PDF" },
  { href: "/export/evidence.xlsx", name: "证据目录，Excel表格" },
  { href: "/export/dates.ics", name: "要等、要办的日子，放进日历" },
  { href: "/export/case.json", name: "案件数据，以后能原样导入" },
];

/** Everything can be taken along. */
export function TakePart() {
  return (
    <Section title="导出">
      <ul className="rows">
        {files.map(({ href, name }) => (
          <li key={href}>
            <a className="row" href={href}>
              <span className="body">{name}</span>
              <span className="go">
                <Icon of={download} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Link href="/export/import" go>
        导入备份
      </Link>
    </Section>
  );
}
