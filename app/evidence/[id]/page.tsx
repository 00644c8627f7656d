import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeleteEvidence } from "@/components/evidence/delete-evidence";
import { DescribeEvidence } from "@/components/evidence/describe-evidence";
import { FullView } from "@/components/evidence/full-view";
import { OriginalFacts } from "@/components/evidence/original-facts";
import { Link } from "@/components/ui/link";
import { OfAnother } from "@/components/ui/of-another";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { anothersEvidence } from "@/lib/complaints/anothers";
import { shownBy } from "@/lib/complaints/shown-by";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import { clockInBeijing, fromEvidence } from "@/lib/evidence/describe";
import { type Evidence, type EvidenceKind, evidenceKindNames } from "@/lib/evidence/evidence";
import { findEvidence, isNamedInLetter } from "@/lib/store/evidence";
import { complaintsWithHistory } from "@/lib/store/filed";
import { type Import, importOfFile } from "@/lib/store/imports";
import { glanceAtOriginal } from "@/lib/store/original-state";
import { findCalls, removeEvidence, saveEvidence } from "../actions";
import { callsToPick } from "./calls-to-pick";

export const metadata: Metadata = { title: "一份证据" };

/** A list of calls may be read out of it. */
const mayShowCalls: EvidenceKind[] = ["call-screenshot", "picture"];

export default async function OneEvidence({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const owner = await requireOwner(`/evidence/${id}`);
  const evidence = await findEvidence(owner, id);
  if (!evidence) notFound();
  const state = await glanceAtOriginal(owner, evidence);
  const there = state === "there";
  const today = dayInBeijing(new Date());
  const read = await importOfFile(owner, id);
  const steps = shownBy(id, await complaintsWithHistory(owner));
  return (
    <main className="page foot">
      <Top back="/evidence" name={evidenceKindNames[evidence.kind]} />
      <div className="cols two">
        <div>
          <OfAnother is={evidence.isAnothers}>{anothersEvidence}</OfAnother>
          <FullView evidence={evidence} state={state} />
          {there && mayShowCalls.includes(evidence.kind) && evidence.mime.startsWith("image/") && (
            <Link href={`/import/screenshot?evidence=${id}`} go>
              {read ? "从这张图里再读几通" : "从这张图里读出来电"}
            </Link>
          )}
          <DescribeEvidence
            id={id}
            said={fromEvidence(read ? { ...evidence, callIds: [] } : evidence)}
            read={read && readFrom(evidence, read)}
            offered={offered(evidence)}
            choices={read ? [] : await callsToPick(owner, evidence, today)}
            today={today}
            find={findCalls}
            save={saveEvidence.bind(null, id)}
          />
        </div>
        <div className="clear-both">
          {steps.length > 0 && (
            <Section title="能证明什么">
              <ul className="rows">
                {steps.map(({ complaintId, on, what }) => (
                  <li key={`${complaintId} ${on} ${what}`}>
                    <Row href={`/complaints/${complaintId}/follow`} lead={what} sub={monthDay(on, today)} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="原件">
            <OriginalFacts evidence={evidence} today={today} there={there} />
          </Section>
          <DeleteEvidence
            name={evidence.name}
            isNamed={await isNamedInLetter(owner, evidence.sha256)}
            remove={removeEvidence.bind(null, id)}
          />
        </div>
      </div>
    </main>
  );
}

function readFrom({ kind, callIds }: Evidence, { id, format, caseDataAt }: Import) {
  const isTyped = format === "pasted" && kind === "other";
  return { id, calls: callIds.length, isTold: caseDataAt !== null, isTyped };
}

function offered({ offeredAt, mime }: Evidence & { offeredAt: string | null }) {
  if (!offeredAt) return null;
  const what = mime.startsWith("image/") ? "照片" : mime.startsWith("video/") ? "录像" : "录音";
  return { what, clock: clockInBeijing(offeredAt) };
}
