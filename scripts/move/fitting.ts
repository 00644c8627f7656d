import { readFileSync } from "node:fs";
import path from "node:path";
import { type KnownKey, lostKeys } from "@/lib/store/sealed/key-check";
import { checkValue } from "@/lib/store/secret-check";
import { Trouble } from "../trouble";

/** What a database knows its keys and its secret by: their checks, which are of no other use. */
export type Marks = { keys: KnownKey[]; secret: string | null };

/**
 * Throws Trouble unless what the target was started with fits: its keys are all in ENCRYPTION_KEY here, and its secret is the
 * one that what is moved opens by. A target that never was started fits anything. `from`: the data folder.
 */
export function refuseMisfit(source: Marks, target: Marks, from: string): void {
  const secret = source.secret ?? secretInForce(from);
  if (target.secret !== null && secret !== null && target.secret !== secret) throw new Trouble(otherSecret);
  const lost = lostKeys(target.keys);
  if (lost.length > 0) throw new Trouble(otherKeys(lost.join("、")));
}

/** A line for whoever runs the target, where it may lack a key that sealed what is moved; nothing otherwise. */
export function keysToAdd(source: Marks, target: Marks): string[] {
  const known = new Set(target.keys.map(({ keyId }) => keyId));
  const added = source.keys.map(({ keyId }) => keyId).filter((id) => !known.has(id));
  if (known.size === 0 || added.length === 0) return [];
  return [
    `注意：搬过去的内容要用密钥 ${added.join("、")} 才打得开，那边的 ENCRYPTION_KEY 里也要有。 The target needs key ${added.join(", ")} from now on.`,
  ];
}

/** The check of BETTER_AUTH_SECRET, or of the one in the data folder; null where there is none. */
function secretInForce(from: string): string | null {
  const given = process.env.BETTER_AUTH_SECRET || keptIn(path.join(from, "secret"));
  return given ? checkValue(given) : null;
}

function keptIn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

const otherSecret =
  "要搬去的数据库是用另一个 BETTER_AUTH_SECRET 启动过的，没有搬：在那边换成这里的这一个（npm run keys -- secret），或者换一个空的数据库。 The target was started with another BETTER_AUTH_SECRET; nothing was moved.";

function otherKeys(ids: string): string {
  return `要搬去的数据库是用密钥 ${ids} 启动过的，这里的 ENCRYPTION_KEY 里没有它，没有搬：把它加上（新的在前，逗号隔开），或者换一个空的数据库。 The target was started with key ${ids}, which ENCRYPTION_KEY lacks here; nothing was moved.`;
}
