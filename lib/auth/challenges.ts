import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { spendChallenge } from "@/lib/store/challenges";
import { secret } from "./secret";

/** How long somebody may take to touch the sensor. */
export const PATIENCE_MS = 5 * 60 * 1000;

const RANDOM_BYTES = 16;
const TIME_BYTES = 6;
const BODY_BYTES = RANDOM_BYTES + TIME_BYTES;

/**
 * What an authenticator is to sign. It carries its own end and the server's mark, so that asking for one stores and
 * counts nothing, however often anybody asks, and any server may take the answer. `purpose`: what it is for, and for whom.
 */
export function makeChallenge(purpose: string, now = new Date()): Uint8Array<ArrayBuffer> {
  const end = Buffer.alloc(TIME_BYTES);
  end.writeUIntBE(now.getTime() + PATIENCE_MS, 0, TIME_BYTES);
  const body = Buffer.concat([randomBytes(RANDOM_BYTES), end]);
  return new Uint8Array(Buffer.concat([body, markOf(body, purpose)]));
}

/** Good once, and only in time and for its purpose. `challenge`: in base64url. */
export async function takeChallenge(challenge: string, purpose: string, now = new Date()): Promise<boolean> {
  const bytes = Buffer.from(challenge, "base64url");
  const [body, mark] = [bytes.subarray(0, BODY_BYTES), bytes.subarray(BODY_BYTES)];
  const right = markOf(body, purpose);
  if (mark.length !== right.length || !timingSafeEqual(mark, right)) return false;
  const end = new Date(body.readUIntBE(RANDOM_BYTES, TIME_BYTES));
  if (end <= now) return false;
  const hash = createHash("sha256").update(bytes).digest("base64url");
  return spendChallenge(`passkey ${hash}`, end, now);
}

function markOf(body: Buffer, purpose: string): Buffer {
  return createHmac("sha256", secret()).update(`challenge ${purpose} `).update(body).digest();
}
