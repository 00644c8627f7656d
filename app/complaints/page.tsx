import { ComplaintList } from "@/components/complaints/complaint-list";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { standingsOf } from "./standings";

export const metadata = { title: "投诉" };

export default async function ComplaintsPage() {
  const owner = await ownerOrSignIn();
  const today = dayInBeijing(new Date());
  const rows = owner ? await standingsOf(owner, today) : [];
  return (
    <>
      <main className="page bar column">
        <Top name="投诉" />
        {rows.length > 0 ? (
          <>
            <Link href="/plan" go>
              下一步走哪处，为什么
            </Link>
            <ComplaintList complaints={rows} today={today} />
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
      <Dock here="投诉">
        <ButtonLink href="/complaints/new" wide>
          写一封投诉
        </ButtonLink>
      </Dock>
    </>
  );
}
