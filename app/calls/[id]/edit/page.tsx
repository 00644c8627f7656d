import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CallEdit } from "@/components/calls/call-edit";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { findCall } from "@/lib/store/calls";
import { isDeletedCall } from "@/lib/store/deleted-calls";
import { changeCall } from "../../actions";
import { callForm } from "../../call-form";
import { today } from "../../today";

export const metadata: Metadata = { title: "改这一条" };

export default async function EditCall({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const owner = await requireOwner(`/calls/${id}/edit`);
  const call = await findCall(owner, id);
  if (!call && (await isDeletedCall(owner, id))) redirect(`/calls/${id}`);
  if (!call) notFound();
  return (
    <main className="page foot">
      <Top back={`/calls/${id}`} name="改这一条" />
      <CallEdit id={id} said={callForm(call)} today={today()} save={changeCall.bind(null, id)} />
    </main>
  );
}
