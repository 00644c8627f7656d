import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Entry } from "./entry";

/** An entry whose bytes are at hand. A text becomes UTF-8. */
export function made(path: string, content: Uint8Array | string): Entry {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, sha256: sha256(bytes), bytes };
}

/** An entry that is read when its turn comes; size and SHA-256 as recorded when it was received. */
export function kept(
  path: string,
  recorded: { size: number; sha256: string },
  open: () => Promise<Readable>,
): Entry {
  return { path, size: recorded.size, sha256: recorded.sha256, open };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
