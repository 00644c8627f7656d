import { nfkc } from "@/lib/unicode";
import "server-only";
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { FairQueue } from "@/lib/store/fair-queue";
import { hashedAddress } from "./address";
import { type Cost, strong } from "./password-cost";

/** better-auth's, until November 2026: "salt:key" in hex, salted with the hex itself. */
const former: Cost = { N: 2 ** 14, r: 16, p: 1 };
const [SALT, KEY, FORMER_KEY] = [16, 32, 64];

/** `$scrypt$ln=14,r=8,p=5$salt$key`, as PHC strings are written. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT);
  const key = await derive(password, salt, KEY, strong);
  const { N, r, p } = strong;
  return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${base64(salt)}$${base64(key)}`;
}

export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const { salt, key, cost } = readHash(hash);
  return timingSafeEqual(await derive(password, salt, key.length, cost), key);
}

/** Whether it was made at the former cost. */
export function isFormer(hash: string): boolean {
  return !hash.startsWith("$scrypt$");
}

/** As much work as a hash of the former cost is. */
export async function workAsFormer(password: string): Promise<void> {
  await derive(password, randomBytes(SALT), FORMER_KEY, former);
}

function readHash(hash: string): { salt: Buffer | string; key: Buffer; cost: Cost } {
  const said = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (said) {
    const [, ln, r, p, salt = "", key = ""] = said;
    const cost = { N: 2 ** Number(ln), r: Number(r), p: Number(p) };
    return { salt: Buffer.from(salt, "base64"), key: Buffer.from(key, "base64"), cost };
  }
  const [salt, key] = hash.split(":");
  if (!salt || !key) throw new Error("not a hash of a password");
  return { salt, key: Buffer.from(key, "hex"), cost: former };
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/={1,2}$/, "");
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingPasswords?: FairQueue[] };

/** Two at once take 64 MB at the most and leave Node's other threads to the files; more wait, one address after the other. */
const LANES = 2;
/** So many wait ten seconds. */
const MOST_WAITING = 100;

function lanes(): FairQueue[] {
  const depth = { own: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };
  shared.qingjingPasswords ??= Array.from({ length: LANES }, () => new FairQueue(depth));
  return shared.qingjingPasswords;
}

/** Whether whoever comes now is better told to come again. */
export function arePasswordsBusy(): boolean {
  return lanes().reduce((sum, { waiting }) => sum + waiting, 0) >= MOST_WAITING;
}

let next = 0;

async function derive(password: string, salt: Buffer | string, size: number, cost: Cost): Promise<Buffer> {
  const who = await hashedAddress();
  next = (next + 1) % LANES;
  return (lanes()[next] as FairQueue).run(who, () => derived(password, salt, size, cost));
}

function derived(password: string, salt: Buffer | string, size: number, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(nfkc(password), salt, size, options, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });
}
