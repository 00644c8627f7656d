import { When } from "@/components/calls/when";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/deadlines/deadline";
import { counted } from "./counted";

/** An import as a list shows it. */
export type ListedImport = {
  id: string;
  name: string;
  formatName: string;
  state: "reading" | "asking" | "read" | "saving" | "saved";
  read: number;
  saved: number;
  known: number;
  startedAt: string;
};

const stateWords: Record<ListedImport["state"], string> = {
  reading: "还没读完",
  asking: "要你说一句",
  read: "还没记下",
  saving: "还没记完",
  saved: "",
};

/** What waits for the person, and what was taken from which file. */
export function ImportList({ imports, today }: { imports: ListedImport[]; today: Day }) {
  const waiting = imports.filter(({ state }) => state !== "saved");
  const saved = imports.filter(({ state }) => state === "saved");
  return (
    <>
      {waiting.length > 0 && (
        <Section title="等你挑的" end={<span className="nw">{waiting.length}个</span>}>
          <ul className="rows">
            {waiting.map((one) => (
              <li key={one.id}>
                <Row
                  href={`/import/${one.id}`}
                  lead={one.name}
                  sub={`${one.formatName}，${stateWords[one.state]}${one.read > 0 ? `，读到${counted(one.read)}` : ""}`}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {saved.length > 0 && (
        <Section title="导入过的" end={<span className="nw">{saved.length}次</span>}>
          <ul className="rows">
            {saved.map((one) => (
              <li key={one.id}>
                <Row
                  href={`/import/${one.id}`}
                  lead={one.name}
                  sub={`${one.formatName}，记下${counted(one.saved)}，原来就有${counted(one.known)}`}
                  at={<When at={one.startedAt} today={today} dayOnly />}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
