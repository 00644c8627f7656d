import { hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { dataDir } from "@/lib/store/data-dir";
import { isSecretOf } from "@/lib/store/secret-check";
import { linesOf } from "../lines";
import { readRegular } from "../regular";
import { Trouble } from "../trouble";
import { openedAs, partFile } from "./sealed-part";

/**
 * The part with the sessions of spaces without an account, sealed under a key made of BETTER_AUTH_SECRET: of use only to who
 * has the secret that signed their cookies, and then only to the browser that has the cookie.
 */
export const spacesName = "spaces.ndjson";

export function spacesKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "qingjing backup spaces 1", 32));
}

/** The secret of this server, which is never made here; null where none is. */
export function knownSecret(): string | null {
  const file = path.join(dataDir(), "secret");
  return process.env.BETTER_AUTH_SECRET || (existsSync(file) ? readRegular(file).trim() : null);
}

/** The secret that the sessions of a snapshot are sealed with. Throws Trouble when it is not the database's, or is lacking. */
export function secretFor(check: string | null, sessions: number): string | null {
  const secret = knownSecret();
  if (secret && check && !isSecretOf(check, secret)) throw new Trouble(otherSecret);
  if (!secret && (check || sessions > 0)) throw new Trouble(noSecret);
  return secret;
}

const otherSecret =
  "BETTER_AUTH_SECRET 不是这个数据库用的那一个，没有名字的空间会备份成谁也打不开的，所以没有备份。 This is not the secret of this database; no backup was made.";
const noSecret =
  "备份要 BETTER_AUTH_SECRET（或者数据文件夹里的 secret）：没有名字的空间靠它才找得回来。没有备份。 The backup needs BETTER_AUTH_SECRET; none was made.";

/** The sessions of a backup, each as its row in JSON. */
export async function* readSpaces(backup: string, secret: string): AsyncGenerator<string> {
  yield* linesOf(openedAs(spacesName, partFile(backup, spacesName, true), spacesKey(secret)));
}
