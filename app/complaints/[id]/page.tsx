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
import { latestLetter } from "@/lib/complaints/latest-letter";
import { unprintable } from "@/lib/pdf/unprintable";
import { caseOf, complaintOf } from "../case";
import { fewEnough } from "../few-enough";
import type { Query } from "../query";
import { shownPictures } from "../shown-pictures";
import { discard, issue, takeBeside, takeLater } from "./actions";
import { numbersToFill } from "./beside-calls";
import { draftOf } from "./draft-of";

export const metadata = { title: "草稿" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** The draft of the next version; a complaint that has gone out is its latest own letter until a change is asked for. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}`, await searchParams));
  const { complaint, channel } = await complaintOf(ownerId, id);
  const issued = latestLetter(complaint.letters);
  if (issued && !(await opened(await searchParams)).change)
    redirect(`/complaints/${complaint.id}/letters/${issued.version}`);
  const bin = complaint.letters.length === 0 ? discard.bind(null, complaint.id) : null;
  if (complaint.isAnothers) {
    const { facts } = await caseOf(ownerId, id);
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
  }
  fewEnough(ownerId, complaint);
  const { told, own, later, beside } = await draftOf(ownerId, id);
  const { letter } = told;
  const version = complaint.letters.length + 1;
  const parts = (
    <DraftParts
      complaint={complaint}
      told={told}
      ways={channel.ways}
      discard={bin}
      isWritten={letter !== null}
    />
  );
  const top = (
    <>
      <Top back="/complaints" name={channel.letterName} end={version > 1 ? `第${version}版草稿` : "草稿"} />
      <UrgentCalls urgent={told.urgent} />
      <LaterCalls own={own} later={later} take={takeLater.bind(null, complaint.id)} />
      <BesideCalls
        calls={beside}
        fillHref={sealed(ownerId, "/calls/unfinished", numbersToFill(beside))}
        take={takeBeside.bind(null, complaint.id)}
      />
      {told.warning && (
        <div className="mb-4">
          <OrderWarn warning={told.warning} />
        </div>
      )}
    </>
  );
  if (!letter) {
    return (
      <main className="page foot column">
        {top}
        <NotYet complaintId={complaint.id} door={told.door} />
        <LeftOut evidence={told.leftOut} />
        {parts}
      </main>
    );
  }
  return (
    <main className="page checked">
      {top}
      <LetterDesk isDraft letter={letter} pictureOf={await shownPictures(ownerId, told.evidence)}>
        <Gaps said={await unprintable(letter)} />
        <Claims claims={letter.claims} />
        <Citations citations={letter.citations} />
        <Policies letter={letter} />
        <LeftOut evidence={told.leftOut} />
        <CheckDock claims={letter.claims}>
          <IssueButton issue={issue.bind(null, complaint.id)} />
        </CheckDock>
        {parts}
      </LetterDesk>
    </main>
  );
}
