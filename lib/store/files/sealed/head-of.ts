import type { FileStore, Place } from "../file-store";
import { HEAD } from "./head";

/** The first bytes of a file as it is stored, as many as tell how it is sealed; null when there is no file. */
export async function headOf(store: FileStore, place: Place): Promise<Buffer | null> {
  const bytes = await store.open(place, { start: 0, end: HEAD - 1 });
  return bytes && Buffer.from(await new Response(bytes).arrayBuffer());
}
