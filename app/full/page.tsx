import type { Metadata } from "next";
import { Top } from "@/components/ui/top";
import { Warn } from "@/components/ui/warn";
import { readOwnWord } from "@/lib/auth/own-word";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened, type Query } from "@/lib/auth/sealed-query";
import { isQuotaKind, overQuota } from "@/lib/store/quota";

export const metadata: Metadata = { title: "放不下了" };

const limited = "一个人能放的有限。删掉用不着的再来。";

/** Why something was not added, where its form has no place to say so. */
export default async function Full({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner(addressOf("/full", await searchParams));
  const what = readOwnWord(owner, (await opened(await searchParams)).what);
  return (
    <main className="page foot">
      <Top back="/" name="放不下了" />
      {what === null ? (
        <p>{limited}</p>
      ) : (
        <Warn title="这次没有加进去。">{isQuotaKind(what) ? overQuota(what, 0).text : limited}</Warn>
      )}
      <p className="soft mt-2">已经记下的都在，一样没少。</p>
    </main>
  );
}
