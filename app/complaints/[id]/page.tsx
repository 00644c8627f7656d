import { CheckDock } from "@/components/complaints/check-dock";
import { Citations, Claims } from "@/components/complaints/claims";
import { DraftParts } from "@/components/complaints/draft-parts";
import { IssueButton } from "@/components/complaints/issue-button";
import { LetterDesk } from "@/components/complaints/letter-desk";
import { NotYet } from "@/components/complaints/not-yet";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { draft, outlook } from "@/lib/complaints/draft";
import { caseOf } from "../case";
import { doorOf } from "../doors";
import { discard, issue } from "./actions";

export const metadata = { title: "草稿" };

export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const ownerId = await requireOwner();
  const { complaint, channel, facts } = await caseOf(ownerId, (await params).id);
  const door = doorOf(channel, facts);
  const drafted = draft(channel, facts);
  const version = complaint.letters.length + 1;
  const parts = (
    <DraftParts
      complaint={complaint}
      door={door}
      facts={facts}
      checklist={outlook(channel, facts).checklist}
      texts={channel.texts(facts)}
      discard={complaint.letters.length === 0 ? discard.bind(null, complaint.id) : null}
    />
  );
  const top = (
    <Top back="/complaints" name={channel.letterName} end={version > 1 ? `第${version}版草稿` : "草稿"} />
  );
  if (drafted.kind !== "ok") {
    return (
      <main className="page foot">
        {top}
        <NotYet complaintId={complaint.id} door={door} />
        {parts}
      </main>
    );
  }
  const { letter } = drafted.value;
  return (
    <main className="page checked">
      {top}
      <LetterDesk letter={letter}>
        <Claims claims={letter.claims} />
        <Citations citations={letter.citations} />
        {parts}
        <CheckDock claims={letter.claims}>
          <IssueButton issue={issue.bind(null, complaint.id)} />
        </CheckDock>
      </LetterDesk>
    </main>
  );
}
