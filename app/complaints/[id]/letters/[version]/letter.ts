import "server-only";
import { notFound } from "next/navigation";
import { findLetter } from "@/lib/store/complaints";

type Address = { id: string; version: string };
export type LetterParams = Promise<Address>;

export function pageOf({ id, version }: Address): string {
  return `/complaints/${id}/letters/${version}`;
}

/** The issued letter at this address; null for anybody else's, and for a version there never was. */
export async function findIssued(ownerId: string, { id, version }: Address) {
  return /^[1-9]\d{0,5}$/.test(version) ? findLetter(ownerId, id, Number(version)) : null;
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
