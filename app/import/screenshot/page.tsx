import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReadShots } from "@/components/shots/read-shots";
import type { KeptShot } from "@/components/shots/use-kept-shot";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { findEvidence } from "@/lib/store/evidence";
import { saveScreenshotRows } from "./actions";

export const metadata: Metadata = { title: "从截图里读" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function ScreenshotPage({ searchParams }: { searchParams: Query }) {
  const owner = await ownerOrSignIn(addressOf("/import/screenshot", await searchParams));
  const { evidence: id } = await opened(await searchParams);
  const asked = typeof id === "string" ? id : null;
  if (asked && !owner) notFound();
  return (
    <main className="page foot">
      <Top back={asked ? `/evidence/${asked}` : "/import"} name="从截图里读" />
      <ReadShots save={saveScreenshotRows} kept={asked && owner ? await keptShot(owner, asked) : null} />
    </main>
  );
}

async function keptShot(owner: string, id: string): Promise<KeptShot> {
  const found = (await findEvidence(owner, id)) ?? notFound();
  const { name, mime, takenAt, offeredAt } = found;
  return { href: `/evidence/${found.id}/original`, name, mime, takenAt: takenAt ?? offeredAt };
}
