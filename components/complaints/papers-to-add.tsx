import { Icon } from "@/components/ui/icon";
import { plus } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { PaperToAdd } from "@/lib/complaints/papers-to-add";

/** What the letter encloses and its user has to get ready: no file here is it. */
export function PapersToAdd({ papers }: { papers: PaperToAdd[] }) {
  if (papers.length === 0) return null;
  return (
    <Section title="附件里要自己备的">
      <ul className="rows checklist">
        {papers.map(({ at, name }) => (
          <li key={at}>
            <Icon of={plus} />
            <div>
              <b>
                <Words>{name}</Words>
              </b>
              <p className="soft">信里的附件{at}，这里没有它的文件</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
