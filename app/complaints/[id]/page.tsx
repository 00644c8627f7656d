import { redirect } from "next/navigation";
import { AnothersDraft } from "@/components/complaints/anothers-draft";
import { BesideCalls } from "@/components/complaints/beside-calls";
import { CheckDock } from "@/components/complaints/check-dock";
import { Citations, Claims } from "@/components/complaints/claims";
import { DraftParts } from "@/components/complaints/draft-parts";
import { Gaps } from "@/components/complaints/gaps";
import { IssueButton } from "@/components/complaints/issue-button";
import { LaterCalls } from "@/components/complaints/later-calls";
import { LeftOut } from "@/components/complaints/left-out";
import { LetterDesk } from "@/components/complaints/letter-desk";
import { NotYet } from "@/components/complaints/not-yet";
import { Policies } from "@/components/complaints/policies";
import { OrderWarn } from "@/components/plan/order-warn";
import { UrgentCalls } from "@/components/plan/urgent-calls";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened, sealed } from "@/lib/auth/sealed-query";
import { wantsOf } from "@/lib/channels/parts/wants";
import { draft, outlook } from "@/lib/complaints/draft";
import { leftOutOf } from "@/lib/complaints/facts";
import { latestLetter } from "@/lib/complaints/latest-letter";
import { toldOf } from "@/lib/complaints/told-of";
import { unprintable } from "@/lib/pdf/unprintable";
import { urgentOf } from "@/lib/plan/urgent";
import { warningAt } from "@/lib/plan/warning";
import { laterCalls } from "@/lib/store/later-calls";
import { caseOf } from "../case";
import { doorOf } from "../doors";
import { fewEnough } from "../few-enough";
import type { Query } from "../query";
import { shownPictures } from "../shown-pictures";
import { discard, issue, takeBeside, takeLater } from "./actions";
import { besideCalls, numbersToFill } from "./beside-calls";
import { offersOf, withOffers } from "./offers";

export const metadata = { title: "草稿" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** The draft of the next version; a complaint that has gone out is its latest own letter until a change is asked for. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}`, await searchParams));
  const own = await caseOf(ownerId, id);
  const { complaint, channel, facts } = own;
  const issued = latestLetter(complaint.letters);
  if (issued && !(await opened(await searchParams)).change)
    redirect(`/complaints/${complaint.id}/letters/${issued.version}`);
  const bin = complaint.letters.length === 0 ? discard.bind(null, complaint.id) : null;
  if (complaint.isAnothers)
    return (
      <main className="page foot column">
        <Top back="/complaints" name={channel.letterName} end="草稿" />
        <AnothersDraft
          complaint={complaint}
          calls={facts.calls}
          today={facts.today}
          discard={complaint.steps.length === 0 ? bin : null}
        />
      </main>
    );
  fewEnough(ownerId, complaint);
  const door = withOffers(doorOf(channel, facts), await offersOf(ownerId, own));
  const drafted = draft(channel, facts);
  const version = complaint.letters.length + 1;
  const warning = complaint.steps.length === 0 ? warningAt(channel.id, facts) : null;
  const isNew = complaint.letters.length === 0 && complaint.caseDataAt === null;
  const draftCalls = { createdAt: complaint.createdAt, calls: facts.calls };
  const later = isNew ? await laterCalls(ownerId, draftCalls) : [];
  const beside = isNew ? await besideCalls(ownerId, facts.calls, later) : [];
  const parts = (
    <DraftParts
      complaint={complaint}
      door={door}
      facts={toldOf(channel, facts)}
      checklist={outlook(channel, facts).checklist}
      wants={wantsOf(channel.wants, toldOf(channel, facts).calls)}
      texts={channel.texts(facts)}
      ways={channel.ways}
      isWritten={drafted.kind === "ok"}
      discard={bin}
    />
  );
  const top = (
    <>
      <Top back="/complaints" name={channel.letterName} end={version > 1 ? `第${version}版草稿` : "草稿"} />
      <UrgentCalls urgent={urgentOf(facts)} />
      <LaterCalls own={facts.calls} later={later} take={takeLater.bind(null, complaint.id)} />
      <BesideCalls
        calls={beside}
        fillHref={sealed(ownerId, "/calls/unfinished", numbersToFill(beside))}
        take={takeBeside.bind(null, complaint.id)}
      />
      {warning && (
        <div className="mb-4">
          <OrderWarn warning={warning} />
        </div>
      )}
    </>
  );
  if (drafted.kind !== "ok") {
    return (
      <main className="page foot column">
        {top}
        <NotYet complaintId={complaint.id} door={door} />
        <LeftOut evidence={leftOutOf(channel, facts)} />
        {parts}
      </main>
    );
  }
  const { letter } = drafted.value;
  return (
    <main className="page checked">
      {top}
      <LetterDesk isDraft letter={letter} pictureOf={await shownPictures(ownerId, facts.evidence)}>
        <Gaps said={await unprintable(letter)} />
        <Claims claims={letter.claims} />
        <Citations citations={letter.citations} />
        <Policies letter={letter} />
        <LeftOut evidence={leftOutOf(channel, facts)} />
        <CheckDock claims={letter.claims}>
          <IssueButton issue={issue.bind(null, complaint.id)} />
        </CheckDock>
        {parts}
      </LetterDesk>
    </main>
  );
}
