import type { Part, Parts } from "../messages";
import { openShelf, type Shelf } from "../shelf";
import type { PaddleParts } from "./paddle";

/** The network gave something else than the part. */
export class NotLoaded extends Error {}

/** All parts, from the browser's shelf when they are there, else from the app's own server; tells each piece that came. */
export async function loadParts(parts: Parts, onBytes: (bytes: number) => void): Promise<PaddleParts> {
  const shelf = await openShelf();
  const load = async (part: Part) => {
    const kept = await shelf?.get(part.path);
    if (kept) onBytes(part.bytes);
    return unpack(kept ?? (await fetchPart(part, shelf, onBytes)));
  };
  const [find, read, runtime, characters] = await Promise.all(
    [parts.find, parts.read, parts.runtime, parts.characters].map(load),
  );
  if (!find || !read || !runtime || !characters) throw new NotLoaded();
  await shelf?.keepOnly(Object.values(parts).map(({ path }) => path));
  return { find, read, runtime, characters: new TextDecoder().decode(characters) };
}

async function fetchPart({ path, bytes }: Part, shelf: Shelf | null, onBytes: (bytes: number) => void) {
  const answer = await fetch(path);
  if (!answer.ok || !answer.body) throw new NotLoaded();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const pipe = answer.body.getReader();
  for (let next = await pipe.read(); !next.done; next = await pipe.read()) {
    pieces.push(next.value);
    onBytes(next.value.length);
  }
  const whole = new Blob(pieces);
  if (whole.size !== bytes) throw new NotLoaded();
  await shelf?.put(path, whole);
  return whole;
}

function unpack(packed: Blob): Promise<ArrayBuffer> {
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
