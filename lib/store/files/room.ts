import { open, rm } from "node:fs/promises";
import { newPart } from "./parts";
import { pathOf } from "./places";

const some = Buffer.alloc(256 * 1024);

/** Writes a little down to the disk of DATA_DIR and takes it away again; throws what the disk says when it cannot. */
export async function proveRoom(): Promise<void> {
  const place = pathOf(await newPart());
  try {
    const file = await open(place, "wx", 0o600);
    await file
      .writeFile(some)
      .then(() => file.sync())
      .finally(() => file.close());
  } finally {
    await rm(place, { force: true });
  }
}
