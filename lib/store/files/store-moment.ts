import type { FileStore, Place } from "./file-store";

/** Where a file store says how far its database has been. No owner's id begins with a dot. */
export const storeMomentPlace: Place = ".store-moment";

/** nth: a number that only grows; at: when the rows were that far. */
export type Moment = { nth: number; at: Date };

/** null: none was written yet, or nobody can read it. */
export async function readMoment(store: Pick<FileStore, "open">): Promise<Moment | null> {
  const bytes = await store.open(storeMomentPlace);
  const said = bytes && /^(\d{1,9}) (\S+)\n$/.exec(await new Response(bytes).text());
  return said ? { nth: Number(said[1]), at: new Date(said[2] ?? "") } : null;
}

export async function writeMoment(store: FileStore, { nth, at }: Moment): Promise<void> {
  await store.keep(await store.take(lineOf(`${nth} ${at.toISOString()}`)), storeMomentPlace);
}

async function* lineOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${text}\n`);
}
