// node --conditions=react-server --import tsx save.ts <file>, with an empty DATA_DIR: a file on its whole way into the log.
import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { closeDb, db } from "@/lib/store/db";
import { saveImport } from "@/lib/store/import-save";
import { readImport } from "@/lib/store/read-import";
import { receiveImport } from "@/lib/store/receive-import";
import { databaseFile, migrate } from "@/scripts/migrate.mjs";

const place = process.argv[2] ?? "";
await migrate(databaseFile());
const ownerId = crypto.randomUUID();
const space = { id: ownerId, name: "", email: `${ownerId}@anonymous.invalid`, isAnonymous: true };
await db().user.create({ data: space });

const body = Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>;
const received = await receiveImport(ownerId, body, { name: "bench", announced: statSync(place).size });
if (received.kind !== "ok") throw new Error("not received");
const { id } = received.value;
const begun = performance.now();
for await (const _ of readImport(ownerId, id, () => false));
const read = performance.now();
const sums = await saveImport(ownerId, id, { stopped: () => false, progress: () => {} });
const saved = performance.now();
await closeDb();
process.stdout.write(
  JSON.stringify({ rows: sums?.read, calls: sums?.saved, reading: read - begun, saving: saved - read }),
);
