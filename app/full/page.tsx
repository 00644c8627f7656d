import type { Metadata } from "next";
import { Top } from "@/components/ui/top";
import { Warn } from "@/components/ui/warn";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { isQuotaKind, overQuota } from "@/lib/store/quota";

export const metadata: Metadata = { title: "放不下了" };

type Query = Promise<{ what?: string | string[] }>;

/** Why something was not added, where its form has no place to say so. */
export default async function Full({ searchParams }: { searchParams: Query }) {
  await requireOwner(addressOf("/full", await searchParams));
  const { what } = opened(await searchParams);
  return (
    <main className="page foot">
      <Top back="/" name="放不下了" />
      <Warn title="这次没有加进去。">
        {isQuotaKind(what) ? overQuota(what, 0).text : "一个人能放的有限。删掉用不着的再来。"}
      </Warn>
      <p className="soft mt-2">已经记下的都在，一样没少。</p>
    </main>
  );
}
