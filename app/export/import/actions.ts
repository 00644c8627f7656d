"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { sentText } from "@/app/row-id";
import { ownWord } from "@/lib/auth/own-word";
import { requireSender } from "@/lib/auth/owner";
import { takeOutReading } from "@/lib/store/case-take-out";

/** Takes out again what one reading brought; what is out already, by a second tap, is out. */
export async function takeOut(at: string): Promise<void> {
  const ownerId = await requireSender();
  await takeOutReading(ownerId, sentText(at));
  revalidatePath("/", "layout");
  redirect(`/export/import?out=${ownWord(ownerId, "out")}`);
}
