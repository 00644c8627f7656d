import type { Metadata } from "next";
import { Capture } from "@/components/calls/capture";
import { ownerOrNull } from "@/lib/auth/owner";
import { opened } from "@/lib/auth/sealed-query";
import { blankForm } from "@/lib/calls/form";
import { identify } from "@/lib/numbers/identify";
import { countCalls } from "@/lib/store/calls";
import { recordCall } from "../actions";
import { lastCategory } from "../last-category";
import type { SearchParams } from "../query";
import { today } from "../today";

export const metadata: Metadata = { title: "刚接到一个" };

export default async function NewCallPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { number, kind } = await opened(await searchParams);
  const ownerId = await ownerOrNull();
  const given = typeof number === "string" ? number.slice(0, 40) : "";
  const category = ownerId && given ? await lastCategory(ownerId, identify(given).number) : null;
  const defaults = {
    ...blankForm(new Date(), kind === "sms" ? "sms" : "call"),
    number: given,
    category: category ? (`${category}` as const) : ("" as const),
  };
  const logged = ownerId !== null && (await countCalls(ownerId)) > 0;
  return (
    <main className="page foot">
      <Capture defaults={defaults} today={today()} logged={logged} save={recordCall} />
    </main>
  );
}
