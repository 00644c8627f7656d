import { Citations, Claims } from "@/components/complaints/claims";
import { Gaps } from "@/components/complaints/gaps";
import { IssuedActions } from "@/components/complaints/issued-actions";
import { LetterDesk } from "@/components/complaints/letter-desk";
import { Policies } from "@/components/complaints/policies";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { checklistOf } from "@/lib/complaints/checklist";
import { goesWithList } from "@/lib/complaints/evidence-list";
import { newerThan } from "@/lib/complaints/latest-letter";
import { whereTo } from "@/lib/complaints/where-to";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { isWholeList } from "@/lib/evidence/evidence";
import { standingOf } from "@/lib/filings/standing";
import { letterFromCaseData } from "@/lib/letters/from-case-data";
import { unprintable } from "@/lib/pdf/unprintable";
import { changesSince } from "@/lib/store/since-issued";
import { asked } from "../../../asked";
import { caseOf } from "../../../case";
import { dueOf } from "../../../due-of";
import { evidenceOfIssued } from "../../../issued-evidence";
import { shownPictures } from "../../../shown-pictures";
import { issuedOr404, type LetterParams, pageOf, withLetter } from "./letter";

export const metadata = { title: "已定稿的信" };

export default async function IssuedPage({ params }: { params: LetterParams }) {
  const address = await params;
  const { id } = address;
  const ownerId = await requireOwner(pageOf(address));
  const letter = await withLetter(ownerId, address, () => issuedOr404(ownerId, address));
  const one = await caseOf(ownerId, id);
  const { complaint, channel, facts, known } = one;
  const paper = letter.draft.letter;
  const newer = newerThan(letter.version, complaint.letters);
  const isTold = letter.caseDataAt !== null;
  const evidence = await evidenceOfIssued(ownerId, letter);
  const isFiled = standingOf(complaint.steps).filed !== null;
  const isOpen = !isFiled && !complaint.isAnothers && newer === null;
  const warning = isOpen ? await asked(ownerId, "warning", known, { channel: channel.id }) : null;
  return (
    <main className="page foot">
      <Top back="/complaints" name={paper.name} end={`第${letter.version}版`} />
      <LetterDesk letter={paper} pictureOf={await shownPictures(ownerId, letter.evidence)} sideFirst>
        <Gaps said={await unprintable(paper)} />
        <IssuedActions
          complaintId={id}
          letter={paper}
          version={letter.version}
          issuedOn={dayInBeijing(letter.issuedAt)}
          isTold={isTold}
          versions={complaint.letters}
          changes={newer === null ? await changesSince(ownerId, letter) : []}
          newer={newer}
          checklist={isTold ? checklistOf(letter.draft.checklist, evidence) : letter.draft.checklist}
          hasEvidence={letter.evidence.length > 0 && goesWithList(channel)}
          hasPhoneLog={letter.evidence.some(isWholeList)}
          isFiled={isFiled}
          due={await dueOf(one)}
          today={facts.today}
          warning={warning}
          authority={whereTo(channel, facts, paper.to)}
          channel={channel}
          toKnow={channel.toKnow?.(facts, paper.to) ?? []}
          isAnothers={complaint.isAnothers}
        />
        {isTold ? (
          <p className="soft mt-4">{letterFromCaseData}。</p>
        ) : (
          <>
            <Claims claims={paper.claims} />
            <Citations citations={paper.citations} />
            <Policies letter={paper} />
          </>
        )}
      </LetterDesk>
    </main>
  );
}
