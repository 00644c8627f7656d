import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditCaller } from "@/components/callers/caller-form";
import { AskFirst } from "@/components/ui/ask-first";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { findCaller, listCallers } from "@/lib/store/callers";
import { changeCaller, dissolve } from "../../actions";
import { numberChoices } from "../../number-choices";

export const metadata: Metadata = { title: "改骚扰方" };

export default async function ChangeCaller({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const owner = await requireOwner(`/callers/${id}/edit`);
  const caller = await findCaller(owner, id);
  if (!caller) notFound();
  const { name, note, numbers } = caller;
  return (
    <main className="page foot">
      <Top back={`/callers/${id}`} name="改骚扰方" />
      <EditCaller
        said={{ name, note, numbers, more: "" }}
        choices={await numberChoices(owner, await listCallers(owner), numbers)}
        save={changeCaller.bind(null, id)}
      />
      <div className="mt-6">
        <AskFirst ask="解散" verb="解散" act={dissolve.bind(null, id)}>
          <p>名字和说明不再留着，号码各归各的；来电都在，对它说过的拒绝还算在这些号码上。</p>
        </AskFirst>
      </div>
    </main>
  );
}
