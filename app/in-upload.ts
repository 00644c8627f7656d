import "server-only";
import { type Stop, stopUnpacking, stopUpload } from "@/lib/auth/limits";
import { refusedPlace, startUpload } from "@/lib/auth/start-upload";
import { uploadReason } from "@/lib/evidence/refusals";
import { countedBytes } from "@/lib/store/files/counted-bytes";
import type { Admitted } from "@/lib/store/uploads-in-flight";
import { hasVanished } from "@/lib/store/vanished";
import type { Unpacking } from "@/lib/store/whole-originals";
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
  work: (body: ReadableStream<Uint8Array>, unpacking: Unpacking) => Promise<Response>,
  refuse: (stop: Stop) => Response | Promise<Response> = refusedUpload,
): Promise<Response> {
  const place = await startUpload(owner, announced ?? most);
  if ("code" in place) return await refuse(place);
  try {
    const stop = await stopUpload(owner, announced, most);
    if (stop) return await refuse(stop);
    return await work(
      countedBytes(body, place.count, place.stopped),
      unpackingOf(owner, place, announced ?? most),
    );
  } catch (fault) {
    if (hasVanished(fault)) return await refuse(uploadReason("not-here")); // the space ended while it was written into
    throw fault;
  } finally {
    place.end();
  }
}

/** For what arrives packed: nothing comes out of it that would not have been let in. */
function unpackingOf(owner: string, place: Admitted, sent: number): Unpacking {
  let unpacked = 0;
  return {
    count: place.count,
    admit: async ({ bytes, coming, added }) => {
      const counted = Math.max(sent, unpacked);
      unpacked += bytes;
      const stop = await stopUnpacking(owner, { sent, counted, unpacked, added });
      if (stop || coming === 0) return stop;
      const exceeded = await place.unpack(coming);
      return exceeded && refusedPlace(owner, exceeded);
    },
  };
}

/** What a request says of its length; null when it says nothing. */
export function announcedBytes({ headers }: Request): number | null {
  const length = headers.get("content-length");
  return length === null ? null : Number(length);
}
