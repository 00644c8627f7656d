import { When } from "@/components/calls/when";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { fromCaseData } from "@/lib/complaints/told-receipt";
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
  caseDataAt: string | null;
};

const stateWords: Record<ListedImport["state"], string> = {
  reading: "还没读完",
  asking: "需要你确认",
  read: "还没记下",
  saving: "还没记完",
  saved: "",
};

/** total: of those that are saved, of which a page of the list shows these. */
type ListShown = { waiting: ListedImport[]; saved: ListedImport[]; total: number; today: Day };

/** What waits for the person, and what was taken from which file. */
export function ImportList({ waiting, saved, total, today }: ListShown) {
  return (
    <>
      <Part
        title="等你挑的"
        measure="个"
        note="读出来的行留30天，过了要重新读，文件还在。"
        imports={waiting}
        total={waiting.length}
        row={(one) => ({ sub: waitingWords(one) })}
      />
      <Part
        title="导入过的"
        measure="次"
        imports={saved}
        total={total}
        row={(one) => ({ sub: savedWords(one), at: <StartedAt one={one} today={today} /> })}
      />
    </>
  );
}

type PartShown = {
  title: string;
  measure: string;
  note?: string;
  imports: ListedImport[];
  total: number;
  row: (one: ListedImport) => { sub: string; at?: React.ReactNode };
};

function Part({ title, measure, note, imports, total, row }: PartShown) {
  if (imports.length === 0) return null;
  return (
    <Section
      title={title}
      end={
        <span className="nw">
          {total}
          {measure}
        </span>
      }
    >
      {note && <p className="soft">{note}</p>}
      <ul className="rows">
        {imports.map((one) => (
          <li key={one.id}>
            <Row href={`/import/${one.id}`} lead={one.name} {...row(one)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function waitingWords({ formatName, state, read }: ListedImport): string {
  if (state === "read" && read === 0) return `${formatName}，一条都没读出来`;
  return [formatName, stateWords[state], read > 0 && `一共${counted(read)}`].filter(Boolean).join("，");
}

function savedWords({ formatName, saved, known, caseDataAt }: ListedImport): string {
  const told = caseDataAt ? "案件数据称" : "";
  return `${formatName}，${told}记下${counted(saved)}，原来就有${counted(known)}`;
}

function StartedAt({ one: { startedAt, caseDataAt }, today }: { one: ListedImport; today: Day }) {
  return (
    <>
      <When at={startedAt} today={today} dayOnly />
      {caseDataAt && `（${fromCaseData}）`}
    </>
  );
}
