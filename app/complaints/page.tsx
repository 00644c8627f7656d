import { ComplaintList, inGroups } from "@/components/complaints/complaint-list";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Pages } from "@/components/ui/pages";
import { mainId, Places } from "@/components/ui/places";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { pageHref, pageOf } from "../pages";
import type { Query } from "./query";
import { standingsOf } from "./standings";

export const metadata = { title: "投诉" };

export default async function ComplaintsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrSignIn(addressOf("/complaints", await searchParams));
  const today = dayInBeijing(new Date());
  const rows = owner ? inGroups(await standingsOf(owner, today)) : [];
  const { items, ...place } = pageOf(rows, (await opened(await searchParams)).page);
  return (
    <>
      <Places here="投诉" />
      <main className="page bar column" id={mainId} tabIndex={-1}>
        <Top name="投诉" />
        {rows.length > 0 ? (
          <>
            <Link href="/plan" go>
              下一步找哪里
            </Link>
            <ComplaintList all={rows} complaints={items} today={today} />
            <Pages {...place} hrefOf={pageHref("/complaints")} />
          </>
        ) : (
          <Empty title="还没写过投诉">
            <p>记下的来电够了就能写，日期和次数从记录里算。</p>
            <Link href="/sample" go>
              看看示例：林静的三封信
            </Link>
          </Empty>
        )}
      </main>
      <Dock>
        <ButtonLink href="/complaints/new" wide>
          写一封投诉
        </ButtonLink>
      </Dock>
    </>
  );
}
