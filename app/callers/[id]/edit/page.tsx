import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditCaller } from "@/components/callers/caller-form";
import { AskFirst } from "@/components/ui/ask-first";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened, type Query } from "@/lib/auth/sealed-query";
import { findCaller, listCallers } from "@/lib/store/callers";
import { readNumberLook } from "../../../number-look";
import { changeCaller, dissolve } from "../../actions";
import { carriedCaller } from "../../carried";
import { numberChoices } from "../../number-choices";

export const metadata: Metadata = { title: "改对方" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function ChangeCaller({ params, searchParams }: Props) {
  const { id } = await params;
  const at = `/callers/${id}/edit`;
  const owner = await requireOwner(addressOf(at, await searchParams));
  const caller = await findCaller(owner, id);
  if (!caller) notFound();
  const { name, note, numbers } = caller;
  const query = await opened(await searchParams);
  const carried = carriedCaller(query);
  const offered = [...new Set([...(carried?.numbers ?? []), ...numbers])];
  return (
    <main className="page foot">
      <Top back={`/callers/${id}`} name="改对方" />
      <EditCaller
        at={at}
        said={carried ?? { name, note, numbers, more: "" }}
        isCarried={carried !== null}
        {...(await numberChoices(owner, await listCallers(owner), offered, readNumberLook(query)))}
        save={changeCaller.bind(null, id)}
      />
      <div className="mt-6">
        <AskFirst ask="取消合并" verb="取消合并" act={dissolve.bind(null, id)}>
          <p>名称和说明不再保留，号码分开；来电都在，对它说过的拒绝还算在这些号码上。</p>
        </AskFirst>
      </div>
    </main>
  );
}
