import "server-only";
import { notFound } from "next/navigation";
import { findLetter } from "@/lib/store/complaints";

export type LetterParams = Promise<{ id: string; version: string }>;

/** The issued letter at this address; anybody else's, or a version there never was, is not found. */
export async function letterOf(ownerId: string, params: LetterParams) {
  const { id, version } = await params;
  const letter = /^[1-9]\d{0,5}$/.test(version) ? await findLetter(ownerId, id, Number(version)) : null;
  if (!letter) notFound();
  return { id, letter };
}
