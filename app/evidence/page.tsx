import type { Metadata } from "next";
import { byWay } from "@/components/evidence/evidence-of-call";
import { FileRows } from "@/components/evidence/file-rows";
import { originalMissing } from "@/components/evidence/full-view";
import { KindsWanted } from "@/components/evidence/kinds-wanted";
import { PickFiles } from "@/components/evidence/pick-files";
import { Recording } from "@/components/evidence/recording";
import { SaveSoon } from "@/components/evidence/save-soon";
import { Thumbs } from "@/components/evidence/thumbs";
import { EvidenceUploader } from "@/components/evidence/uploader";
import { Dock } from "@/components/ui/dock";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { proofsOf } from "@/lib/complaints/filed-steps";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { callsByIds, countCalls } from "@/lib/store/calls";
import { countSupported, listCounted, listRecordings } from "@/lib/store/evidence-list";
import { complaintsWithHistory } from "@/lib/store/filed";
import { originalsOf } from "@/lib/store/files";
import { thingsToSave } from "../own-dates";

export const metadata: Metadata = { title: "证据" };

export default async function EvidencePage() {
  const owner = await ownerOrSignIn();
  const today = dayInBeijing(new Date());
  const { evidence, heard, calls, logged, supported, there, save } = owner
    ? await shownTo(owner, today)
    : nothing;
  const { seen, files } = byWay(evidence.filter(({ sha256 }) => there.has(sha256)));
  const missing = evidence.filter(({ sha256 }) => !there.has(sha256));
  return (
    <>
      <main className="page bar">
        <Top name="证据" />
        <p className="soft">
          <Counts logged={logged} supported={supported} />
        </p>
        <EvidenceUploader mainBelow />
        {evidence.length === 0 && <KindsWanted />}
        <div className={heard.length > 0 ? "cols two" : undefined}>
          {heard.length > 0 && (
            <div>
              {heard.map((one) => (
                <Recording key={one.id} evidence={one} calls={calls} today={today} />
              ))}
            </div>
          )}
          <div>
            {seen.length > 0 && (
              <Section title="截图" end={<span className="nw">{seen.length}张</span>}>
                <Thumbs evidence={seen} />
              </Section>
            )}
            {files.length > 0 && (
              <Section title="文件" end={<span className="nw">{files.length}份</span>}>
                <FileRows evidence={files} />
              </Section>
            )}
            {missing.length > 0 && (
              <Section title="只有记录" end={<span className="nw">{missing.length}份</span>}>
                <p>{originalMissing}</p>
                <FileRows evidence={missing} />
              </Section>
            )}
            <SaveSoon save={save} today={today} />
          </div>
        </div>
      </main>
      <Dock here="证据">
        <PickFiles />
      </Dock>
    </>
  );
}

async function shownTo(owner: string, today: Day) {
  const [listed, recordings, logged, supported, there, history, save] = await Promise.all([
    listCounted(owner),
    listRecordings(owner),
    countCalls(owner),
    countSupported(owner),
    originalsOf(owner),
    complaintsWithHistory(owner),
    thingsToSave(owner, today),
  ]);
  const proofs = new Set(proofsOf(history));
  const evidence = listed.map((one) => ({ ...one, isProof: proofs.has(one.id) }));
  const heard = recordings.filter(({ sha256 }) => there.has(sha256));
  const calls = await callsByIds(owner, [...new Set(heard.flatMap(({ callIds }) => callIds))]);
  return { evidence, heard, calls, logged, supported, there, save };
}

/** For who has written nothing down yet. */
const nothing: Awaited<ReturnType<typeof shownTo>> = {
  evidence: [],
  heard: [],
  calls: [],
  logged: 0,
  supported: 0,
  there: new Set(),
  save: [],
};

function Counts({ logged, supported }: { logged: number; supported: number }) {
  if (logged === 0) return "录音和截图原样保存，一个字节都不动";
  return (
    <>
      <span className="nw">{logged}次</span>来电，<span className="nw">{supported}次</span>有证据，原样保存
    </>
  );
}
