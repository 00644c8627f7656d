import type { Call } from "@/lib/calls/call";
import { atOnce, type Steps } from "@/lib/calls/in-steps";
import type { Evidence } from "@/lib/evidence/evidence";
import { linesOf, markedName, type PageOf } from "./evidence-lines";
import { isNeverReceived } from "./evidence-origin";
import type { ShownEvidence } from "./proof-words";
import { caseDataNote } from "./told-receipt";

type Rows = { name: string; columns: { head: string; width: number }[]; rows: (string | number)[][] };

/** 证据目录 as rows for a spreadsheet. Widths are in characters. */
export function* evidenceRowsInSteps(evidence: ShownEvidence[], calls: Call[], pageOf: PageOf): Steps<Rows> {
  const columns = [
    { head: "序号", width: 6 },
    { head: "组别", width: 16 },
    { head: "证据名称", width: 18 },
    { head: "形式", width: 18 },
    { head: "证据来源", width: 40 },
    { head: "证明对象和内容", width: 48 },
    { head: "页码", width: 10 },
    { head: "文件名", width: 28 },
    { head: "字节数", width: 12 },
    { head: "SHA-256", width: 66 },
  ];
  const all = yield* linesOf(evidence, calls, pageOf);
  const rows = all.flatMap(({ group, lines }) =>
    lines.map(({ one, nth, name, form, origin, aim, page }): (string | number)[] => [
      nth,
      group,
      name,
      form,
      origin,
      aim,
      page,
      markedName(one),
      one.size,
      one.sha256,
    ]),
  );
  return { name: "证据目录", columns, rows: [...rows, ...notesUnder(evidence, rows, columns.length)] };
}

/** The same at once. */
export function evidenceRows(...told: Parameters<typeof evidenceRowsInSteps>): Rows {
  return atOnce(evidenceRowsInSteps(...told));
}

/** What stands under the paper's tables stands in the last rows here, in the column of the origin. */
function notesUnder(evidence: Evidence[], rows: unknown[][], width: number): (string | number)[][] {
  const marked = evidence.some(isNeverReceived)
    ? ["标※的文件没有收到，文件名、指纹、字节数是案件数据里写的。"]
    : [];
  const notes = [...marked, ...caseDataNote(rows)];
  return notes.map((note) => Array.from({ length: width }, (_, at) => (at === ORIGIN ? note : "")));
}

const ORIGIN = 4;
