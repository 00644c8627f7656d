import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import { disk } from "@/lib/store/files/disk";
import type { FileStore } from "@/lib/store/files/file-store";
import { incomingDir } from "@/lib/store/files/places";
import { sealing } from "@/lib/store/files/sealed/sealing";
import { giveKeys, newKey } from "../fixtures/keys";
import { type S3Server, startS3 } from "../fixtures/storage/started";

/** One DATA_DIR for the tests of a file; every test uses owners of its own. */
export function dataDirOfFile(): void {
  beforeAll(() => {
    process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "qingjing-"));
  });
  afterAll(() => rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true }));
}

/** An S3 server for the tests of a file. */
export function s3OfFile(which?: "npm"): { server(): S3Server } {
  let server: S3Server | undefined;
  beforeAll(async () => {
    server = await startS3(which);
  }, 300_000);
  afterAll(() => server?.stop());
  return {
    server: () => {
      if (!server) throw new Error("not started");
      return server;
    },
  };
}

/** Every kind of store, as tests name them. */
export function allStores(): [string, () => Promise<FileStore>][] {
  const s3 = s3OfFile();
  beforeAll(() => giveKeys(newKey()));
  afterAll(() => {
    delete process.env.ENCRYPTION_KEY;
  });
  return [
    ["disk", async () => disk],
    ["S3", () => storeAt(s3.server().url)],
    ["S3, sealed", async () => sealing(await storeAt(s3.server().url))],
  ];
}

/** Parts that lie about on this machine. */
export const halves = () => readdirSync(incomingDir()).filter((name) => name.endsWith(".part"));

export const newName = () => crypto.randomUUID();
