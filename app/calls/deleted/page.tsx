import type { Metadata } from "next";
import { DeletedCalls } from "@/components/calls/deleted-calls";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Pages } from "@/components/ui/pages";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened, type Query } from "@/lib/auth/sealed-query";
import { countDeletedCalls, deletedCalls } from "@/lib/store/deleted-calls";
import { pageHref, pageSize, placeOf } from "../../pages";
import { bringBack } from "../actions";
import { today } from "../today";

export const metadata: Metadata = { title: "删掉的" };

export default async function Deleted({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrSignIn(addressOf("/calls/deleted", await searchParams));
  const total = owner ? await countDeletedCalls(owner) : 0;
  const place = placeOf(total, (await opened(await searchParams)).page);
  const calls = owner ? await deletedCalls(owner, place.page * pageSize, pageSize) : [];
  return (
    <main className="page foot column">
      <Top back="/calls" name="删掉的" />
      {calls.length > 0 ? (
        <>
          <p className="mb-2">删掉的来电和短信留30天，这期间都能恢复；过了就真的没有了。信里不算它们。</p>
          <DeletedCalls calls={calls} today={today()} bringBack={(id) => bringBack.bind(null, id)} />
          <Pages {...place} hrefOf={pageHref("/calls/deleted")} />
        </>
      ) : (
        <Empty title="没有删掉的。">
          <Link href="/calls" go>
            看来电
          </Link>
        </Empty>
      )}
    </main>
  );
}
