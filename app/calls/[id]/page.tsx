import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfCaller } from "@/components/callers/of-caller";
import { hiddenNumber } from "@/components/calls/call-address";
import { CallFacts } from "@/components/calls/call-facts";
import { CallOrigins } from "@/components/calls/call-origins";
import { CallVersions } from "@/components/calls/call-versions";
import { unwritten } from "@/components/calls/call-words";
import { DeleteCall } from "@/components/calls/delete-call";
import { DeletedCall } from "@/components/calls/deleted-call";
import { Profile } from "@/components/calls/number-profile";
import { ReadBackOn } from "@/components/calls/read-back-on";
import { StillMissing } from "@/components/calls/still-missing";
import { When } from "@/components/calls/when";
import { EvidenceOfCall } from "@/components/evidence/evidence-of-call";
import { PickFiles } from "@/components/evidence/pick-files";
import { EvidenceUploader } from "@/components/evidence/uploader";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { pencil } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { OfAnother } from "@/components/ui/of-another";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { widthOf } from "@/components/ui/whole-number";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened, sealed } from "@/lib/auth/sealed-query";
import { anothersCall } from "@/lib/complaints/anothers";
import { matterOf } from "@/lib/complaints/selection";
import { identify } from "@/lib/numbers/identify";
import { sourcesOf } from "@/lib/store/call-sources";
import { callerOfNumber } from "@/lib/store/callers";
import { callVersions, findCall, listCalls, readBackAt } from "@/lib/store/calls";
import { isDeletedCall } from "@/lib/store/deleted-calls";
import { countedOfCall } from "@/lib/store/evidence-list";
import { sayKind } from "../../evidence/actions";
import { formatName } from "../../import/format-name";
import { bringBack, removeCall } from "../actions";
import { listHref } from "../address";
import { readPlace, type SearchParams } from "../query";
import { today } from "../today";

export const metadata: Metadata = { title: "一次来电" };

type Address = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function CallPage({ params, searchParams }: Address) {
  const { id } = await params;
  const owner = await requireOwner(addressOf(`/calls/${id}`, await searchParams));
  const call = await findCall(owner, id);
  if (!call && (await isDeletedCall(owner, id))) return <DeletedCall bringBack={bringBack.bind(null, id)} />;
  if (!call) notFound();
  const [versions, evidence, alike, caller, sources, toldAt] = await Promise.all([
    callVersions(owner, id),
    countedOfCall(owner, id),
    listCalls(owner, { number: call.number, size: 1, isOwn: true }),
    callerOfNumber(owner, call.number),
    sourcesOf(owner, id),
    readBackAt(owner, id),
  ]);
  const profile = identify(call.number);
  const now = today();
  const asksForEvidence = unwritten(call).length === 0 && evidence.length === 0;
  return (
    <>
      <main className="page foot">
        <Top
          back={listHref(owner, {}, readPlace(await opened(await searchParams)))}
          name={call.kind === "sms" ? "一条短信" : "一次来电"}
          end={<When at={call.at} today={now} />}
        />
        <p className="whole">
          <span className={`big-number num ${widthOf(profile.display)}`}>{profile.display}</span>
        </p>
        <Profile profile={profile} label={false} />
        <OfAnother is={call.isAnothers ?? false}>{anothersCall}</OfAnother>
        <nav className="flex flex-wrap gap-x-6" aria-label="同一个号码">
          {alike.total > 1 && !call.isAnothers && (
            <Link href={listHref(owner, {}, { number: call.number || hiddenNumber })} go>
              这个号码记过{alike.total}次
            </Link>
          )}
          {call.number && (
            <Link href={sealed(owner, "/calls/new", { number: call.number, kind: call.kind })} go>
              {call.kind === "sms" ? "又发来了，再记一条" : "又打来了，再记一次"}
            </Link>
          )}
          <OfCaller
            caller={caller}
            newHref={call.number && sealed(owner, "/callers/new", { number: call.number })}
          />
        </nav>
        {!call.isAnothers && <StillMissing call={call} evidenceCount={evidence.length} />}
        <div className="cols two">
          <Section title="记下的" end={<a href={`/calls/${id}/edit`}>改</a>}>
            <CallFacts call={call} />
            <ReadBackOn at={toldAt} today={now} />
          </Section>
          <div>
            <Section title="证据" id="evidence" end={<span className="nw">{evidence.length}份</span>}>
              <EvidenceOfCall evidence={evidence} say={sayKind} />
              <EvidenceUploader callId={id} mainBelow={asksForEvidence} />
            </Section>
            {sources.length > 0 && (
              <Section
                title="每一项来自哪里"
                id="sources"
                end={<span className="nw">{sources.length}处</span>}
              >
                <CallOrigins
                  call={call}
                  sources={sources.map((one) => ({
                    ...one,
                    formatName: formatName(one.format),
                  }))}
                />
              </Section>
            )}
            {versions.length > 0 && (
              <Section title="改过的" end={<span className="nw">{versions.length}次</span>}>
                <CallVersions versions={versions} today={now} />
              </Section>
            )}
          </div>
        </div>
        <div className="mt-6">
          <DeleteCall remove={removeCall.bind(null, id)} />
        </div>
      </main>
      <Dock>
        {call.isAnothers ? (
          <ButtonLink href="/calls" wide quiet>
            回到来电
          </ButtonLink>
        ) : unwritten(call).length > 0 ? (
          <div className="pair">
            <ButtonLink href="/calls/new" quiet wide>
              再记一个
            </ButtonLink>
            <ButtonLink href={`/calls/${id}/edit`} wide icon={pencil}>
              接着写
            </ButtonLink>
          </div>
        ) : asksForEvidence ? (
          <PickFiles />
        ) : (
          <ButtonLink href={`/complaints/new?matter=${matterOf(call)}`} wide>
            写投诉信
          </ButtonLink>
        )}
      </Dock>
    </>
  );
}
