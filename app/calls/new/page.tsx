import type { Metadata } from "next";
import { Capture } from "@/components/calls/capture";
import { ownerOrNull } from "@/lib/auth/owner";
import { opened } from "@/lib/auth/sealed-query";
import { blankForm } from "@/lib/calls/form";
import { countCalls } from "@/lib/store/calls";
import { recordCall } from "../actions";
import type { SearchParams } from "../query";
import { today } from "../today";

export const metadata: Metadata = { title: "刚接到一个" };

export default async function NewCallPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { number, kind } = opened(await searchParams);
  const defaults = {
    ...blankForm(new Date(), kind === "sms" ? "sms" : "call"),
    number: typeof number === "string" ? number.slice(0, 40) : "",
  };
  return (
    <main className="page foot">
      <Capture defaults={defaults} today={today()} logged={await hasCalls()} save={recordCall} />
    </main>
  );
}

async function hasCalls(): Promise<boolean> {
  const ownerId = await ownerOrNull();
  return ownerId !== null && (await countCalls(ownerId)) > 0;
}
