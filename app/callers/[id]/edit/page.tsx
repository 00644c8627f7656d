import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditCaller } from "@/components/callers/caller-form";
import { Icon } from "@/components/ui/icon";
import { trash } from "@/components/ui/icons";
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
      <form action={dissolve.bind(null, id)} className="mt-6">
        <button type="submit" className="link">
          <Icon of={trash} small />
          解散
        </button>
        <p className="soft">号码各归各的；来电都在，对它说过的拒绝还算在这些号码上。</p>
      </form>
    </main>
  );
}
