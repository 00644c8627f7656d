import type { Metadata } from "next";
import { AskKinds } from "@/components/evidence/ask-kinds";
import { byWay } from "@/components/evidence/evidence-of-call";
import { mediaOf } from "@/components/evidence/evidence-words";
import { FileRows } from "@/components/evidence/file-rows";
import { originalMissing } from "@/components/evidence/full-view";
import { KindsWanted } from "@/components/evidence/kinds-wanted";
import { PickFiles } from "@/components/evidence/pick-files";
import { Recording } from "@/components/evidence/recording";
import { SaveSoon } from "@/components/evidence/save-soon";
import { Thumbs } from "@/components/evidence/thumbs";
import { EvidenceUploader } from "@/components/evidence/uploader";
import { Dock } from "@/components/ui/dock";
import { Pages } from "@/components/ui/pages";
import { mainId, Places } from "@/components/ui/places";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { Words } from "@/components/ui/words";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened, type Query } from "@/lib/auth/sealed-query";
import { allOf, type KindCount, kindsInWords, noneCounted, timesInWords } from "@/lib/calls/kind-count";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { callsByIds, kindsLogged } from "@/lib/store/calls";
import { countSupported, listCounted, listOutlined, listRecordings } from "@/lib/store/evidence-list";
import { proofsEntered } from "@/lib/store/filed";
import { originalsOf } from "@/lib/store/files";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { thingsToSave } from "../own-dates";
import { pageHref, pageOf } from "../pages";
import { sayKind } from "./actions";

export const metadata: Metadata = { title: "证据" };

export default async function EvidencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrSignIn(addressOf("/evidence", await searchParams));
  const today = dayInBeijing(new Date());
  const asked = (await opened(await searchParams)).page;
  const { evidence, heard, calls, logged, supported, there, save, totals, place } = owner
    ? await inHeavyTurn(owner, () => shownTo(owner, today, asked))
    : nothing;
  const { seen, files } = byWay(evidence.filter(({ sha256 }) => there.has(sha256)));
  const missing = evidence.filter(({ sha256 }) => !there.has(sha256));
  return (
    <>
      <Places here="证据" />
      <main className="page bar" id={mainId} tabIndex={-1}>
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
              <Section title="图片" end={<span className="nw">{totals.seen}张</span>}>
                <Thumbs evidence={seen} />
                <AskKinds evidence={seen} say={sayKind} />
              </Section>
            )}
            {files.length > 0 && (
              <Section title="文件" end={<span className="nw">{totals.files}份</span>}>
                <FileRows evidence={files} />
              </Section>
            )}
            {missing.length > 0 && (
              <Section title="只有记录" end={<span className="nw">{totals.missing}份</span>}>
                <p>{originalMissing}</p>
                <FileRows evidence={missing} />
              </Section>
            )}
            <Pages {...place} hrefOf={pageHref("/evidence")} />
            <SaveSoon save={save} today={today} />
          </div>
        </div>
      </main>
      <Dock>
        <PickFiles />
      </Dock>
    </>
  );
}

async function shownTo(owner: string, today: Day, asked: Query[string]) {
  const [outline, logged, supported, there, proofs, save] = await Promise.all([
    listOutlined(owner),
    kindsLogged(owner),
    countSupported(owner),
    originalsOf(owner),
    proofsEntered(owner),
    thingsToSave(owner, today),
  ]);
  const { items, ...place } = pageOf(outline, asked);
  const ids = items.map(({ id }) => id);
  const isHeard = (one: Outlined) => mediaOf(one) === "audio" && there.has(one.sha256);
  const [listed, heard] = await Promise.all([
    listCounted(owner, ids),
    listRecordings(
      owner,
      items.filter(isHeard).map(({ id }) => id),
    ),
  ]);
  const evidence = listed.map((one) => ({ ...one, isProof: proofs.has(one.id) }));
  const calls = await callsByIds(owner, [...new Set(heard.flatMap(({ callIds }) => callIds))]);
  return { evidence, heard, calls, logged, supported, there, save, place, totals: totalsOf(outline, there) };
}

type Outlined = Awaited<ReturnType<typeof listOutlined>>[number];

/** How many each list has, on all pages. */
function totalsOf(outline: Outlined[], there: Set<string>) {
  const here = outline.filter(({ sha256 }) => there.has(sha256));
  const { seen, files } = byWay(here);
  return { seen: seen.length, files: files.length, missing: outline.length - here.length };
}

/** For who has written nothing down yet. */
const nothing: Awaited<ReturnType<typeof shownTo>> = {
  evidence: [],
  heard: [],
  calls: [],
  logged: noneCounted,
  supported: noneCounted,
  there: new Set(),
  save: [],
  place: { page: 0, pages: 1 },
  totals: { seen: 0, files: 0, missing: 0 },
};

function Counts({ logged, supported }: { logged: KindCount; supported: KindCount }) {
  if (allOf(logged) === 0) return "录音和截图原样保存，不作任何改动";
  return <Words>{`${kindsInWords(logged)}，其中${timesInWords(supported)}有证据，原样保存`}</Words>;
}
