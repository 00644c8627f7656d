import "server-only";
import { notFound } from "next/navigation";
import { findLetter } from "@/lib/store/complaints";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { letterWeighs } from "@/lib/store/weight";

type Address = { id: string; version: string };
export type LetterParams = Promise<Address>;

export function pageOf({ id, version }: Address): string {
  return `/complaints/${id}/letters/${version}`;
}

/** Work with the issued letter at this address, in the turn of a heavy read where it is a long one. */
export async function withLetter<T>(
  ownerId: string,
  { id, version }: Address,
  work: () => Promise<T>,
): Promise<T> {
  const weight = await ofVersion(version, (nth) => letterWeighs(ownerId, id, nth));
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, work), weight ?? 0);
}

/** null, and nothing is looked up, where no version can have that number. */
async function ofVersion<T>(version: string, find: (version: number) => Promise<T>): Promise<T | null> {
  return /^[1-9]\d{0,5}$/.test(version) ? find(Number(version)) : null;
}

/** The issued letter at this address; null for anybody else's, and for a version there never was. */
export async function findIssued(ownerId: string, { id, version }: Address) {
  return ofVersion(version, (nth) => findLetter(ownerId, id, nth));
}

/** The same for a page. */
export async function issuedOr404(ownerId: string, address: Address) {
  return (await findIssued(ownerId, address)) ?? notFound();
}

/** What a route answers for everything that is not the visitor's. */
export function notThere(): Response {
  return new Response("没有这一页", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
