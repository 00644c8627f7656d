import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditRefusal } from "@/components/callers/refusal-form";
import { CallRow } from "@/components/calls/call-list";
import { ReadBackOn } from "@/components/calls/read-back-on";
import { AskFirst } from "@/components/ui/ask-first";
import { OfAnother } from "@/components/ui/of-another";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { fromRefusal } from "@/lib/calls/refusal-form";
import { callsAfter } from "@/lib/calls/refusals";
import { anothersRefusal } from "@/lib/complaints/anothers";
import { spokenTime } from "@/lib/deadlines/spoken";
import { allCalls } from "@/lib/store/calls";
import { findRefusal } from "@/lib/store/refusals";
import { today } from "../../calls/today";
import { changeRefusal, removeRefusal } from "../actions";
import { filesToPick, whomToPick } from "../choices";

export const metadata: Metadata = { title: "一次拒绝" };

/** So many of the calls after it are shown. */
const shown = 30;

export default async function OneRefusal({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const owner = await requireOwner(`/refusals/${id}`);
  const refusal = await findRefusal(owner, id);
  if (!refusal) notFound();
  const now = today();
  const after = callsAfter({ ...refusal, callId: null }, await allCalls(owner)).reverse();
  return (
    <main className="page foot">
      <Top back="/pattern" name="一次拒绝" />
      <OfAnother is={refusal.isAnothers ?? false}>{anothersRefusal}</OfAnother>
      {!refusal.isAnothers && (
        <Section title="这以后还打来的" end={<span className="nw">{after.length}次</span>}>
          {after.length === 0 && <p>记录里没有。</p>}
          <ul className="rows">
            {after.slice(0, shown).map((call) => (
              <li key={call.id}>
                <CallRow call={call} at={spokenTime(call.at, now)} />
              </li>
            ))}
          </ul>
          {after.length > shown && <p className="soft">更早的{after.length - shown}次，来电里都在。</p>}
        </Section>
      )}
      <Section title="记下的">
        <ReadBackOn at={refusal.caseDataAt ?? null} today={now} />
        <EditRefusal
          said={fromRefusal(refusal)}
          today={now}
          whom={await whomToPick(owner)}
          files={await filesToPick(owner, refusal.evidenceIds, now)}
          save={changeRefusal.bind(null, id)}
          isEdit
          back={`/refusals/${id}`}
        />
      </Section>
      <div className="mt-6">
        <AskFirst ask="删掉这一条" verb="删掉" act={removeRefusal.bind(null, id)}>
          <p>这次拒绝删了就找不回来，信里也不再算它。来电和证据都在。</p>
        </AskFirst>
      </div>
    </main>
  );
}
