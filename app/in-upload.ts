import "server-only";
import { type Stop, stopUpload } from "@/lib/auth/limits";
import { startUpload } from "@/lib/auth/start-upload";
import { uploadReason } from "@/lib/evidence/refusals";
import { countedBytes } from "@/lib/store/files/counted-bytes";
import { hasVanished } from "@/lib/store/vanished";
import { refusedUpload } from "./refused-upload";

/** `announced`: the Content-Length, null without one; `most`: bytes that the route takes. */
export type Upload = {
  owner: string;
  body: ReadableStream<Uint8Array>;
  announced: number | null;
  most: number;
};

/**
 * Takes a body while it has a place among those on their way, see lib/store/uploads-in-flight.ts. The way every body of a file goes:
 * no route reads one by itself.
 */
export async function inUpload(
  { owner, body, announced, most }: Upload,
  work: (body: ReadableStream<Uint8Array>) => Promise<Response>,
  refuse: (stop: Stop) => Response = refusedUpload,
): Promise<Response> {
  const place = await startUpload(owner, announced ?? most);
  if ("code" in place) return refuse(place);
  try {
    const stop = await stopUpload(owner, announced, most);
    return stop ? refuse(stop) : await work(countedBytes(body, place.count));
  } catch (fault) {
    if (hasVanished(fault)) return refuse(uploadReason("not-here")); // the space ended while it was written into
    throw fault;
  } finally {
    place.end();
  }
}

/** What a request says of its length; null when it says nothing. */
export function announcedBytes({ headers }: Request): number | null {
  const length = headers.get("content-length");
  return length === null ? null : Number(length);
}
