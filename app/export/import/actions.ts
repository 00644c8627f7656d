"use server";

import { redirect } from "next/navigation";
import { requireSender } from "@/lib/auth/owner";
import { takeOutReading } from "@/lib/store/case-take-out";

/** Takes out again what one reading brought. */
export async function takeOut(at: string): Promise<void> {
  const ownerId = await requireSender();
  const isOut = typeof at === "string" && (await takeOutReading(ownerId, at));
  redirect(isOut ? "/export/import?out=1" : "/export/import");
}
