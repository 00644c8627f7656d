import type { Metadata } from "next";
import { Capture } from "@/components/calls/capture";
import { blankForm } from "@/lib/calls/form";
import { recordCall } from "../actions";
import type { SearchParams } from "../query";
import { today } from "../today";

export const metadata: Metadata = { title: "刚接到一个" };

export default async function NewCallPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { number, kind } = await searchParams;
  const defaults = {
    ...blankForm(new Date(), kind === "sms" ? "sms" : "call"),
    number: typeof number === "string" ? number.slice(0, 40) : "",
  };
  return (
    <main className="page foot">
      <Capture defaults={defaults} today={today()} save={recordCall} />
    </main>
  );
}
