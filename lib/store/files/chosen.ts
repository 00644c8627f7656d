import { keyring } from "../sealed/keys";
import { disk } from "./disk";
import type { FileStore } from "./file-store";
import { sealing } from "./sealed/sealing";

// Kept on globalThis because a server may load this module more than once.
const opened = globalThis as typeof globalThis & { qingjingFileStores?: Map<string, Promise<FileStore>> };

/** The store that all evidence of this server lies in; sealed as soon as there is a key. */
export async function fileStore(): Promise<FileStore> {
  const store = await bareFileStore();
  return keyring().length > 0 ? sealing(store) : store;
}

/** The same with the bytes as they are stored: the bucket of STORAGE_URL, or this machine's disk. */
export async function bareFileStore(): Promise<FileStore> {
  const url = process.env.STORAGE_URL;
  return url ? storeAt(url) : disk;
}

/** The store at such an address, opened once. S3's client is loaded only here. */
export function storeAt(url: string): Promise<FileStore> {
  opened.qingjingFileStores ??= new Map();
  const open = opened.qingjingFileStores.get(url) ?? openS3(url);
  opened.qingjingFileStores.set(url, open);
  return open;
}

async function openS3(url: string): Promise<FileStore> {
  const [{ s3Store }, { s3Address }] = await Promise.all([import("./s3/store"), import("./s3/address")]);
  return s3Store(s3Address(url), url);
}
