import { AnswersForm } from "@/components/complaints/answers-form";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { administrations } from "@/lib/channels/administrations";
import { Answers } from "@/lib/channels/answers";
import { beginDraftForm } from "@/lib/complaints/draft-form";
import { complainantOf } from "@/lib/store/complainant";
import { draftAddress } from "../../address";
import { ownCaseOf } from "../../case";
import { fewEnough } from "../../few-enough";
import { wantedOf } from "../../unknown";
import { saveDraft } from "../actions";
import { offersOf } from "../offers";

export const metadata = { title: "还要说的" };

export default async function AnswersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ownerId = await requireOwner(`/complaints/${id}/answers`);
  const own = await ownCaseOf(ownerId, id);
  const { complaint, channel, facts } = own;
  fewEnough(ownerId, complaint);
  const offers = await offersOf(ownerId, own);
  const said = { ...Answers.parse(complaint.answers), ...(await complainantOf(ownerId)) };
  return (
    <main className="page foot column">
      <Top back={draftAddress(complaint)} name="还要说的" end={channel.name} />
      <AnswersForm
        {...offers}
        wanted={wantedOf(channel, facts)}
        provinces={administrations.map(({ province }) => province)}
        defaults={beginDraftForm(said, offers.proposals)}
        today={facts.today}
        save={saveDraft.bind(null, complaint.id)}
        next={draftAddress(complaint)}
      />
    </main>
  );
}
