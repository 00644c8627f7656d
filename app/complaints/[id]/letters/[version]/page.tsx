import { Citations, Claims } from "@/components/complaints/claims";
import { IssuedActions } from "@/components/complaints/issued-actions";
import { LetterDesk } from "@/components/complaints/letter-desk";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { standingOf } from "@/lib/filings/standing";
import { complaintOf } from "../../../case";
import { shownPictures } from "../../../shown-pictures";
import { issuedOr404, type LetterParams } from "./letter";

export const metadata = { title: "已签发的信" };

export default async function IssuedPage({ params }: { params: LetterParams }) {
  const ownerId = await requireOwner();
  const address = await params;
  const { id } = address;
  const letter = await issuedOr404(ownerId, address);
  const { complaint, channel } = await complaintOf(ownerId, id);
  const paper = letter.draft.letter;
  return (
    <main className="page foot">
      <Top back="/complaints" name={paper.name} end={`第${letter.version}版`} />
      <LetterDesk letter={paper} pictureOf={await shownPictures(ownerId, letter.evidence)} sideFirst>
        <IssuedActions
          complaintId={id}
          letter={paper}
          version={letter.version}
          issuedOn={dayInBeijing(letter.issuedAt)}
          isTold={letter.caseDataAt !== null}
          versions={complaint.letters}
          checklist={letter.draft.checklist}
          hasEvidence={letter.evidence.length > 0}
          hasPhoneLog={letter.evidence.some(({ kind }) => kind === "phone-log")}
          isFiled={standingOf(complaint.steps).filed !== null}
          next={channel.next}
        />
        <Claims claims={paper.claims} />
        <Citations citations={paper.citations} />
      </LetterDesk>
    </main>
  );
}
