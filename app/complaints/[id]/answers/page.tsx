import { AnswersForm } from "@/components/complaints/answers-form";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { administrations } from "@/lib/channels/administrations";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { beginDraftForm } from "@/lib/complaints/draft-form";
import { draftAddress } from "../../address";
import { ownCaseOf } from "../../case";
import { unknownOf } from "../../unknown";
import { saveDraft } from "../actions";

export const metadata = { title: "还要说的" };

export default async function AnswersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ownerId = await requireOwner(`/complaints/${id}/answers`);
  const { complaint, channel, facts } = await ownCaseOf(ownerId, id);
  return (
    <main className="page foot column">
      <Top back={draftAddress(complaint)} name="还要说的" end={channel.name} />
      <AnswersForm
        asks={openAsks(channel.asks, facts)}
        unknown={unknownOf(channel, facts)}
        provinces={administrations.map(({ province }) => province)}
        defaults={beginDraftForm(channel.asks, complaint.answers, facts)}
        today={facts.today}
        save={saveDraft.bind(null, complaint.id)}
        next={draftAddress(complaint)}
      />
    </main>
  );
}
